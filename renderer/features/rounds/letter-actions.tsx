import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconFileZip, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import classes from './rounds.module.css'
import { type Round, useRoundChange, useRoundFile } from './rounds-data.ts'

export type Letter = Parameters<typeof client.rounds.letter>[0]['letter']
type Receivers = readonly Parameters<typeof client.rounds.pack>[0]['receivers'][number][]

interface LetterActionsProps {
  readonly round: Round
  readonly letter: Letter
  readonly receivers: Receivers
  /** Null: the plan of the round says. */
  readonly answerBy: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** Why no letter can be written yet; null: it can. */
  readonly hindrance: string | null
}

/** Letters and mail drafts as one package, then the number and the day under which they left. */
export function LetterActions({ round, letter, receivers, answerBy, hindrance }: LetterActionsProps) {
  const { store } = useSession()
  const [number, setNumber] = useState<number | null>(null)
  const [date, setDate] = useState<IsoDate | null>(null)
  const to = receivers.map(({ kind, code }) => ({ kind, code }))
  const issued = number !== null && date !== null ? { number, date } : null
  const packing = useRoundFile(() => client.rounds.pack({ id: round.id, receivers: to, letter, answerBy, issued }))
  const sending = useRoundChange(
    async () => {
      if (!issued) return
      await client.rounds.sent({
        id: round.id,
        expectedRevision: round.revision,
        receivers: to,
        letter,
        answerBy,
        issued,
      })
    },
    `Đã ghi nhận công văn gửi ${to.length} nơi; bản PDF được lưu trong hồ sơ của đợt.`,
    () => setNumber(null),
  )
  const disabled = hindrance !== null || to.length === 0
  return (
    <Stack gap="sm">
      {hindrance ? <Text c="dimmed">{hindrance}</Text> : null}
      <Group>
        <Button
          leftSection={<IconFileZip size={16} aria-hidden="true" />}
          disabled={disabled}
          loading={packing.isPending}
          onClick={() => packing.mutate(undefined)}
        >
          Công văn và thư nháp của {to.length} nơi (.zip)
        </Button>
      </Group>
      <div className={classes.fields}>
        <NumberInput
          label="Số văn thư cấp"
          value={number ?? ''}
          onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          min={1}
          max={99_999}
          allowDecimal={false}
          w={140}
        />
        <DateField label="Ngày công văn" value={date} onChange={setDate} />
        <Button
          variant="default"
          leftSection={<IconSend size={16} aria-hidden="true" />}
          disabled={disabled || !issued || store.readOnly}
          loading={sending.isPending}
          onClick={() => sending.mutate(undefined)}
        >
          Ghi nhận đã phát hành
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        Thư nháp kèm mẫu biểu hoặc phiếu cập nhật; không có gì được gửi đi từ đây. Nhập số, ngày trước khi tải để in vào
        công văn.
      </Text>
      {sending.error ? <ErrorState {...describeError(sending.error)} /> : null}
    </Stack>
  )
}
