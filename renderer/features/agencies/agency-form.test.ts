import { expect, test, vi } from 'vitest'
import type { Agency } from '../../../shared/domain/agencies/agency.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { basisOf, draftFaults, freshDraft, rowOf } from './agency-form.ts'
import { readDraft } from './use-form-draft.ts'

const row: Agency = {
  code: 'so-y-te',
  type: 'so_nganh',
  names: [{ name: 'Sở Y tế', shortName: null, from: null, to: null, document: null }],
  aliases: ['YT'],
  unit: null,
  validFrom: null,
  validTo: null,
  successions: [],
  note: null,
}
const reason = 'Theo nghị quyết'

test('each form says which of its own fields are missing', () => {
  const empty = freshDraft(null)
  expect(Object.keys(draftFaults('moi', empty))).toEqual(['name', 'reason'])
  expect(Object.keys(draftFaults('doi-ten', empty))).toEqual(['name', 'from', 'reason'])
  expect(Object.keys(draftFaults('ket-thuc', empty))).toEqual(['lastDay', 'reason'])
  expect(Object.keys(draftFaults('ten-khac', { ...empty, reason }))).toEqual([])
})

test('a document is given whole or not at all', () => {
  const half = { ...freshDraft(row), reason, number: '12/NQ-HĐND' }
  expect(Object.keys(draftFaults('ten-khac', half))).toEqual(['date', 'issuer'])
  expect(basisOf(half)).toBeNull()
  const whole = { ...half, date: '2025-02-20', issuer: ' HĐND thành phố ' }
  expect(basisOf(whole)).toEqual({
    number: '12/NQ-HĐND',
    date: '2025-02-20',
    issuer: 'HĐND thành phố',
    clause: null,
    planId: null,
  })
})

test('a new name leaves the old one readable up to the day before', () => {
  const basis = { number: '12/NQ-HĐND', date: '2026-12-10', issuer: 'HĐND thành phố' }
  const draft = { ...freshDraft(row), ...basis, name: 'Sở Y tế và Dân số', from: '2027-01-01' }
  expect(rowOf('doi-ten', row, draft).names.map(({ name, from, to, document }) => [name, from, to, document])).toEqual([
    ['Sở Y tế', null, '2026-12-31', null],
    ['Sở Y tế và Dân số', '2027-01-01', null, '12/NQ-HĐND ngày 10/12/2026 của HĐND thành phố'],
  ])
})

test('an ending passes functions on from the next day; a line without a successor is left out', () => {
  const draft = {
    ...freshDraft(row),
    lastDay: '2026-12-31',
    heirs: [
      { to: 'so-noi-vu', functions: ['trẻ em'] },
      { to: '', functions: [] },
    ],
  }
  const ended = rowOf('ket-thuc', row, draft)
  expect([ended.validTo, ended.successions.map(({ to, from, functions }) => [to, from, functions])]).toEqual([
    '2026-12-31',
    [['so-noi-vu', '2027-01-01', ['trẻ em']]],
  ])
})

test('other changes leave names and life alone', () => {
  expect(rowOf('ten-khac', row, { ...freshDraft(row), aliases: ['Y tế'] })).toEqual({ ...row, aliases: ['Y tế'] })
  expect(rowOf('don-vi', row, { ...freshDraft(row), unit: '492' })).toEqual({ ...row, unit: '492' })
  const own = rowOf('moi', null, {
    ...freshDraft(null),
    name: ' Tổ công tác ',
    from: '2026-01-01',
    type: 'don_vi_khac',
  })
  expect([own.names[0].name, own.validFrom, own.type]).toEqual(['Tổ công tác', isoDate('2026-01-01'), 'don_vi_khac'])
})

test('a draft of an older form never breaks the new one', () => {
  const fresh = freshDraft(row)
  expect(readDraft('{"name": "Sở mới", "heirs": "cũ", "la": 1}', fresh)).toEqual({ ...fresh, name: 'Sở mới' })
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(readDraft('không phải JSON', fresh)).toEqual(fresh)
  expect(warn).toHaveBeenCalledOnce()
})
