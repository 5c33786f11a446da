import { mm } from './page-form.ts'
import { type Matrix, overlap, type Rectangle, transformed } from './pdf-matrix.ts'
import { type PageBox, shownSize } from './read-pdf.ts'

/** Every stamp is drawn on a slip of this size, in points. */
export const stampSlip = { width: 150, height: 12 } as const
/** What the text of a stamp takes of its slip at most. */
const inked = 110

/** From the edges, inside the margins that official papers leave and outside what printers cannot reach. */
const fromSide = mm(12)
const fromEdge = mm(6)
/** A slip is at most this share of a page's width: on small pages it is drawn smaller. */
const widest = 0.45

/** Pages are printed on both sides: odd ones lie at the right, and their outer edge is the right one. */
export const stampsAtRight = (pageNumber: number): boolean => pageNumber % 2 === 1

/**
 * Puts the slip upright into a corner of a page as it is shown, however the page is turned: the bottom outer corner, and
 * where text stands in it the bottom inner one, then those at the top. Where all are taken the first has it.
 *
 * @param texts where text stands, in the page's own units
 */
export function stampMatrix(box: PageBox, pageNumber: number, texts: readonly Rectangle[]): Matrix {
  const shown = shownSize(box)
  const scale = Math.min(1, (shown.width * widest) / stampSlip.width)
  const outer = stampsAtRight(pageNumber)
  const [left, right] = [fromSide * scale, shown.width - (fromSide + stampSlip.width) * scale]
  const [low, high] = [fromEdge * scale, shown.height - (fromEdge + stampSlip.height) * scale]
  const [outside, inside] = outer ? [right, left] : [left, right]
  const ink: Rectangle = outer
    ? [stampSlip.width - inked, 0, stampSlip.width, stampSlip.height]
    : [0, 0, inked, stampSlip.height]
  const places = [
    [outside, low],
    [inside, low],
    [outside, high],
    [inside, high],
  ].map(([x = 0, y = 0]) => upright(box, x / box.unit, y / box.unit, scale / box.unit))
  const isFree = (place: Matrix) => !texts.some((text) => overlap(text, transformed(ink, place)))
  const [usual] = places
  if (usual === undefined) throw new Error('A page has four corners')
  return places.find(isFree) ?? usual
}

/** `x` and `y` from the bottom left corner as shown. */
function upright({ left, bottom, width, height, rotation }: PageBox, x: number, y: number, scale: number): Matrix {
  switch (rotation) {
    case 0:
      return [scale, 0, 0, scale, left + x, bottom + y]
    case 90:
      return [0, scale, -scale, 0, left + width - y, bottom + x]
    case 180:
      return [-scale, 0, 0, -scale, left + width - x, bottom + height - y]
    case 270:
      return [0, -scale, scale, 0, left + y, bottom + height - x]
  }
}
