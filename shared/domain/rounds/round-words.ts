import type { PlanMeta, PlanObligation } from '../catalogue/plan.ts'
import { formatPeriod, type Period } from '../time/period.ts'
import type { StageId } from './round-stages.ts'

export const stageNames: Readonly<Record<StageId, string>> = {
  ask: 'Đề nghị báo cáo',
  receive: 'Tiếp nhận',
  draft: 'Dự thảo',
  opinions: 'Lấy ý kiến',
  submission: 'Phiếu trình',
  issue: 'Trình ký, phát hành',
  file: 'Hồ sơ',
}

/** "Kế hoạch số 64/KH-UBND"; the short title where the source gives no number. */
export const planCited = ({
  documentType,
  number,
  title,
}: Pick<PlanMeta, 'documentType' | 'number' | 'title'>): string =>
  number === null ? title : `${documentType} số ${number}`

/** What the round is for: "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022". */
export function reportSubject(meta: PlanMeta, kind: PlanObligation['kind'], period: Period): string {
  const plan = planCited(meta)
  if (kind === 'midterm') return `sơ kết thực hiện ${plan}`
  if (kind === 'final') return `tổng kết thực hiện ${plan}`
  return `kết quả thực hiện ${plan} ${formatPeriod(period)}`
}

/** The outline that a first letter proposes; the secretariat changes it before it is sent. */
export function proposedOutline(meta: PlanMeta, kind: PlanObligation['kind'], period: Period): readonly string[] {
  const time = kind === 'midterm' || kind === 'final' ? `từ năm ${meta.yearFrom} đến nay` : formatPeriod(period)
  return [
    `Công tác lãnh đạo, chỉ đạo, triển khai thực hiện ${planCited(meta)} ${time}`,
    '- Văn bản chỉ đạo đã ban hành (loại, số, ngày, trích yếu)',
    '- Công tác tuyên truyền: số hội nghị, tin bài, lượt người tham dự',
    '- Công tác thanh tra, kiểm tra: số đơn vị, số tiền phải thu, số tiền đã thu hồi, hồ sơ chuyển cơ quan Công an',
    'Kết quả thực hiện các mục tiêu, chỉ tiêu thuộc địa bàn, lĩnh vực phụ trách',
    'Kết quả thực hiện từng nhiệm vụ được giao; nguyên nhân của nhiệm vụ chậm, chưa hoàn thành',
    'Khó khăn, vướng mắc, nguyên nhân; mô hình hay, cách làm hiệu quả',
    'Phương hướng, nhiệm vụ trọng tâm thời gian tới; kiến nghị, đề xuất',
  ]
}
