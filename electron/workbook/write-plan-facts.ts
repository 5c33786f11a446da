import { dayCell } from './write-plan-figures.ts'
import type { PlanWorkbookInput } from './write-plan-input.ts'
import type { PlanCell } from './write-plan-table.ts'

/** The document's own data, name by name; a list takes a line for each of its members. */
export function planFacts(input: PlanWorkbookInput): readonly (readonly [name: string, cell: PlanCell])[] {
  const { plan, changes, withdrawn } = input
  const { meta } = plan
  const changed = changes.targets.size + changes.assignments.size + changes.obligations.size
  return [
    ['Số, ký hiệu', meta.number],
    ['Loại văn bản', meta.documentType],
    ['Tên gọi', meta.title],
    ['Trích yếu', meta.subject],
    ['Cơ quan ban hành', meta.issuer],
    ['Ngày ban hành', meta.date === null ? null : dayCell(meta.date)],
    ['Người ký', meta.signer],
    ['Chức vụ người ký', meta.signerPost],
    ['Địa bàn', meta.locality],
    ['Từ năm', meta.yearFrom],
    ['Đến năm', meta.yearTo],
    ...listed('Căn cứ', meta.parents),
    ...listed('Nơi nhận', meta.recipients),
    ['Số mục tiêu', plan.targets.length],
    ['Số nhiệm vụ', plan.assignments.length],
    ['Số báo cáo phải gửi', plan.obligations.length],
    ...(changed === 0 ? [] : [['Số mục sửa đổi, bổ sung', changed] as const]),
    ...(withdrawn.length === 0 ? [] : [['Số mục không còn hiệu lực', withdrawn.length] as const]),
    ...(meta.note === null ? [] : [['Lưu ý về văn bản', meta.note] as const]),
    [
      'Cách đọc',
      'Nội dung mục tiêu, nhiệm vụ, báo cáo là tóm tắt của Sổ Chỉ đạo; nguyên văn theo điểm và dòng văn bản được dẫn ở từng mục. Ô ghi “không có trong văn bản”: văn bản không nêu.',
    ],
  ]
}

const listed = (name: string, texts: readonly string[]): readonly (readonly [string, PlanCell])[] =>
  texts.length === 0 ? [[name, null]] : texts.map((text) => [name, text] as const)
