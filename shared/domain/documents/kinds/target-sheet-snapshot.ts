import type { PlanMeta, PlanTarget } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { reachedOf } from '../../indicators/evaluation.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import type { Period } from '../../time/period.ts'
import type { DocumentForm } from '../document-form.ts'
import type { DocumentSnapshot } from '../document-kind.ts'
import type { Narrative } from '../narrative.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import { targetWords } from './period-wording.ts'

export interface TargetSheetFacts {
  readonly plan: PlanMeta
  readonly period: Period
  readonly cutOff: IsoDate
  readonly targets: readonly PlanTarget[]
  readonly labels: Readonly<Record<string, string>>
  /** The territory's rows of each year up to the period, by year; a year still to come has none. */
  readonly rows: Readonly<Record<number, readonly IndicatorRow[]>>
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}

/** One target with how it stands. */
export interface SheetTarget {
  readonly indicator: string
  readonly clause: string
  readonly yearFrom: number
  readonly yearTo: number
  /** "từ 42% trở lên", or the plan's own words. */
  readonly wanted: string
  readonly target: PlanTarget['value']
  readonly measure: string
  readonly denominator: string | null
  readonly percent: StoredFraction | null
  readonly verdict: IndicatorRow['verdict'] | null
  readonly incomplete: boolean
}

export interface TargetSheetSnapshot extends DocumentSnapshot {
  readonly kind: 'target_sheet'
  readonly planName: string
  readonly periodWords: string
  readonly cutOff: IsoDate
  readonly labels: Readonly<Record<string, string>>
  readonly targets: readonly SheetTarget[]
}

export function sheetTarget(target: PlanTarget, { rows, period }: TargetSheetFacts): SheetTarget {
  const year = Math.min(target.yearTo, period.year)
  const row = year < target.yearFrom ? undefined : rows[year]?.find(({ targetId }) => targetId === target.id)
  const value = row && reachedOf(row)
  const measure = target.unit ?? ''
  return {
    indicator: target.indicator,
    clause: target.clause,
    yearFrom: target.yearFrom,
    yearTo: target.yearTo,
    wanted:
      target.value === null
        ? (target.note?.replace(/[.;]\s*$/, '') ?? 'mục tiêu định tính')
        : targetWords(target.value, target.comparator, measure, target.aspiration),
    target: target.value,
    measure,
    denominator: target.denominator,
    percent: value ? storeFraction(value) : null,
    verdict: row?.verdict ?? null,
    incomplete: row?.incomplete ?? false,
  }
}
