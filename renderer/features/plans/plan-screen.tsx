import { Anchor, Group, Tabs } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { type PlanId, parsePlanId } from '../../../shared/domain/ids.ts'
import { describeError } from '../../lib/describe-error.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AssignmentsTab } from './assignments-tab.tsx'
import { ChoosePlan } from './choose-plan.tsx'
import { CommitteeTab } from './committee-tab.tsx'
import { CompareTab } from './compare-tab.tsx'
import { ChangesTab } from './edit/changes-tab.tsx'
import { ImportedChip } from './edit/edit-chip.tsx'
import { RemovePlan } from './edit/remove-plan.tsx'
import { ExportPlan } from './export-plan.tsx'
import { ObligationsTab } from './obligations-tab.tsx'
import { withinClause } from './outline.ts'
import { ClauseFilter, NothingInClause } from './outline-filter.tsx'
import { OutlineTab } from './outline-tab.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { shortNameOf } from './plan-names.ts'
import { type PlanView, usePlan, usePlans } from './plans-data.ts'
import { TargetsTab } from './targets-tab.tsx'

const parts = [
  { value: 'chi-tieu', label: 'Chỉ tiêu', count: ({ targets }: PlanView) => targets.length },
  { value: 'nhiem-vu', label: 'Nhiệm vụ', count: ({ assignments }: PlanView) => assignments.length },
  { value: 'bao-cao', label: 'Báo cáo phải gửi', count: ({ obligations }: PlanView) => obligations.length },
  { value: 'ban-chi-dao', label: 'Ban Chỉ đạo', count: ({ committee }: PlanView) => committee.length },
  { value: 'bo-cuc', label: 'Bố cục', count: () => null },
  { value: 'doi-chieu', label: 'Đối chiếu', count: () => null },
  { value: 'thay-doi', label: 'Thay đổi', count: () => null },
] as const

/** One plan: its own data, and what its text says in tabs; `diem` in the address narrows its rows to one clause. */
export function PlanScreen() {
  const planId = parsePlanId(useParams().planId ?? '')
  if (planId) return <PlanById key={planId} planId={planId} />
  return (
    <EmptyState
      title="Không có kế hoạch ở địa chỉ này"
      sentence="Địa chỉ có thể đã gõ sai. Mở danh sách kế hoạch để chọn."
      action={<AllPlans />}
    />
  )
}

const AllPlans = () => (
  <Anchor component={Link} to="/ke-hoach" size="sm">
    Danh sách kế hoạch
  </Anchor>
)

function PlanById({ planId }: { planId: PlanId }) {
  const query = usePlan(planId)
  if (query.data) return <PlanContent plan={query.data} />
  return (
    <>
      <Group mb="sm">
        <AllPlans />
      </Group>
      {query.error ? (
        <ErrorState
          title="Không mở được kế hoạch."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState lines={12} label="Đang mở kế hoạch…" />
      )}
    </>
  )
}

function PlanContent({ plan }: { plan: PlanView }) {
  const { meta } = plan
  const { part } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const navigate = useNavigate()
  const summary = usePlans().data?.find(({ id }) => id === meta.id)
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'chi-tieu'
  const clause = parameters.get('diem')
  const shown = useMemo(() => (clause === null ? plan : withinClause(plan, clause)), [plan, clause])

  const show = (value: string | null): void => {
    if (!value) return
    // A drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/ke-hoach/${meta.id}/${value}`, search: kept.toString() })
  }

  const showAll = (): void =>
    setParameters((before) => {
      before.delete('diem')
      return before
    })
  /** A tab of rows; where the clause has none of them, a way back to all. */
  const rowsOf = (value: 'chi-tieu' | 'nhiem-vu' | 'bao-cao', count: number, what: string, tab: ReactNode) => (
    <Tabs.Panel value={value}>
      {clause === null ? null : <ClauseFilter plan={shown} clause={clause} onClear={showAll} />}
      {clause !== null && count === 0 ? <NothingInClause clause={clause} what={what} onClear={showAll} /> : tab}
    </Tabs.Panel>
  )

  return (
    <>
      <AllPlans />
      <PageHeader
        title={shortNameOf(meta)}
        sentence={
          <>
            {meta.number === null ? meta.documentType : meta.title}
            {plan.source === 'imported' ? (
              <>
                {' '}
                <ImportedChip />
              </>
            ) : null}
          </>
        }
        action={
          <Group gap="sm" wrap="nowrap">
            {plan.source === 'imported' ? <RemovePlan plan={plan} /> : null}
            <ExportPlan planId={meta.id} />
            {summary ? <ChoosePlan plan={summary} size="sm" /> : null}
          </Group>
        }
      />
      <PlanFacts meta={meta} />
      <Tabs value={chosen} onChange={show}>
        <Tabs.List mb="md">
          {parts.map(({ value, label, count }) => {
            const [rows, all] = [count(shown), count(plan)]
            return (
              <Tabs.Tab key={value} value={value}>
                {rows === null ? label : `${label} (${rows === all ? all : `${rows}/${all}`})`}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {rowsOf('chi-tieu', shown.targets.length + shown.baselines.length, 'Mục tiêu', <TargetsTab plan={shown} />)}
        {rowsOf('nhiem-vu', shown.assignments.length, 'Nhiệm vụ', <AssignmentsTab plan={shown} />)}
        {rowsOf('bao-cao', shown.obligations.length, 'Báo cáo phải gửi', <ObligationsTab plan={shown} />)}
        <Tabs.Panel value="ban-chi-dao">
          <CommitteeTab plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="bo-cuc">
          <OutlineTab plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="doi-chieu">
          <CompareTab plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="thay-doi">
          <ChangesTab plan={plan} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
