import type { AssignedStanding } from '../../shared/domain/assigned/assigned-standing.ts'
import { formatFraction } from '../../shared/domain/numbers/format-number.ts'
import type { Fraction } from '../../shared/domain/numbers/fraction.ts'
import { plainNumber } from './plain-number.ts'

/** A percentage as a JSON number with six decimals at most. */
export const plainPercent = (percent: Fraction | null): number | null =>
  percent === null ? null : Number(formatFraction(percent, 6).replaceAll('.', '').replace(',', '.'))

/**
 * What was assigned, as `--json` prints it: the figure that counts, and all that stand side by side. While several
 * sources do and none is official, the values of the whole are null and `chosen` is false.
 */
export function plainStanding(standing: AssignedStanding | null): object | null {
  if (standing === null) return null
  const figures = standing.figures.map(({ figure, achievement }) => ({
    value: plainNumber(figure.value),
    measure: figure.measure,
    source: figure.source,
    decision: figure.decision,
    percent: plainPercent(achievement.percent),
    rate: plainPercent(achievement.rate),
    stillNeeded: achievement.stillNeeded,
    verdict: achievement.verdict,
  }))
  const counting = standing.figures.findIndex(({ figure }) => figure.id === standing.counting?.figure.id)
  const none = {
    value: null,
    measure: null,
    source: null,
    decision: null,
    percent: null,
    rate: null,
    stillNeeded: null,
  }
  return { chosen: counting >= 0, ...(figures[counting] ?? { ...none, verdict: null }), figures }
}
