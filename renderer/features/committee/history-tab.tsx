import { Text } from '@mantine/core'
import { useState } from 'react'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { addDays, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './committee.module.css'
import { type Committee, type Member, useMoved } from './committee-data.ts'
import { termText } from './committee-words.ts'
import { PredecessorsPanel } from './predecessors-panel.tsx'

/** Who left and who came, seat by seat, and the committees that were merged into this one. */
export function HistoryTab({ committee }: { committee: Committee }) {
  const { open } = useDrawerAddress()
  const past = committee.members.filter(({ standing }) => standing === 'past')
  return (
    <div className={classes.stack}>
      <MovedPanel committee={committee} />
      <Panel title="Người đã thôi tham gia" note={`${past.length} người đến ngày ${formatDate(committee.day)}`} flush>
        {past.length === 0 ? (
          <EmptyState
            title="Chưa có ai thôi tham gia"
            sentence="Khi thành viên được thay thế hoặc thôi tham gia, tên và thời gian của người đó vẫn được giữ ở đây."
          />
        ) : (
          <DataTable
            label="Người đã thôi tham gia"
            columns={columns}
            rows={past}
            rowKey={({ id }) => id}
            onOpen={({ id }) => open('thanh-vien', id)}
          />
        )}
      </Panel>
      <PredecessorsPanel committee={committee} />
    </div>
  )
}

const columns: readonly DataColumn<Member>[] = [
  { id: 'name', header: 'Họ và tên', wrap: true, value: ({ name }) => name },
  { id: 'role', header: 'Vai trò', wrap: true, value: ({ role }) => memberRoleWords[role] },
  {
    id: 'post',
    header: 'Chức vụ',
    wrap: true,
    width: '30%',
    value: ({ agencyPost, agencyName }) => agencyPost ?? agencyName,
    render: ({ agencyPost, agencyName }) => agencyPost ?? agencyName ?? '–',
  },
  { id: 'term', header: 'Thời gian tham gia', value: ({ validTo }) => validTo, copied: termText, render: termText },
  {
    id: 'successor',
    header: 'Người thay thế',
    wrap: true,
    value: ({ replacedBy }) => (replacedBy ? replacedBy.name : null),
    render: ({ replacedBy }) => (replacedBy ? replacedBy.name : 'không có'),
  },
]

/** The members between two days: who would have been invited and does not sit any more. */
function MovedPanel({ committee }: { committee: Committee }) {
  const [from, setFrom] = useState<IsoDate | null>(() => addDays(committee.day, -365))
  const [to, setTo] = useState<IsoDate | null>(committee.day)
  return (
    <Panel title="Thay đổi giữa hai ngày" note="ví dụ từ ngày mời đến ngày họp">
      <div className={classes.filters}>
        <DateField label="Từ ngày" value={from} onChange={setFrom} />
        <DateField label="Đến ngày" value={to} onChange={setTo} />
      </div>
      {from === null || to === null ? (
        <Text c="dimmed">Chọn cả hai ngày để so sánh.</Text>
      ) : (
        <Moved committee={committee} from={from} to={to} />
      )}
    </Panel>
  )
}

function Moved({ committee, from, to }: { committee: Committee; from: IsoDate; to: IsoDate }) {
  const query = useMoved(committee.scope, from, to)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={3} />
  const { departures, joined } = query.data
  if (departures.length === 0 && joined.length === 0)
    return (
      <Text c="dimmed">
        Danh sách ngày {formatDate(from)} và ngày {formatDate(to)} như nhau.
      </Text>
    )
  return (
    <ul className={classes.plain}>
      {departures.map(({ left, successor }) => (
        <li key={left.id}>
          <Text size="sm" fw={500}>
            {left.name} ({memberRoleWords[left.role]}) thôi tham gia
          </Text>
          <Text size="sm" c={successor ? 'dimmed' : 'orange.9'}>
            {successor ? `${successor.name} thay, ${termText(successor)}` : 'chưa có người thay'}
          </Text>
        </li>
      ))}
      {joined.map((member) => (
        <li key={member.id}>
          <Text size="sm" fw={500}>
            {member.name} ({memberRoleWords[member.role]}) mới tham gia
          </Text>
          <Text size="sm" c="dimmed">
            {termText(member)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
