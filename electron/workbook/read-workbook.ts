import { CFB, read, set_cptable, type WorkBook } from '@e965/xlsx'
import type { SheetGrid, WorkbookGrid } from '../../shared/domain/intake/grid.ts'
import type { CheckedContainer } from './check-container.ts'
import { applyOpenDocumentVisibility, readableParts } from './open-document.ts'
import { withPlainFills } from './plain-fills.ts'
import type { ReadLimits } from './read-limits.ts'
import { type CoveredCell, FileRefused } from './read-outcome.ts'
import { refusal } from './refusals.ts'
import { countCells, countWrittenCells, sheetToGrid } from './sheet-to-grid.ts'
import { storedZip } from './stored-zip.ts'
import type { InflatedPart } from './zip-container.ts'

/** Options of SheetJS that neither lose nor invent anything. */
const readOptions = {
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
  sheetStubs: true,
  cellText: false,
  cellHTML: false,
} as const

export interface ReadWorkbook {
  readonly workbook: WorkbookGrid
  readonly coveredCells: readonly CoveredCell[]
}

type WorkbookContainer = Exclude<CheckedContainer, { kind: 'archive' }>

/** @throws FileRefused */
export function readZipWorkbook(container: WorkbookContainer, fileName: string, limits: ReadLimits): ReadWorkbook {
  if (container.kind === 'open_document') {
    const content = container.parts.find((part) => part.name === 'content.xml')
    if (!content) throw new FileRefused(refusal('corrupt', fileName))
    const read = toGrids(parse(storedZip(readableParts(container.parts)), fileName), fileName, limits)
    return { ...read, workbook: applyOpenDocumentVisibility(read.workbook, content.data.toString('utf8')) }
  }
  const book = parse(storedZip(withPlainFills(container.parts)), fileName)
  refuseLostSheets(book, fileName)
  refuseLostCells(book, container.parts, fileName)
  return toGrids(book, fileName, limits)
}

/** The old binary format (.xls). @throws FileRefused */
export async function readBinaryWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): Promise<ReadWorkbook> {
  refuseUnlessWorkbook(bytes, fileName)
  // Workbooks of Excel 95 name their letters by code page; the tables are half a megabyte and wanted here only.
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  return toGrids(parse(bytes, fileName), fileName, limits)
}

/** Looks into an OLE2 container: which streams it has, and whether they are whole. */
function refuseUnlessWorkbook(bytes: Uint8Array, fileName: string): void {
  const container = openOle2(bytes, fileName)
  const has = (name: string): boolean => CFB.find(container, name) !== null
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new FileRefused(refusal('password_protected', fileName))
  if (has('WordDocument')) throw new FileRefused(refusal('word_document', fileName))
  const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
  if (stream === null) throw new FileRefused(refusal('not_a_spreadsheet', fileName))
  // A file cut short still opens: the rest of its cells would be missing without a word.
  if (!stream.content || stream.content.length < stream.size) throw new FileRefused(refusal('corrupt', fileName))
}

function openOle2(bytes: Uint8Array, fileName: string): unknown {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { type: 'buffer' })
  } catch {
    throw new FileRefused(refusal('corrupt', fileName))
  }
}

function parse(bytes: Uint8Array, fileName: string): WorkBook {
  try {
    return read(bytes, readOptions)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new FileRefused(refusal(/password|encrypt/i.test(message) ? 'password_protected' : 'corrupt', fileName))
  }
}

const visibilities = ['visible', 'hidden', 'very_hidden'] as const

function toGrids(book: WorkBook, fileName: string, limits: ReadLimits): ReadWorkbook {
  const names = book.SheetNames
  refuseLostSheets(book, fileName)
  const counts = names.map((name) => countCells(book.Sheets[name] ?? {}))
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) throw new FileRefused(refusal('no_cells', fileName))
  if (total > limits.cells) {
    throw new FileRefused(refusal('too_many_cells', fileName, { limit: limits.cells }))
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets: SheetGrid[] = []
  const coveredCells: CoveredCell[] = []
  names.forEach((name, index) => {
    const sheet = book.Sheets[name] ?? {}
    const visibility = visibilities[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible'
    const converted = sheetToGrid(sheet, { name, visibility, date1904 }, counts[index] ?? 0)
    sheets.push(converted.grid)
    coveredCells.push(...converted.coveredCells)
    // The grid replaces it: let its memory go before the next sheet is converted.
    delete book.Sheets[name]
  })
  return { workbook: { sheets }, coveredCells }
}

/** SheetJS leaves out a sheet that it can make no sense of, and of two sheets of one name it keeps one. */
function refuseLostSheets(book: WorkBook, fileName: string): void {
  const seen = new Set<string>()
  for (const name of book.SheetNames) {
    const key = name.toLowerCase()
    if (seen.has(key) || !Object.hasOwn(book.Sheets, name) || !book.Sheets[name]) {
      throw new FileRefused(refusal('incomplete', fileName, { part: name }))
    }
    seen.add(key)
  }
}

/**
 * SheetJS skips what it does not understand. The values written in the sheets' XML are counted apart, so that a
 * workbook read in part is refused instead of imported with holes.
 */
function refuseLostCells(book: WorkBook, parts: readonly InflatedPart[], fileName: string): void {
  const relations = parts.find((part) => /(^|\/)_rels\/workbook\.(xml|bin)\.rels$/i.test(part.name))?.data
  let written = 0
  for (const part of parts) {
    const partFile = /(?:^|\/)worksheets\/([^/]+\.xml)$/i.exec(part.name)?.[1]
    if (partFile && relations?.includes(partFile)) {
      written += occurrences(part.data, '</v>') - occurrences(part.data, '<v></v>') + occurrences(part.data, '</is>')
    }
  }
  let read = 0
  for (const name of book.SheetNames) read += countWrittenCells(book.Sheets[name] ?? {})
  if (read < written) throw new FileRefused(refusal('incomplete', fileName))
}

function occurrences(data: Buffer, text: string): number {
  const mark = Buffer.from(text, 'latin1')
  let count = 0
  for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + mark.length)) count += 1
  return count
}
