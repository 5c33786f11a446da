import { Button, Select, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { useSession } from '../../lib/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CalendarTab } from './calendar-tab.tsx'
import { FollowUpTable } from './follow-up/follow-up-table.tsx'
import { MeetingTable } from './meeting-table.tsx'
import { isAhead } from './meeting-words.ts'
import classes from './meetings.module.css'
import { type ListedMeeting, useMeetings } from './meetings-data.ts'
import { stateOfMeetings } from './meetings-sentence.ts'

const parts = [
  { value: 'sap-toi', label: 'Sắp tới và đang chuẩn bị' },
  { value: 'lich', label: 'Lịch' },
  { value: 'da-hop', label: 'Đã họp' },
  { value: 'ket-luan', label: 'Theo dõi kết luận' },
  // A screen of its own: who sits in the committee.
  { value: 'thanh-vien', label: 'Thành viên' },
] as const

/** Cuộc họp: what is being prepared, what was held, and what came of it. */
export function MeetingsScreen() {
  const { part } = useParams()
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'sap-toi'
  const { today, store } = useSession()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const query = useMeetings()
  const create = (): void => open('cuoc-hop-moi', '1')
  const show = (value: string | null): void => {
    if (!value) return
    // A drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/cuoc-hop/${value}`, search: kept.toString() })
  }
  return (
    <>
      <PageHeader
        title="Cuộc họp"
        sentence={
          query.data
            ? stateOfMeetings(query.data, today)
            : 'Mời họp, chương trình, biên bản và kết luận của Ban Chỉ đạo.'
        }
        action={
          <Button
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={store.readOnly}
            title={store.readOnly ? 'Kho chỉ đọc: không lập được cuộc họp' : ''}
            onClick={create}
          >
            Lập cuộc họp
          </Button>
        }
      />
      <Tabs value={chosen} onChange={show}>
        <Tabs.List mb="md">
          {parts.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={chosen}>
          {chosen === 'ket-luan' ? (
            <FollowUpTable />
          ) : query.data ? (
            chosen === 'lich' ? (
              <CalendarTab meetings={query.data} />
            ) : chosen === 'da-hop' ? (
              <HeldTab meetings={query.data} />
            ) : (
              <AheadTab meetings={query.data} onCreate={store.readOnly ? null : create} />
            )
          ) : query.error ? (
            <ErrorState
              title="Không tải được các cuộc họp."
              {...describeError(query.error)}
              onRetry={() => void query.refetch()}
            />
          ) : (
            <LoadingState lines={8} />
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

interface AheadProps {
  readonly meetings: readonly ListedMeeting[]
  /** Null: the store takes none. */
  readonly onCreate: (() => void) | null
}

function AheadTab({ meetings, onCreate }: AheadProps) {
  // The nearest first; those without a day come last, since nobody has to be there yet.
  const rows = useMemo(
    () => meetings.filter(isAhead).toSorted((left, right) => ((left.date ?? '9999') < (right.date ?? '9999') ? -1 : 1)),
    [meetings],
  )
  return (
    <Panel title="Sắp tới và đang chuẩn bị" note={`${rows.length} cuộc họp`} flush>
      {rows.length === 0 ? (
        <EmptyState
          title="Chưa có cuộc họp nào đang chuẩn bị"
          sentence="Bấm “Lập cuộc họp”: ngày, giờ, địa điểm, người chủ trì và thành phần được điền sẵn theo quy chế làm việc và danh sách thành viên; chương trình dựng từ số liệu và nhiệm vụ."
          action={onCreate === null ? undefined : <Button onClick={onCreate}>Lập cuộc họp</Button>}
        />
      ) : (
        <MeetingTable label="Cuộc họp sắp tới và đang chuẩn bị" rows={rows} of="ahead" />
      )}
    </Panel>
  )
}

const everyYear = 'moi-nam'

function HeldTab({ meetings }: { meetings: readonly ListedMeeting[] }) {
  const [year, setYear] = useFilter('cuoc-hop/da-hop/nam', everyYear)
  const held = useMemo(() => meetings.filter((meeting) => !isAhead(meeting)), [meetings])
  const years = [...new Set(held.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])))].sort().reverse()
  const known = years.includes(year) ? year : everyYear
  const rows = known === everyYear ? held : held.filter(({ date }) => date?.startsWith(known))
  if (held.length === 0)
    return (
      <Panel title="Đã họp">
        <EmptyState
          title="Chưa có cuộc họp nào đã kết luận"
          sentence="Cuộc họp chuyển sang đây khi bấm “Kết thúc họp” ở trang của cuộc họp, cùng các kết luận và số thông báo."
        />
      </Panel>
    )
  return (
    <>
      <div className={classes.filters}>
        <Select
          aria-label="Năm họp"
          data={[{ value: everyYear, label: 'Mọi năm' }, ...years.map((value) => ({ value, label: `Năm ${value}` }))]}
          value={known}
          onChange={(value) => value && setYear(value)}
          allowDeselect={false}
          w={140}
        />
      </div>
      <Panel title="Đã họp" note={`${formatInteger(rows.length)} cuộc họp`} flush>
        <MeetingTable label="Cuộc họp đã họp" rows={rows} of="held" />
      </Panel>
    </>
  )
}
