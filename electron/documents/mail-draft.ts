import MailComposer from 'nodemailer/lib/mail-composer'
import type { IsoDate } from '../../shared/domain/ids.ts'

export interface MailDraft {
  /** Tells one draft from another: letters and digits. */
  readonly id: string
  /** "Sở Y tế thành phố Đà Nẵng <vanthu@…>"; null: the person who sends it fills the address in. */
  readonly to: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly text: string
  readonly attachments: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array
  }[]
  readonly date: IsoDate
}

/**
 * One mail as an `.eml` file (RFC 5322) that Outlook and Thunderbird open as a draft: nothing is sent from here. The
 * same draft gives the same bytes.
 */
export async function writeMailDraft({ id, to, subject, text, attachments, date }: MailDraft): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(to === null ? {} : { to: { name: to.name, address: to.address } }),
    subject,
    // A line ends in CR LF, alone neither stands in a message (RFC 5322, 2.3).
    text: text.replace(/\r\n|\r|\n/gu, '\r\n'),
    attachments: attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    date: new Date(`${date}T08:00:00+07:00`),
    messageId: `<${id}.${date}@so-chi-dao.invalid>`,
    baseBoundary: `so-chi-dao-${id}-${date}`,
    // Outlook opens a file with this head as a message that was not sent yet.
    headers: { 'X-Unsent': '1' },
  })
  return new Uint8Array(await composer.compile().build())
}
