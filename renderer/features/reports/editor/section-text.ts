import type { Node as DocumentNode } from '@tiptap/pm/model'
import { fieldMark } from '../../../../shared/domain/documents/free-numbers.ts'

/** The text of a paragraph, one character for each position in it. */
export const textOfBlock = (block: DocumentNode): string => block.textBetween(0, block.content.size, '', fieldMark)

interface Stretch {
  /** Place in the section's text. */
  readonly at: number
  readonly text: string
  /** Position of its first character in the editor's document. */
  readonly position: number
}

/** A section's text, paragraphs parted by line feeds, with the way back to positions of the document. */
export function sectionText(document: DocumentNode): { readonly text: string; positionAt(offset: number): number } {
  const stretches: Stretch[] = []
  let text = ''
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    if (stretches.length > 0) text += '\n'
    const own = textOfBlock(node)
    stretches.push({ at: text.length, text: own, position: position + 1 })
    text += own
    return false
  })
  return {
    text,
    positionAt: (offset) => {
      const stretch = stretches.findLast(({ at }) => at <= offset)
      return stretch ? stretch.position + Math.min(offset - stretch.at, stretch.text.length) : 0
    },
  }
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** A passage of a section: its words, and which of several equal ones it is. */
export interface Passage {
  readonly quote: string
  readonly nth: number
}

export function rangeOfPassage(document: DocumentNode, { quote, nth }: Passage): Range | null {
  if (quote === '') return null
  const { text, positionAt } = sectionText(document)
  let at = -1
  for (let found = 0; found <= nth; found += 1) {
    const next = text.indexOf(quote, at + 1)
    // Fewer passages than there were: the last of them is the likeliest.
    if (next === -1) break
    at = next
  }
  return at === -1 ? null : { from: positionAt(at), to: positionAt(at + quote.length) }
}

/** The words between two positions, at most 1,000 characters of them. */
export function passageOf(document: DocumentNode, { from, to }: Range): Passage {
  const quote = document.textBetween(from, to, '\n', fieldMark).slice(0, 1000)
  if (quote === '') return { quote, nth: 0 }
  const { text, positionAt } = sectionText(document)
  let nth = 0
  for (let at = text.indexOf(quote); at !== -1 && positionAt(at) < from; at = text.indexOf(quote, at + 1)) nth += 1
  return { quote, nth }
}
