import type { DocumentForm } from '../../documents/document-form.ts'
import type { PeriodSnapshot } from '../../documents/kinds/period-snapshot.ts'
import type { SubmissionMatrixSnapshot } from '../../documents/kinds/submission-matrix.ts'
import type { TargetSheetSnapshot } from '../../documents/kinds/target-sheet-snapshot.ts'
import type { IsoDate, Sha256 } from '../../ids.ts'
import type { AgendaItem, MeetingDetails } from '../meeting.ts'
import type { PackAnnex } from './pack-content.ts'

/** The figures, tasks and receipts that a pack freezes, as plain JSON. */
export interface PackFigures {
  readonly period: PeriodSnapshot
  readonly targets: TargetSheetSnapshot
  readonly receipts: SubmissionMatrixSnapshot
}

/** All that a meeting pack is written from; the use case assembles it, nothing here reads a store or a clock. */
export interface PackFacts {
  readonly details: MeetingDetails
  readonly agenda: readonly AgendaItem[]
  /** Head of the committee that meets. */
  readonly form: Pick<DocumentForm, 'profile' | 'issuingBody' | 'parentAgency' | 'place'>
  readonly figures: PackFigures
  /** SHA-256 over the canonical JSON of `frozenFigures`. */
  readonly figuresHash: string
  /** When the figures were frozen, on the clock in Việt Nam. */
  readonly frozen: { readonly day: IsoDate; readonly time: string }
  readonly annexes: readonly (PackAnnex & { readonly pageCount: number; readonly sha256: Sha256 })[]
  readonly isIllustrative: boolean
}

/**
 * What the hash of a pack is taken over: every figure, task and receipt that its tables are made of, and nothing of the
 * committee's form or words, nor of the day on which somebody looks.
 */
export function frozenFigures({ period, targets, receipts }: PackFigures) {
  const { results, unitResults, figures, flows, assigned, assignedTotals, tasks, nextTasks, tasksOn, cutOff } = period
  return {
    period: period.period.key,
    cutOff,
    tasksOn,
    results,
    unitResults,
    figures,
    flows,
    assigned,
    assignedTotals,
    tasks,
    nextTasks,
    targets: targets.targets,
    receipts: { year: receipts.year, periods: receipts.periods, rows: receipts.rows },
  }
}
