import type { Block, DocumentContent, TableBlock } from '../../shared/domain/documents/content.ts'

/** What a block says, a row of a table on a line with its cells between bars. */
export const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'chart':
      return block.title
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'list':
      return block.items.map((item) => `- ${item.map((run) => run.text).join('')}`).join('\n')
    case 'note':
      return block.text
    case 'table':
      return [block.title, ...rowsOf(block), ...block.notes].join('\n')
  }
}

export const rowsOf = (block: TableBlock): readonly string[] =>
  block.rows.map((row) => row.map((cell) => cell.lines.join(' ')).join(' | '))

export const wholeText = (content: DocumentContent): string =>
  [...content.blocks, ...content.appendices.flatMap((appendix) => appendix.blocks)].map(textOfBlock).join('\n')

/** Blocks below a heading, up to the next heading of its level or above. */
export function sectionText(content: DocumentContent, title: string): string {
  const start = content.blocks.findIndex((block) => block.kind === 'heading' && block.title === title)
  const own = content.blocks[start]
  if (own?.kind !== 'heading') throw new Error(`No section “${title}”`)
  const end = content.blocks.findIndex(
    (block, index) => index > start && block.kind === 'heading' && block.level <= own.level,
  )
  return content.blocks
    .slice(start + 1, end === -1 ? undefined : end)
    .map(textOfBlock)
    .join('\n')
}

export function tableOf(content: DocumentContent, title: string): TableBlock {
  const found = [...content.blocks, ...content.appendices.flatMap((appendix) => appendix.blocks)].find(
    (block) => block.kind === 'table' && block.title.includes(title),
  )
  if (found?.kind !== 'table') throw new Error(`No table “${title}”`)
  return found
}

/** Headings with their markers: "I. Công tác …". */
export const outlineOf = (content: DocumentContent): readonly string[] =>
  content.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.marker}. ${block.title}`] : []))
