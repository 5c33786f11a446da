import { type Block, paragraph, type Runs } from '../content.ts'
import { printedNarrative } from '../narrative.ts'
import { type SaidRoles, saidRoles } from './conclusion-roles.ts'
import { deadlineWords } from './letters-report-request.ts'
import type { NamedAgency, NamedConclusion } from './meeting-facts.ts'
import { agencyNames, blocksOfText, ended, withoutStop } from './meeting-wording.ts'

type Assignment = NonNullable<NamedConclusion['task']>

/**
 * Who carries a conclusion out, by when, with what product: only what its own text has not said in these roles, so that
 * nobody reads the same order twice. Work that nobody leads says so. A Party or mass organisation is asked, and no day
 * is set for it as for an order. '' where the text says everything.
 */
export function assignmentSentence({ text, task }: Pick<NamedConclusion, 'text' | 'task'>): string {
  if (task === null) return ''
  const said = saidRoles(text, [...task.lead, ...task.coordinating])
  const lead = task.lead.filter((one) => !said.asLead(one))
  const isRequest = task.mode === 'request'
  const coordinating = task.coordinating.filter((one) => !said.asCoordinating(one) && !(isRequest && said.asLead(one)))
  const parts = isRequest ? requested([...lead, ...coordinating]) : ordered(task, lead, coordinating, said)
  const sentence = [...parts, ...deadline(task, said), ...product(task, said)].join('; ')
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}.`
}

/** What is left to say: where `lead` is empty, the text names the lead or nobody does. */
function ordered(
  task: Assignment,
  lead: readonly NamedAgency[],
  others: readonly NamedAgency[],
  { somebodyLeads }: SaidRoles,
): readonly string[] {
  const together = others.length === 0 ? '' : `phối hợp với ${agencyNames(others)}`
  if (lead.length > 0) return [`giao ${agencyNames(lead)} chủ trì${together === '' ? '' : `, ${together}`} thực hiện`]
  if (task.lead.length > 0 || somebodyLeads) return together === '' ? [] : [`${together} thực hiện`]
  return [
    'chưa phân công cơ quan chủ trì',
    ...(others.length === 0 ? [] : [`cơ quan phối hợp: ${agencyNames(others)}`]),
  ]
}

const requested = (asked: readonly NamedAgency[]): readonly string[] =>
  asked.length === 0 ? [] : [`đề nghị ${agencyNames(asked)} quan tâm phối hợp thực hiện`]

function deadline({ due, mode }: Assignment, { asDeadline }: SaidRoles): readonly string[] {
  if (due === null || asDeadline(due)) return []
  const words = deadlineWords(due.date, due.inclusive)
  return [mode === 'request' ? `thời gian đề nghị ${words}` : `hoàn thành ${words}`]
}

const product = ({ deliverable }: Assignment, { asProduct }: SaidRoles): readonly string[] =>
  deliverable === null || deliverable.trim() === '' || asProduct(deliverable)
    ? []
    : [`sản phẩm: ${withoutStop(deliverable)}`]

/** Numbered conclusions "1. …"; a khoản is cited by its number, so every conclusion has one and none is left out. */
export function conclusionBlocks(conclusions: readonly NamedConclusion[]): readonly Block[] {
  return conclusions.flatMap((conclusion, index): readonly Block[] => {
    const { opening, rest } = opened(printedNarrative(blocksOfText(conclusion.text), []))
    const sentence = assignmentSentence(conclusion)
    const alone = rest.length === 0
    const words = [alone ? ended(opening) : opening, alone ? sentence : ''].filter((part) => part !== '').join(' ')
    return [paragraph(`${index + 1}. ${words}`), ...rest, ...(alone || sentence === '' ? [] : [paragraph(sentence)])]
  })
}

/** What stands beside the number, and the rest; of a text that begins with a list, the first item of it. */
function opened([first, ...rest]: readonly Block[]): { readonly opening: string; readonly rest: readonly Block[] } {
  if (first?.kind === 'paragraph') return { opening: wordsOf(first.runs), rest }
  if (first?.kind !== 'list') return { opening: '', rest: first === undefined ? rest : [first, ...rest] }
  const [head = [], ...items] = first.items
  const left: readonly Block[] = items.length === 0 ? [] : [{ kind: 'list', items }]
  return { opening: ended(withoutStop(wordsOf(head))), rest: [...left, ...rest] }
}

const wordsOf = (runs: Runs): string => runs.map(({ text }) => text).join('')
