import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import {
  dueWords,
  notInDocument,
  reportKindWords,
  reportPeriodText,
} from '../../../shared/domain/catalogue/plan-row-words.ts'
import { lastDayInTime } from '../../../shared/domain/obligations/due-rule.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { obligationState } from '../../ui/obligation-state.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import { agencyNames, type RowReference, readReference, shortNameOf } from './plan-names.ts'
import { citation, linesText } from './plan-words.ts'
import { type DueReport, type PlannedReport, type PlanView, useDueReports, usePlan } from './plans-data.ts'

/** `?xem=bao-cao-phai-gui/<plan>/<obligation>`: one report with what the document says of it, and each of its days. */
export function ObligationDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const reference = readReference(id)
  return reference ? (
    <PlannedReportDrawer reference={reference} onClose={onClose} />
  ) : (
    <DetailDrawer title="Báo cáo phải gửi" onClose={onClose}>
      <Text>Không có báo cáo ở địa chỉ này.</Text>
    </DetailDrawer>
  )
}

function PlannedReportDrawer({ reference, onClose }: { reference: RowReference; onClose: () => void }) {
  const query = usePlan(reference.planId)
  const report =
    query.data &&
    [...query.data.obligations, ...query.data.withdrawn.obligations].find(({ id }) => id === reference.rowId)
  return (
    <DetailDrawer title={report?.title ?? 'Báo cáo phải gửi'} onClose={onClose} width={560}>
      {query.data && report ? (
        <ReportDetail plan={query.data} report={report} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>
          {shortNameOf(query.data.meta)} không có báo cáo “{reference.rowId}”.
        </Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function ReportDetail({ plan, report }: { plan: PlanView; report: PlannedReport }) {
  const nameOf = agencyNames(plan)
  const { open } = useDrawerAddress()
  return (
    <Stack gap="md">
      <Text c="dimmed">{shortNameOf(plan.meta)}</Text>
      <FactList
        items={[
          ['Căn cứ', citation(report)],
          ['Vị trí', linesText(report.lines)],
          ['Loại', reportKindWords[report.kind]],
          ['Nơi gửi', report.from === null ? notInDocument : nameOf(report.from)],
          ['Nơi nhận', report.to === null ? notInDocument : nameOf(report.to)],
          ['Kỳ báo cáo', reportPeriodText(report)],
          ['Hạn theo văn bản', report.due ? dueWords(report.due) : 'văn bản không nêu hạn'],
          ...(report.covers === null ? [] : ([['Giai đoạn', report.covers]] as const)),
        ]}
      />
      <Periods plan={plan} report={report} />
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          onClick={() => open('thay-doi-bao-cao', `${plan.meta.id}/${report.id}`)}
        >
          Sửa đổi, bãi bỏ
        </Button>
      </Group>
    </Stack>
  )
}

function Periods({ plan, report }: { plan: PlanView; report: PlannedReport }) {
  const query = useDueReports(plan.meta.id)
  const rows = query.data?.filter(({ obligationId }) => obligationId === report.id)
  return (
    <section>
      <Title order={3} mb="xs">
        Các kỳ và hạn gửi
      </Title>
      {rows ? (
        rows.length > 0 ? (
          <DataTable label="Các kỳ và hạn gửi" columns={columns} rows={rows} rowKey={({ id }) => id} copyable={false} />
        ) : (
          <Text>Báo cáo khi phát sinh hoặc không nêu kỳ: không xếp được lịch.</Text>
        )
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={4} />
      )}
    </section>
  )
}

const columns: readonly DataColumn<DueReport>[] = [
  {
    id: 'period',
    header: 'Kỳ',
    value: ({ period }) => period,
    render: ({ period }) => {
      const parsed = parsePeriod(period)
      return parsed ? formatPeriod(parsed) : period
    },
  },
  {
    id: 'due',
    header: 'Hạn gửi',
    value: ({ due }) => due,
    render: ({ due, dueInclusive }) =>
      due ? `${dueInclusive ? 'chậm nhất' : 'trước'} ${formatDate(due)}` : 'chưa đặt hạn',
  },
  {
    id: 'last',
    header: 'Ngày cuối trong hạn',
    wrap: true,
    value: lastDay,
    render: (one) => {
      const last = lastDay(one)
      return last ? formatDate(last) : '–'
    },
  },
  {
    id: 'state',
    header: 'Tình trạng',
    sortable: false,
    value: (one) => obligationState(one)[1],
    render: (one) => {
      const [tone, word] = obligationState(one)
      return <StateChip tone={tone}>{word}</StateChip>
    },
  },
]

function lastDay({ due, dueInclusive }: DueReport) {
  return due && lastDayInTime({ date: due, inclusive: dueInclusive })
}
