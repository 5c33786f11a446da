import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import { refuseNumber } from '../../../shared/domain/documents/number-series.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { type RoundChange, type RoundReceiver, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { formatDocumentDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, todayOf } from '../desk.ts'
import { givenNumbers } from '../documents/issue/given-numbers.ts'
import { renderDocument } from '../documents/render-document.ts'
import { makeTemplate } from '../figures/make-template.ts'
import { Refusal } from '../refusal.ts'
import { formOf } from '../reminders/reminder-facts.ts'
import { uniquelyNamed, type WrittenFile } from '../reminders/write-reminder.ts'
import { readCommittee } from '../session/committee.ts'
import { makeSlip } from '../slips/make-slip.ts'
import { appendToRound, type RoundStep, refuseFutureLetter } from './change-round.ts'
import { nameIn, type RoundReading, readRound } from './read-round.ts'
import { type LetterRequest, letterTo } from './round-letters.ts'

type Attachment = WrittenFile & { readonly type: string }

/** The letter with its "V/v …", which is the subject of the mail as well. */
type RoundLetterFile = WrittenFile & { readonly subject: string }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The letter to one receiver as a PDF. */
export async function writeRoundLetter(
  desk: Desk,
  id: string,
  receiver: RoundReceiver,
  request: LetterRequest,
): Promise<WrittenFile> {
  return pdfOf(desk, readRound(desk, id), receiver, request)
}

async function pdfOf(
  desk: Desk,
  reading: RoundReading,
  receiver: RoundReceiver,
  request: LetterRequest,
): Promise<RoundLetterFile> {
  const content = letterTo(desk, reading, receiver, request)
  const createdAt = request.issued?.date ?? reading.day
  const { bytes } = await desk.documents.renderPdf(content, { createdAt })
  const name = safeFileName(`Công văn ${content.subject} ${nameIn(reading, receiver)}`, 'pdf')
  return { name, bytes, subject: `V/v ${content.subject}` }
}

/** A mail draft with the letter and what goes with it: template, status slip, or the draft of the report. */
export async function writeRoundMail(
  desk: Desk,
  id: string,
  receiver: RoundReceiver,
  request: LetterRequest,
): Promise<WrittenFile> {
  const reading = readRound(desk, id)
  const letter = await pdfOf(desk, reading, receiver, request)
  return mailOf(desk, reading, receiver, request, letter, await enclosures(desk, reading, receiver, request))
}

async function enclosures(
  desk: Desk,
  reading: RoundReading,
  receiver: RoundReceiver,
  { letter }: LetterRequest,
): Promise<readonly Attachment[]> {
  const { plan, period, documentKey, choices } = reading
  if (letter === 'opinions') {
    const { name, bytes } = await renderDocument(desk, documentKey, null)
    return [{ name, bytes, type: 'application/pdf' }]
  }
  const choice = choices.find((one) => receiverKey(one) === receiverKey(receiver))
  if (choice?.kind === 'unit') {
    const { name, bytes } = await makeTemplate(desk, plan, unitOf(reading, receiver), period)
    return [{ name, bytes, type: workbookType }]
  }
  if (letter === 'chase' || !choice) return []
  try {
    const { name, bytes } = await makeSlip(desk, choice.code, { planId: plan.meta.id, year: period.year })
    return [{ name, bytes, type: workbookType }]
  } catch (failure) {
    // An agency that has answered for all of its tasks gets the letter alone.
    if (failure instanceof Refusal) return []
    throw failure
  }
}

/** The code as the catalogue brands it. */
function unitOf({ choices }: RoundReading, { code }: RoundReceiver): Parameters<typeof makeTemplate>[2] {
  const known = choices.find((one) => one.kind === 'unit' && one.code === code)
  if (!known) throw new Error(`${code} is no unit of the round`)
  return known.code as Parameters<typeof makeTemplate>[2]
}

