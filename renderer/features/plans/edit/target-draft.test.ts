import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparators, type PlanTarget, targetUnits } from '../../../../shared/domain/catalogue/plan.ts'
import { sampleTarget } from '../plan-sample.ts'
import { bareTarget, freshTarget, saysTheSame, targetFaults, targetFromDraft, targetsBeside } from './target-draft.ts'

const years = { yearFrom: 2021, yearTo: 2025 }
const target = (part: Partial<PlanTarget> = {}): PlanTarget => ({
  ...bareTarget(sampleTarget({ id: 'a', yearFrom: 2022 })),
  ...part,
})

describe('the form of a target', () => {
  it('gives back exactly the row it was opened with, whatever its figure', () => {
    const row = fc.record({
      amount: fc.integer({ min: 0, max: 10_000_000 }),
      scale: fc.integer({ min: 0, max: 3 }),
      comparator: fc.constantFrom(...comparators),
      unit: fc.constantFrom(...targetUnits),
      aspiration: fc.boolean(),
      yearTo: fc.integer({ min: 2022, max: 2025 }),
    })
    fc.assert(
      fc.property(row, ({ amount, scale, ...part }) => {
        const before = target({ ...part, value: { amount, scale } })
        const draft = freshTarget(before, years)
        expect(targetFaults(draft)).toEqual({})
        // 90,0 and 90 are one figure; the form may write the shorter one.
        const after = targetFromDraft(draft, before)
        expect({ ...after, value: null }).toEqual({ ...before, value: null })
        const lifted = (one: PlanTarget) => Number(one.value?.amount) * 10 ** (6 - Number(one.value?.scale))
        expect(lifted(after)).toBe(lifted(before))
      }),
    )
  })

  it('reads the figure as people here write it', () => {
    const draft = { ...freshTarget(target(), years), value: '97,5' }
    expect(targetFromDraft(draft, target()).value).toEqual({ amount: 975, scale: 1 })
  })

  it.each([
    [{ value: '' }, { value: 'Chưa nhập mức của mục tiêu.' }],
    [{ value: 'cao' }, { value: '“cao” không phải là số. Ghi như 97,5 hoặc 1.200.' }],
    [{ yearTo: '2021' }, { yearTo: 'Năm cuối đứng trước năm đầu.' }],
    [{ clause: ' ' }, { clause: 'Chưa nhập mục của văn bản làm căn cứ.' }],
    [{ indicator: '' }, { indicator: 'Chưa chọn chỉ tiêu.' }],
    [{ nature: 'conditional' as const, value: '' }, {}],
    [{ nature: 'qualitative' as const, value: 'cao' }, {}],
  ])('%o is told: %o', (part, faults) => {
    expect(targetFaults({ ...freshTarget(target(), years), ...part })).toEqual(faults)
  })

  it('keeps no figure for a target that is none', () => {
    const draft = { ...freshTarget(target(), years), nature: 'qualitative' as const }
    expect(targetFromDraft(draft, target())).toMatchObject({ comparator: null, value: null, unit: null })
  })

  it('parts from the other plan’s target once it says something else, and not for a note', () => {
    const before = target({ sameAs: 'nghi-quyet#a' })
    const draft = freshTarget(before, years)
    expect(targetFromDraft({ ...draft, note: 'theo công văn mới' }, before).sameAs).toBe('nghi-quyet#a')
    expect(targetFromDraft({ ...draft, value: '97,5' }, before).sameAs).toBeNull()
    expect(targetFromDraft({ ...draft, yearTo: '2023' }, before).sameAs).toBeNull()
  })
})

it('two targets say the same whatever their notes, clauses and ids', () => {
  expect(saysTheSame(target(), target({ id: 'b', clause: 'I.1', note: 'khác', lines: null }))).toBe(true)
  expect(saysTheSame(target(), target({ comparator: '>' }))).toBe(false)
})

it('finds the targets that would bind beside a new one', () => {
  const targets = [
    target(),
    target({ id: 'b', yearFrom: 2024, yearTo: 2025 }),
    target({ id: 'c', indicator: 'x' as never }),
  ]
  const beside = (yearFrom: string, yearTo: string) =>
    targetsBeside(targets, { ...freshTarget(target(), years), yearFrom, yearTo }).map(({ id }) => id)
  expect([beside('2022', '2022'), beside('2023', '2023'), beside('2022', '2024')]).toEqual([['a'], [], ['a', 'b']])
})
