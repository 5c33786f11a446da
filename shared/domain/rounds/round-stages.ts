import type { DocumentState } from '../documents/document-state.ts'
import type { IsoDate } from '../ids.ts'
import { addDays, compareDates, daysBetween, formatDate } from '../time/iso-date.ts'
import { type RoundReceiver, receiverKey } from './round-event.ts'
import { hasText, type RoundState } from './round-state.ts'

/** Đề nghị báo cáo · tiếp nhận · dự thảo · lấy ý kiến · phiếu trình · trình ký, phát hành · hồ sơ. */
export const stageIds = ['ask', 'receive', 'draft', 'opinions', 'submission', 'issue', 'file'] as const
export type StageId = (typeof stageIds)[number]

export interface RoundStage {
  readonly id: StageId
  /** waiting: what comes before is not done · active: to be done now · done */
  readonly state: 'waiting' | 'active' | 'done'
  /** One sentence of state. */
  readonly sentence: string
  /** What is lacking, and from whom. */
  readonly lacking: readonly { readonly what: string; readonly from: string }[]
}

/** A receiver with what came from it. */
export interface ReceiverReceipts extends RoundReceiver {
  readonly name: string
  /** Figures; null: none are asked of it (an agency). */
  readonly figures: 'received' | 'missing' | null
}

export interface StageFacts {
  readonly state: RoundState
  readonly receivers: readonly ReceiverReceipts[]
  /** Of the report itself; null: nobody has opened a draft. */
  readonly document: DocumentState | null
  /** "05/BC-BCĐ ngày 25/01/2023"; null: not issued. */
  readonly issued: string | null
  readonly today: IsoDate
}

/** Where the round stands. Nothing is forced: a draft may be begun while reports are still coming. */
export function roundStages(facts: StageFacts): readonly RoundStage[] {
  const told = [ask, receive, draft, opinions, submission, issue].map((stage) => stage(facts))
  const isIssued = facts.issued !== null
  const file: Told = {
    id: 'file',
    done: isIssued,
    sentence: isIssued
      ? 'Hồ sơ đủ để lưu: xuất một tệp nén.'
      : 'Hồ sơ gồm mọi văn bản của đợt; xuất được bất cứ lúc nào.',
    lacking: [],
  }
  const all = [...told, file]
  const first = all.findIndex(({ done }) => !done)
  return all.map(({ id, done, sentence, lacking }, index) => ({
    id,
    state: done ? 'done' : index === first ? 'active' : 'waiting',
    sentence,
    lacking,
  }))
}

interface Told {
  readonly id: StageId
  readonly done: boolean
  readonly sentence: string
  readonly lacking: RoundStage['lacking']
}

const nothing: RoundStage['lacking'] = []

function ask({ state, receivers }: StageFacts): Told {
  const [last] = state.asked.toReversed()
  if (!last) {
    const sentence =
      state.plan === null
        ? 'Chọn nơi nhận, hạn và đề cương, rồi lập công văn đề nghị báo cáo.'
        : `Đã chuẩn bị công văn cho ${receivers.length} nơi; ghi số, ngày khi phát hành.`
    return { id: 'ask', done: false, sentence, lacking: nothing }
  }
  const written = new Set(state.asked.flatMap((letter) => letter.receivers.map(receiverKey)))
  const left = receivers.filter((one) => !written.has(receiverKey(one)))
  return {
    id: 'ask',
    done: left.length === 0,
    sentence: `Đã gửi công văn số ${last.number} ngày ${formatDate(last.date)} tới ${written.size} nơi.`,
    lacking: left.map(({ name }) => ({ what: 'chưa gửi công văn đề nghị báo cáo', from: name })),
  }
}

/** What of its report a receiver still owes. */
export function owedBy(state: RoundState, receiver: ReceiverReceipts): readonly string[] {
  return [
    ...(receiver.figures === 'missing' ? ['báo cáo số liệu'] : []),
    ...(hasText(state, receiverKey(receiver)) ? [] : ['báo cáo bằng văn bản']),
  ]
}

