import { figureKey } from '../../documents/kinds/figure-keys.ts'
import {
  field,
  type Narrative,
  type NarrativeBlock,
  type NarrativeRun,
  runsOf,
  said,
  sentence,
} from '../../documents/narrative.ts'
import { withCapital } from '../../text/initial-letter.ts'
import type { AgendaItem } from '../meeting.ts'
import { type AgencyTasks, type AgendaFacts, countTasks, dueWords, requestGroups } from './agenda-facts.ts'
import { agencyLine, earlierLine, proposedItems } from './agenda-items.ts'
import { baselineWords, goalInQuestion, lackingUnits } from './briefing-words.ts'
import { type ChairBriefing, type IndicatorBriefing, isJudged, offTarget, withoutFigures } from './chair-briefing.ts'
import { openEarlier } from './earlier-conclusion.ts'
import { latenessWords } from './late-reporter.ts'
import { partyNames } from './party.ts'

/** An item as the meeting has it by now, proposed or changed by people. */
export type ScriptItem = Pick<AgendaItem, 'id' | 'kind' | 'title' | 'basis' | 'minutes' | 'presenter' | 'decisionAsked'>

/**
 * Kịch bản điều hành: item by item the time, who presents, what the chair says and asks. Figures are fields under the
 * keys of `briefingFigures`. An item that people added has its own title, basis and question, nothing else is known of
 * it.
 *
 * @param starts "08:00"; null: the time is not set, and only minutes are given
 */
export function chairScript(items: readonly ScriptItem[], facts: AgendaFacts, starts: string | null): Narrative {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0)
  let passed = 0
  return items.flatMap((item, index) => {
    const from = passed
    passed += item.minutes
    return [heading(item, index, clockWords(starts, from, passed)), ...words(item, facts, items.length, total)]
  })
}

/** "08:00 - 08:10"; null without a beginning. A meeting over midnight goes on at 00:00. */
function clockWords(starts: string | null, from: number, to: number): string | null {
  const match = starts === null ? null : /^(\d{2}):(\d{2})$/.exec(starts)
  if (!match) return null
  const begin = Number(match[1]) * 60 + Number(match[2])
  const clock = (minutes: number): string => {
    const ofDay = (begin + minutes) % 1440
    return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
  }
  return `${clock(from)} - ${clock(to)}`
}

function heading({ title, minutes, presenter }: ScriptItem, index: number, clock: string | null): NarrativeBlock {
  const time = clock === null ? `${minutes} phút` : `${clock}, ${minutes} phút`
  const who = presenter === '' ? '' : `; ${presenter}`
  return { kind: 'paragraph', runs: [{ text: `${index + 1}. ${title}`, bold: true }, { text: ` (${time}${who})` }] }
}

function words(item: ScriptItem, facts: AgendaFacts, count: number, minutes: number): Narrative {
  const { briefing } = facts
  switch (item.id) {
    case proposedItems.opening:
      return [
        said(
          `Kính thưa các đồng chí thành viên Ban Chỉ đạo, kính thưa các đại biểu. Hôm nay Ban Chỉ đạo họp để đánh giá kết quả thực hiện ${briefing.planName} ${briefing.periodLabel}, tháo gỡ khó khăn và thống nhất việc cần làm thời gian tới.`,
        ),
        said(`Chương trình có ${count} nội dung, dự kiến ${minutes} phút. Đề nghị các đồng chí phát biểu ngắn gọn.`),
      ]
    case proposedItems.earlier:
      return asking(item, 'Đề nghị làm rõ từng kết luận còn lại:', openEarlier(facts.earlier).map(earlierLine))
    case proposedItems.indicators:
      return indicatorWords(item, briefing)
    case proposedItems.overdue:
      return asking(
        item,
        `Có ${countTasks(facts.overdue)} nhiệm vụ quá hạn. Đề nghị các cơ quan nêu nguyên nhân, thời điểm hoàn thành:`,
        facts.overdue.map(withTitles),
      )
    case proposedItems.dueSoon:
      return [
        ...asking(item, 'Đề nghị các cơ quan nêu khả năng hoàn thành đúng hạn:', facts.dueSoon.map(withTitles)),
        ...requestGroups(facts.requests).map(({ title, lead }) =>
          said(`Đề nghị ${partyNames(lead)} quan tâm phối hợp thực hiện nội dung “${title}”.`),
        ),
      ]
    case proposedItems.reports:
      return asking(
        item,
        `${briefing.receipts} Đề nghị nêu lý do và ngày gửi:`,
        briefing.lateReporters.map((one) => `${one.name}: ${one.owes.join(' và ')}, ${latenessWords(one)}`),
      )
    case proposedItems.decisions:
      return asking(item, item.decisionAsked, [
        ...facts.proposals.map(({ content, raisedBy }) => `${withCapital(content)} (${raisedBy})`),
        ...facts.unassigned.map(({ title }) => `Phân công cơ quan chủ trì: ${title}`),
      ])
    case proposedItems.closing:
      return [
        said(
          'Cảm ơn các ý kiến phát biểu. Chủ trì kết luận theo dự thảo thông báo kết luận, sau khi tiếp thu ý kiến tại cuộc họp.',
        ),
        said('Giao Tổ thư ký hoàn chỉnh, trình ban hành thông báo kết luận và theo dõi, đôn đốc việc thực hiện.'),
      ]
    default:
      return asking(item, [item.basis, item.decisionAsked].filter((text) => text !== '').join(' '), [])
  }
}

