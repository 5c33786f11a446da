import { figureKey } from '../../documents/kinds/figure-keys.ts'
import { targetWords } from '../../documents/kinds/period-wording.ts'
import type { BoundFigure } from '../../documents/narrative.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import { period as parsed, periodKey, samePeriodLastYear } from '../../time/period.ts'
import { distanceFromTarget, peopleWords, resultWords } from './briefing-words.ts'
import type { ChairBriefing } from './chair-briefing.ts'

/**
 * The figures that script and speech cite, under the same keys as in a report on the period: until a paper is issued
 * they follow the figures of the moment. Of several targets of one indicator the first is cited.
 */
export function briefingFigures(briefing: ChairBriefing): readonly BoundFigure[] {
  const { territory, period: key, periodLabel, year, baselineLabel } = briefing
  const previousKey = periodKey(samePeriodLastYear(parsed(key)))
  const figures = new Map<string, BoundFigure>()
  const add = (of: string, label: string, text: string | null, names: readonly string[] = []): void => {
    if (!figures.has(of)) figures.set(of, { key: of, label, text, source: null, names })
  }
  for (const one of briefing.indicators) {
    const { row, shortLabel, counted, measure, aspiration, lastYear, gaps } = one
    const { indicator, label } = row
    const names = [label, shortLabel]
    const target = row.target && targetWords(row.target, row.comparator, measure, aspiration)
    const before = lastYear?.percent ? `${formatFraction(lastYear.percent)}%` : null
    add(figureKey.rate(indicator, territory.code, key), `${label} ${periodLabel}`, resultWords(one), names)
    add(figureKey.rate(indicator, territory.code, previousKey), `${label} ${baselineLabel}`, before, names)
    add(figureKey.target(indicator, key), `Mục tiêu năm ${year}: ${label}`, target)
    add(
      figureKey.distance(indicator, territory.code, key),
      `${label} ${periodLabel} so với mục tiêu`,
      distanceFromTarget(one),
    )
    add(
      figureKey.needed(indicator, territory.code, key),
      `Số còn thiếu để đạt: ${label} ${periodLabel}`,
      peopleWords(row.stillNeeded, counted),
    )
    if (gaps.kind !== 'by_unit') continue
    for (const { unit, name, people } of gaps.below)
      add(
        figureKey.needed(indicator, unit, key),
        `Số còn thiếu để đạt mục tiêu chung: ${label} ${periodLabel}, ${name}`,
        peopleWords(people, counted),
      )
  }
  return [...figures.values()]
}
