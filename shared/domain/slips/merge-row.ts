import type { IsoDate } from '../ids.ts'
import type { LineState, TaskStatus } from '../tasks/task-state.ts'
import type { SlipAnswer } from './slip-answer.ts'

/** What a slip can change of one part of a task, each for itself. Evidence is only ever added and never in conflict. */
export interface LineFields {
  readonly status: TaskStatus
  readonly percent: number | null
  /** Only while it is reported: a returned report has no day of completion in force. */
  readonly doneOn: IsoDate | null
  readonly product: string | null
  readonly note: string | null
}
export const mergedFields = ['status', 'percent', 'doneOn', 'product', 'note'] as const
export type MergedField = (typeof mergedFields)[number]

export function fieldsOf(line: LineState): LineFields {
  const { status, percent, doneOn, product, note } = line
  const isReported = status === 'reported' || status === 'completed'
  return { status, percent, doneOn: isReported ? doneOn : null, product, note: note === '' ? null : note }
}

/**
 * same: the slip says what is there already · kept: the slip repeats what it was made from, the store moved on ·
 * taken: only the slip changed it · conflict: both did, to different values
 */
export type FieldOutcome = 'same' | 'kept' | 'taken' | 'conflict'

/** One field of which the slip says something. */
export interface FieldMerge<Field extends MergedField = MergedField> {
  readonly field: Field
  /** When the slip was made. */
  readonly base: LineFields[Field]
  readonly now: LineFields[Field]
  readonly slip: NonNullable<LineFields[Field]>
  readonly outcome: FieldOutcome
}

export type RowMerge = Readonly<{ [Field in MergedField]: FieldMerge<Field> | null }>

/** Three-way merge of one row, field by field; null: the slip says nothing of that field. */
export function mergeRow(base: LineState, now: LineState, answer: SlipAnswer): RowMerge {
  const [before, current] = [fieldsOf(base), fieldsOf(now)]
  // "Báo cáo hoàn thành" is 100 % by itself, and repeating it says nothing more.
  const claims = { ...answer, percent: answer.status === 'reported' ? null : answer.percent }
  const merge = <Field extends MergedField>(field: Field): FieldMerge<Field> | null => {
    const slip = claims[field] as LineFields[Field]
    if (slip === null) return null
    const values = { field, base: before[field], now: current[field], slip: slip as NonNullable<LineFields[Field]> }
    return { ...values, outcome: outcomeOf(values) }
  }
  return {
    status: merge('status'),
    percent: merge('percent'),
    doneOn: merge('doneOn'),
    product: merge('product'),
    note: merge('note'),
  }
}

function outcomeOf({ base, now, slip }: Pick<FieldMerge, 'base' | 'now' | 'slip'>): FieldOutcome {
  if (slip === now) return 'same'
  if (slip === base) return 'kept'
  return now === base ? 'taken' : 'conflict'
}

export const conflictsOf = (merge: RowMerge): readonly MergedField[] =>
  mergedFields.filter((field) => merge[field]?.outcome === 'conflict')
