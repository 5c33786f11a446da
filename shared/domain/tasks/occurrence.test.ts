import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RecurrenceKind, recurrenceKinds } from '../catalogue/plan.ts'
import { addDays, compareDates, isoDate } from '../time/iso-date.ts'
import { cycleOf, type DayRange, occurrencesIn } from './occurrence.ts'
import { sampleContext, sampleDuty } from './task-sample.ts'

const keysIn = (duties: Parameters<typeof sampleContext>[0], range?: DayRange) => {
  const context = sampleContext(duties)
  const whole = cycleOf(context.plan)
  return occurrencesIn(context, range ?? whole ?? { from: isoDate('2021-01-01'), to: isoDate('2021-01-01') })
}

const inYear = (year: string, duty: ReturnType<typeof sampleDuty>) =>
  keysIn([duty])
    .filter(({ period }) => period.key === year)
    .map(({ key, lead }) => [key, lead])

describe('occurrences of a duty', () => {
  it('come once a month, a quarter, a half-year or a year, with a key that says which', () => {
    const counts = (['monthly', 'quarterly', 'half_yearly', 'yearly'] as const).map(
      (kind) => keysIn([sampleDuty({ id: 'a', recurrence: { kind, stated: true } })]).length,
    )
    // Issued on 2021-04-12: the first quarter and the first three months were over by then.
    expect(counts).toEqual([57, 19, 10, 5])
    const first = keysIn([sampleDuty({ id: 'a', recurrence: { kind: 'quarterly', stated: true } })])[0]
    expect([first?.key, first?.period.label]).toEqual(['ke-hoach-mau/a/2021-Q2', 'quý II/2021'])
  })

  it('of a standing duty, and of one without a stated rhythm, come once a plan year and set no day', () => {
    const due = { rule: '--01-05', inclusive: false, text: 'trước ngày 05/01' }
    for (const recurrence of [
      { kind: 'continuous', stated: true },
      { kind: 'yearly', stated: false },
      { kind: 'event', stated: true },
    ] as const) {
      const found = keysIn([sampleDuty({ id: 'a', recurrence, due })])
      expect(found.map(({ period, due, standing }) => [period.key, due, standing])).toEqual(
        [2021, 2022, 2023, 2024, 2025].map((year) => [String(year), null, true]),
      )
    }
  })

  it('fall due before the 5th or by the 25th of January of the year after, as the words say', () => {
    const yearly = { kind: 'yearly', stated: true } as const
    const [before, by] = [
      { rule: '--01-05', inclusive: false, text: 'trước ngày 05/01 năm sau' },
      { rule: '--01-25', inclusive: true, text: 'chậm nhất ngày 25/01 năm sau' },
    ].map((due) => keysIn([sampleDuty({ id: 'a', recurrence: yearly, due })])[0]?.due)
    expect([before?.date, before?.lastDay]).toEqual(['2022-01-05', '2022-01-04'])
    expect([by?.date, by?.lastDay]).toEqual(['2022-01-25', '2022-01-25'])
  })

  it('of a quarter that the text names fall due on its last day', () => {
    const due = { rule: '2023-Q3', inclusive: true, text: 'quý III năm 2023' }
    const found = keysIn([sampleDuty({ id: 'a', recurrence: { kind: 'once', stated: true }, due })])
    expect(found.map(({ due }) => due?.lastDay)).toEqual(['2023-09-30'])
  })

  it('of a class are one for each member on that day, and one for the class when nobody can be named', () => {
    const duty = sampleDuty({ id: 'a', lead: ['ubnd-quan-huyen'], leadStatus: 'class' })
    const found = keysIn([duty])
    expect(found.filter(({ period }) => period.key === '2024').map(({ key, lead }) => [key, lead])).toEqual([
      ['ke-hoach-mau/a/2024/ubnd-492', ['ubnd-492']],
      ['ke-hoach-mau/a/2024/ubnd-493', ['ubnd-493']],
    ])
    const unnamed = keysIn([sampleDuty({ id: 'b', lead: ['doanh-nghiep'], leadStatus: 'class' })])
    expect(unnamed[0]).toMatchObject({ key: 'ke-hoach-mau/b/2021', lead: ['doanh-nghiep'] })
  })

  it('of joint leads are one, and an order beside a class stays apart from the members', () => {
    const joint = sampleDuty({ id: 'a', lead: ['so-y-te', 'so-ldtbxh'], leadStatus: 'joint' })
    expect(keysIn([joint])[0]?.lead).toEqual(['so-y-te', 'so-ldtbxh'])
    const schools = sampleDuty({ id: 'c', lead: ['cao-dang-y-te', 'dai-hoc'], leadStatus: 'class' })
    expect(inYear('2021', schools)).toEqual([
      ['ke-hoach-mau/c/2021/cao-dang-y-te', ['cao-dang-y-te']],
      ['ke-hoach-mau/c/2021/dai-hoc', ['dai-hoc']],
    ])
    const mixed = sampleDuty({ id: 'b', lead: ['so-y-te', 'ubnd-quan-huyen'], leadStatus: 'joint' })
    expect(
      keysIn([mixed])
        .filter(({ period }) => period.key === '2021')
        .map(({ lead }) => lead),
    ).toEqual([['so-y-te'], ['ubnd-492'], ['ubnd-493']])
  })
})

