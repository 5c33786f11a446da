import type { MeetingView } from '../../shared/contract/meetings.ts'
import { conclusionLacks } from '../../shared/domain/meetings/conclusion.ts'
import { pendingConclusions } from '../../shared/domain/meetings/follow-up/pending-conclusions.ts'
import { stageLabel } from '../../shared/domain/meetings/meeting-state.ts'
import { agendaSchedule } from '../../shared/domain/meetings/meeting-times.ts'
import { invitationLacks } from '../../shared/domain/meetings/preparation-rules.ts'
import { quorumOf } from '../../shared/domain/meetings/quorum.ts'
import { ownTaskKey } from '../../shared/domain/tasks/task.ts'
import type { IssuedDocument } from '../store/document-records.ts'
import type { Desk } from '../usecases/desk.ts'
import { leftBefore } from '../usecases/meetings/members-left.ts'
import { conclusionsInForce, type MeetingReading, type MeetingSummary } from '../usecases/meetings/read-meeting.ts'
import { toldAmendments } from '../usecases/meetings/told-amendments.ts'

const signed = ({ at, personName }: { readonly at: string; readonly personName: string }) => ({ at, personName })
const presentNotice = (issued: IssuedDocument | null) =>
  issued && { id: issued.id, numberText: issued.numberText, date: issued.date }

export const presentListed = ({ meeting, details, state, stage, notice, announced }: MeetingSummary) => ({
  id: meeting.id,
  planId: meeting.planId,
  kind: details.kind,
  subject: details.subject,
  scope: details.scope,
  date: details.date,
  startTime: details.startTime,
  endTime: details.endTime,
  place: details.place,
  chairName: details.chair === null ? null : details.chair.name || details.chair.post,
  stage,
  stageLabel: stageLabel(details.kind, stage),
  invitees: state.invitees.length,
  conclusions: conclusionsInForce({ announced, state }).length,
  assignments: conclusionsInForce({ announced, state }).filter(({ task }) => task !== null).length,
  postponed: state.postponements.length > 0,
  notice: presentNotice(notice),
})

export function presentMeeting(desk: Pick<Desk, 'store' | 'catalogue'>, reading: MeetingReading): MeetingView {
  const { meeting, details, state, stage, notes, revision, day, notice, noticeOpen, announced } = reading
  const given = new Set(conclusionsInForce(reading).flatMap(({ id, task }) => (task === null ? [] : [id])))
  const left = leftBefore(desk, reading)
  return {
    id: meeting.id,
    planId: meeting.planId,
    year: meeting.year,
    follows: meeting.follows,
    createdAt: meeting.createdAt,
    createdBy: meeting.createdBy,
    revision,
    day,
    stage,
    stageLabel: stageLabel(details.kind, stage),
    details,
    invitees: state.invitees.map((invitee) => ({
      ...invitee,
      email: invitee.memberId === null ? null : (desk.store.committee.memberById(invitee.memberId)?.email ?? null),
      left: left.get(invitee.id) ?? null,
    })),
    invitationLacks: invitationLacks(state),
    agenda: state.agenda,
    schedule: agendaSchedule(state.agenda, details),
    invited: state.invited && {
      ...signed(state.invited),
      on: state.invited.on,
      number: state.invited.number,
      inviteeIds: state.invited.inviteeIds,
    },
    postponements: state.postponements.map((one) => ({
      ...signed(one),
      from: one.from,
      to: one.date,
      reason: one.reason,
    })),
    cancelled: state.cancelled && { ...signed(state.cancelled), reason: state.cancelled.reason },
    started: state.started && { ...signed(state.started), time: state.started.time },
    current: state.current,
    attendance: state.attendance,
    quorum: quorumOf(state),
    votes: state.votes,
    answers: state.answers,
    notes,
    conclusions: state.conclusions.map((conclusion) => ({
      ...conclusion,
      taskKey: state.concluded !== null && given.has(conclusion.id) ? ownTaskKey(conclusion.id) : null,
    })),
    conclusionLacks: conclusionLacks(state.conclusions),
    concluded: state.concluded && {
      ...signed(state.concluded),
      time: state.concluded.time,
      reason: state.concluded.reason,
    },
    amendments: toldAmendments(desk, state, details.date ?? day).map(({ kind, about, text, reason, ...one }) => ({
      ...signed(one),
      kind,
      about,
      text,
      reason,
    })),
    annexes: state.annexes.map((one) => ({
      ...signed(one),
      annexId: one.annexId,
      title: one.title,
      fileName: one.fileName,
      sha256: one.sha256,
      pageCount: one.pageCount,
    })),
    packs: state.packs.map((one) => ({
      ...signed(one),
      title: one.title,
      fileName: one.fileName,
      sha256: one.sha256,
      pageCount: one.pageCount,
      figuresHash: one.figuresHash,
    })),
    notice: presentNotice(notice),
    noticeOpen,
    pendingConclusions: announced === null ? [] : pendingConclusions(announced, state.conclusions),
  }
}
