import {
  type Comparator,
  comparators,
  type PlanTarget,
  targetNatures,
  targetUnits,
} from '../../../../shared/domain/catalogue/plan.ts'
import { sameContent } from '../../../../shared/domain/catalogue/same-content.ts'
import { parseIndicatorCode } from '../../../../shared/domain/ids.ts'
import type { ExactValue } from '../../../../shared/domain/numbers/exact-value.ts'
import { formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { typedFigure } from '../../../ui/typed-figure.ts'
import type { Target } from '../plans-data.ts'
import type { Faults } from './edit-draft.ts'

/** A target as typed; empty texts stand for what is not said. */
export interface TargetDraft {
  readonly indicator: string
  readonly clause: string
  readonly yearFrom: string
  readonly yearTo: string
  readonly nature: PlanTarget['nature']
  readonly comparator: Comparator
  readonly value: string
  readonly unit: NonNullable<PlanTarget['unit']>
  readonly aspiration: boolean
  readonly denominator: string
  readonly note: string
}

export function freshTarget(target: PlanTarget | null, years: { yearFrom: number; yearTo: number }): TargetDraft {
  return {
    indicator: target?.indicator ?? '',
    clause: target?.clause ?? '',
    yearFrom: String(target?.yearFrom ?? years.yearFrom),
    yearTo: String(target?.yearTo ?? years.yearFrom),
    nature: target?.nature ?? 'quantitative',
    comparator: target?.comparator ?? '>=',
    value: target?.value ? formatValue(target.value) : '',
    unit: target?.unit ?? '%',
    aspiration: target?.aspiration ?? false,
    denominator: target?.denominator ?? '',
    note: target?.note ?? '',
  }
}

/** A stored draft may name what the lists no longer have. */
export const soundTarget = (draft: TargetDraft): TargetDraft => ({
  ...draft,
  nature: targetNatures.find((one) => one === draft.nature) ?? 'quantitative',
  comparator: comparators.find((one) => one === draft.comparator) ?? '>=',
  unit: targetUnits.find((one) => one === draft.unit) ?? '%',
})

export function targetFaults(draft: TargetDraft): Faults<TargetDraft> {
  const value = valueFault(draft)
  return {
    ...(parseIndicatorCode(draft.indicator) ? {} : { indicator: 'Chưa chọn chỉ tiêu.' }),
    ...(draft.clause.trim() ? {} : { clause: 'Chưa nhập mục của văn bản làm căn cứ.' }),
    ...(Number(draft.yearTo) >= Number(draft.yearFrom) ? {} : { yearTo: 'Năm cuối đứng trước năm đầu.' }),
    ...(value === null ? {} : { value }),
  }
}

function valueFault({ nature, value }: TargetDraft): string | null {
  if (nature === 'qualitative') return null
  const typed = typedFigure(value)
  if (typed.kind === 'fault') return typed.message
  return typed.value === null && nature === 'quantitative' ? 'Chưa nhập mức của mục tiêu.' : null
}

/** The figure as it is read so far; null while there is none or it cannot be read. */
export function readFigure({ nature, value }: TargetDraft): ExactValue | null {
  if (nature === 'qualitative') return null
  const typed = typedFigure(value)
  return typed.kind === 'value' ? typed.value : null
}

/** Without what the screen is told beside the row. */
export function bareTarget({ label: _label, mark: _mark, lastChange: _lastChange, ...row }: Target): PlanTarget {
  return row
}

/** The row that a draft without faults stands for; what the form does not ask stays as it was. */
export function targetFromDraft(draft: TargetDraft, before: PlanTarget | null): PlanTarget {
  const indicator = parseIndicatorCode(draft.indicator)
  if (indicator === null) throw new Error('The form was sent with faults.')
  const value = readFigure(draft)
  const target: PlanTarget = {
    id: before?.id ?? 'moi',
    indicator,
    clause: draft.clause.trim(),
    yearFrom: Number(draft.yearFrom),
    yearTo: Number(draft.yearTo),
    comparator: value === null ? null : draft.comparator,
    value,
    unit: value === null ? null : draft.unit,
    nature: draft.nature,
    aspiration: draft.aspiration,
    denominator: textOrNull(draft.denominator),
    owner: before?.owner ?? null,
    source: before?.source ?? null,
    subsetOf: before?.subsetOf ?? null,
    note: textOrNull(draft.note),
    sameAs: before?.sameAs ?? null,
    lines: before?.lines ?? null,
  }
  // Another figure or year is no longer the same target as the other plan's: both bind, each is evaluated.
  return before && !saysTheSame(target, before) ? { ...target, sameAs: null } : target
}

/** Whether two targets set the same, whatever their wording. */
export function saysTheSame(left: PlanTarget, right: PlanTarget): boolean {
  const essence = ({ indicator, yearFrom, yearTo, comparator, value, unit, nature }: PlanTarget) => ({
    indicator,
    yearFrom,
    yearTo,
    comparator,
    value,
    unit,
    nature,
  })
  return sameContent(essence(left), essence(right))
}

/** Targets in force of the draft's indicator that share a year with it. */
export const targetsBeside = <Row extends Pick<PlanTarget, 'indicator' | 'yearFrom' | 'yearTo'>>(
  targets: readonly Row[],
  { indicator, yearFrom, yearTo }: TargetDraft,
): readonly Row[] =>
  targets.filter(
    (one) => one.indicator === indicator && one.yearFrom <= Number(yearTo) && one.yearTo >= Number(yearFrom),
  )

export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
