import { stepsBetween } from './common-steps.ts'
import { isField, type Narrative, type NarrativeRun } from './narrative.ts'
import { joinedRuns, linesOf, type NarrativeLine, narrativeOfLines } from './narrative-lines.ts'

/** A stretch of words that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly runs: readonly NarrativeRun[]
}

export type LineChange =
  | { readonly kind: 'same'; readonly line: NarrativeLine }
  | { readonly kind: 'deleted'; readonly line: NarrativeLine }
  | { readonly kind: 'inserted'; readonly line: NarrativeLine }
  /** The same paragraph, reworded. */
  | {
      readonly kind: 'changed'
      readonly before: NarrativeLine['kind']
      readonly after: NarrativeLine['kind']
      readonly words: readonly WordChange[]
    }

/** Share of words in common from which two paragraphs are one that was reworded. */
const kinship = 0.4

/** What happened between two versions of a section: paragraph by paragraph, and word by word within one. */
export function narrativeDiff(before: Narrative, after: Narrative): readonly LineChange[] {
  const changes: LineChange[] = []
  let deleted: NarrativeLine[] = []
  let inserted: NarrativeLine[] = []
  const settle = (): void => {
    changes.push(...pairedChanges(deleted, inserted))
    deleted = []
    inserted = []
  }
  for (const step of stepsBetween(linesOf(before), linesOf(after), JSON.stringify)) {
    if (step.kind === 'deleted') deleted.push(step.before)
    else if (step.kind === 'inserted') inserted.push(step.after)
    else {
      settle()
      changes.push({ kind: 'same', line: step.after })
    }
  }
  settle()
  return changes
}

export const isUnchanged = (changes: readonly LineChange[]): boolean => changes.every(({ kind }) => kind === 'same')

/** The version before (`deleted` kept) or after (`inserted` kept) that a diff tells of, in the fewest runs. */
export function versionOf(changes: readonly LineChange[], side: 'before' | 'after'): Narrative {
  const gone = side === 'before' ? 'inserted' : 'deleted'
  return narrativeOfLines(
    changes.flatMap((change): NarrativeLine[] => {
      if (change.kind === gone) return []
      if (change.kind !== 'changed') return [change.line]
      const runs = change.words.filter(({ kind }) => kind !== gone).flatMap((word) => word.runs)
      return [{ kind: change[side], runs: joinedRuns(runs) }]
    }),
  )
}

/** Paragraphs that went and came in one place: those akin are told as one that was reworded, in their order. */
function pairedChanges(deleted: readonly NarrativeLine[], inserted: readonly NarrativeLine[]): readonly LineChange[] {
  const changes: LineChange[] = []
  let next = 0
  for (const line of deleted) {
    const words = wordCounts(line)
    const partner = inserted.findIndex((other, index) => index >= next && likeness(words, wordCounts(other)) >= kinship)
    if (partner === -1) {
      changes.push({ kind: 'deleted', line })
      continue
    }
    const twin = inserted[partner] as NarrativeLine
    for (const other of inserted.slice(next, partner)) changes.push({ kind: 'inserted', line: other })
    changes.push({ kind: 'changed', before: line.kind, after: twin.kind, words: wordChanges(line.runs, twin.runs) })
    next = partner + 1
  }
  for (const other of inserted.slice(next)) changes.push({ kind: 'inserted', line: other })
  return changes
}

interface Passage {
  readonly same: NarrativeRun[]
  readonly deleted: NarrativeRun[]
  readonly inserted: NarrativeRun[]
}

/** What stayed, went and came in turn; a space alone between two changes is no resting place for the eye. */
function wordChanges(before: readonly NarrativeRun[], after: readonly NarrativeRun[]): readonly WordChange[] {
  const passages: Passage[] = []
  for (const step of stepsBetween(before.flatMap(wordsOfRun), after.flatMap(wordsOfRun), runKey)) {
    const last = passages.at(-1)
    const isOpen = last !== undefined && last.same.length > 0 === (step.kind === 'same')
    const passage = isOpen ? last : { same: [], deleted: [], inserted: [] }
    if (!isOpen) passages.push(passage)
    passage[step.kind].push(step.kind === 'deleted' ? step.before : step.after)
  }
  return bridged(passages).flatMap(({ same, deleted, inserted }) =>
    (['same', 'deleted', 'inserted'] as const).flatMap((kind): WordChange[] => {
      const runs = joinedRuns({ same, deleted, inserted }[kind])
      return runs.length > 0 ? [{ kind, runs }] : []
    }),
  )
}

/** Changes parted by nothing but white space become one. */
function bridged(passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = []
  for (const [index, passage] of passages.entries()) {
    const last = joined.at(-1)
    const isBridge = passage.same.length > 0 && passage.same.every((run) => !isField(run) && run.text.trim() === '')
    if (last && last.same.length === 0 && isBridge && index < passages.length - 1) {
      last.deleted.push(...passage.same)
      last.inserted.push(...passage.same)
    } else if (last && last.same.length === 0 && passage.same.length === 0) {
      last.deleted.push(...passage.deleted)
      last.inserted.push(...passage.inserted)
    } else joined.push(passage)
  }
  return joined
}

/** Words, spaces and marks each apart, in the style of their run; a bound figure is one word. */
const wordsOfRun = (run: NarrativeRun): readonly NarrativeRun[] =>
  isField(run)
    ? [run]
    : (run.text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []).map((text) => ({ ...run, text }))

const runKey = (run: NarrativeRun): string =>
  `${isField(run) ? `#${run.field}` : run.text}\u0000${run.bold === true}${run.italic === true}`

function wordCounts({ runs }: NarrativeLine): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const run of runs.flatMap(wordsOfRun)) {
    const word = isField(run) ? `#${run.field}` : run.text
    if (word.trim() !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Twice the words in common over all words; 1 for two that are empty. */
function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)
  const all = sum(left.values()) + sum(right.values())
  if (all === 0) return 1
  const common = sum([...left].map(([word, count]) => Math.min(count, right.get(word) ?? 0)))
  return (2 * common) / all
}