/** The presenter is called, then the matters one by one. */
function asking({ presenter, kind }: ScriptItem, lead: string, lines: readonly string[]): Narrative {
  const call = presenter === '' || kind === 'closing' ? '' : `Mời ${presenter} báo cáo. `
  const text = `${call}${lead}`.trim()
  return [
    ...(text === '' ? [] : [said(text)]),
    ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: punctuated(lines) }]),
  ]
}

/** Items of a list end with ";", the last one with ".". */
const punctuated = (lines: readonly string[]): readonly (readonly NarrativeRun[])[] =>
  lines.map((line, index) => [{ text: `${line.replace(/[.;]$/, '')}${index === lines.length - 1 ? '.' : ';'}` }])

const withTitles = (group: AgencyTasks): string =>
  `${agencyLine(group)}: ${group.tasks.map(({ title, due }) => (due === null ? title : `${title} (${dueWords(due)})`)).join('; ')}`

function indicatorWords(item: ScriptItem, briefing: ChairBriefing): Narrative {
  const missed = offTarget(briefing)
  const unknown = withoutFigures(briefing).map(({ row }) => row.label)
  return [
    ...asking(item, missed.length === 0 ? noneMissed(briefing) : '', []),
    ...missed.flatMap((one) => missedWords(one, briefing)),
    ...(unknown.length === 0 ? [] : [said(`Chưa có số liệu: ${unknown.join('; ')}.`)]),
  ]
}

/** Nothing is met while nothing can be judged. */
const noneMissed = ({ indicators, periodLabel }: ChairBriefing): string =>
  indicators.some(isJudged)
    ? 'Các chỉ tiêu có số liệu đều đạt.'
    : `Chưa có số liệu ${periodLabel} để đánh giá các chỉ tiêu.`

function missedWords(one: IndicatorBriefing, { territory, period, year }: ChairBriefing): Narrative {
  const { row, gaps } = one
  const goal = goalInQuestion(one, year)
  if (goal === null) return []
  const rate = field(figureKey.rate(row.indicator, territory.code, period))
  const isOwn = row.target === goal.value
  const needed = field(figureKey.needed(row.indicator, territory.code, period))
  const before = baselineWords(one)
  const lacking = lackingUnits(one)
  const tail = [before, lacking]
    .filter((text) => text !== null)
    .map((text) => `; ${text}`)
    .join('')
  const told =
    isOwn && goal.stillNeeded !== null
      ? sentence`${row.label}: ${rate}; ${goal.name} ${goal.words}, còn thiếu ${needed}${tail}.`
      : sentence`${row.label}: ${rate}; ${goal.name} ${goal.words}${tail}.`
  if (gaps.kind !== 'by_unit' || gaps.below.length === 0) return [told]
  const asked = gaps.below.slice(0, 3).map(
    ({ unit, answering }) =>
      // The gap of a unit is against the plan's own target.
      runsOf`Đề nghị ${answering.body.name} nêu giải pháp: còn thiếu ${field(figureKey.needed(row.indicator, unit, period))} so với mục tiêu chung.`,
  )
  return [told, { kind: 'list', items: asked }]
}
