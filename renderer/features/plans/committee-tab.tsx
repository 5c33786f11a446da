import { useMemo } from 'react'
import { notInDocument, roleWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Missing } from '../../ui/missing.tsx'
import { Panel } from '../../ui/panel.tsx'
import { agencyNames } from './plan-names.ts'
import { linesText } from './plan-words.ts'
import type { PlanView, Seat } from './plans-data.ts'

const openWords = 'danh sách còn mở (…)'

/** Seats of the committee as the document states them. */
export function CommitteeTab({ plan }: { plan: PlanView }) {
  const seats = useMemo(() => plan.committee.map((seat, index) => ({ ...seat, place: index + 1 })), [plan])
  const columns = useMemo(() => columnsOf(plan), [plan])
  const open = plan.committee.some((seat) => seat.open)
  return (
    <Panel title="Thành phần Ban Chỉ đạo" note={noteOf(seats.length, open)} flush>
      {seats.length === 0 ? (
        <EmptyState
          title="Văn bản không nêu thành phần Ban Chỉ đạo"
          sentence="Thành phần khi đó theo quyết định thành lập Ban Chỉ đạo hoặc theo văn bản khác cùng thực hiện."
        />
      ) : (
        <DataTable
          label="Thành phần Ban Chỉ đạo"
          columns={columns}
          rows={seats}
          rowKey={({ place }) => String(place)}
        />
      )}
    </Panel>
  )
}

function noteOf(count: number, open: boolean): string | null {
  if (count === 0) return null
  return open ? `${count} thành phần được nêu; ${openWords}: văn bản để ngỏ thành viên khác` : `${count} thành phần`
}

type PlacedSeat = Seat & { readonly place: number }

function columnsOf(plan: PlanView): DataColumn<PlacedSeat>[] {
  const nameOf = agencyNames(plan)
  return [
    { id: 'place', header: 'STT', align: 'right', width: 56, value: ({ place }) => place },
    { id: 'role', header: 'Vai trò', value: ({ role }) => roleWords[role] },
    {
      id: 'agency',
      header: 'Cơ quan',
      wrap: true,
      value: ({ agency }) => (agency === null ? null : nameOf(agency)),
      render: ({ agency }) => (agency === null ? <Missing word={notInDocument} /> : nameOf(agency)),
    },
    {
      id: 'post',
      header: 'Chức vụ nêu trong văn bản',
      wrap: true,
      value: ({ post }) => post,
      render: ({ post }) => post ?? <Missing word={notInDocument} />,
    },
    { id: 'open', header: 'Ghi chú', value: ({ open }) => (open ? openWords : '') },
    { id: 'lines', header: 'Vị trí', value: ({ lines }) => linesText(lines) },
  ]
}
