import { withSmallInitial } from '../../text/initial-letter.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type AgencyTasks, type AgendaFacts, dueWords, type MeetingTask, type OpenProposal } from './agenda-facts.ts'
import { proposedItems } from './agenda-items.ts'
import { gapWords, goalInQuestion, lackingUnits, peopleWords, resultWords } from './briefing-words.ts'
import { type ChairBriefing, type IndicatorBriefing, isOffTarget, offTarget } from './chair-briefing.ts'
import { order, type ProposedConclusion } from './conclusion-order.ts'
import { type EarlierConclusion, earlierCitation, openEarlier } from './earlier-conclusion.ts'
import { isOutstanding } from './late-reporter.ts'
import { type Party, partyCodes, partyNames } from './party.ts'
import type { ProposedDue } from './proposed-due.ts'

export interface ProposedDues {
  /** For a report or an answer. */
  readonly answer: ProposedDue
  /** For what has to show in the figures. */
  readonly window: ProposedDue
}

/**
 * Draft conclusions in the order of the agenda, in the official wording: "Giao … chủ trì, phối hợp với …; hoàn thành
 * trước ngày …" for an order, "Đề nghị …" for Party and mass organisations, which get no deadline. Nobody is named who
 * is not named by the plan, the register or the data: then the lead stays empty and the committee names one.
 */
export function proposedConclusions(facts: AgendaFacts, dues: ProposedDues): readonly ProposedConclusion[] {
  const { briefing } = facts
  return [
    ...acknowledgement(briefing),
    ...openEarlier(facts.earlier)
      .filter(({ daysLate, meetingsWaited }) => daysLate > 0 || meetingsWaited > 0)
      .map(urged),
    ...offTarget(briefing).flatMap((one) => forIndicator(one, briefing, dues.window)),
    ...facts.overdue.flatMap((group) => forOverdue(group, dues.answer)),
    ...facts.requests.map(forRequest),
    ...forReporters(briefing, dues.answer),
    ...facts.proposals.map((one) => forProposal(one, dues.answer)),
    ...forUnassigned(facts.unassigned, briefing.standingAgency, dues.answer),
  ]
}

const informs = (key: string, itemId: string, text: string): ProposedConclusion => ({
  key,
  itemId,
  text,
  task: null,
  dueRule: null,
})

function acknowledgement(briefing: ChairBriefing): readonly ProposedConclusion[] {
  const missed = offTarget(briefing).length
  const judged = briefing.indicators.filter((one) => one.row.verdict === 'met' || isOffTarget(one)).length
  if (judged === 0) return []
  const tail = missed === 0 ? '' : `; còn ${missed} chỉ tiêu chưa đạt phải tập trung thực hiện`
  return [
    informs(
      'ghi-nhan',
      proposedItems.indicators,
      `Ban Chỉ đạo ghi nhận kết quả thực hiện ${briefing.planName} ${briefing.periodLabel}: ${judged - missed}/${judged} chỉ tiêu có số liệu đã đạt${tail}.`,
    ),
  ]
}

/** Its task is there already: it is urged, not given again. A request is recalled, never urged. */
function urged(conclusion: EarlierConclusion): ProposedConclusion {
  const { meetingId, clause, lead, due, daysLate, meetingsWaited, isRequest } = conclusion
  const who = lead.length > 0 ? partyNames(lead) : 'cơ quan được phân công'
  const how = isRequest ? `Đề nghị ${who} tiếp tục quan tâm phối hợp` : `Yêu cầu ${who} khẩn trương hoàn thành`
  const waited = [
    ...(daysLate > 0 && due ? [`hạn ${dueWords(due)}, đã quá hạn ${daysLate} ngày`] : []),
    ...(meetingsWaited > 0 ? [`đã qua ${meetingsWaited} cuộc họp`] : []),
  ]
  const text = `${how} nội dung tại ${earlierCitation(conclusion, formatDate)}${waited.length > 0 ? ` (${waited.join('; ')})` : ''}.`
  return informs(`ket-luan-truoc/${meetingId}/${clause}`, proposedItems.earlier, text)
}

function forIndicator(
  one: IndicatorBriefing,
  briefing: ChairBriefing,
  due: ProposedDue,
): readonly ProposedConclusion[] {
  const goal = goalInQuestion(one, briefing.year)
  if (goal === null) return []
  const { row, counted, gaps, shortLabel } = one
  const needed = peopleWords(goal.stillNeeded, counted)
  const below = gaps.kind === 'by_unit' ? gaps.below : []
  const lacking = lackingUnits(one)
  const now = [`hiện ${resultWords(one) ?? 'chưa có số liệu'}`, ...(lacking === null ? [] : [lacking])].join(', ')
  const what =
    needed === null
      ? `thực hiện các giải pháp để đạt ${goal.name} về ${withSmallInitial(row.label)} (${goal.words}; ${now})`
      : `phát triển thêm ít nhất ${needed} còn thiếu so với ${goal.name} về ${withSmallInitial(row.label)} (${goal.words}; ${now})`
  const units = below.length > 0 ? `; các đơn vị còn thấp hơn mục tiêu chung: ${gapWords(below, counted)}` : ''
  const lead = one.owner ?? briefing.standingAgency
  return [
    order(
      {
        key: `chi-tieu/${one.id}`,
        itemId: proposedItems.indicators,
        lead: lead === null ? [] : [lead],
        coordinating: below.map(({ answering }) => answering.body),
        what: `${what}${units}`,
        title: `Khắc phục phần còn thiếu: ${shortLabel}`,
        deliverable: 'Số liệu của kỳ báo cáo tiếp theo',
      },
      due,
    ),
  ]
}

