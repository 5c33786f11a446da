import { Anchor, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { dueWords, leadStatusWords, noLead, recurrenceWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { bareDuty } from './edit/duty-draft.ts'
import { EditBlockNotice } from './edit/edit-block-notice.tsx'
import type { EditMode } from './edit/edit-draft.ts'
import { withWithdrawnDuties } from './edit/marked-rows.ts'
import { PlanWording } from './edit/plan-wording.tsx'
import { dutyFields } from './edit/row-fields.ts'
import { DutyForm, namesOf } from './edit/row-forms.tsx'
import { RowState } from './edit/row-state.tsx'
import { agencyNames, type RowReference, readReference, shortNameOf } from './plan-names.ts'
import { linesText } from './plan-words.ts'
import { type Assignment, type PlanView, usePlan } from './plans-data.ts'
import { usePlanNames } from './use-plan-names.ts'

/** `?xem=nhiem-vu-ke-hoach/<plan>/<assignment>`: one duty with all that the document says of it. */
export function AssignmentDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const reference = readReference(id)
  return reference ? (
    <PlanDuty reference={reference} onClose={onClose} />
  ) : (
    <DetailDrawer title="Nhiệm vụ" onClose={onClose}>
      <Text>Không có nhiệm vụ ở địa chỉ này.</Text>
    </DetailDrawer>
  )
}

function PlanDuty({ reference, onClose }: { reference: RowReference; onClose: () => void }) {
  const query = usePlan(reference.planId)
  const [mode, setMode] = useState<EditMode | null>(null)
  const duty = query.data && withWithdrawnDuties(query.data).assignments.find(({ id }) => id === reference.rowId)
  return (
    <DetailDrawer title={duty?.title ?? 'Nhiệm vụ'} onClose={onClose} width={mode === null ? 560 : 640}>
      {query.data && duty ? (
        mode === null ? (
          <DutyDetail plan={query.data} duty={duty} onPick={setMode} />
        ) : (
          <DutyForm plan={query.data} row={duty} mode={mode} onClose={() => setMode(null)} />
        )
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>
          {shortNameOf(query.data.meta)} không có nhiệm vụ “{reference.rowId}”.
        </Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

interface DutyDetailProps {
  readonly plan: PlanView
  readonly duty: Assignment
  readonly onPick: (mode: EditMode) => void
}

function DutyDetail({ plan, duty, onPick }: DutyDetailProps) {
  const nameOf = agencyNames(plan)
  const agencies = (codes: readonly string[], none: string): ReactNode =>
    codes.length === 0 ? none : codes.map((code) => <div key={code}>{nameOf(code)}</div>)
  const same = duty.sameAs === null ? null : readReference(duty.sameAs)
  const isPlain = duty.leadStatus === 'named' || duty.leadStatus === 'none'
  const isOwn = duty.mark?.standing === 'own'
  const unsaid = isOwn ? 'không nêu' : 'văn bản không nêu'
  const group = plan.groups.find(({ id }) => id === duty.group)
  return (
    <Stack gap="sm">
      <EditBlockNotice />
      <RowState
        plan={plan}
        collection="assignments"
        name={`“${duty.title}”`}
        title={<Text c="dimmed">{shortNameOf(plan.meta)}</Text>}
        row={bareDuty(duty)}
        mark={duty.mark}
        fieldsOf={(row) => dutyFields(row, namesOf(plan))}
        putEdit={(row) => ({ collection: 'assignments', change: 'put', rowId: row.id, row })}
        takesFocus={false}
        onPick={onPick}
      />
      <FactList
        items={[
          ['Căn cứ', `${clauseText(duty.clause)}${duty.bullet === null ? '' : `, gạch đầu dòng thứ ${duty.bullet}`}`],
          ...(isOwn ? [] : ([['Vị trí', linesText(duty.lines)]] as const)),
          ['Nhóm nhiệm vụ', group ? `${group.clause}. ${group.title}` : duty.group],
          ['Chủ trì', agencies(duty.lead, noLead)],
          ...(isPlain ? [] : ([['Cách nêu chủ trì', leadStatusWords[duty.leadStatus]]] as const)),
          ['Phối hợp', agencies(duty.coordinating, unsaid)],
          ['Tổ chức thực hiện', agencies(duty.implementers, unsaid)],
          ['Nơi nhận', agencies(duty.recipient, unsaid)],
          ['Tính chất', duty.mode === 'order' ? 'giao' : 'đề nghị (quan tâm phối hợp, không tính quá hạn)'],
          ['Nhịp thực hiện', rhythm(duty)],
          ['Hạn', duty.due ? dueWords(duty.due) : unsaid],
          ['Sản phẩm', duty.deliverable ?? unsaid],
          ...(same ? ([['Trùng với', <SameDuty key="same" reference={same} />]] as const) : []),
        ]}
      />
      {plan.source === 'imported' && duty.lines ? <PlanWording planId={plan.meta.id} lines={duty.lines} /> : null}
    </Stack>
  )
}

const rhythm = ({ recurrence: { kind, stated } }: Assignment): string =>
  stated ? recurrenceWords[kind] : `văn bản không nêu; theo dõi như nhiệm vụ ${recurrenceWords[kind]}`

function SameDuty({ reference }: { reference: RowReference }) {
  const planName = usePlanNames()
  const plan = usePlan(reference.planId).data
  const duty = plan?.assignments.find(({ id }) => id === reference.rowId)
  return (
    <Anchor
      component={Link}
      inherit
      to={`/ke-hoach/${reference.planId}/nhiem-vu?xem=nhiem-vu-ke-hoach/${reference.planId}/${reference.rowId}`}
    >
      {planName(reference.planId)}
      {duty ? `, ${clauseText(duty.clause)}: ${duty.title}` : ''}
    </Anchor>
  )
}
