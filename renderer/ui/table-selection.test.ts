import { expect, test } from 'vitest'
import { pickedState, pickRow } from './table-selection.ts'

const shown = ['a', 'b', 'c', 'd', 'e']
const pick = (selected: readonly string[], key: string, anchor: string | null, picked = true) =>
  [...pickRow(new Set(selected), shown, { key, anchor, picked })].sort()

test('one row is picked and dropped by itself', () => {
  expect(pick(['a'], 'c', null)).toEqual(['a', 'c'])
  expect(pick(['a', 'c'], 'c', null, false)).toEqual(['a'])
})

test('with Shift every row between the last one and this one follows, in either direction', () => {
  expect(pick(['b'], 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(pick(['d'], 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(pick(['a', 'b', 'c', 'd'], 'd', 'b', false)).toEqual(['a'])
})

test('a row that a filter took away is no end of a range', () => {
  expect(pick(['gone'], 'c', 'gone')).toEqual(['c', 'gone'])
})

test('a checkbox above tells none, some and all', () => {
  expect(pickedState(new Set(['x']), shown)).toBe('none')
  expect(pickedState(new Set(['b']), shown)).toBe('some')
  expect(pickedState(new Set(shown), shown)).toBe('all')
  expect(pickedState(new Set(['x']), [])).toBe('none')
})
