import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { correctionLetter, refuseCorrection } from './correction-letter.ts'
import { numberText, seriesOf } from './number-series.ts'

const figures = [
  { key: 'field:hi', label: 'Tỷ lệ bao phủ BHYT', text: '97,52%' },
  { key: 'table:a', label: 'Số người', text: '206.810' },
]
const error = (printed: string, corrected: string) => [{ where: 'mục II', printed, corrected }]

it('lets form and technique be corrected, dates and clause numbers among them', () => {
  expect(refuseCorrection(error('Quyết đinh số 12', 'Quyết định số 12'), figures)).toBeNull()
  expect(refuseCorrection(error('ngày 25 tháng 1', 'ngày 26 tháng 1'), figures)).toBeNull()
  expect(refuseCorrection(error('đạt 97,52 %', 'đạt 97,52%'), figures)).toBeNull()
})

it('refuses to correct a figure by letter: that is content', () => {
  expect(refuseCorrection(error('đạt 97,52%', 'đạt 97,61%'), figures)).toMatchObject({
    message: 'Sai sót ở “mục II” là số liệu nêu trong văn bản, thuộc nội dung nên không đính chính bằng công văn được.',
  })
  expect(refuseCorrection(error('206.810 người', '206.801 người'), figures)?.remedy).toContain('Điều 18')
})

it('refuses a correction that changes nothing', () => {
  expect(refuseCorrection(error('tháng 1', 'tháng 1 '), figures)?.message).toContain('giống nhau')
})

const issued: DocumentContent = {
  profile: 'party_36',
  head: {
    parentAgency: 'Thành ủy Đà Nẵng',
    issuingBody: 'Đảng ủy minh họa',
    number: 5,
    typeCode: 'BC',
    issuerCode: 'ĐU',
    place: 'Đà Nẵng',
    date: isoDate('2026-05-20'),
    yearWhileUndated: 2026,
  },
  documentType: 'Báo cáo',
  subject: 'Kết quả minh họa',
  addressees: null,
  legalGrounds: [],
  blocks: [paragraph('Mở đầu.')],
  signature: { titles: [], agencyPost: null, name: null },
  recipients: [],
  appendices: [],
  isIllustrative: true,
}
const related = {
  title: 'Báo cáo',
  numberText: '05-BC/ĐU',
  date: isoDate('2026-05-20'),
  issuingBody: 'Đảng ủy minh họa',
}

it('is printed in the form of its own day, and numbered among its issuer’s letters', () => {
  const party = correctionLetter(issued, related, [], { profile: 'party_05', yearWhileUndated: 2026 })
  expect([party.profile, numberText(party, 3)]).toEqual(['party_05', '03-CV/ĐU'])
  expect(seriesOf(party, { kind: 'year' }, isoDate('2026-06-01'))).toEqual({ series: 'CV-ĐU', period: '2026' })
  const state = correctionLetter({ ...issued, profile: 'nd30' }, related, [], {
    profile: 'nd30',
    yearWhileUndated: 2026,
  })
  expect(numberText(state, 3)).toBe('03/ĐU-VP')
})
