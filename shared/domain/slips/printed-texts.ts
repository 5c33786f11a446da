import type { IsoDate } from '../ids.ts'
import type { TaskReading } from '../tasks/scorecard.ts'
import { leadLine, type TaskLine } from '../tasks/task-event.ts'
import { sourceWords } from '../tasks/task-source.ts'
import { lineOf, standingOf } from '../tasks/task-state.ts'
import { statusWords } from '../tasks/task-words.ts'
import { cleanText } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import { type PrintedTexts, roleWords } from './slip.ts'

/** Letters of the last note that are repeated on the slip. */
const notePart = 160

/** What the locked columns say of one part of a task on the day of the slip. */
export function printedTexts(reading: TaskReading, line: TaskLine, day: IsoDate): PrintedTexts {
  const { task } = reading
  const { clause, bullet, own } = task
  const texts: PrintedTexts = {
    clause: own?.source
      ? sourceWords(own.source)
      : (clause ?? 'Tổ thư ký giao') + (bullet === null ? '' : `, gạch ${bullet}`),
    title: task.title,
    role: roleWords[line === leadLine ? 'lead' : 'coordinating'],
    period: task.periodLabel,
    due: dueText(reading),
    current: currentText(reading, line, day),
  }
  return Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, printable(text)])) as typeof texts
}

/** What a workbook cannot hold would come back as another text, and the slip would look tampered with. */
const printable = (text: string): string =>
  cleanText(text)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()

function dueText({ task, state: { due } }: TaskReading): string {
  if (task.standing) return 'thường xuyên'
  if (due === null) return 'không đặt hạn'
  return `${due.inclusive ? '' : 'trước '}${formatDate(due.date)}`
}

function currentText({ task, state }: TaskReading, line: TaskLine, day: IsoDate): string {
  const { status, percent, note, doneOn, returnedFor } = lineOf(state, line)
  const { timeliness, daysLate } = standingOf(state, line, day, { neverLate: task.standing || task.request })
  const parts = [
    statusWords[status] + (status === 'in_progress' && percent !== null ? ` ${percent}%` : ''),
    ...(status === 'reported' && doneOn !== null ? [`ngày ${formatDate(doneOn)}, chờ Tổ thư ký xem xét`] : []),
    ...(status === 'returned' && returnedFor !== null ? [`lý do: ${returnedFor}`] : []),
    ...(timeliness === 'open_late' ? [`quá hạn ${daysLate} ngày`] : []),
  ].join('; ')
  if (note === null || note === '') return parts
  const shown = cleanText(note)
  const letters = [...shown]
  return `${parts}. Đã ghi: ${letters.length > notePart ? `${letters.slice(0, notePart).join('')}…` : shown}`
}
