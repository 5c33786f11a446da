import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { type Figures, figuresFor } from '../../../shared/domain/indicators/figures.ts'
import type { RecognisedSubmission } from '../../../shared/domain/intake/recognition.ts'
import { parsePeriod } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { evaluateWith, factsFor } from '../indicators/read-indicator-table.ts'
import type { IndicatorEffect } from './batch.ts'

/** What accepting these reports would do to the city's indicators, period by period (before → after). */
export function effectsOf(
  desk: Desk,
  plan: Plan,
  submissions: readonly RecognisedSubmission[],
): readonly IndicatorEffect[] {
  const periods = [...new Set(submissions.map((submission) => submission.period))]
  return periods.flatMap((key) =>
    effectsInPeriod(
      desk,
      plan,
      key,
      submissions.filter((submission) => submission.period === key),
    ),
  )
}

function effectsInPeriod(
  desk: Desk,
  plan: Plan,
  key: PeriodKey,
  submissions: readonly RecognisedSubmission[],
): IndicatorEffect[] {
  const period = parsePeriod(key)
  if (!period) return []
  const inForce = figuresFor(factsFor(desk, plan, period), period)
  const incoming = new Map(
    submissions.flatMap((submission) =>
      submission.figures
        .filter((figure) => figure.status !== 'estimate')
        .map((figure) => [`${figure.unit} ${figure.variable}`, figure.value] as const),
    ),
  )
  const overlaid: Figures = (unit, variable) => incoming.get(`${unit} ${variable}`) ?? inForce(unit, variable)
  const before = evaluateWith(desk, plan, period, inForce).city
  const after = evaluateWith(desk, plan, period, overlaid).city
  return after.flatMap((row, index) => {
    const earlier = before[index]
    if (row.percent === null && (earlier?.percent ?? null) === null) return []
    return [
      { indicator: row.indicator, label: row.label, period: key, before: earlier?.percent ?? null, after: row.percent },
    ]
  })
}
