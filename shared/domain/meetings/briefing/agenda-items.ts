import { formatFraction, formatInteger } from '../../numbers/format-number.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { AgendaItem, AgendaLink } from '../meeting.ts'
import {
  type AgencyTasks,
  type AgendaFacts,
  countTasks,
  dueWords,
  type OpenProposal,
  requestGroups,
} from './agenda-facts.ts'
import { arrearsWords } from './arrears-words.ts'
import { gapWords, standingWords } from './briefing-words.ts'
import { type ChairBriefing, isJudged, offTarget, withoutFigures } from './chair-briefing.ts'
import { type EarlierConclusion, earlierCitation, openEarlier } from './earlier-conclusion.ts'
import { latenessWords } from './late-reporter.ts'
import { distinctParties, type Party, partyNames } from './party.ts'

/** Stable ids of what is proposed: the same data gives the same items, and notes stay with them. */
export const proposedItems = {
  opening: 'khai-mac',
  earlier: 'ket-luan-ky-truoc',
  indicators: 'chi-tieu',
  overdue: 'nhiem-vu-qua-han',
  dueSoon: 'nhiem-vu-den-han',
  reports: 'che-do-bao-cao',
  decisions: 'xin-y-kien',
  closing: 'ket-luan',
} as const

/** An item that the data asks for, ready to be kept as an item of the meeting. */
export interface ProposedItem extends AgendaItem {
  /** Code of the agency that presents it; null: the chair, or the secretariat. */
  readonly presenterAgency: string | null
  /** Figures and facts one by one, below the basis. */
  readonly lines: readonly string[]
  /** Who is asked to speak to it. */
  readonly speakers: readonly Party[]
}

/** An item before the time is shared out. */
export interface DraftItem extends Omit<ProposedItem, 'minutes'> {
  /** Its part of the time; the written rule is in `weights`. */
  readonly weight: number
}

const chair = 'Chủ trì cuộc họp'
const secretariat = 'Tổ thư ký (Tổ giúp việc)'

/** A fixed part, and one for each matter up to a limit: the tenth late task takes no more time than the ninth. */
const weights = {
  opening: () => 1,
  earlier: (open: number) => 2 + Math.min(open, 8),
  indicators: (missed: number) => 6 + 2 * Math.min(missed, 6),
  overdue: (tasks: number) => 3 + Math.min(tasks, 9),
  dueSoon: (tasks: number) => 2 + Math.min(Math.ceil(tasks / 2), 4),
  reports: (late: number) => 1 + Math.min(Math.ceil(late / 2), 4),
  decisions: (asked: number) => 3 + Math.min(asked, 9),
  closing: () => 3,
} as const

const bare = { basis: '', lines: [], decisionAsked: '', links: [], speakers: [], presenterAgency: null } as const

export const openingItem = (): DraftItem => ({
  ...bare,
  id: proposedItems.opening,
  kind: 'opening',
  title: 'Khai mạc, nêu mục đích, yêu cầu cuộc họp',
  presenter: chair,
  weight: weights.opening(),
})

export const closingItem = (): DraftItem => ({
  ...bare,
  id: proposedItems.closing,
  kind: 'closing',
  title: 'Kết luận cuộc họp',
  presenter: chair,
  weight: weights.closing(),
})

export function earlierItem(all: readonly EarlierConclusion[]): readonly DraftItem[] {
  if (all.length === 0) return []
  const open = openEarlier(all)
  const late = open.filter(({ daysLate }) => daysLate > 0).length
  const longest = Math.max(0, ...open.map(({ meetingsWaited }) => meetingsWaited))
  return [
    {
      ...bare,
      id: proposedItems.earlier,
      kind: 'earlier_conclusions',
      title: 'Kết quả thực hiện kết luận các cuộc họp trước',
      basis: `${all.length - open.length}/${all.length} kết luận đã xong; ${open.length} kết luận còn lại${
        late > 0 ? `, trong đó ${late} quá hạn` : ''
      }${longest > 0 ? `; lâu nhất đã qua ${longest} cuộc họp` : ''}.`,
      lines: open.map(earlierLine),
      presenter: secretariat,
      speakers: distinctParties(open.flatMap(({ lead }) => lead)),
      links: open.flatMap(({ taskKey, text }) => (taskKey === null ? [] : [link('nhiem-vu', taskKey, text)])),
      weight: weights.earlier(open.length),
    },
  ]
}

