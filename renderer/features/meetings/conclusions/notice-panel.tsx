import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { Meeting } from '../meetings-data.ts'
import { paperAddress } from '../next-step.ts'

/** Where the notice of the conclusions stands: only it makes them cited by number and clause. */
export function NoticePanel({ meeting }: { meeting: Meeting }) {
  const { open } = useDrawerAddress()
  const { notice, noticeOpen } = meeting
  return (
    <Panel title="Thông báo kết luận">
      <Group justify="space-between" gap="md">
        {notice ? (
          <Text>
            <StateChip tone="met">Đã ban hành</StateChip> Số {notice.numberText} ngày {formatDate(notice.date)}; nhiệm
            vụ dẫn “Thông báo số {notice.numberText}, khoản …”.
            {noticeOpen ? ' Đang soạn bản thay thế hoặc sửa đổi, bổ sung; kết luận sửa được.' : ''}
          </Text>
        ) : (
          <Text>
            <StateChip tone="partial">{noticeOpen ? 'Đang soạn' : 'Chưa soạn'}</StateChip> Nhiệm vụ từ kết luận đã có;
            số thông báo và khoản được dẫn ngay khi ban hành.
          </Text>
        )}
        {notice && !noticeOpen ? (
          <Anchor component="button" type="button" onClick={() => open('van-ban-phat-hanh', notice.id)}>
            Xem bản đã ban hành
          </Anchor>
        ) : (
          <Button component={Link} to={paperAddress(meeting, 'meeting_notice')} variant="default">
            Mở dự thảo thông báo
          </Button>
        )}
      </Group>
    </Panel>
  )
}
