import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import { reminderKind, reminderSubject } from '../../../shared/domain/documents/kinds/reminder.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDocumentDate } from '../../../shared/domain/time/iso-date.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { type ReminderScope, reminderFacts } from './reminder-facts.ts'

export interface ReminderRequestInput extends ReminderScope {
  readonly receiver: { readonly kind: 'agency' | 'unit'; readonly code: string }
  readonly answerBy: IsoDate
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The letter as a PDF, in the form of a công văn. */
export async function writeReminderLetter(desk: Desk, input: ReminderRequestInput): Promise<WrittenFile> {
  const facts = reminderFacts(desk, input, input.receiver, input.answerBy)
  const { bytes } = await desk.documents.renderPdf(reminderKind.content(reminderKind.snapshot(facts)), {
    createdAt: input.day,
  })
  return { name: safeFileName(`Công văn ${reminderSubject(facts)} ${facts.receiver} ${input.day}`, 'pdf'), bytes }
}

/** The same letter as the attachment of a mail draft to the receiver's contact. */
export const writeReminderMail = async (desk: Desk, input: ReminderRequestInput): Promise<WrittenFile> =>
  mailWith(desk, input, await writeReminderLetter(desk, input))

export interface ReminderPack extends WrittenFile {
  readonly letters: number
  /** Sentences about receivers for whom no letter could be written. */
  readonly leftOut: readonly string[]
}

/** The letters and mail drafts of several receivers in one zip; a refusal for one does not keep back the others. */
export async function packReminders(
  desk: Desk,
  input: Omit<ReminderRequestInput, 'receiver'> & { readonly receivers: readonly ReminderRequestInput['receiver'][] },
): Promise<ReminderPack> {
  const { receivers, ...rest } = input
  const files: WrittenFile[] = []
  const leftOut: string[] = []
  for (const receiver of receivers) {
    try {
      const one = { ...rest, receiver }
      const letter = await writeReminderLetter(desk, one)
      files.push(letter, await mailWith(desk, one, letter))
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure
      leftOut.push(`${failure.message} ${failure.remedy}`)
    }
  }
  if (files.length === 0)
    throw new Refusal('REFUSED', 'Không lập được công văn nào.', leftOut[0] ?? 'Tải lại danh sách nhắc việc.')
  return {
    name: safeFileName(`Công văn đôn đốc ${input.day}`, 'zip'),
    bytes: desk.packFiles(uniquelyNamed(files)),
    letters: files.length / 2,
    leftOut,
  }
}

/** Two receivers of one name must not overwrite each other in the package. */
export function uniquelyNamed(files: readonly WrittenFile[]): readonly WrittenFile[] {
  const seen = new Map<string, number>()
  return files.map(({ name, bytes }) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { name: times === 1 ? name : name.replace(/(\.[a-z]+)$/, ` (${times})$1`), bytes }
  })
}

async function mailWith(desk: Desk, input: ReminderRequestInput, letter: WrittenFile): Promise<WrittenFile> {
  const facts = reminderFacts(desk, input, input.receiver, input.answerBy)
  const { kind, code } = input.receiver
  const contact = desk.store.contacts.list().find((one) => one.holderKind === kind && one.holder === code)
  const subject = reminderSubject(facts)
  const orders = facts.items.length + facts.reports.length > 0
  const bytes = await desk.writeMailDraft({
    id: `nhac-${kind}-${code}`,
    to: contact?.email ? { name: facts.receiver, address: contact.email } : null,
    subject: `V/v ${subject}`,
    text: [
      `Kính gửi ${facts.receiver},`,
      '',
      `Tổ thư ký ${facts.form.committee} gửi kèm công văn về việc ${subject}.`,
      ...(orders
        ? [`Kính đề nghị quý cơ quan báo cáo kết quả trước ${formatDocumentDate(input.answerBy)}.`]
        : ['Kính đề nghị quý cơ quan quan tâm phối hợp.']),
      '',
      'Trân trọng.',
    ].join('\n'),
    attachments: [{ name: letter.name, type: 'application/pdf', bytes: letter.bytes }],
    date: input.day,
  })
  return { name: letter.name.replace(/\.pdf$/, '.eml'), bytes }
}
