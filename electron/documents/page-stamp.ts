import { mm } from './page-form.ts'
import type { Matrix } from './pdf-annotations.ts'
import { type PageBox, shownSize } from './read-pdf.ts'

/** Every stamp is drawn on a slip of this size, in points. */
export const stampSlip = { width: 150, height: 12 } as const

/** From the edges, inside the margins that official papers leave and outside what printers cannot reach. */
const fromSide = mm(12)
const fromBottom = mm(6)
/** A slip is at most this share of a page's width: on small pages it is drawn smaller. */
const widest = 0.45

/** Pages are printed on both sides: odd ones lie at the right, and their outer edge is the right one. */
export const stampsAtRight = (pageNumber: number): boolean => pageNumber % 2 === 1

/** Puts the slip upright into the bottom outer corner of a page as it is shown, however the page is turned. */
export function stampMatrix(box: PageBox, pageNumber: number): Matrix {
  const shown = shownSize(box)
  const scale = Math.min(1, (shown.width * widest) / stampSlip.width)
  const side = fromSide * scale
  const across = stampsAtRight(pageNumber) ? shown.width - side - stampSlip.width * scale : side
  const unit = scale / box.unit
  return upright(box, across / box.unit, (fromBottom * scale) / box.unit, unit)
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
