import type { TaskEvent } from './task-event.ts'
import type { TaskStatus, Timeliness } from './task-state.ts'

/** One wording for screen, print, slips and command line. */
export const statusWords: Readonly<Record<TaskStatus, string>> = {
  not_started: 'chưa thực hiện',
  in_progress: 'đang thực hiện',
  reported: 'báo cáo hoàn thành',
  completed: 'hoàn thành',
  returned: 'trả lại',
  stopped: 'dừng thực hiện',
}

export const timelinessWords: Readonly<Record<Timeliness, string>> = {
  completed_in_time: 'đúng hạn',
  completed_late: 'quá hạn',
  completed: 'không đặt hạn',
  open_in_time: 'trong hạn',
  open_late: 'quá hạn',
  open: 'không đặt hạn',
  stopped: 'đã dừng',
}

export const judgementWords = {
  well_done: 'thực hiện tốt',
  done: 'có thực hiện',
  not_done: 'chưa thực hiện',
} as const

/** What a person did, for a history. */
export const changeWords: Readonly<Record<TaskEvent['kind'], string>> = {
  progress: 'cập nhật tiến độ',
  reported: 'báo cáo hoàn thành',
  accepted: 'chấp nhận hoàn thành',
  returned: 'trả lại',
  stopped: 'dừng thực hiện',
  resumed: 'thực hiện lại',
  extended: 'gia hạn',
  assigned: 'phân công',
  moved: 'chuyển cơ quan',
  judged: 'đánh giá',
  evidence: 'gắn văn bản',
  noted: 'ghi chú',
}
