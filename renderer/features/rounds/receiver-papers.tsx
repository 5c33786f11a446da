import { Button, Group } from '@mantine/core'
import { IconFileText, IconMail } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { client } from '../../lib/client.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import type { Letter } from './letter-actions.tsx'
import classes from './rounds.module.css'
import { type Round, type RoundReceiverRow, useRoundFile } from './rounds-data.ts'

interface ReceiverPapersProps {
  readonly round: Round
  readonly letter: Letter
  readonly answerBy: { readonly date: IsoDate; readonly inclusive: boolean } | null
}

/** One row a receiver: whom to write to, and the papers for it one by one. */
export function ReceiverPapers({ round, letter, answerBy }: ReceiverPapersProps) {
  const writing = useRoundFile(({ receiver, form }: { receiver: RoundReceiverRow; form: 'letter' | 'mail' }) =>
    client.rounds[form]({
      id: round.id,
      receiver: { kind: receiver.kind, code: receiver.code },
      letter,
      answerBy,
    }),
  )
  const { mutate, isPending } = writing
  const choices = useMemo(() => new Map(round.choices.map((one) => [receiverKey(one), one])), [round.choices])
  const columns = useMemo<readonly DataColumn<RoundReceiverRow>[]>(
    () => [
      {
        id: 'name',
        header: 'Nơi nhận',
        wrap: true,
        value: ({ name }) => name,
        render: (receiver) => (
          <>
            {receiver.name}
            {choices.get(receiverKey(receiver))?.isRequest ? (
              <span className={classes.second}>đề nghị phối hợp, không đôn đốc</span>
            ) : null}
          </>
        ),
      },
      {
        id: 'tasks',
        header: 'Nhiệm vụ',
        align: 'right',
        value: (receiver) => choices.get(receiverKey(receiver))?.tasks ?? null,
        render: (receiver) => (receiver.kind === 'unit' ? '–' : (choices.get(receiverKey(receiver))?.tasks ?? '–')),
      },
      {
        id: 'email',
        header: 'Thư điện tử',
        wrap: true,
        value: (receiver) => choices.get(receiverKey(receiver))?.email ?? null,
        render: (receiver) =>
          choices.get(receiverKey(receiver))?.email ?? <span className={classes.second}>chưa có</span>,
      },
      {
        id: 'asked',
        header: 'Công văn',
        value: ({ asked }) => (asked ? 'đã gửi' : 'chưa gửi'),
        render: ({ asked }) =>
          asked ? <StateChip tone="met">Đã gửi</StateChip> : <StateChip tone="none">Chưa gửi</StateChip>,
      },
      {
        id: 'papers',
        header: 'Xem, tải',
        sortable: false,
        value: () => null,
        render: (receiver) => (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileText size={16} aria-hidden="true" />}
              disabled={isPending}
              onClick={() => mutate({ receiver, form: 'letter' })}
            >
              Công văn
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconMail size={16} aria-hidden="true" />}
              disabled={isPending}
              onClick={() => mutate({ receiver, form: 'mail' })}
            >
              Thư nháp
            </Button>
          </Group>
        ),
      },
    ],
    [choices, isPending, mutate],
  )
  if (round.receivers.length === 0) return null
  return (
    <DataTable
      label="Công văn theo nơi nhận"
      columns={columns}
      rows={round.receivers}
      rowKey={receiverKey}
      maxHeight={420}
    />
  )
}
