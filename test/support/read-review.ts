import type { Block, DocumentContent, TableBlock } from '../../shared/domain/documents/content.ts'
import { finalKind } from '../../shared/domain/documents/kinds/final.ts'
import { midtermKind } from '../../shared/domain/documents/kinds/midterm.ts'
import type { ReviewFacts } from '../../shared/domain/documents/kinds/review-facts.ts'

// What tests read of a review: its tables row by row, its sections as text.

export const kindOf = ({ kind }: ReviewFacts) => (kind === 'midterm' ? midtermKind : finalKind)
export const contentOf = (facts: ReviewFacts): DocumentContent => kindOf(facts).content(kindOf(facts).snapshot(facts))

export const rowsOf = (table: TableBlock): readonly string[] =>
  table.rows.map((row) => row.map((cell) => cell.lines.join(' · ')).join(' | '))

export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'chart':
      return block.title
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'list':
      return block.items.map((item) => item.map((run) => run.text).join('')).join('\n')
    case 'note':
      return block.text
    case 'table':
      return [block.title, ...rowsOf(block), ...block.notes].join('\n')
  }
}
export const wholeText = (facts: ReviewFacts): string => contentOf(facts).blocks.map(textOf).join('\n')

export function tables(facts: ReviewFacts, title: string): readonly TableBlock[] {
  const content = contentOf(facts)
  return [...content.blocks, ...content.appendices.flatMap(({ blocks }) => blocks)].filter(
    (block): block is TableBlock => block.kind === 'table' && block.title.includes(title),
  )
}
export const table = (facts: ReviewFacts, title: string): TableBlock => {
  const [found] = tables(facts, title)
  if (!found) throw new Error(`No table “${title}”`)
  return found
}

/** Text below a heading up to the next heading of any level. */
export function section(facts: ReviewFacts, title: string): string {
  const { blocks } = contentOf(facts)
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.title === title)
  if (start === -1) throw new Error(`No section “${title}”`)
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'heading')
  return blocks
    .slice(start + 1, end === -1 ? undefined : end)
    .map(textOf)
    .join('\n')
}
