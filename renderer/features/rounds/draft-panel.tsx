import { Button, Stack, Text } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { Link } from 'react-router'
import { documentStateLabels } from '../../../shared/domain/documents/document-state.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import type { Round } from './rounds-data.ts'

/** Steps 3 and 6: the report itself, drawn up and issued in its own editor. */
export function DraftPanel({ stage, round }: { stage: 'draft' | 'issue'; round: Round }) {
  const { kind, period, part, state, issued } = round.document
  const address = `/bao-cao/soan/${kind}/${period}${part === '' ? '' : `/${part}`}`
  return (
    <Panel title={stage === 'draft' ? 'Dự thảo báo cáo' : 'Trình ký, phát hành'}>
      <Stack gap="sm" align="flex-start">
        {issued ? (
          <Text>
            <StateChip tone="met">Đã phát hành</StateChip> Số {issued.numberText} ngày {formatDate(issued.date)}.
          </Text>
        ) : (
          <Text>
            <StateChip tone={state === null ? 'none' : 'partial'}>
              {state === null ? 'Chưa có dự thảo' : documentStateLabels[state]}
            </StateChip>
          </Text>
        )}
        <Text c="dimmed">
          {stage === 'draft'
            ? 'Các phần được viết sẵn từ số liệu, nhiệm vụ và sổ theo dõi; phần còn thiếu ghi rõ nơi nợ. Sửa và lưu trong trang soạn văn bản.'
            : 'Trình ký, ghi số, ngày, người ký và phát hành trong trang soạn văn bản; trạng thái hiện lại tại đây.'}
        </Text>
        <Button component={Link} to={address} leftSection={<IconFilePencil size={16} aria-hidden="true" />}>
          {stage === 'draft' ? 'Mở dự thảo' : 'Mở phần trình ký, phát hành'}
        </Button>
      </Stack>
    </Panel>
  )
}
