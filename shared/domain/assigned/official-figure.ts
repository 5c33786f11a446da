import {
  type AssignedHolder,
  type AssignedMeasure,
  type AssignedSource,
  assignedSources,
  sameHolder,
  type ValuedFigure,
} from './assigned-figure.ts'

/** Which of the figures that stand side by side counts. */
export type OfficialChoice =
  | { readonly kind: 'none' }
  /** Several sources, and nobody has said which one is official: none is taken. */
  | { readonly kind: 'not_chosen' }
  | {
      readonly kind: 'chosen'
      readonly figure: ValuedFigure
      /** The official source gives no figure here and another one stands in. */
      readonly isFallback: boolean
    }

/**
 * The figure that counts among those of one holder, year, variable and measure. One source alone needs no choice. Of
 * several the official one counts; where that one gives none, the first in the order HĐND, UBND, Thủ tướng Chính phủ,
 * BHXH Việt Nam, hợp đồng (the ranks of who decides on the spot before who advises). Without an official source
 * nothing is chosen among several.
 */
export function officialFigure(figures: readonly ValuedFigure[], official: AssignedSource | null): OfficialChoice {
  const [first, second] = figures
  if (!first) return { kind: 'none' }
  if (!second) return { kind: 'chosen', figure: first, isFallback: official !== null && first.source !== official }
  if (official === null) return { kind: 'not_chosen' }
  const wanted = figures.find((figure) => figure.source === official)
  if (wanted) return { kind: 'chosen', figure: wanted, isFallback: false }
  const [standIn = first] = assignedSources.flatMap((source) => figures.filter((figure) => figure.source === source))
  return { kind: 'chosen', figure: standIn, isFallback: true }
}

/** All figures in force of a year, and which of them count. */
export interface AssignedFigures {
  readonly official: AssignedSource | null
  /** Every figure of a holder and variable, of all measures, in the order of their sources. */
  of(holder: AssignedHolder, variable: string): readonly ValuedFigure[]
  choice(holder: AssignedHolder, variable: string, measure: AssignedMeasure): OfficialChoice
  readonly all: readonly ValuedFigure[]
}

/** @param inForce figures in force of one year */
export function assignedFigures(inForce: readonly ValuedFigure[], official: AssignedSource | null): AssignedFigures {
  const rank = ({ source }: ValuedFigure) => assignedSources.indexOf(source)
  const ranked = [...inForce].sort((left, right) => rank(left) - rank(right))
  const of = (holder: AssignedHolder, variable: string) =>
    ranked.filter((figure) => figure.variable === variable && sameHolder(figure.holder, holder))
  return {
    official,
    of,
    choice: (holder, variable, measure) =>
      officialFigure(
        of(holder, variable).filter((figure) => figure.measure === measure),
        official,
      ),
    all: inForce,
  }
}

export const noAssignedFigures: AssignedFigures = assignedFigures([], null)
