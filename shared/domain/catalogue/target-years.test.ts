import { describe, expect, it } from 'vitest'
import { targetsOf, targetYears, yearRanges } from './target-years.ts'

const plan = { yearFrom: 2021, yearTo: 2025 }

describe('the years of a plan’s targets', () => {
  it('are those with a target of their own; the others are untold', () => {
    const targets = [
      { yearFrom: 2025, yearTo: 2025 },
      { yearFrom: 2021, yearTo: 2021 },
      { yearFrom: 2021, yearTo: 2025 },
    ]
    expect(targetYears(plan, targets)).toEqual({ years: [2021, 2025], untold: [2022, 2023, 2024] })
    expect(targetsOf(targets, 2025)).toHaveLength(2)
    expect(targetsOf(targets, 2023)).toEqual([{ yearFrom: 2021, yearTo: 2025 }])
  })

  it('are all years of the plan where every target spans several', () => {
    expect(targetYears(plan, [{ yearFrom: 2022, yearTo: 2024 }])).toEqual({
      years: [2021, 2022, 2023, 2024, 2025],
      untold: [],
    })
  })
})

it('joins years that follow one another', () => {
  expect(yearRanges([2012, 2013, 2014, 2016])).toBe('2012–2014, 2016')
})
