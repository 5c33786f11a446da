import { useNavigate } from 'react-router'
import { meetingKindLabels } from '../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { Clamped } from '../../ui/clamped.tsx'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { meetingAddress } from './meeting-parts.ts'
import { hoursText, stageTones } from './meeting-words.ts'
import classes from './meetings.module.css'
import type { ListedMeeting } from './meetings-data.ts'

const day: DataColumn<ListedMeeting> = {
  id: 'day',
  header: 'Ngày, giờ',
  width: 118,
  value: ({ date, startTime }) => (date === null ? null : `${date} ${startTime ?? ''}`),
  copied: ({ date, startTime, endTime }) =>
    date === null ? 'chưa định' : `${formatDate(date)} ${hoursText({ startTime, endTime })}`.trim(),
  render: ({ date, startTime, endTime }) => (
    <>
      {date === null ? 'chưa định' : formatDate(date)}
      <span className={classes.second}>{hoursText({ startTime, endTime })}</span>
    </>
  ),
}

const subject: DataColumn<ListedMeeting> = {
  id: 'subject',
  header: 'Nội dung',
  wrap: true,
  width: '32%',
  value: (row) => row.subject,
  render: (row) => <Clamped text={row.subject} note={row.postponed ? 'đã đổi lịch' : ''} />,
}

const kind: DataColumn<ListedMeeting> = {
  id: 'kind',
  header: 'Loại',
  wrap: true,
  width: 124,
  value: (row) => meetingKindLabels[row.kind],
  render: (row) => <Clamped text={meetingKindLabels[row.kind]} />,
}

const place: DataColumn<ListedMeeting> = {
  id: 'place',
  header: 'Địa điểm',
  wrap: true,
  value: (row) => row.place,
  render: (row) => <Clamped text={row.place === '' ? '–' : row.place} />,
}

const chair: DataColumn<ListedMeeting> = {
  id: 'chair',
  header: 'Chủ trì',
  wrap: true,
  width: 132,
  value: (row) => row.chairName,
  copied: (row) => row.chairName ?? 'chưa có',
  render: (row) => <Clamped text={row.chairName ?? 'chưa có'} />,
}

const stage: DataColumn<ListedMeeting> = {
  id: 'stage',
  header: 'Tình trạng',
  width: 188,
  value: (row) => row.stageLabel,
  render: (row) => <StateChip tone={stageTones[row.stage]}>{row.stageLabel}</StateChip>,
}

const ahead: readonly DataColumn<ListedMeeting>[] = [
  day,
  subject,
  kind,
  place,
  chair,
  { id: 'invitees', header: 'Mời', align: 'right', width: 60, value: (row) => row.invitees },
  stage,
]

const held: readonly DataColumn<ListedMeeting>[] = [
  day,
  subject,
  chair,
  {
    id: 'conclusions',
    header: 'Kết luận',
    align: 'right',
    width: 92,
    value: (row) => row.conclusions,
    copied: (row) => row.conclusions,
  },
  { id: 'assignments', header: 'Giao việc', align: 'right', width: 96, value: (row) => row.assignments },
  {
    id: 'notice',
    header: 'Thông báo kết luận',
    wrap: true,
    width: 170,
    value: (row) => row.notice?.numberText ?? null,
    copied: (row) => (row.notice ? `${row.notice.numberText} ngày ${formatDate(row.notice.date)}` : 'chưa ban hành'),
    render: (row) =>
      row.stage === 'cancelled' ? (
        '–'
      ) : (
        <Clamped
          text={row.notice ? `Số ${row.notice.numberText} ngày ${formatDate(row.notice.date)}` : 'chưa ban hành'}
        />
      ),
  },
  stage,
]

interface MeetingTableProps {
  readonly label: string
  readonly rows: readonly ListedMeeting[]
  /** What lies ahead is prepared, what was held has conclusions. */
  readonly of: 'ahead' | 'held'
}

/** Meetings by day; Enter or a click opens one. */
export function MeetingTable({ label, rows, of }: MeetingTableProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={label}
      columns={of === 'ahead' ? ahead : held}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate(meetingAddress(id))}
      maxHeight={620}
      fixed
      twoLines
    />
  )
}
