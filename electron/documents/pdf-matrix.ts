import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]
export type Matrix = readonly [number, number, number, number, number, number]

/** First the one, then the other. */
export const multiplied = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

/** As written in a dictionary; the identity where there is none. */
export function matrixOf(value: PDFObject | undefined): Matrix {
  if (!(value instanceof PDFArray) || value.size() < 6) return [1, 0, 0, 1, 0, 0]
  const at = (index: number) => {
    const number = value.lookup(index)
    return number instanceof PDFNumber ? number.asNumber() : 0
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** The upright rectangle around a box that a matrix has turned. */
export function transformed([x0, y0, x1, y1]: Rectangle, [a, b, c, d, e, f]: Matrix): Rectangle {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const overlap = (one: Rectangle, two: Rectangle): boolean =>
  one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3]
