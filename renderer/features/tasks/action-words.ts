import type { TaskAction } from './task-form.ts'

interface ActionWords {
  /** On the button that opens the form. */
  readonly open: string
  /** On the button that sends it. */
  readonly send: string
  /** Said when it is done. */
  readonly done: string
}

export const actionWords: Readonly<Record<TaskAction, ActionWords>> = {
  progress: { open: 'Cập nhật tiến độ', send: 'Ghi tiến độ', done: 'Đã ghi tiến độ.' },
  reported: {
    open: 'Ghi nhận báo cáo hoàn thành',
    send: 'Ghi nhận',
    done: 'Đã ghi nhận báo cáo hoàn thành.',
  },
  accepted: { open: 'Chấp nhận', send: 'Chấp nhận hoàn thành', done: 'Đã chấp nhận hoàn thành.' },
  returned: { open: 'Trả lại', send: 'Trả lại', done: 'Đã trả lại báo cáo hoàn thành.' },
  stopped: { open: 'Dừng thực hiện', send: 'Dừng thực hiện', done: 'Đã dừng thực hiện nhiệm vụ.' },
  resumed: { open: 'Thực hiện lại', send: 'Cho thực hiện lại', done: 'Nhiệm vụ được thực hiện lại.' },
  extended: { open: 'Gia hạn', send: 'Gia hạn', done: 'Đã gia hạn; hạn cũ vẫn được giữ.' },
  assigned: { open: 'Phân công', send: 'Phân công', done: 'Đã phân công.' },
  judged: { open: 'Đánh giá kỳ', send: 'Ghi đánh giá', done: 'Đã ghi đánh giá.' },
  noted: { open: 'Ghi chú', send: 'Ghi', done: 'Đã ghi chú.' },
}
