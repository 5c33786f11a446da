import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planId } from '../ids.ts'
import { sheetFromRows } from '../intake/grid.ts'
import { taskKey } from '../tasks/occurrence.ts'
import { isoDate } from '../time/iso-date.ts'
import type { Slip } from './slip.ts'
import { readSlipMap, slipMapRows, slipMapSheet } from './slip-map.ts'

const slip: Slip = {
  id: '3f2a9c0b11d4',
  storeId: 'kho-1',
  agency: 'so-y-te',
  agencyName: 'Sở Y tế',
  planId: planId('ke-hoach-mau'),
  madeOn: isoDate('2023-01-15'),
  rows: [1, 2].map((number) => ({
    token: `3f2a9c0b11d4-00${number}`,
    key: taskKey(`ke-hoach-mau/a/2023-Q${number}`),
    line: number === 1 ? 'lead' : 'so-y-te',
    revision: number * 7,
    printed: { clause: '', title: '=Rà soát', role: 'chủ trì', period: 'quý I/2023', due: '31/03/2023', current: '' },
  })),
}
const rows = slipMapRows(slip)
const read = (given: readonly (readonly string[])[]) => readSlipMap(sheetFromRows(slipMapSheet, given))

it('carries everything that must not change, and gives it back', () => {
  expect(read(rows)).toEqual({ kind: 'slip', slip })
  const everyPlan = { ...slip, planId: null }
  expect(read(slipMapRows(everyPlan))).toEqual({ kind: 'slip', slip: everyPlan })
})

it('survives a program that saves texts with other white space or in another form of Unicode', () => {
  expect(read(rows.map((row) => row.map((cell) => ` ${cell.normalize('NFD')}\u00a0`)))).toEqual({ kind: 'slip', slip })
})

it('tells any change of any cell, and any row that is gone or added', () => {
  const places = rows.flatMap((row, at) => row.map((_, column) => [at, column] as const))
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom('x', '9', 'bhxh', ''), ([at, column], other) => {
      if (rows[at]?.[column] === other) return
      const changed = rows.map((row, index) =>
        index === at ? row.map((cell, place) => (place === column ? other : cell)) : row,
      )
      expect(read(changed).kind).not.toBe('slip')
    }),
    { numRuns: 400 },
  )
  expect(read(rows.toSpliced(9, 1)).kind).toBe('tampered')
  expect(read(rows.toSpliced(9, 0, rows[8] ?? [])).kind).toBe('tampered')
})

it('is told apart from a slip of a newer program and from no slip', () => {
  expect(read([[slipMapSheet, '2'], ...rows.slice(1)])).toEqual({ kind: 'newer', layout: '2' })
  expect(read([['so_chi_dao_map', '1']])).toEqual({ kind: 'unreadable' })
})
