import { Alert, Anchor, Button, Group, Tabs } from '@mantine/core'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { meetingKindLabels } from '../../../shared/domain/meetings/meeting.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { AgendaTab } from './agenda/agenda-tab.tsx'
import { AttendanceTab } from './attendance/attendance-tab.tsx'
import { BriefingTab } from './briefing/briefing-tab.tsx'
import { ConclusionsTab } from './conclusions/conclusions-tab.tsx'
import { DetailsTab } from './details/details-tab.tsx'
import { InviteesTab } from './invitees/invitees-tab.tsx'
import { type MeetingPart, meetingAddress, partsOf } from './meeting-parts.ts'
import { daysLeftText, isAhead, personText, stageTones, whenText } from './meeting-words.ts'
import classes from './meetings.module.css'
import { type Meeting, useMeeting } from './meetings-data.ts'
import { nextStep } from './next-step.ts'
import { PapersTab } from './papers/papers-tab.tsx'
import { PresentButton } from './presentation/present-button.tsx'
import { SessionTab } from './session/session-tab.tsx'

/** Characters from which a subject takes more than two lines as a title. */
const longSubject = 100

/** One meeting, part by part; the part in sight stands in the address. */
export function MeetingScreen() {
  const { id = '' } = useParams()
  const query = useMeeting(id)
  if (query.data) return <Page key={query.data.id} meeting={query.data} />
  if (query.error)
    return (
      <ErrorState
        title="Không tải được cuộc họp."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return <LoadingState lines={12} />
}

function Page({ meeting }: { meeting: Meeting }) {
  const { tab } = useParams()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { store } = useSession()
  const parts = partsOf(meeting.details.kind)
  const shown = parts.find(({ value }) => value === tab)?.value ?? 'thong-tin'
  const show = (value: string | null): void => {
    const part = parts.find((one) => one.value === value)
    if (!part) return
    // A drawer belongs to the part it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: meetingAddress(meeting.id, part.value), search: kept.toString() })
  }
  return (
    <>
      <Anchor component={Link} to="/cuoc-hop" size="sm">
        Cuộc họp
      </Anchor>
      <div className={meeting.details.subject.length > longSubject ? classes.long : undefined}>
        <PageHeader
          title={meeting.details.subject}
          sentence={<Sentence meeting={meeting} />}
          action={<Next meeting={meeting} shown={shown} />}
        />
      </div>
      {store.readOnly ? (
        <Alert color="yellow" mb="md">
          Kho chỉ đọc: xem được mọi phần, không sửa được.
        </Alert>
      ) : null}
      <Tabs value={shown} onChange={show}>
        <Tabs.List mb="md">
          {parts.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          <Content key={meeting.stage} part={shown} meeting={meeting} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** Stage, kind, when, where and under whom, in one line. */
function Sentence({ meeting }: { meeting: Meeting }) {
  const { details, stage, stageLabel, day } = meeting
  const told = [
    meetingKindLabels[details.kind],
    whenText(details) + (isAhead(meeting) && details.date !== null ? ` (${daysLeftText(details.date, day)})` : ''),
    details.place,
    details.chair === null ? 'chưa có người chủ trì' : `chủ trì: ${personText(details.chair)}`,
  ]
  return (
    <span className={classes.headline}>
      <StateChip tone={stageTones[stage]}>{stageLabel}</StateChip>
      <span>{told.filter((one) => one !== '').join(' · ')}</span>
    </span>
  )
}

/** The one thing to do next; nothing where one is doing it already. */
function Next({ meeting, shown }: { meeting: Meeting; shown: MeetingPart }) {
  const step = nextStep(meeting)
  // Nothing follows a meeting without an agenda.
  const isShown = meeting.agenda.length > 0 && meeting.details.kind !== 'consultation' && meeting.stage !== 'cancelled'
  return (
    <Group gap="xs" wrap="nowrap">
      {isShown ? <PresentButton meeting={meeting} /> : null}
      {step === null || step.to === meetingAddress(meeting.id, shown) ? null : (
        <Button component={Link} to={step.to}>
          {step.label}
        </Button>
      )}
    </Group>
  )
}

function Content({ part, meeting }: { part: MeetingPart; meeting: Meeting }) {
  switch (part) {
    case 'thong-tin':
      return <DetailsTab meeting={meeting} />
    case 'thanh-phan':
      return <InviteesTab meeting={meeting} />
    case 'chuong-trinh':
      return <AgendaTab meeting={meeting} />
    case 'chu-tri':
      return <BriefingTab meeting={meeting} />
    case 'tai-lieu':
      return <PapersTab meeting={meeting} />
    case 'diem-danh':
      return <AttendanceTab meeting={meeting} />
    case 'dien-bien':
      return <SessionTab meeting={meeting} />
    case 'ket-luan':
      return <ConclusionsTab meeting={meeting} />
  }
}
