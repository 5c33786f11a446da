import { invitationCopies } from '../../usecases/meetings/papers/invitation-copies.ts'
import { invitationMail, invitationMails } from '../../usecases/meetings/papers/invitation-mails.ts'
import { meetingCalendar } from '../../usecases/meetings/papers/meeting-calendar.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

export const meetingPapersRoutes = {
  copies: procedures.meetingPapers.copies.handler(async ({ context: { desk }, input }) => {
    const { name, bytes, copies, leftOut } = await invitationCopies(desk, input.id)
    return { name, file: blobOf(bytes, 'application/zip'), copies, leftOut: [...leftOut] }
  }),
  mail: procedures.meetingPapers.mail.handler(async ({ context: { desk }, input }) => {
    const { name, bytes } = await invitationMail(desk, input.id, input.inviteeId)
    return { name, file: blobOf(bytes, 'message/rfc822') }
  }),
  mails: procedures.meetingPapers.mails.handler(async ({ context: { desk }, input }) => {
    const { name, bytes, copies, leftOut } = await invitationMails(desk, input.id)
    return { name, file: blobOf(bytes, 'application/zip'), copies, leftOut: [...leftOut] }
  }),
  calendar: procedures.meetingPapers.calendar.handler(({ context: { desk }, input }) => {
    const { name, bytes } = meetingCalendar(desk, input.id)
    return { name, file: blobOf(bytes, 'text/calendar') }
  }),
}
