import { foldWords } from '../../text/fold-text.ts'
import { formatDate, formatDocumentDate } from '../../time/iso-date.ts'
import type { Block } from '../content.ts'
import { printedNarrative } from '../narrative.ts'
import { deadlineWords } from './letters-report-request.ts'
import type { NamedConclusion } from './meeting-facts.ts'
import { blocksOfText, ended, joined, withoutStop } from './meeting-wording.ts'

type Assignment = NonNullable<NamedConclusion['task']>

/**
 * Who carries a conclusion out, by when, with what product: only what its own text has not said yet, so that nobody
 * reads the same order twice. A Party or mass organisation is asked, and no day is set for it as for an order. '' where
 * the text says everything.
 */
export function assignmentSentence({ text, task }: Pick<NamedConclusion, 'text' | 'task'>): string {
  if (task === null) return ''
  const said = foldWords(text)
  const unnamed = (names: readonly string[]) => names.filter((name) => !said.includes(foldWords(name)))
  const parts = task.mode === 'request' ? requested(task, unnamed) : ordered(task, unnamed)
  const sentence = [...parts, ...deadline(task, text), ...product(task, said)].join('; ')
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}.`
}

type Unnamed = (names: readonly string[]) => readonly string[]

function ordered({ lead, coordinating }: Assignment, unnamed: Unnamed): readonly string[] {
  const others = unnamed(coordinating)
  const together = others.length === 0 ? '' : `phối hợp với ${joined(others)}`
  // The lead is named by the text or by nobody: then the others alone are.
  if (unnamed(lead).length === 0) return together === '' || lead.length === 0 ? [] : [`${together} thực hiện`]
  return [`giao ${joined(lead)} chủ trì${together === '' ? '' : `, ${together}`} thực hiện`]
}

function requested({ lead, coordinating }: Assignment, unnamed: Unnamed): readonly string[] {
  const asked = unnamed([...lead, ...coordinating])
  return asked.length === 0 ? [] : [`đề nghị ${joined(asked)} quan tâm phối hợp thực hiện`]
}

function deadline({ due, mode }: Assignment, text: string): readonly string[] {
  if (due === null || text.includes(formatDate(due.date)) || text.includes(formatDocumentDate(due.date))) return []
  const words = deadlineWords(due.date, due.inclusive)
  return [mode === 'request' ? `thời gian đề nghị ${words}` : `hoàn thành ${words}`]
}

const product = ({ deliverable }: Assignment, said: string): readonly string[] =>
  deliverable === null || deliverable.trim() === '' || said.includes(foldWords(deliverable))
    ? []
    : [`sản phẩm: ${withoutStop(deliverable)}`]

/** Numbered conclusions "1. …"; a khoản is cited by its number, so every conclusion has one. */
export function conclusionBlocks(conclusions: readonly NamedConclusion[]): readonly Block[] {
  return conclusions.flatMap((conclusion, index): readonly Block[] => {
    const [first, ...rest] = printedNarrative(blocksOfText(conclusion.text), [])
    const sentence = assignmentSentence(conclusion)
    if (first?.kind !== 'paragraph') return []
    const opening = first.runs.map(({ text }) => text).join('')
    const alone = rest.length === 0
    const head = alone ? ended(opening) : opening
    return [
      { kind: 'paragraph', runs: [{ text: `${index + 1}. ${head}${alone && sentence !== '' ? ` ${sentence}` : ''}` }] },
      ...rest,
      ...(alone || sentence === '' ? [] : [{ kind: 'paragraph', runs: [{ text: sentence }] } as const]),
    ]
  })
}
