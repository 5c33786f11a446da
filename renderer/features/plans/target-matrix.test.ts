import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../../shared/domain/catalogue/target-years.ts'
import { samplePlan, sampleTarget } from './plan-sample.ts'
import { sharedWith, targetMatrix, targetWords } from './target-matrix.ts'

describe('the matrix of targets', () => {
  it('has a column for each year with a target of its own, and tells which years the document passes over', () => {
    const targets = [sampleTarget({ id: 'b', yearFrom: 2025 }), sampleTarget({ id: 'a', yearFrom: 2021 })]
    const { years, untold } = targetMatrix(samplePlan('ke-hoach', { targets }))
    expect(years).toEqual([2021, 2025])
    expect(untold).toEqual([2022, 2023, 2024])
  })

  it('shows a target that spans years in each of them', () => {
    const targets = [sampleTarget({ id: 'span', yearFrom: 2022, yearTo: 2024 })]
    const { years, untold } = targetMatrix(samplePlan('ke-hoach', { targets }))
    expect(years).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(untold).toEqual([])
    expect(years.map((year) => targetsOf(targets, year).length)).toEqual([0, 1, 1, 1, 0])
  })
})

describe('the words of a target', () => {
  it('keeps the comparator and the exact figure of the document', () => {
    expect(targetWords(sampleTarget({ id: 'a', yearFrom: 2022, value: { amount: 425, scale: 1 } }))).toBe('≥ 42,5%')
    expect(targetWords(sampleTarget({ id: 'a', yearFrom: 2020, comparator: '>' }))).toBe('> 90%')
  })

  it('says qualitative and conditional where the document gives no figure', () => {
    const bare = { comparator: null, value: null, unit: null }
    expect(targetWords({ ...bare, nature: 'qualitative' })).toBe('định tính')
    expect(targetWords({ ...bare, nature: 'conditional' })).toBe('khi đủ điều kiện')
    expect(targetWords(sampleTarget({ id: 'a', yearFrom: 2021, nature: 'conditional' }))).toBe(
      '≥ 90%, khi đủ điều kiện',
    )
  })
})

it('names the years in which only some targets repeat another plan', () => {
  const repeated = sampleTarget({ id: 'a', yearFrom: 2021, sameAs: 'nghi-quyet#a' })
  const own = sampleTarget({ id: 'b', yearFrom: 2022 })
  expect(sharedWith([repeated])).toEqual([{ planId: 'nghi-quyet', years: null }])
  expect(sharedWith([repeated, own])).toEqual([{ planId: 'nghi-quyet', years: ['2021'] }])
  const amended = sampleTarget({ id: 'c', yearFrom: 2023, sameAs: 'nghi-quyet#c' })
  expect(sharedWith([repeated, amended], ({ id }) => id === 'c')).toEqual([{ planId: 'nghi-quyet', years: ['2021'] }])
})
