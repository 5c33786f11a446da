import type { Block } from '../../../../shared/domain/documents/content.ts'

/** A block as plain text for the clipboard; items of a list on lines of their own. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('')
    case 'list':
      return block.items.map((runs) => `- ${runs.map(({ text }) => text).join('')}`).join('\n')
    case 'note':
      return block.text
    default:
      return ''
  }
}
