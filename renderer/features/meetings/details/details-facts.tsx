import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { type MeetingDetails, meetingKindLabels } from '../../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { whenText } from '../meeting-words.ts'

const person = (one: MeetingDetails['chair']): string =>
  one === null ? 'chưa có' : [one.name, one.post].filter(Boolean).join(', ')

/** The details of a meeting that has begun: they are read, not changed. */
export function DetailsFacts({ details }: { details: MeetingDetails }) {
  const { kind, subject, place, chair, secretary, figuresPeriod, answerBy, invitationNote, withQuorum, withVotes } =
    details
  const period = parsePeriod(figuresPeriod)
  const isMeeting = kind !== 'consultation'
  return (
    <FactList
      items={[
        ['Loại', meetingKindLabels[kind]],
        ['Nội dung', subject],
        [isMeeting ? 'Thời gian' : 'Ngày gửi', whenText(details)],
        ...(isMeeting
          ? ([['Địa điểm', place === '' ? 'chưa có' : place]] as const)
          : ([['Hạn trả lời', answerBy === null ? 'chưa có' : formatDate(answerBy)]] as const)),
        ['Chủ trì', person(chair)],
        ['Thư ký', person(secretary)],
        [
          'Kỳ số liệu xem xét',
          <Anchor key="ky" component={Link} to={`/tong-quan?ky=${figuresPeriod}`}>
            {period === null ? figuresPeriod : formatPeriod(period)}
          </Anchor>,
        ],
        ...(invitationNote === '' ? [] : ([['Lưu ý trong giấy mời', invitationNote]] as const)),
        ...(isMeeting
          ? ([
              ['Kiểm tra số thành viên dự họp', withQuorum ? 'có, quá nửa' : 'không'],
              ['Biểu quyết', withVotes ? 'có' : 'không'],
            ] as const)
          : []),
      ]}
    />
  )
}
