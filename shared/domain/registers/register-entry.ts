import type { IsoDate, PlanId } from '../ids.ts'

// What the committee's reports need beside figures and tasks is kept in five registers (sổ theo dõi) and cited by the
// drafts (documents.md, section 3). Each list below is the only one: types, schemas, forms and sheets follow it.

/** văn bản chỉ đạo · tuyên truyền · thanh tra, kiểm tra · khó khăn, kiến nghị · mô hình hay, khen thưởng */
export const registerIds = ['directives', 'communication', 'inspections', 'proposals', 'models'] as const
export type RegisterId = (typeof registerIds)[number]

/** Hội nghị, tập huấn, đối thoại · đợt tư vấn, ra quân · tin, bài, phóng sự · tờ rơi, pano, băng rôn. */
export const communicationKinds = ['conference', 'outreach', 'article', 'material'] as const
export type CommunicationKind = (typeof communicationKinds)[number]

export const inspectionKinds = ['inspection', 'check'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const proposalKinds = ['difficulty', 'proposal'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** Chưa trả lời · đang xem xét · đã trả lời · đã giải quyết. */
export const proposalStates = ['waiting', 'in_progress', 'answered', 'resolved'] as const
export type ProposalState = (typeof proposalStates)[number]

export const modelKinds = ['model', 'commendation'] as const
export type ModelKind = (typeof modelKinds)[number]

/** A document that directs or carries out the plan, as issued. */
export interface Directive {
  readonly register: 'directives'
  readonly date: IsoDate
  /** "Kế hoạch", "Công văn" */
  readonly documentType: string
  /** "64/KH-UBND" */
  readonly number: string
  readonly issuer: string
  /** Trích yếu, without "về việc". */
  readonly subject: string
  readonly note: string | null
}

export interface Communication {
  readonly register: 'communication'
  readonly date: IsoDate
  readonly kind: CommunicationKind
  /** Who held it. */
  readonly host: string
  readonly content: string
  /** Conferences, campaigns, articles or copies, by its kind; at least 1. */
  readonly quantity: number
  /** Lượt người; null: not counted. Articles and copies have none. */
  readonly attendances: number | null
  readonly note: string | null
}

export interface Inspection {
  readonly register: 'inspections'
  /** Of the conclusion or the minutes. */
  readonly date: IsoDate
  readonly kind: InspectionKind
  /** Who inspected. */
  readonly body: string
  /** What was inspected, one unit or a group of them. */
  readonly inspected: string
  /** How many units; at least 1. */
  readonly units: number
  readonly content: string
  /** Số kết luận, biên bản. */
  readonly conclusion: string | null
  /** Số tiền phải thu, đồng; null: not established. */
  readonly due: number | null
  /** Số tiền đã thu hồi, đồng; null: not known. */
  readonly recovered: number | null
  /** Files handed to the police; null: not known. */
  readonly policeFiles: number | null
  readonly note: string | null
}

export interface Proposal {
  readonly register: 'proposals'
  readonly date: IsoDate
  readonly kind: ProposalKind
  readonly raisedBy: string
  readonly addressedTo: string
  readonly content: string
  /** The document it was raised in: "123/BHXH-QLT"; null: by word of mouth. */
  readonly document: string | null
  readonly state: ProposalState
  readonly answer: string | null
  readonly answerDocument: string | null
  readonly answeredOn: IsoDate | null
}

/** A model worth repeating, or a commendation. */
export interface Model {
  readonly register: 'models'
  readonly date: IsoDate
  readonly kind: ModelKind
  /** Name of the model, or who was commended. */
  readonly name: string
  readonly unit: string
  /** What it brought; what it was given for. */
  readonly content: string
  /** Of a commendation: "Bằng khen của Chủ tịch UBND thành phố". */
  readonly award: string | null
  /** Of a commendation: number of the decision. */
  readonly decision: string | null
  readonly collectives: number | null
  readonly individuals: number | null
}

export type RegisterEntry = Directive | Communication | Inspection | Proposal | Model
export type EntryOf<Register extends RegisterId> = Extract<RegisterEntry, { readonly register: Register }>

/** An entry as the store has it now. */
export interface KeptEntry<Entry extends RegisterEntry = RegisterEntry> {
  readonly id: string
  /** Null: it counts for every plan that the committee carries out. */
  readonly planId: PlanId | null
  readonly entry: Entry
  /** Grows by one with every change. */
  readonly revision: number
  /** Taken back; it stays readable and counts for nothing. */
  readonly withdrawn: boolean
}
