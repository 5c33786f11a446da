import { expect, it } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { filterRows, type RowFilter, yearsOf } from './filter-rows.ts'
import type { RegisterRow } from './registers-data.ts'

const row = (id: string, date: string, subject: string, withdrawn = false): RegisterRow => ({
  id,
  planId: null,
  entry: {
    register: 'directives',
    date: isoDate(date),
    documentType: 'Công văn',
    number: id,
    issuer: 'UBND thành phố',
    subject,
    note: null,
  },
  revision: 1,
  withdrawn,
  reason: null,
  origin: null,
  at: '2023-01-01T00:00:00.000Z',
  personName: 'Thư ký',
})
const rows = [
  row('1/A', '2022-03-01', 'đôn đốc thu'),
  row('2/A', '2022-05-01', 'kiểm tra liên ngành'),
  row('3/A', '2021-05-01', 'đôn đốc thu', true),
]
const everything: RowFilter = { year: null, text: '', withdrawn: false }
const ids = (filter: Partial<RowFilter>) => filterRows(rows, { ...everything, ...filter }).map(({ id }) => id)

it('shows the newest first, of a year, and what was withdrawn only when asked', () => {
  expect(ids({})).toEqual(['2/A', '1/A'])
  expect(ids({ withdrawn: true })).toEqual(['2/A', '1/A', '3/A'])
  expect(ids({ withdrawn: true, year: '2021' })).toEqual(['3/A'])
})

it('finds words without diacritics in any field, dates as they are shown', () => {
  expect(ids({ text: 'don doc' })).toEqual(['1/A'])
  expect(ids({ text: '01/05/2022' })).toEqual(['2/A'])
})

it('offers the years there are and the current one, the newest first', () => {
  expect(yearsOf(rows, isoDate('2023-01-15'))).toEqual(['2023', '2022', '2021'])
})