/** "khoản 2 Thông báo số …: … (Sở Y tế; đang thực hiện, quá hạn 12 ngày; đã qua 2 cuộc họp)" */
export function earlierLine(conclusion: EarlierConclusion): string {
  const { text, lead, stateLabel, daysLate, meetingsWaited } = conclusion
  const state = daysLate > 0 ? `${stateLabel}, quá hạn ${daysLate} ngày` : stateLabel
  const told = [
    lead.length > 0 ? partyNames(lead) : 'chưa phân công',
    state,
    ...(meetingsWaited > 0 ? [`đã qua ${meetingsWaited} cuộc họp`] : []),
  ]
  return `${earlierCitation(conclusion, formatDate)}: ${text.replace(/\.$/, '')} (${told.join('; ')})`
}

export function indicatorsItem(briefing: ChairBriefing): DraftItem {
  const missed = offTarget(briefing)
  const judged = briefing.indicators.filter(isJudged)
  const unknown = withoutFigures(briefing)
  const gaps = missed.flatMap(({ gaps: of, counted, shortLabel }) =>
    of.kind === 'by_unit' && of.below.length > 0
      ? [`${shortLabel}, so với mục tiêu chung còn thiếu nhiều nhất: ${gapWords(of.below, counted, 3)}.`]
      : [],
  )
  const arrears = arrearsWords(briefing.arrears, 3)
  return {
    ...bare,
    id: proposedItems.indicators,
    kind: 'indicators',
    title: `Kết quả thực hiện các chỉ tiêu ${briefing.periodLabel}${missed.length > 0 ? ', trọng tâm là chỉ tiêu chưa đạt' : ''}`,
    basis: [
      judged.length === 0
        ? `Chưa có số liệu ${briefing.periodLabel} để đánh giá`
        : `${judged.length - missed.length}/${judged.length} chỉ tiêu có số liệu đã đạt${missed.length > 0 ? `; ${missed.length} chỉ tiêu chưa đạt` : ''}`,
      ...(unknown.length > 0 ? [`${unknown.length} chỉ tiêu chưa có số liệu`] : []),
    ]
      .join('; ')
      .concat('.'),
    lines: [
      ...missed.map((one) => `${standingWords(one, briefing)}.`),
      ...gaps,
      ...(arrears === null ? [] : [arrears]),
    ],
    presenter: briefing.standingAgency?.name ?? secretariat,
    presenterAgency: briefing.standingAgency?.code ?? null,
    speakers: distinctParties(
      missed.flatMap(({ gaps: of }) =>
        of.kind === 'by_unit' ? of.below.slice(0, 3).map(({ answering }) => answering.body) : [],
      ),
    ),
    links: missed.map(({ id, row }) => link('chi-tieu', id, row.label)),
    weight: weights.indicators(missed.length),
  }
}

/** "Sở Y tế: 2 nhiệm vụ, quá hạn lâu nhất 35 ngày; đúng hạn 60%" */
export function agencyLine({ agency, tasks, onTimeRate }: AgencyTasks): string {
  const latest = Math.max(0, ...tasks.map(({ daysLate }) => daysLate))
  const rate = onTimeRate && formatFraction({ ...onTimeRate, numerator: onTimeRate.numerator * 100n }, 0)
  return [
    `${agency.name}: ${tasks.length} nhiệm vụ${latest > 0 ? `, quá hạn lâu nhất ${latest} ngày` : ''}`,
    ...(rate === null ? [] : [`tỷ lệ đúng hạn đến nay ${rate}%`]),
  ].join('; ')
}

const taskLinks = (groups: readonly AgencyTasks[]): readonly AgendaLink[] => [
  ...new Map(
    groups.flatMap(({ tasks }) => tasks.map(({ key, title }) => [key, link('nhiem-vu', key, title)] as const)),
  ).values(),
]

export function overdueItem(groups: readonly AgencyTasks[]): readonly DraftItem[] {
  const count = countTasks(groups)
  if (count === 0) return []
  return [
    {
      ...bare,
      id: proposedItems.overdue,
      kind: 'tasks',
      title: 'Nhiệm vụ quá hạn của các cơ quan, đơn vị',
      basis: `${count} nhiệm vụ quá hạn của ${groups.length} cơ quan, đơn vị.`,
      lines: groups.map((group) => `${agencyLine(group)}.`),
      presenter: secretariat,
      speakers: groups.map(({ agency }) => agency).filter(({ code }) => code !== null),
      links: taskLinks(groups),
      weight: weights.overdue(count),
    },
  ]
}

