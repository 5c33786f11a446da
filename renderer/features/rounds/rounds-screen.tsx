import { Button, Group, Select, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { stageNames } from '../../../shared/domain/rounds/round-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './rounds.module.css'
import { type ListedRound, useRoundChange, useRounds } from './rounds-data.ts'

const columns: readonly DataColumn<ListedRound>[] = [
  { id: 'title', header: 'Đợt báo cáo', wrap: true, width: '36%', value: ({ title }) => title },
  {
    id: 'stage',
    header: 'Đang ở bước',
    value: ({ at }) => (at ? stageNames[at.id] : 'Đã xong'),
    render: ({ at }) =>
      at ? <StateChip tone="partial">{stageNames[at.id]}</StateChip> : <StateChip tone="met">Đã xong</StateChip>,
  },
  { id: 'sentence', header: 'Tình trạng', wrap: true, value: ({ at }) => at?.sentence ?? 'Mọi bước đã xong.' },
  {
    id: 'lacking',
    header: 'Còn thiếu',
    align: 'right',
    value: ({ at }) => at?.lacking.length ?? 0,
    render: ({ at }) => (at && at.lacking.length > 0 ? `${at.lacking.length} nơi` : '–'),
  },
]

/** Đợt báo cáo: from the letter that asks for reports to the file that is put away, one round a report. */
export function RoundsScreen() {
  const { plan } = useSession()
  const navigate = useNavigate()
  const query = useRounds(plan.id)
  return (
    <>
      <PageHeader
        title="Đợt báo cáo"
        sentence="Công văn đề nghị báo cáo, tiếp nhận, dự thảo, lấy ý kiến, phiếu trình, phát hành và hồ sơ của từng báo cáo."
        action={
          <Button variant="default" onClick={() => void navigate('/bao-cao')}>
            Lịch báo cáo
          </Button>
        }
      />
      {query.data ? (
        <div className={classes.stack}>
          <OpenRound openable={query.data.openable} />
          <Panel title="Các đợt đã mở" note={`${query.data.rounds.length} đợt`} flush>
            {query.data.rounds.length === 0 ? (
              <EmptyState
                title="Chưa mở đợt báo cáo nào"
                sentence="Chọn một báo cáo mà kế hoạch yêu cầu ở trên rồi bấm “Mở đợt”: phần mềm lập sẵn công văn, đề cương và theo dõi nơi nào chưa gửi."
              />
            ) : (
              <DataTable
                label="Đợt báo cáo"
                columns={columns}
                rows={query.data.rounds}
                rowKey={({ id }) => id}
                onOpen={({ id }) => void navigate(`/bao-cao/dot/${id}`)}
              />
            )}
          </Panel>
        </div>
      ) : query.error ? (
        <ErrorState
          title="Không tải được các đợt báo cáo."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState lines={8} />
      )}
    </>
  )
}

type Openable = NonNullable<ReturnType<typeof useRounds>['data']>['openable']

function OpenRound({ openable }: { openable: Openable }) {
  const { plan, store } = useSession()
  const navigate = useNavigate()
  const [key, setKey] = useState<string | null>(null)
  const chosen = openable.find(({ obligationId, period }) => `${obligationId}/${period}` === key)
  const opening = useRoundChange(async () => {
    if (!chosen) return
    const { obligationId, period } = chosen
    const { id } = await client.rounds.open({ planId: plan.id, obligationId, period })
    void navigate(`/bao-cao/dot/${id}`)
  }, 'Đã mở đợt báo cáo.')
  if (openable.length === 0) return <Text c="dimmed">Mọi báo cáo của kế hoạch đã có đợt hoặc đã phát hành.</Text>
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label="Báo cáo"
          placeholder="Chọn báo cáo và kỳ"
          data={openable.map(({ obligationId, period, title, due }) => ({
            value: `${obligationId}/${period}`,
            label: due === null ? title : `${title}, hạn ${formatDate(due)}`,
          }))}
          value={key}
          onChange={setKey}
          searchable
          nothingFoundMessage="Không tìm thấy"
          w={520}
        />
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
          disabled={!chosen || store.readOnly}
          loading={opening.isPending}
          onClick={() => opening.mutate(undefined)}
        >
          Mở đợt
        </Button>
      </Group>
      {opening.error ? <ErrorState {...describeError(opening.error)} /> : null}
    </>
  )
}
