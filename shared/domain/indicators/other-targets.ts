import type { TargetSeries } from '../catalogue/target-series.ts'
import { fractionOf, subtractFractions } from '../numbers/fraction.ts'
import type { Period } from '../time/period.ts'
import type { IndicatorDefinition } from './definition.ts'
import { type Evaluation, reachedOf } from './evaluation.ts'
import type { OtherTarget } from './indicator-row.ts'
import { stillNeededFor } from './still-needed.ts'
import { verdictOf } from './verdict.ts'

/** The territory's result against every series target of its indicator and year: the same quotient, judged again. */
export function otherTargets(
  series: readonly TargetSeries[],
  definition: IndicatorDefinition,
  evaluation: Evaluation,
  period: Period,
): readonly OtherTarget[] {
  const { numerator, denominator, countScale } = evaluation
  const reached = reachedOf(evaluation)
  return series.flatMap(({ id, document, targets }) =>
    targets
      .filter((target) => target.indicator === definition.code && target.year === period.year)
      .map(({ comparator, value }) => {
        const wanted = fractionOf(value)
        const countable = definition.kind === 'ratio' && numerator !== null && denominator !== null && denominator > 0n
        return {
          series: id,
          document,
          target: value,
          comparator,
          verdict: verdictOf(reached, { nature: 'quantitative', comparator, value }, period),
          distance: reached && subtractFractions(reached, wanted),
          stillNeeded: countable ? stillNeededFor(numerator, denominator, comparator, wanted, countScale) : null,
        }
      }),
  )
}
