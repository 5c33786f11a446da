import { expect, it } from 'vitest'
import { refuseCorrection } from './correction-letter.ts'

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
