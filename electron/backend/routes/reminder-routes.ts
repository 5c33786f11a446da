import { signerOf, todayOf } from '../../usecases/desk.ts'
import { saveContact } from '../../usecases/reminders/contacts.ts'
import { writeTaskCalendar } from '../../usecases/reminders/due-calendar.ts'
import { type ReminderScope, readReminders } from '../../usecases/reminders/reminder-facts.ts'
import { packReminders, writeReminderLetter, writeReminderMail } from '../../usecases/reminders/write-reminder.ts'
import type { BackendContext } from '../context.ts'
import { readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

type ScopeInput = Parameters<Parameters<typeof procedures.reminders.list.handler>[0]>[0]['input']

const scopeOf = ({ desk }: BackendContext, { planId, asOf, withinDays, report }: ScopeInput): ReminderScope => ({
  planId,
  day: asOf ?? todayOf(desk),
  withinDays,
  report: report && { ...report, period: readPeriod(report.period) },
})

export const reminderRoutes = {
  list: procedures.reminders.list.handler(({ context, input }) => {
    const scope = scopeOf(context, input)
    const contacts = context.desk.store.contacts.list()
    const receivers = readReminders(context.desk, scope).map(
      ({ kind, code, name, hasEnded, items, requests, reports }) => ({
        kind,
        code,
        name,
        hasEnded,
        late: items.filter(({ daysLate }) => daysLate > 0).length,
        dueSoon: items.filter(({ daysLate }) => daysLate === 0).length,
        requests: requests.length,
        reports: reports.length,
        mostDaysLate: Math.max(0, ...[...items, ...reports].map(({ daysLate }) => daysLate)),
        email: contacts.find((one) => one.holderKind === kind && one.holder === code)?.email ?? null,
      }),
    )
    return { day: scope.day, receivers: receivers.sort((left, right) => right.mostDaysLate - left.mostDaysLate) }
  }),
  letter: procedures.reminders.letter.handler(async ({ context, input }) => {
    const { name, bytes } = await writeReminderLetter(context.desk, { ...input, ...scopeOf(context, input) })
    return { name, file: blobOf(bytes, 'application/pdf') }
  }),
  mail: procedures.reminders.mail.handler(async ({ context, input }) => {
    const { name, bytes } = await writeReminderMail(context.desk, { ...input, ...scopeOf(context, input) })
    return { name, file: blobOf(bytes, 'message/rfc822') }
  }),
  pack: procedures.reminders.pack.handler(async ({ context, input }) => {
    const { name, bytes, letters, leftOut } = await packReminders(context.desk, {
      ...input,
      ...scopeOf(context, input),
    })
    return { name, file: blobOf(bytes, 'application/zip'), letters, leftOut: [...leftOut] }
  }),
  calendar: procedures.reminders.calendar.handler(({ context: { desk }, input }) => {
    const { name, bytes } = writeTaskCalendar(desk, input.planId, input.agency, input.asOf ?? todayOf(desk))
    return { name, file: blobOf(bytes, 'text/calendar') }
  }),
  contacts: procedures.reminders.contacts.handler(({ context }) => [...context.desk.store.contacts.list()]),
  saveContact: procedures.reminders.saveContact.handler(({ context, input }) => {
    const { expectedRevision, ...contact } = input
    const { desk, session, changes } = context
    const saved = saveContact(desk, contact, expectedRevision, signerOf(desk, session.personId))
    changes.announce('agencies')
    return saved
  }),
}
