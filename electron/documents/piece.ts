import type { Content, ContentColumns, ContentStack, ContentTable, ContentText } from 'pdfmake/interfaces'

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

/** Rooms are reckoned to half a point: a table's outer line and rounding come on top. */
const spare = 1

/**
 * Nodes in which a piece that lacks its room begins the next page. Pieces longer than `page` are left to break anywhere;
 * blocks kept together need no such help, they move by themselves.
 */
export function flow(pieces: readonly Piece[], page: number): Content[] {
  const nodes: Content[] = []
  let following = 0
  for (const piece of withoutTail(pieces).toReversed()) {
    const room = piece.keepWithNext ? piece.room + following : piece.room
    following = room
    nodes.unshift(piece.node)
    const helped = room < page && (piece.keepWithNext || !piece.node.unbreakable)
    if (helped && room > 0) nodes.unshift(roomBelow(Math.min(room + spare, page)))
  }
  return nodes
}

/**
 * Pieces without the distance below the last one. On a full page pdfmake would turn the page for it, and print the next
 * appendix on that empty page with the size, the header and the numbering of the one before.
 */
function withoutTail(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ node }) => !('text' in node && node.text === ''))
  return pieces.slice(0, last + 1).map((piece, index) => {
    const { margin } = piece.node
    if (index < last || !Array.isArray(margin) || margin.length !== 4) return piece
    const [left, top, right] = margin
    return { ...piece, node: { ...piece.node, margin: [left, top, right, 0] } }
  })
}

/**
 * Turns the page where less than `room` points are left on it, and else prints nothing: an empty block of that height that
 * must not break, and then the same way back up. pdfmake's own `pageBreakBefore` decides only once all is laid out, and
 * lays out the whole document again for each single break.
 */
const roomBelow = (room: number): Content => ({
  unbreakable: true,
  stack: [{ stack: [], margin: [0, room, 0, 0] }],
  margin: [0, 0, 0, -room],
})
