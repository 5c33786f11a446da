import type { Person } from '../../store/person.ts'
import { signerOf } from '../../usecases/desk.ts'
import { changeMeeting, goToItem } from '../../usecases/meetings/change-meeting.ts'
import { createMeeting } from '../../usecases/meetings/create-meeting.ts'
import { readFollowUp } from '../../usecases/meetings/follow-up.ts'
import { proposeMeeting } from '../../usecases/meetings/propose-meeting.ts'
import { readMeeting, readMeetings } from '../../usecases/meetings/read-meeting.ts'
import { saveNote } from '../../usecases/meetings/save-note.ts'
import { writeFollowUp } from '../../usecases/meetings/write-follow-up.ts'
import type { BackendContext } from '../context.ts'
import { presentFollowUp } from '../present-follow-up.ts'
import { presentListed, presentMeeting } from '../present-meetings.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

type Step = Parameters<typeof changeMeeting>[1]
type Change = Parameters<typeof changeMeeting>[2]

const personOf = ({ desk, session }: BackendContext): Person => signerOf(desk, session.personId)

/** Makes a change signed by the acting person, tells every screen, and gives the revision it led to. */
function changing(context: BackendContext, step: Step, change: Change): { revision: number } {
  changeMeeting(context.desk, step, change, personOf(context))
  return changed(context, step.id)
}

function changed({ desk, changes }: BackendContext, id: string): { revision: number } {
  changes.announce('meetings')
  return { revision: readMeeting(desk, id).revision }
}

const byDay = (left: { date: string | null }, right: { date: string | null }): number => {
  if (left.date === right.date) return 0
  if (left.date === null) return -1
  if (right.date === null) return 1
  return left.date < right.date ? 1 : -1
}

export const meetingRoutes = {
  list: procedures.meetings.list.handler(({ context: { desk } }) =>
    readMeetings(desk).map(presentListed).toSorted(byDay),
  ),
  show: procedures.meetings.show.handler(({ context: { desk }, input }) =>
    presentMeeting(desk, readMeeting(desk, input.id)),
  ),
  proposal: procedures.meetings.proposal.handler(({ context: { desk } }) => proposeMeeting(desk)),
  followUp: procedures.meetings.followUp.handler(({ context: { desk }, input }) =>
    presentFollowUp(desk, readFollowUp(desk, input.year)),
  ),
  exportFollowUp: procedures.meetings.exportFollowUp.handler(async ({ context: { desk }, input }) => {
    const { name, bytes } = await writeFollowUp(desk, input)
    return { name, file: blobOf(bytes, input.format === 'pdf' ? 'application/pdf' : workbookType) }
  }),
  create: procedures.meetings.create.handler(({ context, input: { invitees, ...meeting } }) => {
    const { desk } = context
    const person = personOf(context)
    const { id } = desk.store.transaction(() => {
      const created = createMeeting(desk, meeting, person)
      const expectedRevision = readMeeting(desk, created.id).revision
      if (invitees.length > 0)
        changeMeeting(desk, { id: created.id, expectedRevision }, { kind: 'invitees', invitees }, person)
      return created
    })
    changed(context, id)
    return { id }
  }),
  plan: procedures.meetings.plan.handler(({ context, input: { details, overlapReason, ...step } }) =>
    changing(context, step, { kind: 'planned', details, overlapReason }),
  ),
  setInvitees: procedures.meetings.setInvitees.handler(({ context, input: { invitees, ...step } }) =>
    changing(context, step, { kind: 'invitees', invitees }),
  ),
  setAgenda: procedures.meetings.setAgenda.handler(({ context, input: { items, ...step } }) =>
    changing(context, step, { kind: 'agenda', items }),
  ),
  invited: procedures.meetings.invited.handler(({ context, input: { on, number, inviteeIds, ...step } }) =>
    changing(context, step, { kind: 'invited', on, number, inviteeIds }),
  ),
  postpone: procedures.meetings.postpone.handler(
    ({ context, input: { date, startTime, endTime, place, reason, ...step } }) =>
      changing(context, step, { kind: 'postponed', date, startTime, endTime, place, reason }),
  ),
  cancel: procedures.meetings.cancel.handler(({ context, input: { reason, ...step } }) =>
    changing(context, step, { kind: 'cancelled', reason }),
  ),
  start: procedures.meetings.start.handler(({ context, input: { time, ...step } }) =>
    changing(context, step, { kind: 'started', time }),
  ),
  goTo: procedures.meetings.goTo.handler(({ context, input: { itemId, ...step } }) => {
    goToItem(context.desk, step, itemId, personOf(context))
    return changed(context, step.id)
  }),
  setAttendance: procedures.meetings.setAttendance.handler(({ context, input: { attendance, ...step } }) =>
    changing(context, step, { kind: 'attendance', attendance }),
  ),
  vote: procedures.meetings.vote.handler(({ context, input: { id, expectedRevision, ...vote } }) =>
    changing(context, { id, expectedRevision }, { kind: 'voted', ...vote }),
  ),
  answer: procedures.meetings.answer.handler(({ context, input: { id, expectedRevision, ...answer } }) =>
    changing(context, { id, expectedRevision }, { kind: 'answered', ...answer }),
  ),
  saveNote: procedures.meetings.saveNote.handler(({ context, input }) => {
    const saved = saveNote(context.desk, input, personOf(context))
    context.changes.announce('meetings')
    return saved
  }),
  setConclusions: procedures.meetings.setConclusions.handler(({ context, input: { conclusions, reason, ...step } }) =>
    changing(context, step, { kind: 'conclusions', conclusions, reason }),
  ),
  conclude: procedures.meetings.conclude.handler(({ context, input: { time, reason, ...step } }) =>
    changing(context, step, { kind: 'concluded', time, reason }),
  ),
  amend: procedures.meetings.amend.handler(({ context, input: { about, text, reason, ...step } }) =>
    changing(context, step, { kind: 'amended', about, text, reason }),
  ),
}
