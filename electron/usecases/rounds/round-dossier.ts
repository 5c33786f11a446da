import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { IsoDate, Sha256 } from '../../../shared/domain/ids.ts'
import { type RoundEvent, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { compareDates } from '../../../shared/domain/time/iso-date.ts'
import { lastDay, periodKey } from '../../../shared/domain/time/period.ts'
import { type Desk, receivedReport, unitsOf } from '../desk.ts'
import { renderDocument } from '../documents/render-document.ts'
import type { WrittenFile } from '../reminders/write-reminder.ts'
import { readCommittee } from '../session/committee.ts'
import { nameIn, type RoundReading, readRound } from './read-round.ts'
import { writeOpinionTable } from './round-submission.ts'

/** One paper of the round. */
export interface DossierEntry {
  readonly number: string | null
  readonly date: IsoDate
  readonly author: string
  readonly subject: string
  /** The bytes that are kept; null: known by number and date alone, the paper is in the office. */
  readonly file: { readonly name: string; readonly sha256: Sha256 } | null
}

/** Everything that the round brought and sent, oldest first. */
export function roundDossier(desk: Desk, reading: RoundReading): readonly DossierEntry[] {
  const committee = readCommittee(desk).name
  const files = desk.store.rounds.files(reading.round.id)
  const sent = files.flatMap(({ event, title, fileName, sha256 }): DossierEntry[] => {
    const of = reading.events.find(({ sequence }) => sequence === event)
    if (!of) return []
    const { number, date } = numberedOf(of)
    return [{ number, date, author: committee, subject: title, file: { name: fileName, sha256 } }]
  })
  const letters = lettersOf(reading).flatMap(({ documentId, author }): DossierEntry[] => {
    const document = desk.store.tasks.document(documentId)
    if (!document) return []
    const { number, date, subject, file } = document
    return [{ number, date, author, subject, file }]
  })
  const figures = unitsOf(desk, reading.plan, lastDay(reading.period)).flatMap((unit): DossierEntry[] => {
    const report = receivedReport(desk, reading.plan.meta.id, unit.code, periodKey(reading.period))
    if (!report?.sha256 || report.fileName === null) return []
    return [
      {
        number: null,
        date: report.asOf,
        author: nameIn(reading, { kind: 'unit', code: unit.code }),
        subject: `Số liệu (lần ${report.round})`,
        file: { name: report.fileName, sha256: report.sha256 },
      },
    ]
  })
  const { issued } = reading
  const final: readonly DossierEntry[] =
    issued === null
      ? []
      : [
          {
            number: issued.numberText,
            date: issued.date,
            author: issued.issuingBody,
            subject: `${issued.title} ${issued.subject}`.trim(),
            file: { name: issued.fileName, sha256: issued.sha256 },
          },
        ]
  return [...sent, ...letters, ...figures, ...final].toSorted((left, right) => compareDates(left.date, right.date))
}

function numberedOf(event: RoundEvent): { readonly number: string | null; readonly date: IsoDate } {
  if (event.kind === 'asked' || event.kind === 'chased' || event.kind === 'opinions_asked')
    return { number: event.number, date: event.date }
  return { number: null, date: event.kind === 'submitted' ? event.date : event.day }
}

/** Letters that brought reports and opinions, each once. */
function lettersOf(reading: RoundReading): readonly { readonly documentId: string; readonly author: string }[] {
  const { state, receivers } = reading
  const texts = receivers.flatMap((receiver) =>
    (state.texts.get(receiverKey(receiver)) ?? []).map((documentId) => ({ documentId, author: receiver.name })),
  )
  const opinions = state.opinions.flatMap(({ documentId, receiver }) =>
    documentId === null ? [] : [{ documentId, author: nameIn(reading, receiver) }],
  )
  return [...new Map([...texts, ...opinions].map((one) => [one.documentId, one])).values()]
}

/** The whole file as one zip: its list, every kept paper, and the draft while nothing is issued. */
export async function packDossier(desk: Desk, id: string): Promise<WrittenFile> {
  const reading = readRound(desk, id)
  const entries = roundDossier(desk, reading)
  const named = entries.map((entry, index) => ({
    ...entry,
    packed: entry.file && `${String(index + 1).padStart(2, '0')} ${plainName(entry.file.name)}`,
  }))
  const papers = named.flatMap(({ file, packed }): WrittenFile[] => {
    const bytes = file && desk.store.originals.read(file.sha256)
    return bytes && packed ? [{ name: packed, bytes }] : []
  })
  const drafts = reading.issued === null && reading.document !== null ? [await draftOf(desk, reading)] : []
  const tables = reading.state.opinions.length > 0 ? [await writeOpinionTable(desk, id)] : []
  const list = await listOf(desk, reading, named, new Set(papers.map(({ name }) => name)))
  const files = [list, ...papers, ...drafts, ...tables]
  return { name: safeFileName(`Hồ sơ ${reading.title}`, 'zip'), bytes: desk.packFiles(files) }
}

async function draftOf(desk: Desk, { documentKey }: RoundReading): Promise<WrittenFile> {
  const { name, bytes } = await renderDocument(desk, documentKey, null)
  return { name, bytes }
}

/** Without folders and signs that a zip or Windows would not take; the extension stays. */
function plainName(name: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? 'bin'
  return safeFileName(name.replace(/\.[a-z0-9]{1,5}$/i, ''), extension)
}

async function listOf(
  desk: Desk,
  { title, day }: RoundReading,
  entries: readonly (DossierEntry & { readonly packed: string | null })[],
  there: ReadonlySet<string>,
): Promise<WrittenFile> {
  const midnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`)
  const bytes = await desk.writeRegisterWorkbook({
    title: `Mục lục văn bản, tài liệu: ${title}`,
    sheetName: 'Mục lục',
    footer: title,
    day: midnight(day),
    columns: [
      { head: 'Số, ký hiệu', width: 20, kind: 'text' },
      { head: 'Ngày', width: 13, kind: 'date' },
      { head: 'Tác giả', width: 34, kind: 'text' },
      { head: 'Trích yếu nội dung', width: 56, kind: 'text' },
      { head: 'Tệp', width: 40, kind: 'text' },
    ],
    rows: entries.map(({ number, date, author, subject, packed, file }) => [
      number,
      midnight(date),
      author,
      subject,
      packed !== null && there.has(packed) ? packed : file === null ? 'bản giấy' : 'tệp không còn trên máy',
    ]),
    totals: '',
  })
  return { name: '00 Muc luc.xlsx', bytes }
}