const named = (tasks: readonly MeetingTask[], most = 3): string => {
  const rest = tasks.length - most
  const shown = tasks.slice(0, most).map(({ title }) => `“${title}”`)
  return `${shown.join(', ')}${rest > 0 ? ` và ${rest} nhiệm vụ khác` : ''}`
}

function forOverdue({ agency, tasks }: AgencyTasks, due: ProposedDue): readonly ProposedConclusion[] {
  // Nobody leads them: the committee names somebody first.
  if (agency.code === null) return []
  return [
    order(
      {
        key: `qua-han/${agency.code}`,
        itemId: proposedItems.overdue,
        lead: [agency],
        coordinating: [
          ...new Map(tasks.flatMap(({ coordinating }) => coordinating.map((one) => [one.name, one] as const))).values(),
        ],
        what: `hoàn thành ${tasks.length} nhiệm vụ quá hạn (${named(tasks)}), báo cáo Ban Chỉ đạo nguyên nhân chậm`,
        title: `Hoàn thành ${tasks.length} nhiệm vụ quá hạn, báo cáo nguyên nhân`,
        deliverable: 'Báo cáo của cơ quan',
      },
      due,
    ),
  ]
}

const forRequest = ({ key, title, lead, coordinating, deliverable }: MeetingTask): ProposedConclusion => ({
  key: `de-nghi/${key}`,
  itemId: proposedItems.dueSoon,
  text: `Đề nghị ${lead.length > 0 ? partyNames(lead) : 'các cơ quan liên quan'} quan tâm phối hợp thực hiện nội dung “${title}”.`,
  dueRule: null,
  task: {
    title,
    mode: 'request',
    lead: partyCodes(lead),
    coordinating: partyCodes(coordinating),
    due: null,
    deliverable,
  },
})

function forReporters({ lateReporters }: ChairBriefing, due: ProposedDue): readonly ProposedConclusion[] {
  const outstanding = lateReporters.filter(isOutstanding)
  const of = (isAsked: boolean) => outstanding.filter((one) => one.isAsked === isAsked)
  return [of(false), of(true)].flatMap((reporters) => {
    const [first] = reporters
    if (!first) return []
    const owes = [...new Set(reporters.flatMap((one) => one.owes))].join(', ')
    return [
      order(
        {
          key: first.isAsked ? 'bao-cao/de-nghi' : 'bao-cao',
          itemId: proposedItems.reports,
          lead: reporters,
          coordinating: [],
          what: `gửi ${owes} ${first.periodLabel} về Tổ thư ký`,
          title: `Gửi ${owes} ${first.periodLabel}`,
          deliverable: 'Báo cáo của đơn vị',
        },
        due,
      ),
    ]
  })
}

function forProposal(
  { id, addressee, addressedTo, raisedBy, content }: OpenProposal,
  due: ProposedDue,
): ProposedConclusion {
  // Somebody outside the register is named in the text alone: no task can be followed with them.
  const lead = addressee ?? { code: null, name: addressedTo, isAsked: false }
  return order(
    {
      key: `kien-nghi/${id}`,
      itemId: proposedItems.decisions,
      lead: [lead],
      coordinating: [],
      what: `xem xét, trả lời nội dung của ${raisedBy}: ${withSmallInitial(content)}`,
      title: `Trả lời kiến nghị của ${raisedBy}`,
      deliverable: 'Văn bản trả lời',
    },
    due,
  )
}

function forUnassigned(
  tasks: readonly MeetingTask[],
  standingAgency: Party | null,
  due: ProposedDue,
): readonly ProposedConclusion[] {
  if (tasks.length === 0) return []
  return [
    order(
      {
        key: 'chua-phan-cong',
        itemId: proposedItems.decisions,
        lead: standingAgency === null ? [] : [standingAgency],
        coordinating: [],
        what: `đề xuất cơ quan chủ trì ${tasks.length} nhiệm vụ chưa phân công (${named(tasks)}), trình Ban Chỉ đạo`,
        title: `Đề xuất cơ quan chủ trì ${tasks.length} nhiệm vụ`,
        deliverable: 'Văn bản đề xuất phân công',
      },
      due,
    ),
  ]
}
