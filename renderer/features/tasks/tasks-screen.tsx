import { Button, Group, Tabs } from '@mantine/core'
import { IconMailOpened, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { isDueSoon, isOverdue, isUnassigned } from '../../../shared/domain/tasks/today-groups.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CalendarTab } from './calendar-tab.tsx'
import { LettersTab } from './letters/letters-tab.tsx'
import { ListTab } from './list/list-tab.tsx'
import { MovesTab } from './moves/moves-tab.tsx'
import { RemindersPanel } from './reminders/reminders-panel.tsx'
import { ScoreTab } from './score/score-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { SlipsPanel } from './slips/slips-panel.tsx'
import { type TaskList, type TaskSettings, useTaskList, useTaskSettings } from './tasks-data.ts'
import { TodayTab } from './today-tab.tsx'
import { type TaskYear, useTaskYear } from './use-task-year.ts'

const parts = [
  { value: 'danh-sach', label: 'Danh sách' },
  { value: 'hom-nay', label: 'Cần làm hôm nay' },
  { value: 'lich', label: 'Lịch' },
  { value: 'co-quan', label: 'Theo cơ quan' },
  { value: 'van-ban', label: 'Văn bản trả lời' },
  { value: 'phieu', label: 'Phiếu cập nhật' },
  { value: 'nhac-viec', label: 'Nhắc việc' },
  { value: 'chuyen-co-quan', label: 'Chuyển cơ quan' },
  { value: 'thiet-lap', label: 'Thiết lập' },
] as const
type Part = (typeof parts)[number]['value']

/** Everything that is to be done, in tabs that have addresses of their own. */
export function TasksScreen() {
  const { part } = useParams()
  const chosen: Part = parts.find(({ value }) => value === part)?.value ?? 'danh-sach'
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const year = useTaskYear()
  const settings = useTaskSettings()
  const show = (value: string | null): void => {
    if (!value) return
    // A drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/nhiem-vu/${value}`, search: kept.toString() })
  }
  return (
    <>
      <TasksHeader
        part={chosen}
        year={chosen === 'hom-nay' ? null : year.year}
        noticeDays={settings.data?.noticeDays ?? []}
        onLetter={() => show('van-ban')}
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
          {settings.data ? (
            <Content part={chosen} year={year} settings={settings.data} />
          ) : settings.error ? (
            <ErrorState {...describeError(settings.error)} onRetry={() => void settings.refetch()} />
          ) : (
            <LoadingState lines={12} />
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

interface TasksHeaderProps {
  readonly part: Part
  /** Of the tasks that the sentence tells of; null: all years. */
  readonly year: number | null
  readonly noticeDays: readonly number[]
  readonly onLetter: () => void
}

const isOfYear = (part: Part): boolean => part === 'danh-sach' || part === 'co-quan' || part === 'hom-nay'

function TasksHeader({ part, year, noticeDays, onLetter }: TasksHeaderProps) {
  const { plan, store } = useSession()
  const { open } = useDrawerAddress()
  const rows = useTaskList(plan.id, year).data?.rows
  const sentence = useMemo(() => rows && stateOf(rows, year, noticeDays), [rows, year, noticeDays])
  const disabled = store.readOnly
  const title = disabled ? 'Kho chỉ đọc: không ghi được' : ''
  return (
    <PageHeader
      title="Nhiệm vụ"
      sentence={isOfYear(part) ? (sentence ?? 'Đang xếp nhiệm vụ…') : sentenceOf[part]}
      action={
        <Group gap="sm" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={disabled}
            title={title}
            onClick={() => open('nhiem-vu-rieng', 'moi')}
          >
            Thêm nhiệm vụ riêng
          </Button>
          <Button
            leftSection={<IconMailOpened size={18} aria-hidden="true" />}
            disabled={disabled}
            title={title}
            onClick={onLetter}
          >
            Nhập văn bản trả lời
          </Button>
        </Group>
      }
    />
  )
}

/** What the tabs that show no list are for. */
const sentenceOf: Partial<Readonly<Record<Part, string>>> = {
  lich: 'Nhiệm vụ theo ngày cuối trong hạn.',
  phieu: 'Phiếu gửi cơ quan điền tiến độ bằng Excel, nhận lại và đối chiếu từng ô.',
  'nhac-viec': 'Công văn đôn đốc, thư nháp và tệp lịch theo từng cơ quan; không có gì được gửi đi từ đây.',
  'van-ban': 'Một công văn trả lời nhiều nhiệm vụ được ghi một lần.',
  'chuyen-co-quan': 'Nhiệm vụ còn mở của cơ quan đã kết thúc hoạt động chuyển sang cơ quan kế thừa, kèm lịch sử.',
  'thiet-lap': 'Cách tính ngày cuối trong hạn và mốc báo trước.',
}

/** "Năm 2014: 993 nhiệm vụ; 128 quá hạn, 3 sắp đến hạn, 1 chưa phân công." */
function stateOf(rows: TaskList['rows'], year: number | null, noticeDays: readonly number[]): string {
  const counts = [
    [rows.filter(isOverdue).length, 'quá hạn'],
    [rows.filter((row) => isDueSoon(row, noticeDays)).length, 'sắp đến hạn'],
    [rows.filter(({ awaiting }) => awaiting.length > 0).length, 'chờ chấp nhận'],
    [rows.filter(isUnassigned).length, 'chưa phân công'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${formatInteger(count)} ${word}`)
  const when = year === null ? 'Tất cả các năm' : `Năm ${year}`
  return `${when}: ${formatInteger(rows.length)} nhiệm vụ${told.length > 0 ? `; ${told.join(', ')}` : ''}.`
}

function Content({ part, year, settings }: { part: Part; year: TaskYear; settings: TaskSettings }): ReactNode {
  switch (part) {
    case 'danh-sach':
      return (
        <WithList year={year.year}>
          {(list) => <ListTab list={list} year={year} noticeDays={settings.noticeDays} />}
        </WithList>
      )
    case 'hom-nay':
      return <WithList year={null}>{(list) => <TodayTab list={list} noticeDays={settings.noticeDays} />}</WithList>
    case 'lich':
      return <CalendarTab settings={settings} />
    case 'co-quan':
      return <ScoreTab year={year} />
    case 'van-ban':
      return <WithList year={null}>{(list) => <LettersTab list={list} />}</WithList>
    case 'phieu':
      return <Slips />
    case 'nhac-viec':
      return <Reminders />
    case 'chuyen-co-quan':
      return <MovesTab />
    case 'thiet-lap':
      return <SettingsTab settings={settings} />
  }
}

function Slips() {
  const { plan } = useSession()
  return <SlipsPanel planId={plan.id} />
}

function Reminders() {
  const { plan } = useSession()
  return <RemindersPanel planId={plan.id} />
}

function WithList({ year, children }: { year: number | null; children: (list: TaskList) => ReactNode }) {
  const { plan } = useSession()
  const query = useTaskList(plan.id, year)
  if (query.data) return children(query.data)
  if (query.error) {
    return (
      <ErrorState
        title="Không tải được nhiệm vụ."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return <LoadingState lines={12} label="Đang xếp nhiệm vụ…" />
}
