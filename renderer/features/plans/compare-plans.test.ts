import { describe, expect, it } from 'vitest'
import { compareDuties, compareTargets, sharedRows } from './compare-plans.ts'
import { sampleDuty, samplePlan, sampleTarget } from './plan-sample.ts'

const compared = (left: Parameters<typeof sampleTarget>[0][], right: Parameters<typeof sampleTarget>[0][]) =>
  compareTargets(
    samplePlan('nghi-quyet', { targets: left.map(sampleTarget) }),
    samplePlan('ke-hoach', { targets: right.map(sampleTarget) }),
  )

describe('targets side by side', () => {
  it('marks what differs: the target, "phấn đấu", the denominator', () => {
    const [row] = compared(
      [{ id: 'a', yearFrom: 2025 }],
      [{ id: 'b', yearFrom: 2025, comparator: '>', aspiration: true, denominator: 'dân số thường trú' }],
    )
    expect(row).toMatchObject({ state: 'different', differences: ['mục tiêu', '“phấn đấu”', 'mẫu số'] })
  })

  it('keeps years apart and says which plan alone has a target', () => {
    const rows = compared(
      [{ id: 'a', yearFrom: 2021 }],
      [
        { id: 'a', yearFrom: 2021 },
        { id: 'b', yearFrom: 2022 },
      ],
    )
    expect(rows.map(({ yearFrom, state }) => [yearFrom, state])).toEqual([
      [2021, 'same'],
      [2022, 'right_only'],
    ])
  })

  it('leaves a span whole when both have it, and takes it apart beside single years', () => {
    const span = { id: 'span', yearFrom: 2021, yearTo: 2023 }
    expect(compared([span], [span]).map(({ yearFrom, yearTo, state }) => [yearFrom, yearTo, state])).toEqual([
      [2021, 2023, 'same'],
    ])
    expect(compared([span], [{ id: 'b', yearFrom: 2022 }]).map(({ yearFrom, state }) => [yearFrom, state])).toEqual([
      [2021, 'left_only'],
      [2022, 'same'],
      [2023, 'left_only'],
    ])
  })
})

describe('duties that stand in both plans', () => {
  const lead = { code: 'bhxh', name: 'Bảo hiểm xã hội', kind: 'bhxh', aliases: [], isClass: false } as const
  const left = samplePlan('nghi-quyet', {
    assignments: [sampleDuty({ id: 'a', sameAs: 'ke-hoach#x' }), sampleDuty({ id: 'b' })],
  })
  const right = samplePlan('ke-hoach', {
    agencies: [lead],
    assignments: [sampleDuty({ id: 'x', lead: ['bhxh'], leadStatus: 'named' }), sampleDuty({ id: 'y' })],
  })

  it('are linked whichever of the two plans says so, with what differs', () => {
    for (const rows of [compareDuties(left, right), compareDuties(right, left)]) {
      expect(rows.map(({ differences }) => differences)).toEqual([['chủ trì']])
    }
    expect(compareDuties(right, left)[0]).toMatchObject({ left: { id: 'x' }, right: { id: 'a' } })
  })

  it('count as what binds two plans together', () => {
    expect([sharedRows(left, right), sharedRows(right, left)]).toEqual([1, 1])
  })
})
