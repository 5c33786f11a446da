import type { IsoDate } from '../ids.ts'
import { compareDates, formatDate } from '../time/iso-date.ts'
import { leadLine, type TaskChange } from './task-event.ts'
import { lineOf, type TaskState } from './task-state.ts'

/** Who acts: the secretariat decides, a liaison answers for the own agency. */
export type TaskRole = { readonly kind: 'secretariat' } | { readonly kind: 'liaison'; readonly agency: string }

/** Why a change is not possible; Vietnamese sentences for people. */
export interface TaskRefusal {
  readonly message: string
  readonly remedy: string
}

const refusal = (message: string, remedy: string): TaskRefusal => ({ message, remedy })

/** Null: the change may be made by this role, on this day, to a task that stands as it does. */
export function refuseChange(
  state: TaskState,
  change: TaskChange,
  role: TaskRole,
  day: IsoDate,
  request: boolean,
): TaskRefusal | null {
  return refuseRole(state, change, role) ?? refuseLine(state, change) ?? refuseStep(state, change, day, request)
}

/** A liaison reports on the own agency's line; everything else is the secretariat's. */
function refuseRole(state: TaskState, change: TaskChange, role: TaskRole): TaskRefusal | null {
  if (role.kind === 'secretariat') return null
  if (change.kind !== 'progress' && change.kind !== 'reported' && change.kind !== 'evidence')
    return refusal(
      'Chỉ Tổ thư ký được thực hiện thao tác này.',
      'Đầu mối cơ quan cập nhật tiến độ hoặc báo cáo hoàn thành.',
    )
  const own = change.line === leadLine ? state.lead.includes(role.agency) : change.line === role.agency
  return own ? null : refusal('Nhiệm vụ này không giao cho cơ quan của đầu mối.', 'Chọn nhiệm vụ của cơ quan mình.')
}

function refuseLine(state: TaskState, change: TaskChange): TaskRefusal | null {
  if (!('line' in change) || change.line === leadLine || state.coordinating.includes(change.line)) return null
  return refusal(
    `Cơ quan “${change.line}” không phối hợp trong nhiệm vụ này.`,
    'Tải lại nhiệm vụ rồi chọn cơ quan đang phối hợp.',
  )
}

function refuseStep(state: TaskState, change: TaskChange, day: IsoDate, request: boolean): TaskRefusal | null {
  if (state.stopped && change.kind !== 'resumed' && change.kind !== 'noted' && change.kind !== 'evidence')
    return refusal(
      `Nhiệm vụ đã dừng theo văn bản số ${state.stopped.decision.number}.`,
      'Cho thực hiện lại bằng văn bản rồi mới cập nhật.',
    )
  if ('decision' in change && change.decision !== null && compareDates(change.decision.date, day) > 0)
    return refusal(
      `Ngày văn bản ${formatDate(change.decision.date)} ở sau ngày hôm nay.`,
      'Nhập đúng ngày ghi trên văn bản.',
    )
  switch (change.kind) {
    case 'progress':
      return lineOf(state, change.line).status === 'completed' ? closed : refusePercent(change.percent)
    case 'reported':
      if (lineOf(state, change.line).status === 'completed') return closed
      return compareDates(change.doneOn, day) > 0
        ? refusal(
            `Ngày hoàn thành ${formatDate(change.doneOn)} ở sau ngày hôm nay.`,
            'Nhập ngày công việc thực sự hoàn thành.',
          )
        : null
    case 'accepted':
    case 'returned':
      return lineOf(state, change.line).status === 'reported'
        ? null
        : refusal(
            'Cơ quan chưa báo cáo hoàn thành nên chưa có gì để chấp nhận hoặc trả lại.',
            'Ghi báo cáo hoàn thành của cơ quan trước.',
          )
    case 'stopped':
      return null
    case 'resumed':
      return state.stopped ? null : refusal('Nhiệm vụ không ở trạng thái dừng.', 'Tải lại nhiệm vụ.')
    case 'extended':
      return refuseExtension(state, change.due, request)
    case 'assigned':
      return change.lead.length === 0
        ? refusal('Chưa chọn cơ quan chủ trì.', 'Chọn ít nhất một cơ quan chủ trì.')
        : null
    case 'moved':
      return [...state.lead, ...state.coordinating].includes(change.from)
        ? null
        : refusal(`Cơ quan “${change.from}” không giữ nhiệm vụ này.`, 'Tải lại nhiệm vụ rồi chuyển lại.')
    case 'judged':
    case 'evidence':
    case 'noted':
      return null
  }
}

const closed = refusal(
  'Phần việc này đã hoàn thành và được chấp nhận.',
  'Nếu kết quả sai, ghi chú vào nhiệm vụ; trạng thái hoàn thành không sửa được.',
)

function refusePercent(percent: number | null): TaskRefusal | null {
  if (percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100)) return null
  return refusal(`Tiến độ ${percent}% không hợp lệ.`, 'Nhập số nguyên từ 0 đến 100.')
}

function refuseExtension(state: TaskState, due: IsoDate, request: boolean): TaskRefusal | null {
  if (request) return refusal('Nội dung đề nghị không có hạn để gia hạn.', 'Gửi văn bản đề nghị quan tâm phối hợp.')
  const status = lineOf(state, leadLine).status
  if (status === 'completed' || status === 'reported')
    return refusal('Nhiệm vụ đã báo cáo hoàn thành, không gia hạn được.', 'Trả lại báo cáo trước nếu việc chưa xong.')
  if (state.due !== null && compareDates(due, state.due.date) <= 0)
    return refusal(
      `Hạn mới ${formatDate(due)} không sau hạn đang áp dụng ${formatDate(state.due.date)}.`,
      'Nhập hạn mới muộn hơn hạn đang áp dụng.',
    )
  return null
}