export function dueSoonItem({ dueSoon: groups, soonDays, requests }: AgendaFacts): readonly DraftItem[] {
  const count = countTasks(groups)
  if (count + requests.length === 0) return []
  const asked = requestGroups(requests).map(
    ({ title, lead }) => `Đề nghị ${partyNames(lead)} quan tâm phối hợp: ${title}.`,
  )
  return [
    {
      ...bare,
      id: proposedItems.dueSoon,
      kind: 'tasks',
      title: `Nhiệm vụ đến hạn trong ${soonDays} ngày tới`,
      basis: [
        ...(count > 0 ? [`${count} nhiệm vụ đến hạn của ${groups.length} cơ quan, đơn vị`] : []),
        ...(requests.length > 0 ? [`${requests.length} nội dung đề nghị phối hợp`] : []),
      ]
        .join('; ')
        .concat('.'),
      lines: [
        ...groups.map(({ agency, tasks }) => {
          const named = tasks.map(({ title, due }) => (due ? `${title} (${dueWords(due)})` : title))
          return `${agency.name}: ${named.join('; ')}.`
        }),
        ...asked,
      ],
      presenter: secretariat,
      speakers: groups.map(({ agency }) => agency).filter(({ code }) => code !== null),
      links: [...taskLinks(groups), ...requests.map(({ key, title }) => link('nhiem-vu', key, title))],
      weight: weights.dueSoon(count + requests.length),
    },
  ]
}

export function reportsItem({ lateReporters: late, receipts }: ChairBriefing): readonly DraftItem[] {
  if (late.length === 0) return []
  return [
    {
      ...bare,
      id: proposedItems.reports,
      kind: 'reports',
      title: 'Việc chấp hành chế độ báo cáo',
      basis: receipts,
      lines: late.map((one) => `${one.name}: ${one.owes.join(' và ')} ${one.periodLabel}, ${latenessWords(one)}.`),
      presenter: secretariat,
      speakers: late.map(({ code, name, shortName, isAsked }) => ({ code, name, shortName, isAsked })),
      weight: weights.reports(late.length),
    },
  ]
}

const proposalWords = { difficulty: 'Khó khăn, vướng mắc', proposal: 'Kiến nghị' } as const

const proposalLine = ({ kind, raisedBy, addressedTo, content, daysWaiting }: OpenProposal): string =>
  `${proposalWords[kind]} của ${raisedBy} gửi ${addressedTo}: ${content} (${formatInteger(daysWaiting)} ngày chưa trả lời).`

export function decisionsItem({ proposals, unassigned }: AgendaFacts): readonly DraftItem[] {
  if (proposals.length + unassigned.length === 0) return []
  const asked = [
    ...(proposals.length > 0 ? [`cho ý kiến về ${proposals.length} khó khăn, kiến nghị chưa được trả lời`] : []),
    ...(unassigned.length > 0 ? [`phân công cơ quan chủ trì ${unassigned.length} nhiệm vụ`] : []),
  ]
  return [
    {
      ...bare,
      id: proposedItems.decisions,
      kind: 'decision',
      title: 'Nội dung xin ý kiến Ban Chỉ đạo',
      basis: [
        ...(proposals.length > 0 ? [`${proposals.length} khó khăn, kiến nghị chưa được trả lời`] : []),
        ...(unassigned.length > 0 ? [`${unassigned.length} nhiệm vụ chưa phân công`] : []),
      ]
        .join('; ')
        .concat('.'),
      lines: [
        ...proposals.map(proposalLine),
        ...unassigned.map(({ title, basis }) => `Chưa phân công: ${title}${basis === null ? '' : ` (${basis})`}.`),
      ],
      presenter: secretariat,
      decisionAsked: `Ban Chỉ đạo ${asked.join('; ')}.`,
      links: [
        ...proposals.map(({ id, content }) => link('muc-so-theo-doi', id, content)),
        ...unassigned.map(({ key, title }) => link('nhiem-vu', key, title)),
      ],
      weight: weights.decisions(proposals.length + unassigned.length),
    },
  ]
}

const link = (kind: string, id: string, label: string): AgendaLink => ({ kind, id, label })
