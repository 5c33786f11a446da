import { Button, Group, Select, Text } from '@mantine/core'
import { IconDownload, IconFileZip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { useSession } from '../../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Selection } from '../../../ui/table-selection.ts'
import classes from './slips.module.css'
import { type SlipScope, useSlipAgencies } from './slips-data.ts'

type Agency = NonNullable<ReturnType<typeof useSlipAgencies>['data']>['agencies'][number]

const everything = 'tat-ca'

/** Which agencies have something open, and their slips: one, those that were picked, or all in one zip. */
export function MakeSlips({ planId }: { planId: PlanId }) {
  const { plan } = useSession()
  const [everyPlan, setEveryPlan] = useState(false)
  const [year, setYear] = useState<number | null>(null)
  const [selection, setSelection] = useState<Selection>(new Set())
  const scope: SlipScope = { planId: everyPlan ? null : planId, year }
  const query = useSlipAgencies(scope)
  const agencies = useMemo(() => query.data?.agencies ?? [], [query.data])
  const picked = agencies.filter(({ code }) => selection.has(code)).map(({ code }) => code)
  const packing = useMutation({
    mutationFn: async (codes: string[] | null) => {
      const { file, name } = await client.slips.exportAll({ ...scope, agencies: codes })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => String(plan.yearFrom + index))
  return (
    <Panel
      title="Lập phiếu gửi cơ quan"
      note={query.data ? `${agencies.length} cơ quan còn nhiệm vụ đang mở` : null}
      actions={
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconFileZip size={18} aria-hidden="true" />}
            disabled={agencies.length === 0}
            loading={packing.isPending}
            onClick={() => packing.mutate(picked.length > 0 ? picked : null)}
          >
            {picked.length > 0 ? `Tải ${picked.length} phiếu đã chọn (.zip)` : 'Tải phiếu của mọi cơ quan (.zip)'}
          </Button>
        </Group>
      }
      flush
    >
      <div className={classes.scope}>
        <Select
          label="Kế hoạch"
          data={[
            { value: 'mot', label: plan.shortName },
            { value: everything, label: 'Mọi kế hoạch trên địa bàn' },
          ]}
          value={everyPlan ? everything : 'mot'}
          onChange={(value) => setEveryPlan(value === everything)}
          allowDeselect={false}
          w={230}
        />
        <Select
          label="Kỳ thực hiện"
          data={[
            { value: everything, label: 'Mọi kỳ còn mở' },
            ...years.map((one) => ({ value: one, label: `Năm ${one}` })),
          ]}
          value={year === null ? everything : String(year)}
          onChange={(value) => setYear(value === null || value === everything ? null : Number(value))}
          allowDeselect={false}
          w={170}
        />
        <Text size="sm" c="dimmed" className={classes.hint ?? ''}>
          Mỗi phiếu là một tệp Excel để đầu mối của cơ quan điền tiến độ rồi gửi lại; phần khóa không sửa được.
        </Text>
      </div>
      {query.error ? (
        <ErrorState
          title="Không tải được danh sách cơ quan."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.data === undefined ? (
        <LoadingState lines={6} label="Đang tải danh sách cơ quan…" />
      ) : agencies.length === 0 ? (
        <EmptyState
          title="Không còn nhiệm vụ nào để lập phiếu"
          sentence="Mọi nhiệm vụ trong phạm vi này đã hoàn thành hoặc đã dừng. Chọn mọi kỳ còn mở, hoặc mọi kế hoạch."
        />
      ) : (
        <AgencyTable scope={scope} agencies={agencies} selection={selection} onPick={setSelection} />
      )}
    </Panel>
  )
}

interface AgencyTableProps {
  readonly scope: SlipScope
  readonly agencies: readonly Agency[]
  readonly selection: Selection
  readonly onPick: (selection: Selection) => void
}

function AgencyTable({ scope, agencies, selection, onPick }: AgencyTableProps) {
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (agency: string) => {
      const { file, name } = await client.slips.export({ ...scope, agency })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const columns = useMemo<DataColumn<Agency>[]>(
    () => [
      { id: 'name', header: 'Cơ quan', wrap: true, value: ({ name }) => name },
      { id: 'lead', header: 'Chủ trì', align: 'right', value: ({ lead }) => lead },
      { id: 'coordinating', header: 'Phối hợp', align: 'right', value: ({ coordinating }) => coordinating },
      {
        id: 'late',
        header: 'Quá hạn',
        align: 'right',
        value: ({ late }) => late,
        render: ({ late }) => (late > 0 ? <span className={classes.late}>▲ {late}</span> : '–'),
      },
      {
        id: 'slip',
        header: 'Phiếu',
        sortable: false,
        value: () => null,
        render: ({ code, name }) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            aria-label={`Tải phiếu của ${name}`}
            loading={isPending && variables === code}
            onClick={() => mutate(code)}
          >
            Tải phiếu
          </Button>
        ),
      },
    ],
    [mutate, isPending, variables],
  )
  return (
    <DataTable
      label="Cơ quan có nhiệm vụ đang mở"
      columns={columns}
      rows={agencies}
      rowKey={({ code }) => code}
      maxHeight={360}
      picking={{ selection, onPick, labelOf: ({ name }) => `Chọn ${name}` }}
    />
  )
}
