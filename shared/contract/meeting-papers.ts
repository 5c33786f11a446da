import * as z from 'zod'
import { query } from './procedure.ts'

const id = z.string().min(1).max(100)
const file = z.object({ file: z.instanceof(Blob), name: z.string() })
/** `leftOut`: sentences about whoever gets none, and why. */
const pack = file.extend({ copies: z.int(), leftOut: z.array(z.string()) })

/** What leaves the office beside the papers themselves, which are drawn up and issued like every document. */
export const meetingPapersContract = {
  /** The invitation for each invitee by name as PDFs in one zip: of the issued one, else of the draft. */
  copies: query.input(z.object({ id })).output(pack),
  /** A mail draft (`.eml`) to one invitee with copy, calendar entry and meeting pack; nothing is sent. */
  mail: query.input(z.object({ id, inviteeId: id })).output(file),
  /** The mail drafts to everybody in one zip. */
  mails: query.input(z.object({ id })).output(pack),
  /** The meeting as a calendar file; it takes the entry out again where the meeting was called off. */
  calendar: query.input(z.object({ id })).output(file),
}
