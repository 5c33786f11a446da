import type { Block, DocumentContent, TableBlock } from './content.ts'
import type { BoundFigure, Narrative } from './narrative.ts'
import { fieldsOf } from './narrative.ts'

/** A figure as a document states it; `text` null: it says "chưa có số liệu". */
export interface StatedFigure {
  /** Unique in the document and the same from day to day: "field:…", "table:…". */
  readonly key: string
  /** For people: what the figure is of. */
  readonly label: string
  readonly text: string | null
}

/** A figure that no longer is what a document stated. */
export interface FigureDifference {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
  /** Where only one of two papers has the row, column or table: which. Absent where both state the figure. */
  readonly onlyIn?: 'before' | 'after' | undefined
}

/**
 * Every figure that a document puts on paper: those bound in the sentences that are printed, and every cell of its
 * tables. Frozen when it is issued, so that a later correction of the data shows which papers it touches.
 */
export function statedFigures(
  content: DocumentContent,
  figures: readonly BoundFigure[],
  printed: readonly Narrative[],
): readonly StatedFigure[] {
  const cited = new Set(printed.flatMap(fieldsOf))
  const inSentences = figures
    .filter(({ key }) => cited.has(key))
    .map(({ key, label, text }): StatedFigure => ({ key: `field:${key}`, label, text }))
  const blocks = [...content.blocks, ...content.appendices.flatMap((appendix) => appendix.blocks)]
  return [...inSentences, ...unique(blocks.flatMap(cellsOf))]
}

/**
 * What differs; a figure that only one side has is no difference of a figure: the outline changed (`paperDifferences`
 * tells of that as well). A table whose title says its day ("tính đến ngày …") is the same table on another day.
 */
export function figureDifferences(
  before: readonly StatedFigure[],
  after: readonly StatedFigure[],
): readonly FigureDifference[] {
  const now = counterparts(before, after)
  return before.flatMap((figure) => {
    const current = now.get(figure)
    return current === undefined || current.text === figure.text
      ? []
      : [{ what: figure.label, before: figure.text, after: current.text }]
  })
}

/** By key; what finds none under its own key, by the key without the day in its table's title. */
function counterparts(
  before: readonly StatedFigure[],
  after: readonly StatedFigure[],
): ReadonlyMap<StatedFigure, StatedFigure> {
  const now = new Map(after.map((figure) => [figure.key, figure]))
  const then = new Set(before.map(({ key }) => key))
  const undatedNow = byUndatedKey(after.filter(({ key }) => !then.has(key)))
  const undatedThen = byUndatedKey(before.filter(({ key }) => !now.has(key)))
  const found = new Map<StatedFigure, StatedFigure>()
  for (const figure of before) {
    const same = now.get(figure.key)
    if (same !== undefined) found.set(figure, same)
  }
  for (const [key, figure] of undatedThen) {
    const same = undatedNow.get(key)
    if (same !== undefined) found.set(figure, same)
  }
  return found
}

function byUndatedKey(figures: readonly StatedFigure[]): ReadonlyMap<string, StatedFigure> {
  const undated = unique(figures.map((figure) => ({ ...figure, key: figure.key.replace(dayInTitle, '$1') })))
  return new Map(figures.map((figure, index) => [undated[index]?.key ?? figure.key, figure]))
}

/** ", tính đến ngày 15/01/2023", "(đến ngày 6/11/2023)": in the title, so before the first slash that ends it. */
export const dayInTitle = /^(table:[^/]*?)[,;]?\s*\(?(?:số liệu )?(?:tính )?đến ngày \d{1,2}\/\d{1,2}\/\d{4}\)?/iu

function cellsOf(block: Block): StatedFigure[] {
  if (block.kind !== 'table') return []
  // A table put in before this one moves its number; the figure stays the same figure.
  const title = block.title.replace(/^(Bảng|Biểu)\s+[\dIVX.]+\.?\s*/u, '')
  return block.rows.flatMap((row) => {
    const label = rowLabel(row)
    return placedCells(block, row).flatMap(({ heading, text }) =>
      text === label || isOrdinal(heading) || text.length > longestFigure
        ? []
        : [
            {
              key: `table:${title}/${label}/${heading}`,
              label: [label, heading, title].filter((part) => part !== '').join(' · '),
              text: text === '' || text === '–' ? null : text,
            },
          ],
    )
  })
}

/** Characters: "98,59 (+1,09)", "chưa có số liệu"; a longer cell is words (reasons, sources), which people write anew. */
const longestFigure = 40

const isOrdinal = (heading: string): boolean => /^(STT|TT|Số TT)$/iu.test(heading.trim())

const textOf = (cell: TableBlock['rows'][number][number]): string => cell.lines.join(' ').trim()

/** The first cell that has a letter names the row: not its ordinal number. */
const rowLabel = (row: TableBlock['rows'][number]): string =>
  row.map(textOf).find((text) => /\p{L}{2}/u.test(text)) ?? ''

function placedCells({ columns }: TableBlock, row: TableBlock['rows'][number]): { heading: string; text: string }[] {
  let column = 0
  return row.map((cell) => {
    const heading = columns[column]?.heading ?? ''
    column += cell.span ?? 1
    return { heading, text: textOf(cell) }
  })
}

/** Two rows of one name are told apart by their order. */
function unique(figures: readonly StatedFigure[]): StatedFigure[] {
  const seen = new Map<string, number>()
  return figures.map((figure) => {
    const times = (seen.get(figure.key) ?? 0) + 1
    seen.set(figure.key, times)
    return times === 1 ? figure : { ...figure, key: `${figure.key}#${times}` }
  })
}
