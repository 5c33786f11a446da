import { formatInteger } from '../numbers/format-number.ts'
import type {
  CommunicationKind,
  InspectionKind,
  ModelKind,
  ProposalKind,
  ProposalState,
  RegisterId,
} from './register-entry.ts'
import type { RegisterSum } from './register-totals.ts'

export const registerNames: Readonly<Record<RegisterId, string>> = {
  directives: 'Văn bản chỉ đạo đã ban hành',
  communication: 'Tuyên truyền',
  inspections: 'Thanh tra, kiểm tra',
  proposals: 'Khó khăn, vướng mắc, kiến nghị',
  models: 'Mô hình hay, khen thưởng',
}

export const communicationWords: Readonly<Record<CommunicationKind, string>> = {
  conference: 'Hội nghị, tập huấn, đối thoại',
  outreach: 'Tư vấn, ra quân tuyên truyền',
  article: 'Tin, bài, phóng sự',
  material: 'Tờ rơi, pano, băng rôn',
}

/** After a number: "12 hội nghị", "45 tin, bài". */
export const communicationUnits: Readonly<Record<CommunicationKind, string>> = {
  conference: 'hội nghị, lớp tập huấn, buổi đối thoại',
  outreach: 'đợt tư vấn, ra quân tuyên truyền',
  article: 'tin, bài, phóng sự',
  material: 'tờ rơi, pano, băng rôn',
}

export const inspectionWords: Readonly<Record<InspectionKind, string>> = {
  inspection: 'Thanh tra',
  check: 'Kiểm tra',
}

export const proposalWords: Readonly<Record<ProposalKind, string>> = {
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Kiến nghị, đề xuất',
}

export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  waiting: 'Chưa trả lời',
  in_progress: 'Đang xem xét',
  answered: 'Đã trả lời',
  resolved: 'Đã giải quyết',
}

export const modelWords: Readonly<Record<ModelKind, string>> = {
  model: 'Mô hình hay',
  commendation: 'Khen thưởng',
}

/** "1.250"; null while nobody says. */
export const sumText = ({ total }: RegisterSum): string | null => (total === null ? null : formatInteger(total))

/** "chưa đầy đủ (3/5 mục)"; empty where every entry says. */
export const sumGap = ({ known, of }: RegisterSum): string => (known < of ? `chưa đầy đủ (${known}/${of} mục)` : '')
