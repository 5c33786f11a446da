import { withSmallInitial } from '../../text/initial-letter.ts'
import { formatDate } from '../../time/iso-date.ts'
import {
  type AgencyTasks,
  type AgendaFacts,
  dueWords,
  type MeetingTask,
  type OpenProposal,
  type RequestGroup,
  requestGroups,
  taskTitles,
} from './agenda-facts.ts'
import { proposedItems } from './agenda-items.ts'
import { goalInQuestion, lackingUnits, peopleWords, resultWords } from './briefing-words.ts'
import { type ChairBriefing, type IndicatorBriefing, isJudged, offTarget } from './chair-briefing.ts'
import { order, type ProposedConclusion } from './conclusion-order.ts'
import { type EarlierConclusion, earlierCitation, openEarlier } from './earlier-conclusion.ts'
import { isOutstanding } from './late-reporter.ts'
import { distinctParties, type Party, partyCodes, partyNames } from './party.ts'
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
    ...forOverdue(facts.overdue, dues.answer),
    ...requestGroups(facts.requests).map(forRequest),
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
  const judged = briefing.indicators.filter(isJudged).length
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
  const aim = `${goal.name} về ${withSmallInitial(row.label)} (${goal.words}; ${now})`
  const people = below.map(({ name, people: own }) => `${name} ${peopleWords(own, counted) ?? ''}`)
  const lead = one.owner ?? briefing.standingAgency
  return [
    order(
      {
        key: `chi-tieu/${one.id}`,
        itemId: proposedItems.indicators,
        lead: lead === null ? [] : [lead],
        coordinating: below.map(({ answering }) => answering.body),
        besideText: below.length === 0 ? null : `các đơn vị còn thiếu so với mục tiêu chung (${people.join(', ')})`,
        what: needed === null ? `thực hiện giải pháp để đạt ${aim}` : `khắc phục số còn thiếu ${needed} so với ${aim}`,
        title: `Khắc phục phần còn thiếu: ${shortLabel}`,
        deliverable: 'Số liệu của kỳ báo cáo tiếp theo',
      },
      due,
    ),
  ]
}

/** Agencies that lack the very same work are told in one sentence: a class of a plan has the same duties. */
function forOverdue(groups: readonly AgencyTasks[], due: ProposedDue): readonly ProposedConclusion[] {
  // What nobody leads waits until the committee names somebody; who is only asked is not called late.
  const told = groups.filter(({ agency }) => agency.code !== null && !agency.isAsked)
  const sameWork = Map.groupBy(told, ({ tasks }) =>
    tasks
      .map(({ title, periodLabel }) => `${title}/${periodLabel}`)
      .toSorted()
      .join('|'),
  )
  return [...sameWork.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const count = `${first.tasks.length} nhiệm vụ quá hạn`
    return [
      order(
        {
          key: `qua-han/${same.map(({ agency }) => agency.code).join('+')}`,
          itemId: proposedItems.overdue,
          lead: same.map(({ agency }) => agency),
          coordinating: same.length > 1 ? [] : distinctParties(first.tasks.flatMap(({ coordinating }) => coordinating)),
          besideText: null,
          what: `hoàn thành ${count}${same.length > 1 ? ' của từng cơ quan' : ''}: ${taskTitles(first.tasks, 5)}, báo cáo Ban Chỉ đạo nguyên nhân chậm`,
          title: `Hoàn thành ${count}, báo cáo nguyên nhân`,
          deliverable: 'Báo cáo của cơ quan',
        },
        due,
      ),
    ]
  })
}

/** Nobody whom a task can be given to: the secretariat is no agency of the register. */
const secretariat: Party = { code: null, name: 'Tổ thư ký', shortName: 'Tổ thư ký', isAsked: false }

const forRequest = ({ title, lead, coordinating }: RequestGroup): ProposedConclusion => ({
  key: `de-nghi/${title}`,
  itemId: proposedItems.dueSoon,
  text: `Đề nghị ${lead.length > 0 ? partyNames(lead) : 'các cơ quan liên quan'} quan tâm phối hợp thực hiện nội dung “${title}”.`,
  dueRule: null,
  task: {
    title,
    mode: 'request',
    lead: partyCodes(lead),
    coordinating: partyCodes(coordinating),
    due: null,
    deliverable: null,
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
          besideText: null,
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
  const lead = addressee ?? { code: null, name: addressedTo, shortName: addressedTo, isAsked: false }
  return order(
    {
      key: `kien-nghi/${id}`,
      itemId: proposedItems.decisions,
      lead: [lead],
      coordinating: [],
      besideText: null,
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
        lead: [standingAgency ?? secretariat],
        coordinating: [],
        besideText: null,
        what: `đề xuất cơ quan chủ trì ${tasks.length} nhiệm vụ chưa phân công: ${taskTitles(tasks, 5)}, trình Ban Chỉ đạo`,
        title: `Đề xuất cơ quan chủ trì ${tasks.length} nhiệm vụ`,
        deliverable: 'Văn bản đề xuất phân công',
      },
      due,
    ),
  ]
}
