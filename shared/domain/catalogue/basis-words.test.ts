import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { basisText, documentName } from './basis-words.ts'

it.each([
  ['1203/QĐ-UBND', 'Quyết định số 1203/QĐ-UBND'],
  ['15/2023/NQ-HĐND', 'Nghị quyết số 15/2023/NQ-HĐND'],
  ['03-NQ/TU', 'Nghị quyết số 03-NQ/TU'],
  ['12-CTr/TU', 'Chương trình số 12-CTr/TU'],
  ['1234/UBND-VX', 'văn bản số 1234/UBND-VX'],
])('the symbol %s names the document “%s”', (number, name) => {
  expect(documentName(number)).toBe(name)
})

it('cites the amending document with its point, number, day and issuer', () => {
  const basis = {
    number: '1203/QĐ-UBND',
    date: isoDate('2022-06-20'),
    issuer: 'UBND thành phố',
    clause: 'Điều 1',
    planId: null,
  }
  expect(basisText(basis)).toBe('Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của UBND thành phố')
  expect(basisText({ ...basis, clause: null })).toBe('Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của UBND thành phố')
})
