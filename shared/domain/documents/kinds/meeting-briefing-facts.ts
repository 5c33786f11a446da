import { type AgendaFacts, dueWords, requestGroups } from '../../meetings/briefing/agenda-facts.ts'
import { agencyLine, earlierLine } from '../../meetings/briefing/agenda-items.ts'
import { millionWords, rankedByUnit } from '../../meetings/briefing/arrears-words.ts'
import {
  baselineWords,
  distanceFromTarget,
  goalInQuestion,
  lackingUnits,
  peopleWords,
  resultWords,
} from '../../meetings/briefing/briefing-words.ts'
import { type ChairBriefing, type IndicatorBriefing, offTarget } from '../../meetings/briefing/chair-briefing.ts'
import type { ProposedConclusion } from '../../meetings/briefing/conclusion-order.ts'
import { openEarlier } from '../../meetings/briefing/earlier-conclusion.ts'
import { latenessWords } from '../../meetings/briefing/late-reporter.ts'
import { partyNames } from '../../meetings/briefing/party.ts'
import { withCapital } from '../../text/initial-letter.ts'
import { formatDate } from '../../time/iso-date.ts'
import { targetWords } from './period-wording.ts'

/** What lacks more people, unit by unit, against one target. */
export interface BriefedTarget {
  readonly title: string
  /** Units below the common target: name, what it lacks, its share, who answers. */
  readonly rows: readonly (readonly [string, string, string])[]
}

/** The chair's page as words, so that it can be kept and printed again. */
export interface BriefedPage {
  readonly planName: string
  readonly periodLabel: string
  readonly figuresOn: string
  readonly receipts: string
  /** Target, result, distance, what is lacking, the same time before. */
  readonly indicators: readonly (readonly [string, string, string, string, string])[]
  readonly gaps: readonly BriefedTarget[]
  readonly arrears: { readonly told: string; readonly rows: readonly (readonly [string, string, string])[] } | null
  readonly late: readonly string[]
  readonly overdue: readonly string[]
  readonly requests: readonly string[]
  readonly decisions: readonly string[]
  readonly earlier: readonly string[]
  readonly conclusions: readonly string[]
}

/** Rows that a chair can take in on one page. */
const mostUnits = 10

export function briefedPage(facts: AgendaFacts, conclusions: readonly ProposedConclusion[]): BriefedPage {
  const { briefing } = facts
  return {
    planName: briefing.planName,
    periodLabel: briefing.periodLabel,
    figuresOn: formatDate(briefing.figuresOn),
    receipts: briefing.receipts,
    indicators: briefing.indicators.map((one) => indicatorRow(one, briefing)),
    gaps: offTarget(briefing).flatMap(gapsOf),
    arrears: arrearsOf(briefing),
    late: briefing.lateReporters.map(
      (one) => `${one.name}: ${one.owes.join(', ')} ${one.periodLabel}, ${latenessWords(one)}`,
    ),
    overdue: facts.overdue.map(agencyLine),
    requests: requestGroups(facts.requests).map(({ title, lead }) => `${title} (đề nghị ${partyNames(lead)})`),
    decisions: [
      ...facts.proposals.map(
        ({ content, raisedBy, daysWaiting }) =>
          `${withCapital(content)} (${raisedBy}; đã chờ trả lời ${daysWaiting} ngày)`,
      ),
      ...facts.unassigned.map(
        ({ title, due }) => `Phân công cơ quan chủ trì: ${title}${due === null ? '' : ` (${dueWords(due)})`}`,
      ),
    ],
    earlier: openEarlier(facts.earlier).map(earlierLine),
    conclusions: conclusions.map(({ text }) => text),
  }
}

function indicatorRow(one: IndicatorBriefing, { year }: ChairBriefing): BriefedPage['indicators'][number] {
  const { row, measure, aspiration, counted, lastYear, lastYearEnd } = one
  const goal = goalInQuestion(one, year)
  const target = row.target === null ? 'không có' : targetWords(row.target, row.comparator, measure, aspiration)
  const result = [resultWords(one), lackingUnits(one)].filter((part) => part !== null)
  const needed = goal === null ? null : peopleWords(goal.stillNeeded, counted)
  return [
    row.label,
    result.length === 0 ? 'chưa có số liệu' : result.join('; '),
    [target, distanceFromTarget(one)].filter((part) => part !== null).join('; '),
    goal === null
      ? '–'
      : [needed ?? goal.words, goal.value === row.target ? '' : `so với ${goal.name}`].join(' ').trim(),
    baselineWords({ row, lastYear, lastYearEnd }) ?? 'chưa có số liệu',
  ]
}

function gapsOf({ row, gaps, counted }: IndicatorBriefing): readonly BriefedTarget[] {
  if (gaps.kind !== 'by_unit' || gaps.below.length === 0) return []
  return [
    {
      title: row.label,
      rows: gaps.below
        .slice(0, mostUnits)
        .map(
          ({ name, people, answering }) => [name, peopleWords(people, counted) ?? '–', answering.body.name] as const,
        ),
    },
  ]
}

function arrearsOf({ arrears }: ChairBriefing): BriefedPage['arrears'] {
  if (arrears.total === null) return null
  const lacking = lackingUnits(arrears)
  return {
    told: `Số tiền chậm đóng, trốn đóng: ${millionWords(arrears.total)}${lacking === null ? '' : `; ${lacking}`}. ${rankedByUnit}`,
    rows: arrears.largest
      .slice(0, mostUnits)
      .map(({ name, amount, answering }) => [name, millionWords(amount), answering.body.name] as const),
  }
}