async function mailOf(
  desk: Desk,
  reading: RoundReading,
  receiver: RoundReceiver,
  { answerBy }: LetterRequest,
  letter: RoundLetterFile,
  attachments: readonly Attachment[],
): Promise<WrittenFile> {
  const name = nameIn(reading, receiver)
  const contact = desk.store.contacts
    .list()
    .find((one) => one.holderKind === receiver.kind && one.holder === receiver.code)
  const by =
    answerBy ?? (reading.state.plan && { date: reading.state.plan.deadline, inclusive: reading.state.plan.inclusive })
  const bytes = await desk.writeMailDraft({
    id: `dot-${receiver.kind}-${receiver.code}`,
    to: contact?.email ? { name, address: contact.email } : null,
    subject: letter.subject,
    text: [
      `Kính gửi ${name},`,
      '',
      `Tổ giúp việc ${readCommittee(desk).name} gửi kèm công văn${attachments.length > 0 ? ` và ${attachments.length} tệp` : ''} về ${reading.subject}.`,
      ...(by ? [`Kính đề nghị trả lời ${by.inclusive ? 'chậm nhất' : 'trước'} ${formatDocumentDate(by.date)}.`] : []),
      '',
      'Trân trọng.',
    ].join('\n'),
    attachments: [{ name: letter.name, type: 'application/pdf', bytes: letter.bytes }, ...attachments],
    date: reading.day,
  })
  return { name: letter.name.replace(/\.pdf$/, '.eml'), bytes }
}

export interface RoundPack extends WrittenFile {
  readonly letters: number
  /** Sentences about receivers for whom no letter could be written. */
  readonly leftOut: readonly string[]
}

/** Letters and mail drafts of several receivers in one zip; a refusal for one does not keep back the others. */
export async function packRoundLetters(
  desk: Desk,
  id: string,
  receivers: readonly RoundReceiver[],
  request: LetterRequest,
): Promise<RoundPack> {
  const reading = readRound(desk, id)
  const files: WrittenFile[] = []
  const leftOut: string[] = []
  for (const receiver of receivers) {
    try {
      const letter = await pdfOf(desk, reading, receiver, request)
      const others = await enclosures(desk, reading, receiver, request)
      files.push(letter, await mailOf(desk, reading, receiver, request, letter, others))
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure
      leftOut.push(`${nameIn(reading, receiver)}: ${failure.message} ${failure.remedy}`)
    }
  }
  if (files.length === 0)
    throw new Refusal('REFUSED', 'Không lập được công văn nào.', leftOut[0] ?? 'Chọn ít nhất một nơi nhận.')
  return {
    name: safeFileName(`Công văn ${reading.title} ${reading.day}`, 'zip'),
    bytes: desk.packFiles(uniquelyNamed(files)),
    letters: files.length / 2,
    leftOut,
  }
}

/** Records that a letter has left the office: its PDFs, with number and date, are kept for good. */
export async function sendRoundLetters(
  desk: Desk,
  step: RoundStep & {
    readonly receivers: readonly RoundReceiver[]
    readonly request: LetterRequest & { readonly issued: { readonly number: number; readonly date: IsoDate } }
  },
  person: Person,
): Promise<void> {
  const { request, receivers } = step
  const { issued, answerBy, letter } = request
  refuseFutureLetter(desk, issued.date)
  const reading = readRound(desk, step.id)
  const number = numberOf(desk, issued)
  const letters: RoundLetterFile[] = []
  for (const receiver of receivers) letters.push(await pdfOf(desk, reading, receiver, request))
  const sent = { number, date: issued.date, receivers }
  const change: RoundChange =
    letter === 'ask'
      ? { kind: 'asked', ...sent }
      : letter === 'chase'
        ? { kind: 'chased', ...sent }
        : { kind: 'opinions_asked', ...sent, ...opinionDay(answerBy) }
  const files = letters.map(({ name, bytes }, index) => ({
    title: `Công văn gửi ${nameIn(reading, receivers[index] ?? { kind: 'agency', code: '' })}`,
    fileName: name,
    sha256: desk.store.originals.keep(bytes),
  }))
  desk.store.transaction(() => {
    // Somebody may have taken the number while the letters were printed.
    numberOf(desk, issued)
    appendToRound(desk, step, change, files, person)
  })
}

const opinionDay = (
  answerBy: LetterRequest['answerBy'],
): { readonly deadline: IsoDate; readonly inclusive: boolean } => {
  if (answerBy) return { deadline: answerBy.date, inclusive: answerBy.inclusive }
  throw new Refusal('REFUSED', 'Chưa chọn hạn góp ý.', 'Chọn ngày rồi ghi nhận công văn.')
}

/**
 * "15/BCĐ-BHXH"; a refusal where the number is taken by another letter of the year, of whichever round or of the archive,
 * or where the days of the series would run backwards.
 */
function numberOf(desk: Desk, { number, date }: { readonly number: number; readonly date: IsoDate }): string {
  const form = formOf(desk)
  const issuerCode = form.issuerCode.trim()
  const given = givenNumbers(desk, { series: `CV-${issuerCode}`, period: date.slice(0, 4) })
  const refused = refuseNumber(given, { number, date }, todayOf(desk))
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  return `${String(number).padStart(2, '0')}/${issuerCode}-${form.drafterCode}`
}
