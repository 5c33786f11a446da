import type { BackendClient } from '../../../../shared/contract/contract.ts'
import type { SlipPreviewView, SlipRowView } from '../../../../shared/contract/slips.ts'
import type { MergedField } from '../../../../shared/domain/slips/merge-row.ts'
import { type ConflictChoice, type ConflictChoices, isMootBeside } from '../../../../shared/domain/slips/resolve-row.ts'

/** What a person decided on one row of a slip. */
export interface RowDecision {
  readonly leave: boolean
  readonly choices: ConflictChoices
}
export type SlipDecisions = Readonly<Record<string, RowDecision>>

export const noDecisions: SlipDecisions = {}
export const undecided: RowDecision = { leave: false, choices: {} }

export const decisionOf = (decisions: SlipDecisions, token: string): RowDecision => decisions[token] ?? undecided

/** A row whose cell makes no sense, or whose task is closed, is never written. */
export const canBeWritten = ({ state }: SlipRowView): boolean => state === 'changed' || state === 'conflict'

/**
 * Decides one field. Whoever decides about the status has mostly decided about its percentage and day as well: they
 * follow, unless somebody said otherwise.
 */
export function choose(
  row: SlipRowView,
  { leave, choices }: RowDecision,
  field: MergedField,
  choice: ConflictChoice,
): RowDecision {
  const followers = field === 'status' ? (['percent', 'doneOn'] as const) : []
  const following = followers.filter((one) => isConflict(row, one) && choices[one] === undefined)
  return {
    leave,
    choices: { ...choices, ...Object.fromEntries(following.map((one) => [one, choice])), [field]: choice },
  }
}

const isConflict = ({ fields }: SlipRowView, field: MergedField): boolean =>
  fields.some((one) => one.field === field && one.outcome === 'conflict')

/** True where the status that the person keeps leaves no room for a field of the slip. */
export function isMoot(row: SlipRowView, { choices }: RowDecision, field: MergedField): boolean {
  return isConflict(row, 'status') && choices.status === 'store' && isMootBeside(field, row.statusNow)
}

/** Conflicts that still wait. */
export const openConflicts = (row: SlipRowView, decision: RowDecision): readonly MergedField[] =>
  row.fields
    .filter(({ field, outcome }) => outcome === 'conflict' && decision.choices[field] === undefined)
    .map(({ field }) => field)
    .filter((field) => !isMoot(row, decision, field))

export interface SlipTally {
  /** Rows that would be written now. */
  readonly writing: number
  /** Rows that say something and are left out. */
  readonly left: number
  /** Conflicts that still wait for a decision. */
  readonly open: number
}

export function tallyOf(preview: SlipPreviewView, decisions: SlipDecisions): SlipTally {
  const standing = preview.rows.filter(({ state }) => state !== 'unchanged')
  const writing = standing.filter((row) => canBeWritten(row) && !decisionOf(decisions, row.token).leave)
  const waiting = writing.map((row) => openConflicts(row, decisionOf(decisions, row.token)).length)
  return {
    writing: writing.length,
    left: standing.length - writing.length,
    open: waiting.reduce((sum, count) => sum + count, 0),
  }
}

type SentDecision = Parameters<BackendClient['slips']['accept']>[0]['decisions'][number]

/** As the backend takes them: rows that cannot be written are left out by name. */
export const decisionsToSend = ({ rows }: SlipPreviewView, decisions: SlipDecisions): SentDecision[] =>
  rows
    .filter(({ state }) => state !== 'unchanged')
    .map((row) => {
      const { leave, choices } = decisionOf(decisions, row.token)
      return { token: row.token, leave: leave || !canBeWritten(row), choices }
    })

/** What the liaison is to be told: each faulty cell with its remedy, for the answer to the agency. */
export const faultText = ({ rows }: SlipPreviewView): string =>
  rows
    .flatMap((row) => [...row.faults, ...(row.blocked ? [row.blocked] : [])].map((fault) => ({ row, fault })))
    .map(({ row, fault }) => `${row.clause}, ${row.period}: ${fault.message} ${fault.remedy}`)
    .join('\n')
