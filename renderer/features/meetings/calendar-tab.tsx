import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { datePartsOf, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type KeyMeaning, usePageKeys } from '../../lib/page-keys.ts'
import { useSession } from '../../lib/use-session.ts'
import { MonthCalendar } from '../../ui/month-calendar.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { meetingAddress } from './meeting-parts.ts'
import { hoursText, stageTones } from './meeting-words.ts'
import classes from './meetings.module.css'
import { meetingsByMonth } from './meetings-by-month.ts'
import type { ListedMeeting } from './meetings-data.ts'

const calendarKeys: readonly KeyMeaning[] = [
  [['←', '→', '↑', '↓'], 'Đến tháng bên cạnh'],
  [['Home', 'End'], 'Đến tháng 1, tháng 12'],
  [['Page Up', 'Page Down'], 'Năm trước, năm sau'],
]

/** The meetings of a year by months; the year stands in the address (`nam`). */
export function CalendarTab({ meetings }: { meetings: readonly ListedMeeting[] }) {
  usePageKeys(calendarKeys)
  const { today } = useSession()
  const navigate = useNavigate()
  const [parameters, setParameters] = useSearchParams()
  const now = datePartsOf(today)
  const typed = Number(parameters.get('nam'))
  const year = Number.isInteger(typed) && typed >= 1990 && typed <= 2199 ? typed : now.year
  const months = useMemo(() => meetingsByMonth(meetings, year), [meetings, year])
  const count = months.reduce((sum, { length }) => sum + length, 0)
  const undated = meetings.filter(({ date, stage }) => date === null && stage !== 'cancelled').length
  const show = (next: number): void =>
    setParameters(
      (before) => {
        before.set('nam', String(next))
        return before
      },
      { replace: true },
    )
  return (
    <Panel
      title={`Lịch họp năm ${year}`}
      note={
        <span role="status">
          {count === 0 ? 'không có cuộc họp nào' : `${count} cuộc họp`}
          {undated === 0 ? '' : `; ${undated} cuộc họp chưa định ngày nên không có trong lịch`}
        </span>
      }
      actions={
        <Group gap={6} wrap="nowrap">
          <Turn label={`Năm ${year - 1}`} icon={IconChevronLeft} onClick={() => show(year - 1)} />
          <Turn label={`Năm ${year + 1}`} icon={IconChevronRight} onClick={() => show(year + 1)} />
        </Group>
      }
    >
      <MonthCalendar<ListedMeeting>
        key={year}
        label={`Lịch họp năm ${year}`}
        year={year}
        months={months}
        entryKey={({ id }) => id}
        renderEntry={(meeting) => <Entry meeting={meeting} />}
        onOpen={({ id }) => void navigate(meetingAddress(id))}
        emptyWord="không có cuộc họp"
        today={year === now.year ? now.month - 1 : null}
        onYear={show}
      />
    </Panel>
  )
}

function Entry({ meeting }: { meeting: ListedMeeting }) {
  const { date, startTime, endTime, subject, stage, stageLabel } = meeting
  return (
    <span className={classes.entry}>
      <strong>
        {[date === null ? '' : formatDate(date).slice(0, 5), hoursText({ startTime, endTime })].join(' ')}
      </strong>
      <span className={classes.entryTitle}>{subject}</span>
      <StateChip tone={stageTones[stage]} quiet>
        {stageLabel}
      </StateChip>
    </span>
  )
}

interface TurnProps {
  readonly label: string
  readonly icon: typeof IconChevronLeft
  readonly onClick: () => void
}

function Turn({ label, icon: Icon, onClick }: TurnProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
