import {
  assignmentModes,
  countWords,
  longestTitle,
  type PlanAgency,
  type PlanAssignment,
  type PlanDue,
  recurrenceKinds,
} from '../../../../shared/domain/catalogue/plan.ts'
import { sameContent } from '../../../../shared/domain/catalogue/same-content.ts'
import type { Assignment } from '../plans-data.ts'
import type { Faults } from './edit-draft.ts'
import { textOrNull } from './target-draft.ts'

/** A deadline as typed; an empty rule means none. */
export interface DueDraft {
  readonly dueRule: string
  readonly dueInclusive: boolean
  readonly dueText: string
}

/** A recurrence, or `unstated`. */
export type RecurrenceChoice = PlanAssignment['recurrence']['kind'] | 'unstated'

export interface DutyDraft extends DueDraft {
  readonly title: string
  readonly clause: string
  readonly group: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly implementers: readonly string[]
  readonly recipient: readonly string[]
  readonly mode: PlanAssignment['mode']
  readonly recurrence: RecurrenceChoice
  readonly deliverable: string
}

export const freshDue = (due: PlanDue | null): DueDraft => ({
  dueRule: due?.rule ?? '',
  dueInclusive: due?.inclusive ?? true,
  dueText: due?.text ?? '',
})

export function freshDuty(duty: PlanAssignment | null): DutyDraft {
  return {
    title: duty?.title ?? '',
    clause: duty?.clause ?? '',
    group: duty?.group ?? '',
    lead: duty?.lead ?? [],
    coordinating: duty?.coordinating ?? [],
    implementers: duty?.implementers ?? [],
    recipient: duty?.recipient ?? [],
    mode: duty?.mode ?? 'order',
    recurrence: duty ? recurrenceChoice(duty.recurrence) : 'once',
    deliverable: duty?.deliverable ?? '',
    ...freshDue(duty?.due ?? null),
  }
}

const recurrenceChoice = ({ kind, stated }: PlanAssignment['recurrence']): RecurrenceChoice =>
  stated ? kind : 'unstated'

/** A stored draft may name what the lists no longer have. */
export const soundDuty = (draft: DutyDraft): DutyDraft => ({
  ...draft,
  mode: assignmentModes.find((one) => one === draft.mode) ?? 'order',
  recurrence: recurrenceKinds.find((one) => one === draft.recurrence) ?? 'unstated',
})

export function dutyFaults(draft: DutyDraft): Faults<DutyDraft> {
  const doubled = draft.lead.some((code) => draft.coordinating.includes(code))
  return {
    ...titleFault(draft.title),
    ...(draft.clause.trim() ? {} : { clause: 'Chưa nhập mục của văn bản làm căn cứ.' }),
    ...(draft.group ? {} : { group: 'Chưa chọn nhóm nhiệm vụ.' }),
    ...(doubled ? { coordinating: 'Một cơ quan vừa chủ trì vừa phối hợp.' } : {}),
    ...dueFaults(draft),
  }
}

export function titleFault(title: string): { title?: string } {
  const words = countWords(title)
  if (words === 0) return { title: 'Chưa nhập tên.' }
  return words > longestTitle ? { title: `Tên dài ${words} từ, nhiều nhất ${longestTitle} từ.` } : {}
}

/** Words without a day cannot be reckoned with; a day without words cannot be cited. */
export function dueFaults({ dueRule, dueText }: DueDraft): Faults<DueDraft> {
  if (dueRule === '' && dueText.trim() !== '')
    return { dueRule: 'Chưa tính được ngày từ lời văn: chọn cách tính hạn, hoặc xóa lời văn.' }
  if (dueRule !== '' && dueText.trim() === '') return { dueText: 'Chưa nhập lời văn về hạn.' }
  return {}
}

export const dueFromDraft = ({ dueRule, dueInclusive, dueText }: DueDraft): PlanDue | null =>
  dueRule === '' ? null : { rule: dueRule, inclusive: dueInclusive, text: dueText.trim() }

/** Without what the screen is told beside the row. */
export function bareDuty({ mark: _mark, lastChange: _lastChange, ...row }: Assignment): PlanAssignment {
  return row
}

/** The row that a draft without faults stands for; what the form does not ask stays as it was. */
export function dutyFromDraft(
  draft: DutyDraft,
  before: PlanAssignment | null,
  agencies: readonly Pick<PlanAgency, 'code' | 'isClass'>[],
): PlanAssignment {
  const { recurrence } = draft
  return {
    id: before?.id ?? 'moi',
    clause: draft.clause.trim(),
    bullet: before?.bullet ?? null,
    title: draft.title.trim(),
    lead: draft.lead,
    coordinating: draft.coordinating,
    leadStatus: leadStatusOf(draft.lead, before, agencies),
    mode: draft.mode,
    implementers: draft.implementers,
    recipient: draft.recipient,
    sameAs: before?.sameAs ?? null,
    recurrence:
      recurrence === 'unstated'
        ? { kind: before && !before.recurrence.stated ? before.recurrence.kind : 'continuous', stated: false }
        : { kind: recurrence, stated: true },
    due: dueFromDraft(draft),
    deliverable: textOrNull(draft.deliverable),
    group: draft.group,
    lines: before?.lines ?? null,
  }
}

/** As the document names its leads; who changes them says how by whom they choose. */
function leadStatusOf(
  lead: readonly string[],
  before: PlanAssignment | null,
  agencies: readonly Pick<PlanAgency, 'code' | 'isClass'>[],
): PlanAssignment['leadStatus'] {
  if (before && sameContent(before.lead, lead)) return before.leadStatus
  const [first, ...others] = lead
  if (first === undefined) return 'none'
  if (others.length > 0) return 'joint'
  return agencies.some(({ code, isClass }) => code === first && isClass) ? 'class' : 'named'
}
