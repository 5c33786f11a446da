import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import { type ReportingUnit, unitIsValidOn } from '../../../shared/domain/catalogue/unit.ts'
import type { IndicatorDefinition } from '../../../shared/domain/indicators/definition.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { type Desk, todayOf } from '../desk.ts'
import { knowledgeOf } from './import-plan.ts'
import { plansInForce } from './plans-in-force.ts'

/** What the rows of a plan may name: a person who corrects one picks from these. */
export interface PlanChoices {
  readonly indicators: readonly Pick<IndicatorDefinition, 'code' | 'label'>[]
  /** Agencies of every plan at hand, then the ones that plans name everywhere; each code once. */
  readonly agencies: readonly PlanAgency[]
  /** Provinces and municipalities of today. */
  readonly territories: readonly ReportingUnit[]
}

export function planChoices(desk: Pick<Desk, 'catalogue' | 'store' | 'clock'>): PlanChoices {
  const plans = plansInForce(desk).map(({ plan }) => plan)
  const { agencies, words } = knowledgeOf(desk, plans)
  const known = new Set(agencies.map(({ code }) => code))
  return {
    indicators: desk.catalogue.indicators
      .map(({ code, label }) => ({ code, label }))
      .sort((left, right) => compareVietnamese(left.label, right.label)),
    agencies: [...agencies, ...words.agencies.common.filter(({ code }) => !known.has(code))],
    territories: desk.catalogue.units.filter((unit) => unit.parent === null && unitIsValidOn(unit, todayOf(desk))),
  }
}
