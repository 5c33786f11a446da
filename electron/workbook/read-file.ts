import { checkContainer } from './check-container.ts'
import { fileKind, isDelimitedTextName } from './file-kind.ts'
import { readCsv } from './read-csv.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused, type ReadOutcome, type RefusalCode } from './read-outcome.ts'
import { type PlanReadOutcome, readPlanDocument } from './read-plan-document.ts'
import { readBinaryWorkbook, readZipWorkbook } from './read-workbook.ts'
import { refusal } from './refusals.ts'
import { type FileToRead, refuseUnread } from './refuse-unread.ts'

/**
 * Bytes of one file → its cells, the files inside it, or the reason why not. Runs inside the reading process: it may
 * use any amount of time and memory, which is why that process can be killed.
 */
export async function readFile(
  file: FileToRead,
  limits: ReadLimits,
  onUnpackedSize: (bytes: number) => void = () => {},
): Promise<ReadOutcome> {
  const unread = refuseUnread(file, limits)
  if (unread) return { kind: 'refused', ...unread }
  return refusable(() => readByKind(file, limits, onUnpackedSize))
}

/** The same for the document of a plan: its text, or the grid of an assignment sheet. */
export async function readPlanFile(
  file: FileToRead,
  limits: ReadLimits,
  onUnpackedSize: (bytes: number) => void = () => {},
): Promise<PlanReadOutcome> {
  const unread = refuseUnread(file, limits)
  if (unread) return { kind: 'refused', ...unread }
  return refusable(() => readPlanDocument(file, limits, onUnpackedSize))
}

async function refusable<Outcome>(
  read: () => Promise<Outcome>,
): Promise<Outcome | Extract<ReadOutcome, { kind: 'refused' }>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', ...error.refusal }
    throw error
  }
}

const refusedKinds = {
  empty: 'empty_file',
  pdf: 'pdf',
  rar: 'rar',
  seven_zip: 'seven_zip',
  html: 'html',
  xml: 'xml_document',
  rtf: 'word_document',
  binary: 'not_a_spreadsheet',
} as const satisfies Readonly<Record<string, RefusalCode>>

async function readByKind(
  { name, bytes }: FileToRead,
  limits: ReadLimits,
  onUnpackedSize: (bytes: number) => void,
): Promise<ReadOutcome> {
  const kind = fileKind(bytes)
  switch (kind) {
    case 'zip': {
      const container = await checkContainer(bytes, name, limits, onUnpackedSize)
      if (container.kind === 'archive') return container
      return { kind: 'workbook', ...readZipWorkbook(container, name, limits) }
    }
    case 'ole2':
      return { kind: 'workbook', ...(await readBinaryWorkbook(bytes, name, limits)) }
    case 'text':
      if (!isDelimitedTextName(name)) throw new FileRefused(refusal('plain_text', name))
      return { kind: 'workbook', workbook: readCsv(bytes, name, limits), coveredCells: [] }
    default:
      throw new FileRefused(refusal(refusedKinds[kind], name))
  }
}
