import { type GridCell, indexOfCell } from '../intake/grid.ts'
import type { SheetView } from '../intake/sheet-view.ts'
import { cleanText } from '../text/fold-text.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import type { AgencyFinder, AgencyMention } from './agency-finder.ts'
import type { Confidence, DraftDue } from './draft-plan.ts'
import type { ReadDue } from './due-words.ts'
import { type ReadDuty, statusOf } from './duty-lead.ts'
import { readDue } from './read-due.ts'
import { type ReadRhythm, rhythmWith } from './read-rhythm.ts'
import { shortTitle } from './short-title.ts'
import type { WordReader } from './word-stream.ts'

export interface SheetReaders {
  readonly finder: AgencyFinder
  readonly words: WordReader
  readonly rhythm: (text: string) => ReadRhythm
}

/** Columns of the table that were found, from 0. */
export interface SheetColumns {
  readonly content: number
  readonly lead: number
  readonly number?: number
  readonly coordinating?: number
  readonly due?: number
  readonly deliverable?: number
}

/** One row of the table as a proposed duty. */
export function dutyOfRow(
  view: SheetView,
  row: number,
  clause: string,
  content: string,
  columns: SheetColumns,
  readers: SheetReaders,
): ReadDuty {
  const raw = (column: number | undefined) => (column === undefined ? '' : cellLines(view, row, column))
  const lead = agenciesIn(raw(columns.lead), readers)
  const coordinating = agenciesIn(raw(columns.coordinating), readers)
  const time = cleanText(raw(columns.due))
  const read = columns.due === undefined ? null : dueOf(view, row, columns.due, time)
  const due = read?.due ?? null
  const rhythm = readers.rhythm(`${time}. ${content}`)
  const unread = [lead.unread, coordinating.unread].filter((one) => one !== '')
  const unclearDue = time !== '' && due === null && !rhythm.stated
  return {
    id: '',
    clause,
    bullet: null,
    lines: [row + 1, row + 1],
    title: shortTitle(content),
    text: content,
    lead: lead.mentions,
    coordinating: coordinating.mentions,
    implementers: [],
    recipient: [],
    leadStatus: statusOf(lead.mentions, false),
    mode: /^đề nghị/iu.test(content) ? 'request' : 'order',
    recurrence: rhythmWith(rhythm, read),
    due,
    deliverable: cleanText(raw(columns.deliverable)) || null,
    group: '',
    ...sureness(lead.mentions.length > 0, unread, due, unclearDue ? time : null),
  }
}

function sureness(
  hasLead: boolean,
  unread: readonly string[],
  due: DraftDue | null,
  unclearTime: string | null,
): { confidence: Confidence; reason: string | null } {
  if (!hasLead) return { confidence: 'low', reason: 'Không nhận ra cơ quan chủ trì trong bảng.' }
  const reasons = [
    unread.length > 0 ? `Chưa nhận ra cơ quan: “${unread.join('”, “')}”.` : null,
    unclearTime === null ? null : `Chưa hiểu thời hạn “${unclearTime}”.`,
    due?.reason ?? null,
  ].filter((one) => one !== null)
  const confidence = due?.rule === null ? 'low' : reasons.length > 0 ? 'medium' : 'high'
  return { confidence, reason: reasons.length > 0 ? reasons.join(' ') : null }
}

/** The text of a cell, through the merge that covers it, with its own line ends: they part agencies as commas do. */
function cellLines(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column)
  const own = view.indexAt(row, column)
  const index = own < 0 && merge ? view.indexAt(merge.firstRow, merge.firstColumn) : own
  return index < 0 ? '' : (view.sheet.cells.text[index] ?? view.textAt(row, column))
}

/** Agencies of a cell, with whatever no name was found in. */
function agenciesIn(cell: string, { finder, words }: SheetReaders): { mentions: AgencyMention[]; unread: string } {
  const mentions: AgencyMention[] = []
  const unread: string[] = []
  for (const piece of cell.split(/[\n;]/)) {
    const text = cleanText(piece.replace(/^\s*[-+•]\s*/u, '').replace(/[.,]\s*$/u, ''))
    if (text === '') continue
    const stream = words.words(text)
    const list = finder.list(text, stream, 0)
    mentions.push(...list.mentions)
    if (list.end < stream.length) unread.push(text.slice(stream[list.end]?.start ?? 0))
  }
  const byCode = new Map(mentions.map((mention) => [mention.code, mention]))
  return { mentions: [...byCode.values()], unread: unread.join(', ') }
}

/** Days of Excel's calendar are counted from 30/12/1899. */
const excelEpoch = isoDate('1900-01-01')

function dueOf(view: SheetView, row: number, column: number, text: string): ReadDue | null {
  const index = indexOfCell(view.sheet, row, column)
  const cell: GridCell | null = index < 0 ? null : view.cell(index)
  if (cell?.kind === 'date' && cell.number !== null) {
    return once(addDays(excelEpoch, Math.floor(cell.number) - 2), cell.text)
  }
  // In a cell the time stands alone: "Quý III/2022", "30/6/2022", "Năm 2022".
  return (
    readDue(text) ??
    readDue(`trong ${text}`) ??
    readDue(`đến ngày ${text.replace(/^ngày\s+/iu, '')}`) ??
    yearAlone(text)
  )
}

const once = (rule: string, text: string): ReadDue => ({
  due: { rule, inclusive: true, text, reason: null },
  every: 'once',
  overrides: false,
})

function yearAlone(text: string): ReadDue | null {
  const year = /^(?:trong\s+)?năm\s+(\d{4})$/iu.exec(text)?.[1] ?? /^(\d{4})$/.exec(text)?.[1]
  return year === undefined ? null : once(year, text)
}
