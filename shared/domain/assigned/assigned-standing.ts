import type { ExactValue } from '../numbers/exact-value.ts'
import { type Achievement, achievementOfCount, achievementOfRate } from './achievement.ts'
import type { AssignedHolder, AssignedMeasure, ValuedFigure } from './assigned-figure.ts'
import type { AssignedFigures } from './official-figure.ts'

/** One assigned figure with what has been reached of it. */
export interface AssignedComparison {
  readonly figure: ValuedFigure
  readonly achievement: Achievement
}

/** All that was assigned to a holder for one variable, whatever the source, and the figure that counts. */
export interface AssignedStanding {
  /** Null while several sources stand side by side and none is official ("chưa chọn nguồn chính thức"). */
  readonly counting: AssignedComparison | null
  /** The official source gives no figure here and another one stands in. */
  readonly isFallback: boolean
  readonly figures: readonly AssignedComparison[]
}

/** What the holder has reached; null where it was not reported. */
export interface Reached {
  readonly actual: ExactValue | null
  /** Both sides of the rate, for assigned percentages. */
  readonly people: { readonly numerator: bigint; readonly denominator: bigint } | null
  /** The figures of the year's last day are in. */
  readonly yearIsOver: boolean
}

export function compareAssigned(figure: ValuedFigure, { actual, people, yearIsOver }: Reached): AssignedComparison {
  const achievement =
    figure.measure === 'count'
      ? achievementOfCount(figure.value, actual, yearIsOver)
      : achievementOfRate(figure.value, people, yearIsOver)
  return { figure, achievement }
}

/**
 * Null when nothing was assigned. Of a count and a rate beside one another the first of `measures` counts; one that
 * waits for a choice of its source is not passed over for the other.
 */
export function assignedStanding(
  assigned: AssignedFigures,
  holder: AssignedHolder,
  variable: string,
  measures: readonly AssignedMeasure[],
  reached: Reached,
): AssignedStanding | null {
  const figures = assigned.of(holder, variable).filter((figure) => measures.includes(figure.measure))
  if (figures.length === 0) return null
  const compared = figures.map((figure) => compareAssigned(figure, reached))
  const choice = measures
    .map((measure) => assigned.choice(holder, variable, measure))
    .find((one) => one.kind !== 'none')
  if (choice?.kind !== 'chosen') return { counting: null, isFallback: false, figures: compared }
  const counting = compared.find(({ figure }) => figure.id === choice.figure.id) ?? null
  return { counting, isFallback: choice.isFallback, figures: compared }
}
