import { type DecisionReference, leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { changeWords, judgementWords } from '../../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { dueInFull } from '../task-standing.ts'
import type { Names, TaskDetail, TaskEntry } from '../tasks-data.ts'

/** "văn bản số 12/TB-BCĐ ngày 10/01/2023 của Ban Chỉ đạo" */
export const documentText = ({ number, date, issuer }: DecisionReference): string =>
  `văn bản số ${number} ngày ${formatDate(date)} của ${issuer}`

export const periodText = (key: string): string => {
  const period = parsePeriod(key)
  return period ? formatPeriod(period) : key
}

export interface EntryWords {
  /** "Sở Y tế: báo cáo hoàn thành" */
  readonly what: string
  /** What was said with it, a line each. */
  readonly details: readonly string[]
}

/** One step of a task's history in words. */
export function entryWords({ change }: Pick<TaskEntry, 'change'>, task: TaskDetail, names: Names): EntryWords {
  const word = changeWords[change.kind]
  const who = 'line' in change && change.line !== leadLine ? `${names.short(change.line)} (phối hợp): ` : ''
  const said = (what: string, ...details: (string | null)[]): EntryWords => ({
    what: capital(`${who}${what}`),
    details: details.filter((text): text is string => text !== null && text !== ''),
  })
  switch (change.kind) {
    case 'progress':
      return said(
        change.percent === null ? word : `${word} ${change.percent}%`,
        change.note,
        productText(change.product),
      )
    case 'reported':
      return said(`${word} ngày ${formatDate(change.doneOn)}`, change.note, productText(change.product))
    case 'accepted':
      return said(word, change.note)
    case 'returned':
      return said(word, `Lý do: ${change.reason}`)
    case 'stopped':
    case 'resumed':
      return said(`${word} theo ${documentText(change.decision)}`, `Lý do: ${change.reason}`)
    case 'extended': {
      const due = { date: change.due, inclusive: change.inclusive, lastDay: change.due }
      return said(`${word} đến ${dueInFull(due)}`, `Theo ${documentText(change.decision)}`, `Lý do: ${change.reason}`)
    }
    case 'assigned':
      return said(
        `${word}: ${listed(change.lead, names)} chủ trì${change.coordinating.length > 0 ? `; ${listed(change.coordinating, names)} phối hợp` : ''}`,
        change.decision && `Theo ${documentText(change.decision)}`,
        `Lý do: ${change.reason}`,
      )
    case 'moved':
      return said(
        `${word}: từ ${names.full(change.from)} sang ${names.full(change.to)} từ ngày ${formatDate(change.on)}`,
        `Lý do: ${change.reason}`,
      )
    case 'judged':
      return said(`${word} ${periodText(change.period)}: ${judgementWords[change.outcome]}`, change.note)
    case 'evidence': {
      const document = task.documents.find(({ id }) => id === change.documentId)
      return said(document ? `${word}: ${documentText(document)}` : word, document ? document.subject : null)
    }
    case 'noted':
      return said(word, change.text)
  }
}

const listed = (codes: readonly string[], names: Names): string => codes.map(names.full).join(', ')

const productText = (product: string | null): string | null => product && `Sản phẩm: ${product}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
