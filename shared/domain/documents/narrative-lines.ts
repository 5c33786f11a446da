import { isField, type Narrative, type NarrativeBlock, type NarrativeRun } from './narrative.ts'

/** One paragraph of a narrative, or one item of a list. */
export interface NarrativeLine {
  /** `first` begins a list, `item` goes on with it. */
  readonly kind: 'paragraph' | 'note' | 'first' | 'item'
  readonly runs: readonly NarrativeRun[]
}

/** A narrative as lines; `narrativeOfLines` makes it again. */
export const linesOf = (narrative: Narrative): readonly NarrativeLine[] =>
  narrative.flatMap((block): NarrativeLine[] =>
    block.kind === 'list'
      ? block.items.map((item, index) => ({ kind: index === 0 ? 'first' : 'item', runs: joinedRuns(item) }))
      : [{ kind: block.kind, runs: joinedRuns(block.runs) }],
  )

export function narrativeOfLines(lines: readonly NarrativeLine[]): Narrative {
  const blocks: NarrativeBlock[] = []
  for (const { kind, runs } of lines) {
    const last = blocks.at(-1)
    if (kind === 'paragraph' || kind === 'note') blocks.push({ kind, runs })
    else if (kind === 'item' && last?.kind === 'list') {
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, runs] }
    } else blocks.push({ kind: 'list', items: [runs] })
  }
  return blocks
}

/** The same words in the fewest runs: lists without items, runs without text and needless cuts are gone. */
export const plainNarrative = (narrative: Narrative): Narrative => narrativeOfLines(linesOf(narrative))

export const sameNarrative = (left: Narrative, right: Narrative): boolean =>
  JSON.stringify(plainNarrative(left)) === JSON.stringify(plainNarrative(right))

/** Neighbours of one style become one run, always written with its keys in one order. */
export function joinedRuns(runs: readonly NarrativeRun[]): readonly NarrativeRun[] {
  const joined: NarrativeRun[] = []
  for (const run of runs) {
    const style = styleOf(run)
    if (isField(run)) {
      joined.push({ field: run.field, ...style })
      continue
    }
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last && !isField(last) && sameStyle(last, run)) {
      joined[joined.length - 1] = { text: last.text + run.text, ...style }
    } else joined.push({ text: run.text, ...style })
  }
  return joined
}

export const styleOf = ({ bold, italic }: NarrativeRun): { bold?: true; italic?: true } => ({
  ...(bold === true ? { bold } : {}),
  ...(italic === true ? { italic } : {}),
})

const sameStyle = (left: NarrativeRun, right: NarrativeRun): boolean =>
  (left.bold === true) === (right.bold === true) && (left.italic === true) === (right.italic === true)
