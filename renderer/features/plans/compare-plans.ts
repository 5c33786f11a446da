import { targetsOf } from '../../../shared/domain/catalogue/target-years.ts'
import { agencyNames } from './plan-names.ts'
import { bulletText, recurrenceText } from './plan-words.ts'
import type { Assignment, PlanView, Target } from './plans-data.ts'
import { targetWords } from './target-matrix.ts'

/** One indicator in one year (or one span of years) as two plans set it. */
export interface ComparedTarget {
  readonly indicator: string
  readonly label: string
  readonly yearFrom: number
  readonly yearTo: number
  readonly left: readonly Target[]
  readonly right: readonly Target[]
  readonly state: 'same' | 'different' | 'left_only' | 'right_only'
  /** What differs, in words; empty unless `different`. */
  readonly differences: readonly string[]
}

/** Targets of two plans side by side, by indicator and then by year. */
export function compareTargets(left: PlanView, right: PlanView): readonly ComparedTarget[] {
  const labels = new Map([...left.targets, ...right.targets].map(({ indicator, label }) => [indicator, label]))
  return [...labels].flatMap(([indicator, label]) => {
    const here = left.targets.filter((one) => one.indicator === indicator)
    const there = right.targets.filter((one) => one.indicator === indicator)
    return spansOf(here, there).map(([yearFrom, yearTo]) => {
      const pair = { left: inSpan(here, yearFrom, yearTo), right: inSpan(there, yearFrom, yearTo) }
      return { indicator, label, yearFrom, yearTo, ...pair, ...judge(pair.left, pair.right) }
    })
  })
}

type Span = readonly [from: number, to: number]

/** Spans that both plans have stand whole; every other target is compared year by year. */
function spansOf(here: readonly Target[], there: readonly Target[]): readonly Span[] {
  const lone = here.length === 0 || there.length === 0
  const isWhole = (one: Target): boolean =>
    lone || [here, there].every((side) => side.some((other) => sameSpan(one, other)))
  const spans = new Map<string, Span>()
  for (const target of [...here, ...there]) {
    const { yearFrom, yearTo } = target
    if (isWhole(target)) spans.set(`${yearFrom}-${yearTo}`, [yearFrom, yearTo])
    else for (let year = yearFrom; year <= yearTo; year++) spans.set(`${year}-${year}`, [year, year])
  }
  return [...spans.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1])
}

const sameSpan = (one: Target, other: Target): boolean => one.yearFrom === other.yearFrom && one.yearTo === other.yearTo

const inSpan = (targets: readonly Target[], from: number, to: number): readonly Target[] =>
  from === to ? targetsOf(targets, from) : targets.filter(({ yearFrom, yearTo }) => yearFrom === from && yearTo === to)

function judge(left: readonly Target[], right: readonly Target[]): Pick<ComparedTarget, 'state' | 'differences'> {
  if (right.length === 0) return { state: 'left_only', differences: [] }
  if (left.length === 0) return { state: 'right_only', differences: [] }
  const differences = [
    differ(left, right, targetWords) ? 'mục tiêu' : '',
    differ(left, right, ({ aspiration }) => String(aspiration)) ? '“phấn đấu”' : '',
    differ(left, right, ({ denominator }) => denominator ?? '') ? 'mẫu số' : '',
  ].filter((word) => word !== '')
  return { state: differences.length === 0 ? 'same' : 'different', differences }
}

const differ = <Row>(left: readonly Row[], right: readonly Row[], read: (row: Row) => string): boolean =>
  left.map(read).sort().join('\n') !== right.map(read).sort().join('\n')

/** One duty that stands in both plans. */
export interface ComparedDuty {
  readonly left: Assignment
  readonly right: Assignment
  readonly differences: readonly string[]
}

/** Duties that either plan says are the same as the other's. */
export function compareDuties(left: PlanView, right: PlanView): readonly ComparedDuty[] {
  const nameHere = agencyNames(left)
  const nameThere = agencyNames(right)
  return left.assignments.flatMap((one) =>
    right.assignments
      .filter((other) => one.sameAs === reference(right, other) || other.sameAs === reference(left, one))
      .map((other) => ({
        left: one,
        right: other,
        differences: [
          differ(one.lead.map(nameHere), other.lead.map(nameThere), String) ? 'chủ trì' : '',
          differ(one.coordinating.map(nameHere), other.coordinating.map(nameThere), String) ? 'phối hợp' : '',
          one.mode === other.mode ? '' : 'tính chất',
          recurrenceText(one.recurrence) === recurrenceText(other.recurrence) ? '' : 'nhịp',
          one.due?.text === other.due?.text ? '' : 'hạn',
        ].filter((word) => word !== ''),
      })),
  )
}

const reference = ({ meta }: PlanView, { id }: { readonly id: string }): string => `${meta.id}#${id}`

/** How many targets and duties two plans share: what makes them bind together. */
export function sharedRows(left: PlanView, right: PlanView): number {
  const names = (plan: PlanView, other: PlanView): number =>
    [...plan.targets, ...plan.assignments].filter(({ sameAs }) => sameAs?.startsWith(`${other.meta.id}#`)).length
  return names(left, right) + names(right, left)
}

/** For the clipboard and screen readers: "II.2.a: ≥ 40%". */
export const sideText = (targets: readonly Target[]): string =>
  targets.map((one) => `${targetWords(one)} (${one.clause})`).join('; ')

export const dutyText = (duty: Assignment): string => `${bulletText(duty)}: ${duty.title}`
