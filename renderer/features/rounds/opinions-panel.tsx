import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { outcomeText, outcomeWords } from '../../../shared/domain/rounds/opinion-rules.ts'
import type { OpinionOutcome } from '../../../shared/domain/rounds/round-event.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip, type StateTone } from '../../ui/state-chip.tsx'
import { LetterActions } from './letter-actions.tsx'
import { type Round, type RoundOpinion, useRoundFile } from './rounds-data.ts'

const tones: Readonly<Record<OpinionOutcome, StateTone>> = {
  pending: 'none',
  agreed: 'met',
  accepted: 'met',
  partly: 'partial',
  explained: 'partial',
}

const columns: readonly DataColumn<RoundOpinion>[] = [
  { id: 'from', header: 'Cơ quan, đơn vị', wrap: true, value: ({ from }) => from },
  {
    id: 'letter',
    header: 'Văn bản',
    wrap: true,
    value: ({ letter }) => letter?.number ?? null,
    render: ({ letter }) => (letter ? `${letter.number} ngày ${formatDate(letter.date)}` : '–'),
  },
  { id: 'about', header: 'Nội dung dự thảo', wrap: true, value: ({ about }) => about || 'Toàn văn' },
  { id: 'text', header: 'Ý kiến', wrap: true, width: '30%', value: ({ text }) => text || 'Thống nhất' },
  {
    id: 'outcome',
    header: 'Tiếp thu, giải trình',
    wrap: true,
    value: (opinion) => outcomeText(opinion),
    render: ({ outcome, answer }) => (
      <>
        <StateChip tone={tones[outcome]}>{outcomeWords[outcome]}</StateChip> {answer}
      </>
    ),
  },
]

/** Step 4: the draft goes out for opinions, and what came back is dealt with one by one. */
export function OpinionsPanel({ round }: { round: Round }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const [date, setDate] = useState<IsoDate | null>(null)
  const table = useRoundFile(() => client.rounds.opinionTable({ id: round.id }))
  return (
    <>
      <Panel title="Công văn lấy ý kiến" note={`${round.receivers.length} nơi nhận của đợt`}>
        <Stack gap="sm">
          {round.opinionsAsked.map(({ number, date: sent, receivers, deadline }) => (
            <Text key={number}>
              Đã lấy ý kiến {receivers.length} nơi bằng công văn số {number} ngày {formatDate(sent)}, hạn{' '}
              {formatDate(deadline)}.
            </Text>
          ))}
          <DateField label="Hạn góp ý (chậm nhất ngày)" value={date} onChange={setDate} />
          <LetterActions
            round={round}
            letter="opinions"
            receivers={round.receivers}
            answerBy={date && { date, inclusive: true }}
            hindrance={
              round.receivers.length === 0
                ? 'Chọn nơi nhận ở bước “Đề nghị báo cáo” trước.'
                : date === null
                  ? 'Chọn hạn góp ý; thư nháp kèm dự thảo báo cáo hiện tại.'
                  : null
            }
          />
        </Stack>
      </Panel>
      <Panel
        title="Ý kiến góp ý"
        note={`${round.opinions.length} ý kiến`}
        actions={
          <Group gap="xs" wrap="nowrap">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileText size={16} aria-hidden="true" />}
              loading={table.isPending}
              disabled={round.opinions.length === 0}
              onClick={() => table.mutate(undefined)}
            >
              Bảng tổng hợp, tiếp thu, giải trình
            </Button>
            <Button
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              disabled={store.readOnly}
              onClick={() => open('y-kien', `${round.id}/moi`)}
            >
              Ghi ý kiến
            </Button>
          </Group>
        }
        flush
      >
        {round.opinions.length === 0 ? (
          <EmptyState
            title="Chưa ghi ý kiến nào"
            sentence="Bấm “Ghi ý kiến” cho từng nội dung góp ý: ai góp ý, về phần nào, tiếp thu hay giải trình. Bảng tổng hợp in từ danh sách này."
          />
        ) : (
          <DataTable
            label="Ý kiến góp ý"
            columns={columns}
            rows={round.opinions}
            rowKey={({ opinionId }) => opinionId}
            onOpen={({ opinionId }) => open('y-kien', `${round.id}/${opinionId}`)}
            maxHeight={420}
          />
        )}
      </Panel>
    </>
  )
}
