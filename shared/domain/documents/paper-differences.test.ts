import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceText, paperDifferences } from './paper-differences.ts'
import { figureDifferences, type StatedFigure } from './stated-figures.ts'

const cell = (table: string, row: string, column: string, text: string | null): StatedFigure => ({
  key: `table:${table}/${row}/${column}`,
  label: `${row} · ${column} · ${table}`,
  text,
})
const both = [cell('Bao phủ BHYT', 'quận Hải Châu', 'Năm 2023', '97,5%')]
const told = (before: readonly StatedFigure[], after: readonly StatedFigure[]) =>
  paperDifferences(before, after).map((one) => [one.what, differenceText(one, 'before'), differenceText(one, 'after')])

it('lists a row that only the new or only the old paper has, with all its figures', () => {
  const row = [
    cell('Bao phủ BHYT', 'xã Hòa Tiến', 'Năm 2023', '95%'),
    cell('Bao phủ BHYT', 'xã Hòa Tiến', 'Năm 2022', null),
  ]
  const what = 'xã Hòa Tiến · Bao phủ BHYT'
  const figures = 'Năm 2023: 95%; Năm 2022: chưa có số liệu'
  const here = [...both, cell('Bao phủ BHYT', 'quận Hải Châu', 'Năm 2022', '96%')]
  expect(told(here, [...here, ...row])).toEqual([[what, 'không có trong văn bản cũ', figures]])
  expect(told([...here, ...row], here)).toEqual([[what, figures, 'không có trong văn bản mới']])
})

it('tells a column and a whole table once, after the figures that differ', () => {
  const after = [
    cell('Bao phủ BHYT', 'quận Hải Châu', 'Năm 2023', '97,6%'),
    cell('Bao phủ BHYT', 'quận Hải Châu', 'Kế hoạch', '98%'),
    cell('Thu BHXH', 'quận Hải Châu', 'Năm 2023', '12'),
    cell('Thu BHXH', 'quận Sơn Trà', 'Năm 2023', '13'),
  ]
  expect(told(both, after)).toEqual([
    ['quận Hải Châu · Năm 2023 · Bao phủ BHYT', '97,5%', '97,6%'],
    ['Cột “Kế hoạch” · Bao phủ BHYT', 'không có trong văn bản cũ', '1 dòng'],
    ['Bảng “Thu BHXH”', 'không có trong văn bản cũ', '2 dòng'],
  ])
})

it('takes a table of another day for the same table, and a sentence or untitled list for no row', () => {
  const of = (day: string, row: string) => cell(`Nhiệm vụ quá hạn (tính đến ngày ${day})`, row, 'Hạn', '01/9')
  const sentence: StatedFigure = { key: 'field:hi/48', label: 'Bao phủ · Đà Nẵng · 2023', text: '97%' }
  const untitled: StatedFigure = {
    key: 'table:/Hòa Tiến · Bao phủ/Nay là',
    label: 'Hòa Tiến · Bao phủ · Nay là',
    text: '9',
  }
  expect(
    told(
      [of('20/10/2023', 'Sở Y tế'), sentence, untitled],
      [of('06/11/2023', 'Sở Y tế'), of('06/11/2023', 'Sở Nội vụ')],
    ),
  ).toEqual([['Sở Nội vụ · Nhiệm vụ quá hạn (tính đến ngày 06/11/2023)', 'không có trong văn bản cũ', 'Hạn: 01/9']])
})

it('says nothing of papers that state the same, and the same of both sides when they change places', () => {
  const papers = fc.uniqueArray(
    fc
      .record({ table: fc.constantFrom('A', 'B'), row: fc.constantFrom('r', 's'), column: fc.constantFrom('x', 'y') })
      .map(({ table, row, column }) => cell(table, row, column, '1')),
    { selector: ({ key }) => key },
  )
  fc.assert(
    fc.property(papers, papers, (before, after) => {
      expect(paperDifferences(before, before)).toEqual([])
      expect(figureDifferences(before, after)).toEqual([])
      const names = (sides: ReturnType<typeof paperDifferences>, side: 'before' | 'after') =>
        sides
          .filter(({ onlyIn }) => onlyIn === side)
          .map(({ what }) => what)
          .sort()
      expect(names(paperDifferences(before, after), 'before')).toEqual(names(paperDifferences(after, before), 'after'))
    }),
  )
})