function receive({ state, receivers, today }: StageFacts): Told {
  const districts = receivers.filter(({ figures }) => figures !== null)
  const figures = districts.filter((one) => one.figures === 'received').length
  const texts = receivers.filter((one) => hasText(state, receiverKey(one))).length
  const owed = receivers.flatMap((receiver) => {
    const parts = owedBy(state, receiver)
    return parts.length === 0 ? [] : [{ what: parts.join(' và '), from: receiver.name }]
  })
  const late = lateDays(state.plan, today)
  const counted = [
    ...(districts.length > 0 ? [`số liệu ${figures}/${districts.length} đơn vị`] : []),
    `báo cáo bằng văn bản ${texts}/${receivers.length} nơi`,
  ].join(', ')
  return {
    id: 'receive',
    done: state.plan !== null && receivers.length > 0 && owed.length === 0,
    sentence: `Đã nhận ${counted}${late > 0 && owed.length > 0 ? `; quá hạn ${late} ngày` : ''}.`,
    lacking: owed,
  }
}

/** Whole days after the last day in time; 0: still in time, or no day is set. */
export function lateDays(plan: RoundState['plan'], today: IsoDate): number {
  if (plan === null) return 0
  const lastDay = plan.inclusive ? plan.deadline : addDays(plan.deadline, -1)
  return Math.max(0, daysBetween(lastDay, today))
}

function draft({ document, issued }: StageFacts): Told {
  const isBegun = document !== null || issued !== null
  return {
    id: 'draft',
    done: isBegun,
    sentence: isBegun
      ? 'Đã có dự thảo báo cáo.'
      : 'Mở dự thảo: các phần được viết sẵn từ số liệu, nhiệm vụ và sổ theo dõi.',
    lacking: nothing,
  }
}

function opinions({ state, today }: StageFacts): Told {
  const [last] = state.opinionsAsked.toReversed()
  const pending = state.opinions.filter(({ outcome }) => outcome === 'pending').length
  const senders = new Set(state.opinions.map(({ receiver }) => receiverKey(receiver)))
  if (!last)
    return {
      id: 'opinions',
      done: false,
      sentence:
        state.opinions.length === 0
          ? 'Gửi dự thảo lấy ý kiến các cơ quan, đơn vị.'
          : `Đã ghi ${state.opinions.length} ý kiến; chưa ghi công văn lấy ý kiến.`,
      lacking: nothing,
    }
  const asked = new Set(state.opinionsAsked.flatMap(({ receivers }) => receivers.map(receiverKey)))
  const answered = [...asked].filter((key) => senders.has(key)).length
  const isOver = compareDates(last.deadline, today) < 0
  return {
    id: 'opinions',
    done: pending === 0 && (isOver || answered === asked.size),
    sentence: `${answered}/${asked.size} nơi đã có ý kiến (hạn ${formatDate(last.deadline)}); ${state.opinions.length} ý kiến${pending > 0 ? `, ${pending} ý kiến chưa xử lý` : ''}.`,
    lacking: pending > 0 ? [{ what: `${pending} ý kiến chưa tiếp thu, giải trình`, from: 'Tổ thư ký' }] : nothing,
  }
}

function submission({ state }: StageFacts): Told {
  return {
    id: 'submission',
    done: state.submitted !== null,
    sentence:
      state.submitted === null
        ? 'Lập phiếu trình kèm bảng tổng hợp ý kiến.'
        : `Đã trình ${state.submitted.to} ngày ${formatDate(state.submitted.date)}.`,
    lacking: nothing,
  }
}

const issueSentences: Readonly<Record<DocumentState, string>> = {
  draft: 'Báo cáo đang là dự thảo.',
  for_signature: 'Báo cáo đã trình ký.',
  signed: 'Báo cáo đã ký, chờ số.',
  issued: 'Báo cáo đã phát hành.',
  dropped: 'Dự thảo đã bỏ.',
}

function issue({ document, issued }: StageFacts): Told {
  return {
    id: 'issue',
    done: issued !== null,
    sentence:
      issued !== null
        ? `Đã phát hành báo cáo số ${issued}.`
        : document === null
          ? 'Chưa có dự thảo báo cáo.'
          : issueSentences[document],
    lacking: nothing,
  }
}
