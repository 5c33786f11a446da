import { assignedSourceWords } from '../../../../shared/domain/assigned/assigned-figure.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import { measureLabels } from '../../../../shared/domain/catalogue/variable.ts'
import { assignedVariableOf } from '../../../../shared/domain/indicators/assigned-variable.ts'
import type { FormulaTerm, IndicatorDefinition } from '../../../../shared/domain/indicators/definition.ts'
import type { IndicatorRow } from '../../../../shared/domain/indicators/indicator-row.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import {
  type Addition,
  type WhatIfGoal,
  type WhatIfIndicator,
  type WhatIfResult,
  whatIf,
} from '../../../../shared/domain/meetings/briefing/what-if.ts'
import { planCited } from '../../../../shared/domain/rounds/round-words.ts'
import { type Desk, planOf } from '../../desk.ts'
import { type IndicatorReading, readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import { Refusal } from '../../refusal.ts'
import { countedIn, countsWhole, nameIn } from './briefed-indicators.ts'
import type { BriefingScope } from './read-chair-briefing.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>
type Counting = Extract<IndicatorDefinition, { kind: 'ratio' | 'assigned' }>

/** What additions make of the figures of a period; refused with the domain's own sentence. Nothing is stored. */
export function whatIfAnswer(
  desk: Reading,
  { planId, period }: Pick<BriefingScope, 'planId' | 'period'>,
  additions: readonly Addition[],
): readonly WhatIfResult[] {
  const outcome = whatIf(whatIfIndicators(desk, readIndicatorTable(desk, planOf(desk, planId), period)), additions)
  if (outcome.kind === 'refused') throw new Refusal('REFUSED', outcome.message, outcome.remedy)
  return outcome.results
}

/** Indicators of the period that count people (or files, đồng), with the figures of every unit that reports. */
export function whatIfIndicators(desk: Reading, reading: IndicatorReading): readonly WhatIfIndicator[] {
  const { plan } = reading
  const byCode = Map.groupBy(reading.city, ({ indicator }) => indicator)
  // In the order of the plan's own table.
  const counting = [...byCode.keys()]
    .flatMap((code) => desk.catalogue.indicators.find((definition) => definition.code === code) ?? [])
    .map((definition) => inThePlansOwnWay(plan, definition))
    .filter((definition): definition is Counting => definition.kind === 'ratio' || definition.kind === 'assigned')
  const units = reading.units.filter(({ reports }) => reports)
  return counting.flatMap((definition): WhatIfIndicator[] => {
    const rows = byCode.get(definition.code) ?? []
    const [row] = rows
    if (!row) return []
    const goals = rows.flatMap((one) => goalsOf(one, plan, definition))
    return [
      {
        indicator: definition.code,
        label: row.label,
        counted: countedIn(desk, definition) ?? 'người',
        isShare: definition.kind === 'ratio' && countedIn(desk, definition) !== measureLabels.dong,
        isWhole: countsWhole(definition, reading),
        territory: {
          unit: plan.meta.territory,
          name: nameIn(reading, desk, plan.meta.territory),
          numerator: row.numerator,
          denominator: row.denominator,
          goals: [...goals, ...assignedGoals(row, definition)],
        },
        units: units.map((unit) => {
          const own = reading.districts.find((one) => one.unit === unit.code && one.indicator === definition.code)
          return {
            unit: unit.code,
            name: unitFullName(unit),
            numerator: own?.numerator ?? null,
            denominator: own?.denominator ?? null,
            goals: [...goals.map(commonGoal), ...(own ? assignedGoals(own, definition) : [])],
          }
        }),
        missing: row.missing.map((code) => nameIn(reading, desk, code)),
        includedIn: counting.filter((other) => includes(other, definition)).map(({ code }) => code),
      },
    ]
  })
}

/** The plan's own target and those from above. */
function goalsOf(row: IndicatorRow, { meta }: Plan, definition: Counting): readonly WhatIfGoal[] {
  const own: WhatIfGoal[] =
    row.target && row.comparator
      ? [
          {
            label: `mục tiêu của ${planCited(meta)}`,
            measure: 'percent',
            comparator: row.comparator,
            value: row.target,
          },
        ]
      : []
  const above = row.otherTargets.map(
    ({ document, comparator, target }): WhatIfGoal => ({
      label: `mức ${document.issuer} giao`,
      measure: 'percent',
      comparator,
      value: target,
    }),
  )
  return definition.kind === 'assigned' ? own : [...own, ...above]
}

/** A unit is held against the territory's target to see its distance; it owes only what was assigned to it. */
const commonGoal = (goal: WhatIfGoal): WhatIfGoal => ({ ...goal, label: 'mục tiêu chung' })

/** The figure that counts, where the indicator counts the very people that were assigned. */
function assignedGoals({ assigned, missing }: IndicatorRow, definition: Counting): readonly WhatIfGoal[] {
  const counting = assigned?.counting
  if (!counting || missing.length > 0 || assignedVariableOf(definition) === null) return []
  const { source, measure, value } = counting.figure
  return [{ label: `chỉ tiêu ${assignedSourceWords[source]} giao`, measure, comparator: '>=', value }]
}

const sameTerms = (left: readonly FormulaTerm[], right: readonly FormulaTerm[]): boolean =>
  left.length === right.length &&
  left.every(({ variable, sign }) => right.some((one) => one.variable === variable && one.sign === sign))

/** Whoever counts for `part` counts for `whole` too: over the same people, or against an assigned figure. */
function includes(whole: Counting, part: Counting): boolean {
  if (whole.code === part.code) return false
  const own = countedTerms(part)
  const all = countedTerms(whole)
  if (
    own.length === 0 ||
    !own.every(({ variable }) => all.some((term) => term.variable === variable && term.sign === 1))
  )
    return false
  if (whole.kind === 'assigned' || part.kind === 'assigned') return true
  return sameTerms(whole.formulas[0]?.denominator ?? [], part.formulas[0]?.denominator ?? [])
}

/** What the exact formula counts; empty where it subtracts, so that nothing can be told of its parts. */
function countedTerms(definition: Counting): readonly FormulaTerm[] {
  if (definition.kind === 'assigned') return [{ variable: definition.variable, sign: 1 }]
  const terms = definition.formulas[0]?.numerator ?? []
  return terms.every(({ sign }) => sign === 1) ? terms : []
}
