import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { notifyError, notifyProblem } from '../../../lib/notify.ts'
import { presentMeeting } from '../../../lib/present-meeting.ts'
import type { Meeting } from '../meetings-data.ts'

/** Opens the second window, which stands on the projector and follows the desk. */
export function PresentButton({ meeting }: { meeting: Pick<Meeting, 'id'> }) {
  const present = async (): Promise<void> => {
    try {
      if (await presentMeeting(meeting.id)) return
      notifyProblem(
        'Trình duyệt không cho mở cửa sổ trình chiếu.',
        'Cho phép trang này mở cửa sổ mới (biểu tượng ở thanh địa chỉ), rồi bấm lại.',
      )
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconPresentation size={18} aria-hidden="true" />}
      onClick={() => void present()}
    >
      Trình chiếu
    </Button>
  )
}
