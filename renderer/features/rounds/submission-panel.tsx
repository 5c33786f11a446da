import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconFileText, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './rounds.module.css'
import { type Round, useRoundChange, useRoundFile } from './rounds-data.ts'

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Step 5: the phiếu trình, written from what the round recorded. */
export function SubmissionPanel({ round }: { round: Round }) {
  const { person, store } = useSession()
  const [to, setTo] = useState('Trưởng Ban Chỉ đạo')
  const [drafter, setDrafter] = useState(person.name)
  const [head, setHead] = useState('')
  const [remarks, setRemarks] = useState('')
  const input = {
    to,
    drafter: filled(drafter),
    head: filled(head),
    remarks: remarks
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
  const writing = useRoundFile(() => client.rounds.submission({ id: round.id, ...input }))
  const submitting = useRoundChange(
    () => client.rounds.submit({ id: round.id, expectedRevision: round.revision, ...input }),
    'Đã ghi nhận phiếu trình; bản PDF được lưu trong hồ sơ của đợt.',
  )
  const disabled = to.trim() === ''
  return (
    <Panel title="Phiếu trình">
      <Stack gap="sm">
        {round.submitted ? (
          <Text>
            Đã trình {round.submitted.to} ngày {formatDate(round.submitted.date)}.
          </Text>
        ) : null}
        <Text c="dimmed">
          Quá trình xây dựng, nơi chưa báo cáo và ý kiến chưa xử lý được viết sẵn từ đợt báo cáo; bảng tổng hợp ý kiến
          là phụ lục.
        </Text>
        <div className={classes.fields}>
          <TextInput
            label="Kính gửi"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={disabled ? 'Chưa nhập nơi trình.' : undefined}
            maxLength={160}
            required
            w={280}
          />
          <TextInput
            label="Người lập phiếu"
            value={drafter}
            onChange={(event) => setDrafter(event.currentTarget.value)}
            maxLength={80}
            w={220}
          />
          <TextInput
            label="Tổ trưởng Tổ giúp việc"
            value={head}
            onChange={(event) => setHead(event.currentTarget.value)}
            maxLength={80}
            w={220}
          />
        </div>
        <GrowingTextarea
          label="Điểm khác cần báo cáo trước khi ký"
          description="Mỗi dòng một điểm; không bắt buộc."
          value={remarks}
          onChange={(event) => setRemarks(event.currentTarget.value)}
          maxLength={4000}
        />
        {submitting.error ? <ErrorState {...describeError(submitting.error)} /> : null}
        <Group>
          <Button
            leftSection={<IconFileText size={16} aria-hidden="true" />}
            disabled={disabled}
            loading={writing.isPending}
            onClick={() => writing.mutate(undefined)}
          >
            Lưu phiếu trình (PDF)
          </Button>
          <Button
            variant="default"
            leftSection={<IconSend size={16} aria-hidden="true" />}
            disabled={disabled || store.readOnly}
            loading={submitting.isPending}
            onClick={() => submitting.mutate(undefined)}
          >
            Ghi nhận đã trình
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
