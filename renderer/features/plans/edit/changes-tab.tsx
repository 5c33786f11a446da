import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../plans.module.css'
import { type PlanChange, type PlanView, usePlanChanges } from '../plans-data.ts'
import { originWords } from './edit-words.ts'
import {
  basisOrNone,
  changesText,
  changeWord,
  drawerOf,
  firstChanges,
  shownChanges,
  subjectOf,
} from './plan-changes.ts'
import { namesOf } from './row-forms.tsx'
import { ChangeList } from './row-history.tsx'
import { useEditBlock } from './use-plan-edit.ts'

/** Every change of a plan, newest first: who, when, what became what, on which basis and why. */
export function ChangesTab({ plan }: { plan: PlanView }) {
  const query = usePlanChanges(plan.meta.id)
  return (
    <Panel
      title="Thay đổi của kế hoạch"
      note={query.data?.length ? `${query.data.length} lần` : null}
      actions={<AddOwnRow planId={plan.meta.id} />}
      flush
    >
      {query.error ? (
        <ErrorState
          title="Không tải được các thay đổi."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <LoadingState lines={6} label="Đang tải các thay đổi…" />
      ) : query.data.length === 0 ? (
        <EmptyState
          title="Kế hoạch chưa có thay đổi nào"
          sentence={`Mọi mục đang đúng như ${originWords(plan)}. Mở một mục tiêu hoặc nhiệm vụ rồi bấm “Thay đổi” để ghi sửa đổi theo văn bản; bản trước luôn được giữ.`}
        />
      ) : (
        <ChangesTable plan={plan} changes={query.data} />
      )}
    </Panel>
  )
}

const ownRows = [
  ['them-muc-tieu', 'Mục tiêu'],
  ['them-nhiem-vu', 'Nhiệm vụ'],
  ['them-bao-cao', 'Báo cáo phải gửi'],
] as const

/** A row of the secretariat's own, of any kind. */
function AddOwnRow({ planId }: { planId: string }) {
  const { open } = useDrawerAddress()
  const block = useEditBlock()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          disabled={block !== null}
          title={block ?? ''}
        >
          Thêm mục riêng
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ownRows.map(([drawer, word]) => (
          <Menu.Item key={drawer} onClick={() => open(drawer, planId)}>
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ChangesTable({ plan, changes }: { plan: PlanView; changes: readonly PlanChange[] }) {
  const { open } = useDrawerAddress()
  const columns = useMemo(() => columnsOf(plan, firstChanges(changes)), [plan, changes])
  return (
    <DataTable
      label="Thay đổi của kế hoạch"
      columns={columns}
      rows={changes}
      rowKey={({ sequence }) => String(sequence)}
      onOpen={(change) => {
        const drawer = drawerOf(change, plan.meta.id)
        if (drawer) open(drawer.kind, drawer.id)
      }}
      maxHeight="calc(100vh - 200px)"
    />
  )
}

function columnsOf(plan: PlanView, firsts: ReadonlySet<number>): DataColumn<PlanChange>[] {
  const names = namesOf(plan)
  const word = (change: PlanChange) => changeWord(change, firsts.has(change.sequence))
  return [
    {
      id: 'at',
      header: 'Lúc, người ghi',
      wrap: true,
      width: 140,
      value: ({ at }) => at,
      render: ({ at, person }) => (
        <span className={classes.cell}>
          {formatInstant(at)}
          <span className={classes.second}>{person}</span>
        </span>
      ),
    },
    { id: 'subject', header: 'Mục', wrap: true, width: '20%', value: subjectOf },
    { id: 'word', header: 'Việc', width: 96, wrap: true, value: word },
    {
      id: 'change',
      header: 'Nội dung',
      wrap: true,
      value: (change) => changesText(shownChanges(change, names)),
      render: (change) => <ChangeList changes={shownChanges(change, names)} isGone={change.after === null} />,
    },
    { id: 'basis', header: 'Căn cứ', wrap: true, width: '20%', value: basisOrNone },
    { id: 'reason', header: 'Lý do', wrap: true, width: '14%', value: ({ reason }) => reason },
  ]
}
