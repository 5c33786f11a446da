import { figureKey } from '../../documents/kinds/figure-keys.ts'
import { field, type Narrative, said, sentence } from '../../documents/narrative.ts'
import { type AgendaFacts, countTasks } from './agenda-facts.ts'
import { arrearsWords } from './arrears-words.ts'
import { baselineWords, goalInQuestion, lackingUnits } from './briefing-words.ts'
import { type ChairBriefing, type IndicatorBriefing, offTarget } from './chair-briefing.ts'
import { openEarlier } from './earlier-conclusion.ts'
import { isOutstanding } from './late-reporter.ts'
import { distinctParties, partyNames } from './party.ts'

/**
 * Phát biểu gợi ý: what was reached, what is lacking and where, what is asked of whom. Every sentence says what the
 * data say; praise and blame are the chair's own.
 */
export function chairSpeech(facts: AgendaFacts): Narrative {
  const { briefing } = facts
  const met = briefing.indicators.filter(({ row }) => row.verdict === 'met')
  const missed = offTarget(briefing)
  return [
    said('Kính thưa các đồng chí thành viên Ban Chỉ đạo, kính thưa các đại biểu.'),
    said(
      `Qua báo cáo và ý kiến phát biểu, Ban Chỉ đạo đánh giá kết quả thực hiện ${briefing.planName} ${briefing.periodLabel} như sau.`,
    ),
    ...met.filter((one) => !missed.includes(one)).map((one) => reached(one, briefing)),
    ...missed.map((one) => lackingWords(one, briefing)),
    ...arrears(briefing),
    ...work(facts),
    ...requests(facts),
    said(
      'Đề nghị các cơ quan, đơn vị tập trung thực hiện các nội dung trong kết luận cuộc họp, báo cáo đúng hạn để Ban Chỉ đạo theo dõi.',
    ),
  ]
}

function reached(one: IndicatorBriefing, { territory, period }: ChairBriefing) {
  const { row } = one
  const rate = field(figureKey.rate(row.indicator, territory.code, period))
  const target = field(figureKey.target(row.indicator, period))
  const lacking = lackingUnits(one)
  const before = baselineWords(one)
  return sentence`${row.label} ${rate}, đạt mục tiêu ${target}${before === null ? '' : `, ${before}`}${lacking === null ? '' : ` (${lacking})`}.`
}

function lackingWords(one: IndicatorBriefing, { territory, period, year }: ChairBriefing) {
  const { row, gaps, counted } = one
  const rate = field(figureKey.rate(row.indicator, territory.code, period))
  const goal = goalInQuestion(one, year)
  const largest = gaps.kind === 'by_unit' ? gaps.below.slice(0, 3).map(({ name }) => name) : []
  const where = largest.length > 0 ? `, thiếu nhiều nhất ở ${largest.join(', ')}` : ''
  const lacking = lackingUnits(one)
  const before = baselineWords(one)
  const tail = `${where}${before === null ? '' : `; ${before}`}${lacking === null ? '' : ` (${lacking})`}`
  if (goal === null) return sentence`${row.label} ${rate}${tail}.`
  if (row.target === goal.value && goal.stillNeeded !== null && counted !== null)
    return sentence`${row.label} ${rate}, chưa đạt ${goal.name} (${goal.words}), còn thiếu ${field(figureKey.needed(row.indicator, territory.code, period))}${tail}.`
  return sentence`${row.label} ${rate}, chưa đạt ${goal.name} (${goal.words})${tail}.`
}

function arrears({ arrears: of }: ChairBriefing): Narrative {
  const told = arrearsWords(of, 3)
  return told === null ? [] : [said(told)]
}

function work({ overdue, earlier, unassigned, briefing }: AgendaFacts): Narrative {
  const open = openEarlier(earlier)
  const late = countTasks(overdue)
  const outstanding = briefing.lateReporters.filter((one) => isOutstanding(one) && !one.isAsked)
  return [
    ...(late > 0
      ? [
          said(
            `Còn ${late} nhiệm vụ quá hạn của ${partyNames(overdue.map(({ agency }) => agency))}; đề nghị người đứng đầu chỉ đạo hoàn thành và báo cáo nguyên nhân.`,
          ),
        ]
      : []),
    ...(open.length > 0 ? [said(`Còn ${open.length} kết luận của các cuộc họp trước chưa thực hiện xong.`)] : []),
    ...(unassigned.length > 0
      ? [said(`Còn ${unassigned.length} nhiệm vụ chưa phân công cơ quan chủ trì, cần thống nhất tại cuộc họp này.`)]
      : []),
    ...(outstanding.length > 0 ? [said(`Chưa gửi báo cáo: ${partyNames(outstanding)}.`)] : []),
  ]
}

/** Party and mass organisations are asked, never told. */
function requests({ requests: asked }: AgendaFacts): Narrative {
  const lead = distinctParties(asked.flatMap((one) => one.lead))
  return lead.length === 0 ? [] : [said(`Đề nghị ${partyNames(lead)} tiếp tục quan tâm phối hợp.`)]
}
