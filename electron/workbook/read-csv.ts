import { type LooseCell, sheetFromRows, type WorkbookGrid } from '../../shared/domain/intake/grid.ts'
import { decodeText } from './decode-text.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused } from './read-outcome.ts'
import { baseName, refusal } from './refusals.ts'

const separators = [';', '\t', ','] as const
type Separator = (typeof separators)[number]

/** How many records decide which separator a file uses. */
const sampleRecords = 50

/**
 * Delimited text as a workbook of one sheet, named like the file. Every field stays text: what looks like a number is
 * for the domain to judge, since `12,5` and `1/2` mean something else to each spreadsheet program.
 *
 * @throws FileRefused for more cells than the limit, for a quote that never closes, for a file without a cell
 */
export function readCsv(bytes: Uint8Array, fileName: string, limits: ReadLimits): WorkbookGrid {
  const { text, separator } = withoutSeparatorLine(decodeText(bytes))
  const records = parseDelimited(text, separator ?? likelySeparator(text), limits.cells)
  if (records === 'unclosed_quote') throw new FileRefused(refusal('corrupt', fileName))
  if (records === 'too_many') {
    throw new FileRefused(refusal('too_many_cells', fileName, { limit: limits.cells }))
  }
  const sheetName = baseName(fileName).replace(/\.[^.]*$/, '')
  const rows: (readonly LooseCell[])[] = records
  const sheet = sheetFromRows(sheetName, rows)
  if (sheet.cells.row.length === 0) throw new FileRefused(refusal('no_cells', fileName))
  return { sheets: [sheet] }
}

/** Excel's own first line `sep=;`, which is no data. */
function withoutSeparatorLine(text: string): { text: string; separator: Separator | null } {
  const match = /^sep=([;,\t])\r?\n/i.exec(text)
  if (!match) return { text, separator: null }
  return { text: text.slice(match[0].length), separator: match[1] as Separator }
}

/**
 * The separator that splits most records into the same number of fields. A comma may be a decimal comma, so a
 * semicolon or tab that does as well is preferred.
 */
export function likelySeparator(text: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const records = parseDelimited(text, separator, Number.POSITIVE_INFINITY, sampleRecords)
    if (typeof records === 'string') continue
    const widths = new Map<number, number>()
    for (const record of records) {
      if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
    }
    const score = Math.max(0, ...widths.values())
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/**
 * RFC 4180: fields in quotes may hold separators, line breaks and doubled quotes; records end with CRLF, LF or CR. A
 * quote inside an unquoted field is itself. Blank lines stay, so that rows keep their numbers.
 */
export function parseDelimited(
  text: string,
  separator: string,
  cellLimit: number,
  recordLimit = Number.POSITIVE_INFINITY,
): string[][] | 'unclosed_quote' | 'too_many' {
  const records: string[][] = []
  let record: string[] = []
  let cells = 0
  let at = 0
  while (at < text.length && records.length < recordLimit) {
    let field: string
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (quoted === null) return 'unclosed_quote'
      const rest = fieldEnd(text, quoted.end, separator)
      field = quoted.value + text.slice(quoted.end, rest)
      at = rest
    } else {
      const end = fieldEnd(text, at, separator)
      field = text.slice(at, end)
      at = end
    }
    if (field !== '') cells += 1
    if (cells > cellLimit) return 'too_many'
    record.push(field)
    if (text[at] === separator) {
      at += 1
      // A separator at the very end still opens one last, empty field.
      if (at === text.length) record.push('')
      else continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2
    else if (at < text.length) at += 1
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return records
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}

function fieldEnd(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === separator || character === '\n' || character === '\r') return at
  }
  return text.length
}
