import { pointLetters } from '../text/collate.ts'
import { type Block, type HeadingBlock, heading } from './content.ts'
import type { NarrativeSection } from './document-kind.ts'
import { type BoundFigure, type Narrative, printedNarrative } from './narrative.ts'

/** Words that people may write themselves, in the place where they stand. */
export interface OutlineWords {
  readonly kind: 'words'
  /** Stable: what a person wrote is kept under it. */
  readonly id: string
  readonly drafted: Narrative
}

/** A headed part of a report; its number follows from its place. */
export interface OutlinePart {
  readonly title: string
  readonly items: readonly (Block | OutlineWords)[]
  readonly parts: readonly OutlinePart[]
}

export const words = (id: string, drafted: Narrative): OutlineWords => ({ kind: 'words', id, drafted })

export const part = (title: string, ...items: readonly (Block | OutlineWords)[]): OutlinePart => ({
  title,
  items,
  parts: [],
})

export const partOf = (title: string, ...parts: readonly OutlinePart[]): OutlinePart => ({ title, items: [], parts })

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

type Level = Exclude<HeadingBlock['level'], 0>

const markers: Readonly<Record<Level, readonly string[]>> = {
  1: roman,
  2: Array.from({ length: 40 }, (_, index) => String(index + 1)),
  3: pointLetters,
}

const markerOf = (level: Level, index: number): string => {
  const marker = markers[level][index]
  if (marker === undefined) throw new Error(`An outline has more than ${index} parts on level ${level}`)
  return marker
}

const below = (level: Level): Level => (level === 1 ? 2 : 3)

/** Every section that people may write, with its number in the outline: "IV.2. Hạn chế". */
export const outlineSections = (outline: readonly OutlinePart[]): readonly NarrativeSection[] =>
  sectionsAt(outline, 1, '')

function sectionsAt(parts: readonly OutlinePart[], level: Level, before: string): readonly NarrativeSection[] {
  return parts.flatMap(({ title, items, parts: inner }, index) => {
    const number = `${before}${markerOf(level, index)}`
    const own = items.flatMap((item) =>
      item.kind === 'words' ? [{ id: item.id, heading: `${number}. ${title}`, drafted: item.drafted }] : [],
    )
    return [...own, ...sectionsAt(inner, below(level), `${number}.`)]
  })
}

/** The outline as it is printed: the secretariat's own words where it has written any, else the first draft. */
export function outlineBlocks(
  outline: readonly OutlinePart[],
  written: Readonly<Record<string, Narrative>>,
  figures: readonly BoundFigure[],
): readonly Block[] {
  const printed = ({ id, drafted }: OutlineWords): readonly Block[] => {
    const own = printedNarrative(written[id] ?? [], figures)
    return own.length > 0 ? own : printedNarrative(drafted, figures)
  }
  const at = (parts: readonly OutlinePart[], level: Level): readonly Block[] =>
    parts.flatMap(({ title, items, parts: inner }, index) => [
      heading(level, markerOf(level, index), title),
      ...items.flatMap((item) => (item.kind === 'words' ? printed(item) : [item])),
      ...at(inner, below(level)),
    ])
  return at(outline, 1)
}
