import { shortNameOn } from '../../../../shared/domain/agencies/agency.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type {
  IndicatorTrend,
  ReviewBaseline,
  ReviewColumnFacts,
  ReviewFacts,
  ReviewIndicator,
  ReviewKind,
  ReviewStageFacts,
} from '../../../../shared/domain/documents/kinds/review-facts.ts'
import { goalYearOf, type ReviewSpan, reviewPeriods } from '../../../../shared/domain/documents/kinds/review-periods.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../../../shared/domain/indicators/definition.ts'
import { factsInUse, loneEstimates, periodsEndingWith } from '../../../../shared/domain/indicators/figures.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { lastDay, type Period, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { registerInForce } from '../../agencies/register-in-force.ts'
import { type Desk, territoryOf, unitsOf } from '../../desk.ts'
import { countedBy } from '../../indicators/counted-by.ts'
import { readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import { illustrativeCode } from '../../intake/illustrative.ts'
import { plansInForce } from '../../plans/plans-in-force.ts'
import { readRegisterCitations } from '../../registers/register-citations.ts'
import { readTasks } from '../../tasks/read-tasks.ts'
import { touches } from '../../tasks/tasks-of-year.ts'
import type { DocumentRequest } from '../document-source.ts'
import { readPeriodMeetings } from './period-meetings.ts'
import { canEndStage, reviewFrame } from './review-frame.ts'

/** Gathers everything a mid-term or final review is written from. Reads only. */
export const reviewFacts =
  (kind: ReviewKind) =>
  (desk: Desk, request: DocumentRequest): ReviewFacts => {
    const { plan, form, narrative, ownSubject } = request
    const frame = reviewFrame(desk, kind, request)
    const { obligation, span, drawnUpOn, territoryChanges: changes } = frame
    const stages = frame.stages.map((stage): ReviewStageFacts => {
      const periods = reviewPeriods(stage, span.to, drawnUpOn, answeredIn(desk, plan))
      return {
        stage,
        // Before a change that nobody knows yet the units are those of the day of writing.
        units: unitsOf(desk, plan, stage.to < drawnUpOn ? stage.to : drawnUpOn),
        columns: withChosen(periods, request, stage).map((one) => columnOf(desk, plan, one)),
      }
    })
    const end = isoDate(`${span.to}-12-31`)
    const until = drawnUpOn < end ? drawnUpOn : end
    const tasks = readTasks(desk, plan.meta.id, until, drawnUpOn).filter((reading) =>
      touches(reading, isoDate(`${span.from}-01-01`), until),
    )
    return {
      kind,
      plan,
      obligation,
      dueWords: obligation?.due?.text ?? null,
      span,
      goalYear: goalYearOf(kind, plan, obligation),
      drawnUpOn,
      territory: territoryOf(desk, plan, until),
      territoryChanges: changes,
      stages,
      base: baseOf(desk, plan, span, changes),
      baselines: baselinesOf(desk, plan),
      indicators: indicatorsOf(desk, plan),
      variables: desk.catalogue.variables,
      officialFigures: plan.officialFigures,
      tasks,
      meetings: readPeriodMeetings(desk, {
        planId: plan.meta.id,
        ...{ from: isoDate(`${span.from}-01-01`), to: until, periodWords: spanWords(kind, span) },
        ...{ written: request.written, readings: tasks, day: drawnUpOn },
      }),
      agencyNames: agencyNamesOn(desk, plan, drawnUpOn),
      registers: readRegisterCitations(desk, plan.meta.id, isoDate(`${span.from}-01-01`), until, spanWords(kind, span)),
      form,
      narrative,
      ownSubject,
      isIllustrative: desk.store.isDemo || restsOnIllustration(desk, stages),
    }
  }

const spanWords = (kind: ReviewKind, { from, to }: ReviewSpan): string =>
  kind === 'midterm' ? `${String(to - from + 1).padStart(2, '0')} năm ${from} - ${to}` : `giai đoạn ${from} - ${to}`

/** How many of the plan's indicators the figures of a period answer; periods without any figure are not computed. */
function answeredIn(desk: Desk, plan: Plan): (period: Period) => number {
  const known = new Set(desk.store.facts.periods())
  const wanted = new Set<string>(plan.targets.map(({ indicator }) => indicator))
  return (period) => {
    if (!periodsEndingWith(period).some((key) => known.has(key))) return 0
    const { city } = readIndicatorTable(desk, plan, period)
    return new Set(
      city.filter((row) => wanted.has(row.indicator) && row.numerator !== null).map(({ indicator }) => indicator),
    ).size
  }
}

/** The last period a person chose, where it lies in the last year of this territory. */
function withChosen(
  periods: readonly Period[],
  { figuresPeriod }: DocumentRequest,
  stage: ReviewStageFacts['stage'],
): readonly Period[] {
  const chosen = figuresPeriod === null ? null : parsePeriod(figuresPeriod)
  return chosen && canEndStage(stage, chosen) ? [...periods.slice(0, -1), chosen] : periods
}

function columnOf(desk: Desk, plan: Plan, period: Period): ReviewColumnFacts {
  const { city, districts, facts } = readIndicatorTable(desk, plan, period)
  return {
    period,
    rows: city,
    unitRows: districts,
    figures: factsInUse(facts, period),
    estimates: loneEstimates(facts, period),
  }
}

/** The year before the first one, where it has figures of the same territory. */
function baseOf(desk: Desk, plan: Plan, { from }: ReviewSpan, changes: readonly IsoDate[]): ReviewColumnFacts | null {
  const period: Period = { kind: 'year', year: from - 1 }
  const first = isoDate(`${from}-01-01`)
  if (changes.some((day) => lastDay(period) < day && day <= first)) return null
  return answeredIn(desk, plan)(period) === 0 ? null : columnOf(desk, plan, period)
}

/**
 * What the plan says of the state before it; where it says nothing of an indicator, what the document says that carries
 * the same targets (the resolution behind a plan), with its name.
 */
function baselinesOf(desk: Desk, plan: Plan): readonly ReviewBaseline[] {
  const own = plan.baselines.map((one) => ({ ...one, document: null }))
  const told = new Set(own.map(({ indicator }) => indicator))
  const siblings = plansInForce(desk)
    .map(({ plan: other }) => other)
    .filter((other) => other.meta.id !== plan.meta.id && carriesSameTargets(plan, other))
  const theirs = siblings.flatMap((other) =>
    other.baselines
      .filter(({ indicator }) => !told.has(indicator))
      .map((one) => ({
        ...one,
        document: `Theo ${other.meta.documentType} số ${other.meta.number ?? other.meta.title}`,
      })),
  )
  return [...own, ...theirs]
}

const carriesSameTargets = (
  plan: Plan,
  other: Pick<Plan, 'targets'> & { readonly meta: { readonly id: string } },
): boolean =>
  other.targets.some(({ sameAs }) => sameAs?.startsWith(`${plan.meta.id}#`)) ||
  plan.targets.some(({ sameAs }) => sameAs?.startsWith(`${other.meta.id}#`))

const indicatorsOf = (desk: Desk, plan: Plan): Readonly<Record<string, ReviewIndicator>> =>
  Object.fromEntries(
    desk.catalogue.indicators.map((one) => {
      const definition = inThePlansOwnWay(plan, one)
      return [
        one.code,
        {
          label: definition.label,
          shortLabel: definition.shortLabel,
          counted: countedBy(desk, one.code),
          measure: definition.kind === 'value' ? definition.measure : '%',
          trend: trendOf(desk, definition),
        },
      ]
    }),
  )

function trendOf(desk: Desk, definition: IndicatorDefinition): IndicatorTrend {
  if (definition.kind === 'assigned') return 'anew'
  if (definition.kind !== 'ratio') return 'steady'
  const isFlow = ({ variable }: { readonly variable: string }) =>
    desk.catalogue.variables.find(({ code }) => code === variable)?.nature === 'flow'
  const [formula] = definition.formulas
  return formula?.numerator.some(isFlow) && !formula.denominator.some(isFlow) ? 'through_the_year' : 'steady'
}

/** Entries of the plan's own list that stand for a group keep the plan's name for it. */
const agencyNamesOn = (desk: Desk, plan: Plan, day: IsoDate): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(plan.agencies.map(({ code, name }) => [code, name])),
  ...Object.fromEntries(
    registerInForce(desk, plan.meta.territory).register.agencies.map((agency) => [
      agency.code,
      shortNameOn(agency, day),
    ]),
  ),
})

const restsOnIllustration = (desk: Desk, stages: readonly ReviewStageFacts[]): boolean =>
  [
    ...new Set(
      stages.flatMap(({ columns }) =>
        columns.flatMap(({ figures }) => figures.map(({ submissionId }) => submissionId)),
      ),
    ),
  ].some((id) => desk.store.submissions.findings(id).some(({ code }) => code === illustrativeCode))
