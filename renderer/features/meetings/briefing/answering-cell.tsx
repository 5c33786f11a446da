import classes from './briefing.module.css'
import type { Gap } from './briefing-data.ts'

/** Who answers for a unit, and whom to call; without a contact it says where one is entered. */
export function AnsweringCell({ answering }: { answering: Gap['answering'] }) {
  const { body, office } = answering
  return (
    <span className={classes.answering}>
      {body.shortName}
      {office ? `, ${office.shortName}` : ''}
      <span className={classes.quiet}>{contactText(answering) ?? 'chưa có đầu mối liên hệ'}</span>
    </span>
  )
}

export function contactText({ contact }: Gap['answering']): string | null {
  if (contact === null) return null
  const told = [contact.personName, contact.post, contact.phone ?? contact.email].filter((text) => text !== null)
  return told.length === 0 ? null : told.join(', ')
}
