import type { TaskChange, TaskLine } from '../tasks/task-event.ts'
import type { LineState } from '../tasks/task-state.ts'
import { fieldsOf, type MergedField, mergedFields, type RowMerge } from './merge-row.ts'
import type { AnswerStatus } from './slip.ts'

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
      readonly status: LineState['status']
    }

/**
 * What the slip's row comes to once its conflicts are decided. Fields of which the slip says nothing keep what is there
 * now, also where the history writes them anew together with another.
 */
export function resolveRow(merge: RowMerge, now: LineState, line: TaskLine, choices: ConflictChoices): RowResolution {
  const decided = statusFor(merge, now, choices)
  const isMoot = (field: MergedField): boolean =>
    decided.answer === null ||
    (field === 'percent' && decided.answer !== 'in_progress') ||
    (field === 'doneOn' && decided.answer !== 'reported')
  const open = mergedFields.filter(
    (field) =>
      merge[field]?.outcome === 'conflict' &&
      choices[field] === undefined &&
      (field === 'status' || merge.status?.outcome !== 'conflict' || choices.status === undefined || !isMoot(field)),
  )
  if (open.length > 0) return { kind: 'open', fields: open }

  const wants = (field: MergedField): boolean => wantsSlip(merge, choices, field)
  const moot = mergedFields.filter((field) => field !== 'status' && wants(field) && isMoot(field))
  const wanted = mergedFields.filter((field) => wants(field) && !moot.includes(field))
  if (wanted.length === 0 || decided.answer === null)
    return { kind: 'resolved', change: null, moot, status: now.status }

  const current = fieldsOf(now)
  const note = (wants('note') ? merge.note?.slip : current.note) ?? ''
  const product = wants('product') ? (merge.product?.slip ?? null) : null
  if (decided.answer === 'reported') {
    const doneOn = wants('doneOn') ? merge.doneOn?.slip : (current.doneOn ?? merge.doneOn?.slip)
    // `contradictions` asked for the day before anything is merged.
    if (!doneOn) throw new Error('A slip that reports completion without a day came to be merged')
    return { kind: 'resolved', change: { kind: 'reported', line, doneOn, note, product }, moot, status: 'reported' }
  }
  // The 100 % of a report that is taken back was the report's, not the liaison's figure.
  const kept = now.status === 'in_progress' ? current.percent : null
  const percent = merge.percent && (wants('percent') || merge.percent.outcome === 'same') ? merge.percent.slip : kept
  return { kind: 'resolved', change: { kind: 'progress', line, percent, note, product }, moot, status: 'in_progress' }
}

const wantsSlip = (merge: RowMerge, choices: ConflictChoices, field: MergedField): boolean => {
  const outcome = merge[field]?.outcome
  return outcome === 'taken' || (outcome === 'conflict' && choices[field] === 'slip')
}

/**
 * The status that the row is written under. Null: the person keeps one beside which a liaison can write nothing.
 */
function statusFor(
  merge: RowMerge,
  now: LineState,
  choices: ConflictChoices,
): { readonly answer: AnswerStatus | null } {
  if (merge.status && wantsSlip(merge, choices, 'status')) return { answer: answerOf(merge.status.slip) }
  const keepsByChoice = merge.status?.outcome === 'conflict' && choices.status === 'store'
  if (keepsByChoice) return { answer: answerOf(now.status) }
  // A day is only stated together with "báo cáo hoàn thành", a percentage only with work under way.
  if (wantsSlip(merge, choices, 'doneOn')) return { answer: 'reported' }
  if (wantsSlip(merge, choices, 'percent')) return { answer: 'in_progress' }
  return { answer: answerOf(now.status) ?? 'in_progress' }
}

/** Saying anything of a task that nobody began, or that was returned, means that it is worked on. */
const answerOf = (status: LineState['status']): AnswerStatus | null =>
  status === 'reported' || status === 'in_progress' ? status : null
