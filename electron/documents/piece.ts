import type {
  Content,
  ContentColumns,
  ContentStack,
  ContentTable,
  ContentText,
  Node as PdfNode,
} from 'pdfmake/interfaces'
import { topMargin } from './page-form.ts'

/** A part of the page's flow with what it needs below its top edge, in points. */
export interface Piece {
  readonly node: ContentText | ContentStack | ContentTable | ContentColumns
  /**
   * Room without which the piece must not begin on a page: its whole height where it must not break, else its first
   * lines, or the head and the first row of a table.
   */
  readonly room: number
  /** A heading or caption: it needs the room of what follows besides its own. */
  readonly keepWithNext: boolean
}

/**
 * Nodes in which every piece carries the room it needs as pdfmake's `headlineLevel`, a number that pdfmake hands to
 * `pageBreakBefore` and gives no meaning of its own. Pieces longer than `page` are left to break anywhere;
 * blocks kept together need no such help, they move by themselves.
 */
export function flow(pieces: readonly Piece[], page: number): Content[] {
  const nodes: Content[] = []
  let following = 0
  for (const piece of [...pieces].reverse()) {
    const room = piece.keepWithNext ? piece.room + following : piece.room
    following = room
    const helped = room < page && (piece.keepWithNext || !piece.node.unbreakable)
    nodes.unshift(helped ? { ...piece.node, headlineLevel: Math.ceil(room) } : piece.node)
  }
  return nodes
}

/**
 * True where less room is left on the page than the piece needs. pdfmake's own queries about the following nodes do not
 * serve: it records blocks that are kept together on the page where they were first tried, not where they came to stand.
 */
export function lacksRoom(node: PdfNode): boolean {
  if (node.headlineLevel === undefined) return false
  const { top, pageInnerHeight } = node.startPosition
  return top + node.headlineLevel > topMargin + pageInnerHeight && top > topMargin + 1
}
