import { foldWords } from '../../text/fold-text.ts'
import { formatDate, formatDocumentDate } from '../../time/iso-date.ts'
import type { Block } from '../content.ts'
import { printedNarrative } from '../narrative.ts'
import { deadlineWords } from './letters-report-request.ts'
import type { NamedAgency, NamedConclusion } from './meeting-facts.ts'
import { agencyNames, blocksOfText, ended, withoutStop } from './meeting-wording.ts'

type Assignment = NonNullable<NamedConclusion['task']>

/**
 * Who carries a conclusion out, by when, with what product: only what its own text has not said yet, so that nobody
 * reads the same order twice. A Party or mass organisation is asked, and no day is set for it as for an order. '' where
 * the text says everything.
 */
export function assignmentSentence({ text, task }: Pick<NamedConclusion, 'text' | 'task'>): string {
  if (task === null) return ''
  const said = foldWords(text)
  const unnamed = (agencies: readonly NamedAgency[]) =>
    agencies.filter(({ name, shortName }) => ![name, shortName].some((one) => said.includes(foldWords(one))))
  // A text that says with whom the work is done may name them together: "UBND các quận: Hải Châu, Cẩm Lệ".
  const coordinating = said.includes(foldWords('phối hợp với')) ? [] : unnamed(task.coordinating)
  const lead = unnamed(task.lead)
  const parts = task.mode === 'request' ? requested([...lead, ...coordinating]) : ordered(task, lead, coordinating)
  const sentence = [...parts, ...deadline(task, text), ...product(task, said)].join('; ')
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}.`
}

/** What is left to say: the lead is named by the text or by nobody where `lead` is empty. */
function ordered(task: Assignment, lead: readonly NamedAgency[], others: readonly NamedAgency[]): readonly string[] {
  const together = others.length === 0 ? '' : `phối hợp với ${agencyNames(others)}`
  if (lead.length > 0) return [`giao ${agencyNames(lead)} chủ trì${together === '' ? '' : `, ${together}`} thực hiện`]
  return together === '' || task.lead.length === 0 ? [] : [`${together} thực hiện`]
}

const requested = (asked: readonly NamedAgency[]): readonly string[] =>
  asked.length === 0 ? [] : [`đề nghị ${agencyNames(asked)} quan tâm phối hợp thực hiện`]

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
