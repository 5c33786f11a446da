import { agencyNameOn, shortNameOn } from '../../../../shared/domain/agencies/agency.ts'
import { memberRoleWords } from '../../../../shared/domain/committee/member.ts'
import type { MeetingFacts, NamedConclusion } from '../../../../shared/domain/documents/kinds/meeting-facts.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { MeetingPerson } from '../../../../shared/domain/meetings/meeting.ts'
import { invitationLacks } from '../../../../shared/domain/meetings/preparation-rules.ts'
import { ownTaskKey } from '../../../../shared/domain/tasks/task.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { registerInForce } from '../../agencies/register-in-force.ts'
import { memberById } from '../../committee/committee-members.ts'
import type { Desk } from '../../desk.ts'
import { holdsIllustrative } from '../../intake/illustrative.ts'
import { leftBefore } from '../../meetings/members-left.ts'
import { type MeetingReading, readMeeting } from '../../meetings/read-meeting.ts'
import { toldAmendments } from '../../meetings/told-amendments.ts'
import type { DocumentRequest } from '../document-source.ts'
import { citedPaper, formerItemsOf, invitationsOf, putOffOf } from './meeting-history.ts'

/** All that the papers of a meeting say, as it stands now; `part` of their key is the meeting's id. */
export function meetingFacts(desk: Desk, request: DocumentRequest): MeetingFacts {
  const { key, form, narrative, ownSubject, written } = request
  const reading = readMeeting(desk, key.part)
  const { details, state, stage, notes, day } = reading
  const invitations = invitationsOf(desk, reading.meeting)
  // What was issued after this paper was laid before its signer is cited in none of its words.
  const cited = invitations.find(({ issuedAt }) => issuedAt <= written.at)
  const names = agencyNames(desk, reading, details.date ?? day)
  return {
    stage,
    details,
    chairSeat: seatOf(desk, details.chair),
    invitees: state.invitees,
    agenda: state.agenda,
    formerItems: formerItemsOf(reading),
    invitationLacks: invitationLacks(state),
    moved: movedSince(desk, reading),
    agencies: names,
    attendance: state.attendance,
    votes: state.votes,
    answers: state.answers,
    notes: Object.fromEntries(notes.map(({ itemId, text }) => [itemId, text])),
    startedAt: state.started?.time ?? null,
    concludedAt: state.concluded?.time ?? null,
    conclusions: state.conclusions.map(({ id, text, task }): NamedConclusion => {
      const named = (codes: readonly string[]) => codes.map((code) => names[code] ?? { name: code, shortName: code })
      return {
        id,
        text,
        task: task && {
          mode: task.mode,
          lead: named(task.lead),
          coordinating: named(task.coordinating),
          due: task.due,
          deliverable: task.deliverable,
        },
      }
    }),
    kept: state.conclusions,
    lostWork: lostWork(desk, reading),
    amendments: toldAmendments(desk, state, details.date ?? day),
    putOff: putOffOf(reading, invitations),
    annexes: state.annexes.map(({ title }) => title),
    hasPack: state.packs.length > 0,
    invitation: cited === undefined ? null : citedPaper(cited),
    form,
    narrative,
    ownSubject,
    isIllustrative: holdsIllustrative(desk.store),
  }
}

/** Khoản of the issued notice with work that somebody has begun, that is not stopped, and that is given no more. */
function lostWork(desk: Desk, { announced, state }: MeetingReading): readonly number[] {
  const given = new Set(state.conclusions.flatMap(({ id, task }) => (task === null ? [] : [id])))
  return (announced ?? []).flatMap(({ id, task }, index) => {
    if (task === null || given.has(id)) return []
    const events = desk.store.tasks.events(ownTaskKey(id))
    const last = events.findLast(({ kind }) => kind === 'stopped' || kind === 'resumed')
    return events.length > 0 && last?.kind !== 'stopped' ? [index + 1] : []
  })
}

/** Names on the day of the meeting of every agency that a paper can name. */
function agencyNames(desk: Desk, { state }: MeetingReading, day: IsoDate): MeetingFacts['agencies'] {
  const { register } = registerInForce(desk, null)
  const codes = [
    ...state.invitees.flatMap(({ agency }) => (agency === null ? [] : [agency])),
    ...state.conclusions.flatMap(({ task }) => (task === null ? [] : [...task.lead, ...task.coordinating])),
  ]
  return Object.fromEntries(
    [...new Set(codes)].flatMap((code) => {
      const agency = register.byCode.get(code)
      return agency === undefined
        ? []
        : [[code, { name: agencyNameOn(agency, day).name, shortName: shortNameOn(agency, day) }]]
    }),
  )
}

/** "Trưởng Ban Chỉ đạo", "Ủy viên thường trực Ban Chỉ đạo": the seat in full; null of somebody outside the committee. */
function seatOf(desk: Desk, person: MeetingPerson | null): string | null {
  const member = person === null || person.memberId === null ? null : memberById(desk, person.memberId)
  if (member === null) return null
  const role = memberRoleWords[member.role]
  if (member.role === 'pho_truong_ban_thuong_truc') return 'Phó Trưởng ban Thường trực Ban Chỉ đạo'
  return role.includes('Trưởng ban') ? role.replace('Trưởng ban', 'Trưởng Ban Chỉ đạo') : `${role} Ban Chỉ đạo`
}

/** Who was invited as a member and is none any more on the day, with who holds the seat. */
function movedSince(desk: Desk, reading: MeetingReading): readonly string[] {
  const left = leftBefore(desk, reading)
  return reading.state.invitees.flatMap(({ id, name, post }) => {
    const gone = left.get(id)
    if (gone === undefined) return []
    const until = gone.on === null ? '' : ` sau ngày ${formatDate(gone.on)}`
    const next =
      gone.successor === null
        ? 'Bỏ khỏi thành phần mời, hoặc mời người phụ trách.'
        : `Mời người thay là ${[gone.successor.name, gone.successor.post].filter((part) => part !== '').join(', ')}.`
    return [`${name || post} không còn là thành viên Ban Chỉ đạo${until}. ${next}`]
  })
}
