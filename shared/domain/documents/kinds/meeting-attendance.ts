import type { Attendance, Invitee } from '../../meetings/meeting.ts'
import { withCapital } from '../../text/initial-letter.ts'
import { type Block, list, paragraph } from '../content.ts'
import type { MeetingFacts } from './meeting-facts.ts'
import { inviteeWords, joined, listed, personWords, withoutStop } from './meeting-wording.ts'

type Attended = Pick<MeetingFacts, 'invitees' | 'attendance'>

interface Seen {
  readonly invitee: Invitee
  readonly attendance: Attendance | undefined
}

const seen = ({ invitees, attendance }: Attended): readonly Seen[] => {
  const by = new Map(attendance.map((one) => [one.inviteeId, one]))
  return invitees.map((invitee) => ({ invitee, attendance: by.get(invitee.id) }))
}

/** Whose attendance nobody noted. */
export const unnoted = (facts: Attended): readonly string[] =>
  seen(facts).flatMap(({ invitee, attendance }) =>
    attendance === undefined ? [withoutStop(invitee.name) || withoutStop(invitee.post)] : [],
  )

/** Who came with their posts, who came in somebody's place, who was absent and why. */
export function attendanceBlocks(facts: Attended): readonly Block[] {
  const all = seen(facts)
  const came = all.flatMap(({ invitee, attendance }) =>
    attendance?.state === 'present' ? [withCapital(inviteeWords(invitee))] : [],
  )
  const instead = all.flatMap(({ invitee, attendance }) =>
    attendance?.state === 'delegate' && attendance.delegate !== null
      ? [`${withCapital(personWords(attendance.delegate))}, dự thay ${inviteeWords(invitee)}`]
      : [],
  )
  const absent = all.flatMap(({ invitee, attendance }) =>
    attendance?.state === 'absent'
      ? [
          `${withCapital(inviteeWords(invitee))} (${attendance.reason.trim() === '' ? 'không ghi lý do' : `lý do: ${withoutStop(attendance.reason)}`})`,
        ]
      : [],
  )
  const here = [...came, ...instead]
  const open = unnoted(facts)
  return [
    paragraph(`Có mặt: ${here.length}/${all.length} người được mời${here.length === 0 ? '.' : ', gồm:'}`),
    ...(here.length === 0 ? [] : [list(listed(here))]),
    ...(absent.length === 0 ? [] : [paragraph(`Vắng mặt: ${absent.length} người, gồm:`), list(listed(absent))]),
    ...(open.length === 0 ? [] : [paragraph(`Chưa ghi nhận: ${joined(open)}.`)]),
  ]
}
