import { compareVietnamese } from '../text/collate.ts'

/** The alphabet by which points are lettered; documents pass over some of its letters. */
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']

/** What a step of a clause is, in the order in which a document brings them: its articles, its preface, its parts. */
const kinds = ['article', 'preface', 'part', 'section', 'item', 'point', 'other'] as const

interface Step {
  readonly kind: (typeof kinds)[number]
  readonly rank: number
  readonly text: string
}

/**
 * Order of clauses in a document: `Điều 3`, `Mở đầu`, `A.I`, `II`, `II.2`, `II.2.d`, `II.2.đ`, `II.10`. Roman and Arabic
 * numbers go by value, points by the Vietnamese alphabet, a clause before what stands inside it.
 */
export function compareClauses(left: string, right: string): number {
  const [ours, theirs] = [stepsOf(left), stepsOf(right)]
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [one, other] = [ours[at], theirs[at]]
    if (!one) return -1
    if (!other) return 1
    const difference = compareSteps(one, other)
    if (difference !== 0) return difference
  }
  return 0
}

/** `II`, `II.3`, `II.3.c` for `II.3.c`: the clause behind everything it stands in, outermost first. */
export const clausePath = (clause: string): readonly string[] => {
  const steps = clause.split('.')
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'))
}

/** Whether a clause is another one or stands inside it; `II.1` holds `II.1.a` and not `II.10`. */
export const isWithinClause = (clause: string, outer: string): boolean =>
  clause === outer || clause.startsWith(`${outer}.`)

const stepsOf = (clause: string): readonly Step[] => clause.split('.').map(readStep)

function readStep(text: string): Step {
  const article = /^Điều (\d+)$/i.exec(text)
  if (article) return { kind: 'article', rank: Number(article[1]), text }
  if (/^mở đầu$/i.test(text)) return { kind: 'preface', rank: 0, text }
  const roman = romanValue(text)
  if (roman !== null) return { kind: 'section', rank: roman, text }
  if (/^\d+$/.test(text)) return { kind: 'item', rank: Number(text), text }
  const letter = alphabet.indexOf(text.toLowerCase())
  if (letter !== -1) return { kind: text === text.toLowerCase() ? 'point' : 'part', rank: letter, text }
  return { kind: 'other', rank: 0, text }
}

function compareSteps(left: Step, right: Step): number {
  const byKind = kinds.indexOf(left.kind) - kinds.indexOf(right.kind)
  if (byKind !== 0) return byKind
  return left.rank === right.rank ? compareVietnamese(left.text, right.text) : left.rank - right.rank
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Up to a few dozen sections; a capital C or D letters a part and is no number here. */
function romanValue(text: string): number | null {
  if (!/^[IVX]+$/.test(text)) return null
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
