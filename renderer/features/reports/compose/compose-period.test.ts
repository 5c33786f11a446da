import { expect, it } from 'vitest'
import { freeKinds, periodsFor } from './compose-period.ts'

it('a kind reports on periods of its own length, an occasional one on any', () => {
  expect(periodsFor('annual', 2022)).toEqual([{ value: '2022', label: 'Năm 2022' }])
  expect(periodsFor('quarterly', 2022).map(({ value }) => value)).toEqual(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'])
  expect(periodsFor('monthly', 2022)).toHaveLength(12)
  expect(periodsFor('adhoc', 2022).map(({ value }) => value)).toContain('2022-9M')
})

it('every kind has a period to begin with, and none twice', () => {
  for (const kind of freeKinds) {
    const values = periodsFor(kind, 2024).map(({ value }) => value)
    expect(values.length).toBeGreaterThan(0)
    expect(new Set(values).size).toBe(values.length)
  }
})
