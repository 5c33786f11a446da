import { commaPartsOf, partsOf, type Stretch } from './sentences.ts'
import { figuresIn, type WrittenFigure } from './target-figures.ts'

/** The smallest stretch of a sentence that can carry one target; figure offsets count from the stretch's start. */
export interface TargetAtom extends Stretch {
  readonly figure: WrittenFigure | null
  /** The part between semicolons that it belongs to. */
  readonly part: Stretch
}

/** Cuts a sentence at semicolons and commas, and between figures that share a stretch ("50% … và 35% …"). */
export function atomsOf(sentence: Stretch, listedTogether: readonly string[]): TargetAtom[] {
  return partsOf(sentence).flatMap((part) =>
    commaPartsOf(part, listedTogether).flatMap((piece) =>
      betweenFigures(piece).map((one) => ({ ...one, figure: figuresIn(one.text)[0] ?? null, part })),
    ),
  )
}

/** "8,6 triệu người": no figure of an indicator, but it ends what the figure before it speaks of. */
const count = /\d[\d.,]*\s*(?:triệu|nghìn|ngàn)?\s*(?:người|lượt|thẻ)(?!\p{L})/giu

function betweenFigures(piece: Stretch): Stretch[] {
  const counts = [...piece.text.matchAll(count)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const figures = [...figuresIn(piece.text), ...counts].sort((left, right) => left.start - right.start)
  const cuts = figures.slice(1).map((figure, index) => {
    const from = figures[index]?.end ?? 0
    const between = piece.text.slice(from, figure.start)
    const bracket = between.indexOf(' (')
    if (bracket >= 0) {
      // "69% dân số và BHTN (…) đạt …": what "và" begins is the next figure's, with its bracket.
      const before = between.slice(0, bracket).lastIndexOf(' và ')
      return from + (before >= 0 ? before : bracket) + 1
    }
    const joint = Math.max(between.lastIndexOf(' và '), between.lastIndexOf(' lên '), between.lastIndexOf(' đến '))
    return joint >= 0 ? from + joint + 1 : from
  })
  const bounds = [0, ...cuts, piece.text.length]
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0
    return { start: piece.start + start, end: piece.start + end, text: piece.text.slice(start, end) }
  })
}
