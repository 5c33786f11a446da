import { expect, it } from 'vitest'
import { figureDifferences, type StatedFigure } from './stated-figures.ts'

const stated = (key: string, text: string | null): StatedFigure => ({ key, label: key, text })

it.each([
  ['Ngày nhận báo cáo, tính đến ngày 15/01/2023', 'Ngày nhận báo cáo, tính đến ngày 20/01/2023'],
  ['Kết quả theo nhóm nhiệm vụ (đến ngày 20/10/2023)', 'Kết quả theo nhóm nhiệm vụ (đến ngày 6/11/2023)'],
  ['Nhiệm vụ quá hạn (tính đến ngày 20/10/2023)', 'Nhiệm vụ quá hạn (tính đến ngày 01/11/2023)'],
])('compares a table that is drawn up again on another day: %s', (before, after) => {
  expect(
    figureDifferences(
      [stated(`table:${before}/Tổng số/Quá hạn`, '4'), stated(`table:${before}/Nhóm I/Quá hạn`, '1')],
      [stated(`table:${after}/Tổng số/Quá hạn`, '5'), stated(`table:${after}/Nhóm I/Quá hạn`, '1')],
    ).map((one) => [one.before, one.after]),
  ).toEqual([['4', '5']])
})

it('keeps two tables apart that only their days tell apart in one paper', () => {
  const table = (day: string) => `table:Kết quả đến ngày ${day}/Tổng số/Tỷ lệ`
  const before = [stated(table('30/6/2025'), '90%'), stated(table('31/12/2025'), '95%')]
  const after = [stated(table('31/12/2025'), '96%'), stated(table('30/6/2025'), '90%')]
  expect(figureDifferences(before, after).map((one) => [one.before, one.after])).toEqual([['95%', '96%']])
})

it('takes a day in the name of a row for a part of the name', () => {
  const row = (day: string) => stated(`table:Nhiệm vụ/Nộp báo cáo đến ngày ${day}/Tiến độ`, day)
  expect(figureDifferences([row('01/02/2023')], [row('01/03/2023')])).toEqual([])
})
