import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { daysBetween, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { nextMeeting } from './next-meeting.ts'
import classes from './overview.module.css'

/** The committee's next meeting: when, where, how far it is prepared. */
export function NextMeetingPanel() {
  const { today } = useSession()
  const query = useQuery(backend.meetings.list.queryOptions())
  const next = nextMeeting(query.data ?? [], today)
  return (
    <Panel
      title="Cuộc họp tiếp theo"
      actions={
        <Anchor component={Link} to="/cuoc-hop" size="sm">
          Xem tất cả
        </Anchor>
      }
    >
      {query.error ? (
        <ErrorState
          title="Không tải được các cuộc họp."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <LoadingState lines={2} />
      ) : next === null ? (
        <Text c="dimmed">
          Chưa có cuộc họp nào được định ngày.{' '}
          <Anchor component={Link} to="/cuoc-hop?xem=cuoc-hop-moi/1" underline="always">
            Lập cuộc họp
          </Anchor>
        </Text>
      ) : (
        <div className={classes.line}>
          <div style={{ minWidth: 0 }}>
            <Anchor component={Link} to={`/cuoc-hop/hop/${next.id}`}>
              {next.subject}
            </Anchor>
            <Text size="sm" c="dimmed">
              {[
                next.date === null ? '' : `${formatDate(next.date)} (${daysText(daysBetween(today, next.date))})`,
                next.startTime ?? '',
                next.place,
                next.chairName === null ? 'chưa có người chủ trì' : `chủ trì: ${next.chairName}`,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </div>
          <StateChip tone={next.stage === 'planned' ? 'none' : 'partial'}>{next.stageLabel}</StateChip>
        </div>
      )}
    </Panel>
  )
}

/** A meeting that is being held may have begun on an earlier day. */
const daysText = (days: number): string =>
  days === 0 ? 'hôm nay' : days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`
