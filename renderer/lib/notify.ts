import { notifications } from '@mantine/notifications'
import { describeError, isAbort } from './describe-error.ts'
import type { SaveResult } from './save-file.ts'

export const notifyDone = (message: string): string =>
  notifications.show({ message, color: 'teal', autoClose: 6_000, withCloseButton: true, closeButtonProps })

/** For faults without a place of their own on the screen; a refusal next to a field is shown there instead. */
export function notifyError(error: unknown): void {
  if (isAbort(error)) return
  const { message, remedy } = describeError(error)
  notifyProblem(message, remedy)
}

/** A problem that stays in sight until the person closes it. */
export const notifyProblem = (message: string, remedy: string): string =>
  notifications.show({ title: message, message: remedy, color: 'red', autoClose: false, closeButtonProps })

export function notifySaved(result: SaveResult, name: string): void {
  if (result.state === 'saved') notifyDone(`Đã lưu tệp “${name}” vào ${result.path}.`)
  if (result.state === 'downloaded') notifyDone(`Đã tải tệp “${name}” về thư mục tải xuống của trình duyệt.`)
  if (result.state === 'failed') {
    notifications.show({
      title: `Chưa lưu được tệp “${name}”.`,
      message: result.message,
      color: 'red',
      autoClose: false,
      closeButtonProps,
    })
  }
}

const closeButtonProps = { 'aria-label': 'Đóng thông báo' }