describe('an agency in the tasks of one duty', () => {
  it('that is named and a member of a class beside its name has one task, not two', () => {
    const duty = sampleDuty({ id: 'a', lead: ['ubnd-492', 'ubnd-quan-huyen'], leadStatus: 'joint' })
    expect(inYear('2021', duty).map(([, lead]) => lead)).toEqual([['ubnd-492'], ['ubnd-493']])
  })

  it('does not help itself where it leads', () => {
    const coordinating = ['so-y-te', 'so-ldtbxh', 'ubnd-quan-huyen']
    const [found] = keysIn([sampleDuty({ id: 'a', lead: ['so-y-te'], coordinating })])
    expect(found?.coordinating).toEqual(['so-ldtbxh', 'ubnd-492', 'ubnd-493'])
  })

  it('helps the people’s committee of its own district only, and whoever leads for all of them', () => {
    const coordinating = ['bhxh-quan-huyen', 'so-y-te']
    const districts = sampleDuty({ id: 'a', lead: ['ubnd-quan-huyen'], leadStatus: 'class', coordinating })
    expect(keysIn([districts]).map(({ lead, coordinating: with_ }) => [...lead, ...with_])[0]).toEqual([
      'ubnd-492',
      'bhxh-492',
      'so-y-te',
    ])
    const [city] = keysIn([sampleDuty({ id: 'b', lead: ['so-ldtbxh'], coordinating })])
    expect(city?.coordinating).toEqual(['bhxh-492', 'bhxh-493', 'so-y-te'])
  })
})

describe('generation', () => {
  const duties = fc.array(
    fc.record({
      kind: fc.constantFrom(...recurrenceKinds),
      stated: fc.boolean(),
      lead: fc.subarray(['so-y-te', 'ubnd-quan-huyen', 'doanh-nghiep', 'so-ldtbxh']),
    }),
    { maxLength: 6 },
  )
  const make = (drawn: readonly { kind: RecurrenceKind; stated: boolean; lead: string[] }[]) =>
    drawn.map(({ kind, stated, lead }, index) =>
      sampleDuty({
        id: `viec-${index}`,
        recurrence: { kind, stated },
        lead,
        leadStatus: lead.length === 0 ? 'none' : 'named',
      }),
    )

  it('in any chunks and any order gives the same set, none twice and none missed', () => {
    fc.assert(
      fc.property(duties, fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }), (drawn, steps) => {
        const context = sampleContext(make(drawn))
        const whole: DayRange = { from: isoDate('2019-01-01'), to: isoDate('2027-12-31') }
        const all = occurrencesIn(context, whole).map(({ key }) => key)
        const chunks: DayRange[] = []
        let from = whole.from
        for (const step of steps) {
          const to = addDays(from, step)
          if (compareDates(to, whole.to) >= 0) break
          chunks.push({ from, to })
          from = addDays(to, 1)
        }
        chunks.push({ from, to: whole.to })
        const pieces = chunks.reverse().flatMap((range) => occurrencesIn(context, range).map(({ key }) => key))
        expect([...pieces].sort()).toEqual([...all].sort())
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('gives every duty at least one occurrence, and none outside the plan', () => {
    fc.assert(
      fc.property(duties, (drawn) => {
        const context = sampleContext(make(drawn))
        const cycle = cycleOf(context.plan)
        const found = cycle === null ? [] : occurrencesIn(context, cycle)
        expect(new Set(found.map(({ assignment }) => assignment.id)).size).toBe(drawn.length)
        for (const { period } of found) {
          expect(compareDates(period.to, isoDate('2021-04-12'))).toBeGreaterThanOrEqual(0)
          expect(compareDates(period.from, isoDate('2025-12-31'))).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
