import { Text } from '@mantine/core'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import type { Meeting } from '../meetings-data.ts'

interface Happening {
  readonly at: string
  readonly what: string
  readonly who: string
}

/** The course of the meeting as an undertaking: entered, invited, moved, begun, concluded. */
function happeningsOf(meeting: Meeting): readonly Happening[] {
  const { invited, postponements, cancelled, started, concluded, createdAt, createdBy, notice } = meeting
  const day = (date: typeof meeting.day | null): string =>
    date === null ? 'chưa định ngày' : `ngày ${formatDate(date)}`
  return [
    { at: createdAt, what: 'Lập cuộc họp', who: createdBy },
    ...postponements.map(({ at, personName, from, to, reason }) => ({
      at,
      what: `Đổi từ ${day(from)} sang ${day(to)}: ${reason}`,
      who: personName,
    })),
    ...(invited
      ? [
          {
            at: invited.at,
            what: `Đã gửi ${meeting.details.kind === 'consultation' ? 'lấy ý kiến' : 'giấy mời'}${
              invited.number === '' ? '' : ` số ${invited.number}`
            } ngày ${formatDate(invited.on)} tới ${invited.inviteeIds.length} nơi`,
            who: invited.personName,
          },
        ]
      : []),
    ...(cancelled ? [{ at: cancelled.at, what: `Không tổ chức: ${cancelled.reason}`, who: cancelled.personName }] : []),
    ...(started ? [{ at: started.at, what: `Bắt đầu lúc ${started.time}`, who: started.personName }] : []),
    ...(concluded
      ? [
          {
            at: concluded.at,
            what: `Kết thúc lúc ${concluded.time}${concluded.reason === '' ? '' : `; còn thiếu, lý do: ${concluded.reason}`}`,
            who: concluded.personName,
          },
        ]
      : []),
    ...(notice
      ? [{ at: '', what: `Thông báo kết luận số ${notice.numberText} ngày ${formatDate(notice.date)}`, who: '' }]
      : []),
  ]
}

export function MeetingHistory({ meeting }: { meeting: Meeting }) {
  return (
    <Panel title="Quá trình">
      <ol className={classes.plain}>
        {happeningsOf(meeting).map(({ at, what, who }) => (
          <li key={`${at}/${what}`}>
            <Text>{what}</Text>
            {at === '' ? null : (
              <span className={classes.second}>
                {formatInstant(at)}, {who}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
