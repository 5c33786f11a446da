import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import { comparedPeriods } from '../../../../shared/domain/documents/kinds/period-comparison.ts'
import type { PeriodFacts } from '../../../../shared/domain/documents/kinds/period-facts.ts'
import type { Submission } from '../../../../shared/domain/facts/submission.ts'
import { loneEstimates, periodsEndingWith } from '../../../../shared/domain/indicators/figures.ts'
import { cumulativeFacts, flowsOfPeriod, openingPeriod } from '../../../../shared/domain/indicators/period-flow.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import { vietnameseDay } from '../../../../shared/domain/time/iso-date.ts'
import { firstDay, formatPeriod, lastDay, type Period } from '../../../../shared/domain/time/period.ts'
import { readAssignedTable } from '../../assigned/read-assigned-table.ts'
import { type Desk, receivedReport, territoryOf, unitsOf } from '../../desk.ts'
import { countedBy } from '../../indicators/counted-by.ts'
import { factsFor, type IndicatorReading, readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import { illustrativeCode } from '../../intake/illustrative.ts'
import { readRegisterCitations } from '../../registers/register-citations.ts'
import type { DocumentRequest } from '../document-source.ts'
import { readPeriodMeetings } from './period-meetings.ts'
import { readPeriodTasks } from './period-tasks.ts'
import { amendmentsOf } from './plan-amendments.ts'
import { reportObligation } from './report-obligation.ts'

/** Gathers everything a report on a period is written from; figures, tasks and registers are read once each. */
export function periodFacts(desk: Desk, request: DocumentRequest, about: PeriodFacts['about']): PeriodFacts {
  const { plan, period, written, form, narrative, ownSubject } = request
  const cutOff = lastDay(period)
  const { previous, before: candidates, next } = comparedPeriods(period)
  // With nothing reported on either the nearest is named all the same: "chưa có số liệu" is said of it.
  const before = candidates.find((one) => factsFor(desk, plan, one).length > 0) ?? candidates[0] ?? null
  const reading = readIndicatorTable(desk, plan, period)
  const lastYear = readIndicatorTable(desk, plan, previous)
  const justBefore = before && readIndicatorTable(desk, plan, before)
  const submissions = receivedIn(desk, plan, period)
  const tasks = readPeriodTasks(desk, plan, period, next, written.day)
  return {
    plan: plan.meta,
    amendments: amendmentsOf(desk, plan, cutOff),
    groups: plan.groups,
    targets: plan.targets,
    officialFigures: plan.officialFigures,
    indicatorNames: Object.fromEntries(
      desk.catalogue.indicators.map((one) => [
        one.code,
        { label: inThePlansOwnWay(plan, one).label, shortLabel: one.shortLabel, counted: countedBy(desk, one.code) },
      ]),
    ),
    period,
    before,
    cutOff,
    form,
    territory: territoryOf(desk, plan, cutOff),
    units: unitsOf(desk, plan, cutOff),
    variables: desk.catalogue.variables,
    territoryRows: reading.city,
    previousTerritoryRows: lastYear.city,
    beforeTerritoryRows: justBefore?.city ?? [],
    unitRows: reading.districts,
    figures: cumulativeFacts(reading.facts, period),
    estimates: loneEstimates(reading.facts, period),
    previousFigures: cumulativeFacts(lastYear.facts, previous),
    beforeFigures: before && justBefore ? cumulativeFacts(justBefore.facts, before) : [],
    flows: flowsOf(desk, plan, period, reading),
    previousFlows: flowsOf(desk, plan, previous, lastYear),
    assigned: assignedOf(desk, plan, period),
    received: submissions.map((one) => ({ unit: one.unit, receivedOn: vietnameseDay(Date.parse(one.receivedAt)) })),
    ...tasks,
    meetings: readPeriodMeetings(desk, {
      planId: plan.meta.id,
      ...{ from: firstDay(period), to: cutOff, periodWords: formatPeriod(period), written },
      ...{ readings: tasks.tasks.tasks, day: tasks.tasks.day },
    }),
    citations: readRegisterCitations(desk, plan.meta.id, firstDay(period), cutOff, formatPeriod(period)),
    obligation: reportObligation(desk, plan, request.key, cutOff),
    about,
    narrative,
    ownSubject,
    isIllustrative:
      desk.store.isDemo ||
      [...submissions, ...receivedIn(desk, plan, previous)].some((one) => isIllustrative(desk, one.id)),
  }
}

function flowsOf(desk: Desk, plan: Plan, period: Period, { facts }: IndicatorReading) {
  const opening = openingPeriod(period)
  return flowsOfPeriod(facts, opening === null ? [] : factsFor(desk, plan, opening), period)
}

function assignedOf(desk: Desk, plan: Plan, period: Period): PeriodFacts['assigned'] {
  const { territory, cells, totals } = readAssignedTable(desk, plan, period.year, period)
  return { territory, units: cells, totals }
}

function receivedIn(desk: Desk, plan: Plan, period: Period): readonly Submission[] {
  const units = unitsOf(desk, plan, lastDay(period))
  return periodsEndingWith(period)
    .flatMap((key) => units.map((unit) => receivedReport(desk, plan.meta.id, unit.code, key)))
    .filter((one) => one !== null)
}

const isIllustrative = (desk: Desk, submissionId: string): boolean =>
  desk.store.submissions.findings(submissionId).some((finding) => finding.code === illustrativeCode)
