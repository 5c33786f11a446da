import { Anchor, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { dueWords, leadStatusWords, noLead, recurrenceWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
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
  const duty = query.data?.assignments.find(({ id }) => id === reference.rowId)
  return (
    <DetailDrawer title={duty?.title ?? 'Nhiệm vụ'} onClose={onClose}>
      {query.data && duty ? (
        <DutyDetail plan={query.data} duty={duty} />
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

function DutyDetail({ plan, duty }: { plan: PlanView; duty: Assignment }) {
  const nameOf = agencyNames(plan)
  const agencies = (codes: readonly string[], none: string): ReactNode =>
    codes.length === 0 ? none : codes.map((code) => <div key={code}>{nameOf(code)}</div>)
  const same = duty.sameAs === null ? null : readReference(duty.sameAs)
  const isPlain = duty.leadStatus === 'named' || duty.leadStatus === 'none'
  const group = plan.groups.find(({ id }) => id === duty.group)
  return (
    <Stack gap="sm">
      <Text c="dimmed">{shortNameOf(plan.meta)}</Text>
      <FactList
        items={[
          ['Căn cứ', `${clauseText(duty.clause)}${duty.bullet === null ? '' : `, gạch đầu dòng thứ ${duty.bullet}`}`],
          ['Vị trí', linesText(duty.lines)],
          ['Nhóm nhiệm vụ', group ? `${group.clause}. ${group.title}` : duty.group],
          ['Chủ trì', agencies(duty.lead, noLead)],
          ...(isPlain ? [] : ([['Cách nêu chủ trì', leadStatusWords[duty.leadStatus]]] as const)),
          ['Phối hợp', agencies(duty.coordinating, 'văn bản không nêu')],
          ['Tổ chức thực hiện', agencies(duty.implementers, 'văn bản không nêu')],
          ['Nơi nhận', agencies(duty.recipient, 'văn bản không nêu')],
          ['Tính chất', duty.mode === 'order' ? 'giao' : 'đề nghị (quan tâm phối hợp, không tính quá hạn)'],
          ['Nhịp thực hiện', rhythm(duty)],
          ['Hạn', duty.due ? dueWords(duty.due) : 'văn bản không nêu'],
          ['Sản phẩm', duty.deliverable ?? 'văn bản không nêu'],
          ...(same ? ([['Trùng với', <SameDuty key="same" reference={same} />]] as const) : []),
        ]}
      />
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
