import { useQuery } from '@tanstack/react-query'
import type { PlanRowEdit } from '../../../../shared/contract/plan-edits.ts'
import { yearsText } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { backend } from '../../../lib/client.ts'
import { agencyNames } from '../plan-names.ts'
import type { Assignment, PlannedReport, PlanView, Target } from '../plans-data.ts'
import { bareDuty, dutyFaults, dutyFromDraft, freshDuty, soundDuty } from './duty-draft.ts'
import { DutyFields } from './duty-fields.tsx'
import type { EditMode } from './edit-draft.ts'
import { EditForm } from './edit-form.tsx'
import { isNewChoice, listAgencies, nameOfNew } from './list-choice.ts'
import { bareReport, freshReport, reportFaults, reportFromDraft, soundReport } from './report-draft.ts'
import { ReportFields } from './report-fields.tsx'
import { dutyFields, type RowNames, reportFields, targetFields } from './row-fields.ts'
import { bareTarget, freshTarget, soundTarget, targetFaults, targetFromDraft } from './target-draft.ts'
import { TargetFields } from './target-fields.tsx'

interface FormProps<Row> {
  readonly plan: PlanView
  /** Null: a new row of the secretariat's own. */
  readonly row: Row | null
  readonly mode: EditMode
  readonly onClose: () => void
}

const draftKey = (plan: PlanView, collection: string, rowId: string | null): string =>
  `${plan.meta.id}/${collection}/${rowId ?? 'moi'}`

export const targetName = ({ yearFrom, yearTo, label }: Pick<Target, 'yearFrom' | 'yearTo' | 'label'>): string =>
  `${label}, năm ${yearsText(yearFrom, yearTo)}`

export const namesOf = (plan: PlanView): RowNames => ({
  agency: agencyNames(plan),
  group: (id) => {
    const group = plan.groups.find((one) => one.id === id)
    return group ? `${group.clause}. ${group.title}` : id
  },
})

/** Withdraws or restores a row: nothing to fill in but why. */
function turned(
  mode: EditMode,
  collection: 'targets' | 'assignments' | 'obligations',
  rowId: string,
): PlanRowEdit | null {
  return mode === 'withdraw' || mode === 'restore' ? { collection, change: mode, rowId } : null
}

export function TargetForm({ plan, row, mode, onClose }: FormProps<Target>) {
  const before = row && bareTarget(row)
  const turn = before && turned(mode, 'targets', before.id)
  return (
    <EditForm
      plan={plan}
      mode={mode}
      name={row ? targetName(row) : 'mục tiêu mới của Tổ thư ký'}
      draftKey={draftKey(plan, 'targets', before?.id ?? null)}
      lastChange={row?.lastChange ?? 0}
      mark={row?.mark ?? null}
      current={before && targetFields(before)}
      original={row?.mark?.catalogueRow ? targetFields(row.mark.catalogueRow) : null}
      fresh={freshTarget(before, plan.meta)}
      sound={soundTarget}
      faultsOf={(draft) => (turn ? {} : targetFaults(draft))}
      editOf={(draft) =>
        turn ?? {
          collection: 'targets',
          change: 'put',
          rowId: before?.id ?? null,
          row: targetFromDraft(draft, before),
        }
      }
      onClose={onClose}
    >
      {(parts) =>
        turn ? null : <TargetFields plan={plan} isOwn={row === null || row.mark?.standing === 'own'} {...parts} />
      }
    </EditForm>
  )
}

export function DutyForm({ plan, row, mode, onClose }: FormProps<Assignment>) {
  const known = useQuery(backend.plans.choices.queryOptions()).data?.agencies ?? []
  const before = row && bareDuty(row)
  const names = namesOf(plan)
  const turn = before && turned(mode, 'assignments', before.id)
  return (
    <EditForm
      plan={plan}
      mode={mode}
      name={row ? `“${row.title}”` : 'nhiệm vụ mới của Tổ thư ký'}
      draftKey={draftKey(plan, 'assignments', before?.id ?? null)}
      lastChange={row?.lastChange ?? 0}
      mark={row?.mark ?? null}
      current={before && dutyFields(before, names)}
      original={row?.mark?.catalogueRow ? dutyFields(row.mark.catalogueRow, names) : null}
      fresh={freshDuty(before)}
      sound={soundDuty}
      faultsOf={(draft) => (turn ? {} : dutyFaults(draft))}
      list={async (draft, add) => {
        const { lead, coordinating, implementers, recipient, group } = draft
        const keys = await listAgencies([...lead, ...coordinating, ...implementers, ...recipient], known, add)
        const isNew = isNewChoice(group)
        if (keys.size === 0 && !isNew) return draft
        const keyed = (codes: readonly string[]) => codes.map((code) => keys.get(code) ?? code)
        const newGroup = { id: 'moi', title: nameOfNew(group), clause: draft.clause.trim() }
        return {
          ...draft,
          lead: keyed(lead),
          coordinating: keyed(coordinating),
          implementers: keyed(implementers),
          recipient: keyed(recipient),
          group: isNew ? await add({ collection: 'groups', change: 'put', rowId: null, row: newGroup }) : group,
        }
      }}
      editOf={(draft) =>
        turn ?? {
          collection: 'assignments',
          change: 'put',
          rowId: before?.id ?? null,
          row: dutyFromDraft(draft, before, [...plan.agencies, ...known]),
        }
      }
      onClose={onClose}
    >
      {(parts) =>
        turn ? null : <DutyFields plan={plan} isOwn={row === null || row.mark?.standing === 'own'} {...parts} />
      }
    </EditForm>
  )
}

/** For the drawer of a report that must be sent. */
export function ObligationForm({ plan, row, mode, onClose }: FormProps<PlannedReport>) {
  const known = useQuery(backend.plans.choices.queryOptions()).data?.agencies ?? []
  const before = row && bareReport(row)
  const names = namesOf(plan)
  const turn = before && turned(mode, 'obligations', before.id)
  return (
    <EditForm
      plan={plan}
      mode={mode}
      name={row ? `“${row.title}”` : 'báo cáo phải gửi mới của Tổ thư ký'}
      draftKey={draftKey(plan, 'obligations', before?.id ?? null)}
      lastChange={row?.lastChange ?? 0}
      mark={row?.mark ?? null}
      current={before && reportFields(before, names)}
      original={row?.mark?.catalogueRow ? reportFields(row.mark.catalogueRow, names) : null}
      fresh={freshReport(before)}
      sound={soundReport}
      faultsOf={(draft) => (turn ? {} : reportFaults(draft))}
      list={async (draft, add) => {
        const keys = await listAgencies([draft.from, draft.to], known, add)
        return keys.size === 0
          ? draft
          : { ...draft, from: keys.get(draft.from) ?? draft.from, to: keys.get(draft.to) ?? draft.to }
      }}
      editOf={(draft) =>
        turn ?? {
          collection: 'obligations',
          change: 'put',
          rowId: before?.id ?? null,
          row: reportFromDraft(draft, before),
        }
      }
      onClose={onClose}
    >
      {(parts) =>
        turn ? null : <ReportFields plan={plan} isOwn={row === null || row.mark?.standing === 'own'} {...parts} />
      }
    </EditForm>
  )
}
