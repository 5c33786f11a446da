import type { TaskChange, TaskLine } from '../tasks/task-event.ts'
import type { LineState, TaskStatus } from '../tasks/task-state.ts'
import { conflictsOf, fieldsOf, type MergedField, mergedFields, type RowMerge } from './merge-row.ts'

/** Whose value stands where both sides changed a field. */
export type ConflictChoice = 'slip' | 'store'
export type ConflictChoices = { readonly [Field in MergedField]?: ConflictChoice | undefined }

export type RowResolution =
  /** Conflicts that nobody has decided yet. */
  | { readonly kind: 'open'; readonly fields: readonly MergedField[] }
  | {
      readonly kind: 'resolved'
      /** Null: nothing changes. */
      readonly change: Extract<TaskChange, { kind: 'progress' | 'reported' }> | null
      /** Fields of the slip that cannot be written beside the status that was chosen. */
      readonly moot: readonly MergedField[]
      /** The status that follows; told where the slip itself named none. */
      readonly status: TaskStatus
    }

/**
 * What the slip's row comes to once its conflicts are decided. Fields of which the slip says nothing keep what is there
 * now, also where the history writes them anew together with another.
 */
export function resolveRow(merge: RowMerge, now: LineState, line: TaskLine, choices: ConflictChoices): RowResolution {
  const status = statusFor(merge, now, choices)
  const isMoot = (field: MergedField): boolean => isMootBeside(field, status)
  const statusIsDecided = merge.status?.outcome === 'conflict' && choices.status !== undefined
  const open = conflictsOf(merge).filter((field) => choices[field] === undefined && !(statusIsDecided && isMoot(field)))
  if (open.length > 0) return { kind: 'open', fields: open }

  const wants = (field: MergedField): boolean => wantsSlip(merge, choices, field)
  const moot = mergedFields.filter((field) => field !== 'status' && wants(field) && isMoot(field))
  const wanted = mergedFields.filter((field) => wants(field) && !moot.includes(field))
  if (wanted.length === 0) return { kind: 'resolved', change: null, moot, status: now.status }

  const current = fieldsOf(now)
  const note = (wants('note') ? merge.note?.slip : current.note) ?? ''
  const product = wants('product') ? (merge.product?.slip ?? null) : null
  if (status === 'reported') {
    const doneOn = wants('doneOn') ? merge.doneOn?.slip : (current.doneOn ?? merge.doneOn?.slip)
    // `contradictions` asked for the day before anything is merged.
    if (!doneOn) throw new Error('A slip that reports completion without a day came to be merged')
    return { kind: 'resolved', change: { kind: 'reported', line, doneOn, note, product }, moot, status: 'reported' }
  }
  const percent = percentOf(merge, now, choices)
  return { kind: 'resolved', change: { kind: 'progress', line, percent, note, product }, moot, status: 'in_progress' }
}

function percentOf(merge: RowMerge, now: LineState, choices: ConflictChoices): number | null {
  const outcome = merge.percent?.outcome
  if (merge.percent && (outcome === 'same' || wantsSlip(merge, choices, 'percent'))) return merge.percent.slip
  if (outcome === 'conflict') return now.percent
  // The 100 % of a report that is taken back was the report's, not the liaison's figure.
  return now.status === 'in_progress' ? now.percent : null
}

const wantsSlip = (merge: RowMerge, choices: ConflictChoices, field: MergedField): boolean => {
  const outcome = merge[field]?.outcome
  return outcome === 'taken' || (outcome === 'conflict' && choices[field] === 'slip')
}

/** The status that the row is written under; a returned or untouched one is kept only where a person chose it. */
function statusFor(merge: RowMerge, now: LineState, choices: ConflictChoices): TaskStatus {
  if (merge.status && wantsSlip(merge, choices, 'status')) return merge.status.slip
  if (merge.status?.outcome === 'conflict' && choices.status === 'store') return now.status
  // A day is only stated together with "báo cáo hoàn thành", a percentage only with work under way.
  if (wantsSlip(merge, choices, 'doneOn')) return 'reported'
  if (wantsSlip(merge, choices, 'percent')) return 'in_progress'
  // Saying anything of a task that nobody began, or that was returned, means that it is worked on.
  return now.status === 'reported' ? 'reported' : 'in_progress'
}

/**
 * True for what a liaison cannot write beside a status: a day without a report, a percentage beside one, and anything
 * at all beside a status that only the secretariat gives.
 */
export function isMootBeside(field: MergedField, status: TaskStatus): boolean {
  if (field === 'status') return false
  if (status === 'reported') return field === 'percent'
  return status !== 'in_progress' || field === 'doneOn'
}
