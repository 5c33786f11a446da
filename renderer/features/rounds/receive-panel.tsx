import { Button, Stack, Text } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { LetterActions } from './letter-actions.tsx'
import classes from './rounds.module.css'
import type { Round, RoundReceiverRow } from './rounds-data.ts'

/** Step 2: what came from whom, and the letters to those who are late. */
export function ReceivePanel({ round }: { round: Round }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const columns = useMemo<readonly DataColumn<RoundReceiverRow>[]>(
    () => [
      { id: 'name', header: 'Nơi báo cáo', wrap: true, value: ({ name }) => name },
      {
        id: 'figures',
        header: 'Số liệu',
        value: ({ figures }) => figures ?? 'không yêu cầu',
        render: ({ figures }) =>
          figures === null ? (
            <span className={classes.second}>không yêu cầu</span>
          ) : figures === 'received' ? (
            <StateChip tone="met">Đã nhận</StateChip>
          ) : (
            <StateChip tone="none">Chưa nhận</StateChip>
          ),
      },
      {
        id: 'texts',
        header: 'Báo cáo bằng văn bản',
        wrap: true,
        value: ({ texts }) => texts.map(({ number }) => number).join(', ') || null,
        render: ({ texts }) =>
          texts.length === 0 ? (
            <StateChip tone="none">Chưa nhận</StateChip>
          ) : (
            texts.map(({ id, number, date }) => (
              <span key={id} className={classes.second}>
                {number} ngày {formatDate(date)}
              </span>
            ))
          ),
      },
      {
        id: 'entry',
        header: 'Văn bản đến',
        sortable: false,
        value: () => null,
        render: (receiver) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconMailOpened size={16} aria-hidden="true" />}
            disabled={store.readOnly}
            aria-label={`Ghi báo cáo của ${receiver.name}`}
            onClick={() => open('bao-cao-nhan', `${round.id}/${receiverKey(receiver)}`)}
          >
            Ghi báo cáo
          </Button>
        ),
      },
    ],
    [open, round.id, store.readOnly],
  )
  if (round.plan === null)
    return (
      <Panel title="Tiếp nhận báo cáo">
        <EmptyState
          title="Chưa chọn nơi báo cáo"
          sentence="Ở bước “Đề nghị báo cáo”, chọn nơi nhận và hạn; sau đó theo dõi tại đây nơi nào đã gửi số liệu và báo cáo."
        />
      </Panel>
    )
  return (
    <>
      <Panel
        title="Tiếp nhận báo cáo"
        note={`hạn ${formatDate(round.plan.deadline)}${round.daysLate > 0 ? `, đã quá ${round.daysLate} ngày` : ''}`}
        actions={
          <Button component={Link} to="/so-lieu/tiep-nhan" size="xs" variant="default">
            Nhập tệp số liệu
          </Button>
        }
        flush
      >
        <DataTable
          label="Tiếp nhận báo cáo"
          columns={columns}
          rows={round.receivers}
          rowKey={receiverKey}
          maxHeight={460}
        />
      </Panel>
      <Panel title="Đôn đốc nơi chưa gửi">
        <Chase round={round} />
      </Panel>
    </>
  )
}

function Chase({ round }: { round: Round }) {
  const [date, setDate] = useState<IsoDate | null>(null)
  const asked = new Set(round.choices.filter(({ isRequest }) => isRequest).map(receiverKey))
  const late = round.receivers.filter((one) => one.owed.length > 0 && !asked.has(receiverKey(one)))
  return (
    <Stack gap="sm">
      {round.chased.map(({ number, date: sent, receivers }) => (
        <Text key={number}>
          Đã đôn đốc {receivers.length} nơi bằng công văn số {number} ngày {formatDate(sent)}.
        </Text>
      ))}
      <DateField label="Đề nghị gửi chậm nhất ngày" value={date} onChange={setDate} />
      <LetterActions
        round={round}
        letter="chase"
        receivers={late}
        answerBy={date && { date, inclusive: true }}
        hindrance={
          late.length === 0
            ? 'Không còn nơi nào phải đôn đốc.'
            : date === null
              ? `${late.length} nơi còn nợ báo cáo; chọn ngày đề nghị gửi.`
              : null
        }
      />
    </Stack>
  )
}
