import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { AnnualReportFacts } from '../../../../shared/domain/documents/kinds/annual-facts.ts'
import type { Submission } from '../../../../shared/domain/facts/submission.ts'
import { periodsEndingWith } from '../../../../shared/domain/indicators/figures.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import { vietnameseDay } from '../../../../shared/domain/time/iso-date.ts'
import { lastDay, type Period, samePeriodLastYear } from '../../../../shared/domain/time/period.ts'
import { type Desk, receivedReport, territoryOf, unitsOf } from '../../desk.ts'
import { countedBy } from '../../indicators/counted-by.ts'
import { readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import { illustrativeCode } from '../../intake/illustrative.ts'
import type { DocumentRequest } from '../document-source.ts'

/** Gathers everything the annual review is written from: figures in force, targets, receipts, form, narrative. */
export function annualFacts(desk: Desk, request: DocumentRequest): AnnualReportFacts {
  const { plan, period, form, narrative, ownSubject } = request
  const cutOff = lastDay(period)
  const reading = readIndicatorTable(desk, plan, period)
  const previous = readIndicatorTable(desk, plan, samePeriodLastYear(period))
  const units = unitsOf(desk, plan, cutOff)
  const submissions = receivedIn(desk, plan, period)
  const lastYear = receivedIn(desk, plan, samePeriodLastYear(period))
  return {
    plan: plan.meta,
    targets: plan.targets,
    officialFigures: plan.officialFigures,
    indicatorNames: Object.fromEntries(
      desk.catalogue.indicators.map((one) => [
        one.code,
        { label: inThePlansOwnWay(plan, one).label, shortLabel: one.shortLabel, counted: countedBy(desk, one.code) },
      ]),
    ),
    year: period.year,
    cutOff,
    form,
    territory: territoryOf(desk, plan, cutOff),
    units,
    variables: desk.catalogue.variables,
    territoryRows: reading.city,
    previousTerritoryRows: previous.city,
    unitRows: reading.districts,
    figures: reading.facts,
    previousFigures: previous.facts,
    received: submissions.map((one) => ({ unit: one.unit, receivedOn: vietnameseDay(Date.parse(one.receivedAt)) })),
    narrative,
    ownSubject,
    isIllustrative: desk.store.isDemo || [...submissions, ...lastYear].some((one) => isIllustrative(desk, one.id)),
  }
}

function receivedIn(desk: Desk, plan: Plan, period: Period): readonly Submission[] {
  const units = unitsOf(desk, plan, lastDay(period))
  return periodsEndingWith(period)
    .flatMap((key) => units.map((unit) => receivedReport(desk, plan.meta.id, unit.code, key)))
    .filter((one) => one !== null)
}

const isIllustrative = (desk: Desk, submissionId: string): boolean =>
  desk.store.submissions.findings(submissionId).some((finding) => finding.code === illustrativeCode)
