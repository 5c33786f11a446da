import { Button, Checkbox, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type IsoDate, type PlanId, parsePlanId } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './agencies.module.css'
import { type Entry, type PlanMembers, useMembers, usePlanList } from './agencies-data.ts'
import { basisWords } from './agency-words.ts'
import { formerText, stateOf, whoText } from './class-words.ts'
import { DayField } from './day-field.tsx'
import { useDay } from './use-day.ts'

/** Whom the classes of a plan mean: "các sở, ngành", "UBND các quận, huyện". */
export function ClassesTab() {
  const session = useSession()
  const [parameters, setParameters] = useSearchParams()
  const planId = parsePlanId(parameters.get('van-ban') ?? '') ?? session.plan.id
  const [day, setDay] = useDay()
  const plans = usePlanList().data ?? []
  const issued = plans.find(({ id }) => id === planId)?.date ?? null
  const [scope, setScope] = useFilter('co-quan.nhom', 'nhom')
  const query = useMembers(planId, day)
  const choose = (value: string | null): void =>
    setParameters((current) => {
      if (value === null || value === session.plan.id) current.delete('van-ban')
      else current.set('van-ban', value)
      return current
    })
  return (
    <>
      <div className={classes.filters}>
        <Select
          label="Kế hoạch"
          data={plans.map((plan) => ({
            value: plan.id,
            label: plan.number ? `${plan.documentType} số ${plan.number}` : plan.title,
          }))}
          value={planId}
          onChange={choose}
          allowDeselect={false}
          w={320}
        />
        <DayField />
        {issued !== null && issued !== day ? <IssueDay day={issued} onChoose={setDay} /> : null}
        <Checkbox
          label="Cả cơ quan nêu tên riêng"
          checked={scope === 'tat-ca'}
          onChange={(event) => setScope(event.currentTarget.checked ? 'tat-ca' : 'nhom')}
          pb={8}
        />
      </div>
      {query.data ? (
        <ClassesTable planId={planId} members={query.data} all={scope === 'tat-ca'} />
      ) : query.error ? (
        <ErrorState
          title="Không tải được nhóm cơ quan của kế hoạch."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState lines={10} label="Đang tải nhóm cơ quan…" />
      )}
    </>
  )
}

const IssueDay = ({ day, onChoose }: { day: IsoDate; onChoose: (day: IsoDate) => void }) => (
  <Button variant="subtle" onClick={() => onChoose(day)}>
    Ngày văn bản ({formatDate(day)})
  </Button>
)

function ClassesTable({ planId, members, all }: { planId: PlanId; members: PlanMembers; all: boolean }) {
  const { open } = useDrawerAddress()
  const rows = useMemo(() => members.entries.filter(({ isClass }) => all || isClass), [members, all])
  const title = all ? 'Cơ quan và nhóm cơ quan' : 'Nhóm cơ quan'
  return (
    <Panel
      title={title}
      note={`${rows.length} mục, ${members.territory.fullName}, vào ngày ${formatDate(members.day)}`}
      flush
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Văn bản không nêu nhóm cơ quan nào"
          sentence="Chọn “Cả cơ quan nêu tên riêng” để xem các cơ quan mà văn bản nêu tên."
        />
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          onOpen={({ code }) => open('nhom-co-quan', `${planId}/${code}`)}
          maxHeight="calc(100vh - 340px)"
        />
      )}
    </Panel>
  )
}

const columns: readonly DataColumn<Entry>[] = [
  {
    id: 'name',
    header: 'Tên trong văn bản',
    wrap: true,
    value: ({ name }) => name,
    render: ({ name }) => <span className={classes.name}>{name}</span>,
  },
  {
    id: 'members',
    header: 'Là những cơ quan',
    wrap: true,
    value: whoText,
    render: (entry) => (
      <span className={classes.people}>
        {whoText(entry)}
        {formerText(entry) ? <span className={classes.second}>{formerText(entry)}</span> : null}
      </span>
    ),
  },
  { id: 'count', header: 'Số cơ quan', align: 'right', value: ({ members }) => members.length },
  {
    id: 'state',
    header: 'Danh sách',
    value: (entry) => stateOf(entry)[1],
    render: (entry) => <StateChip tone={stateOf(entry)[0]}>{stateOf(entry)[1]}</StateChip>,
  },
  { id: 'basis', header: 'Nguồn', value: ({ basis }) => basisWords[basis] },
]
