import { useMemo } from 'react'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { type ComparedDuty, type ComparedTarget, dutyText, sideText } from './compare-plans.ts'
import { shortNameOf } from './plan-names.ts'
import { bulletText } from './plan-words.ts'
import classes from './plans.module.css'
import type { Assignment, PlanView, Target } from './plans-data.ts'
import { targetWords } from './target-matrix.ts'

interface Comparison<Row> {
  readonly left: PlanView
  readonly right: PlanView
  readonly rows: readonly Row[]
}

/** Targets in two columns; what differs is said by colour, shape and word. */
export function ComparedTargets({ left, right, rows }: Comparison<ComparedTarget>) {
  const { open } = useDrawerAddress()
  const columns = useMemo<DataColumn<ComparedTarget>[]>(
    () => [
      {
        id: 'label',
        header: 'Chỉ tiêu',
        wrap: true,
        value: ({ label }) => label,
        render: ({ label }) => <span className={classes.label}>{label}</span>,
      },
      { id: 'year', header: 'Năm', value: ({ yearFrom, yearTo }) => yearsText(yearFrom, yearTo) },
      side('left', left),
      side('right', right),
      {
        id: 'state',
        header: 'So sánh',
        value: (row) => verdictOf(row, left, right),
        render: (row) => <StateChip tone={tones[row.state]}>{verdictOf(row, left, right)}</StateChip>,
      },
    ],
    [left, right],
  )
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Không có mục tiêu nào để nêu ở đây"
        sentence="Hai văn bản không có mục tiêu, hoặc mọi mục tiêu đều giống nhau."
      />
    )
  }
  return (
    <DataTable
      label="Đối chiếu mục tiêu"
      columns={columns}
      rows={rows}
      rowKey={({ indicator, yearFrom, yearTo }) => `${indicator}-${yearFrom}-${yearTo}`}
      onOpen={(row) => open('muc-tieu', `${(row.left.length > 0 ? left : right).meta.id}/${row.indicator}`)}
      maxHeight="calc(100vh - 200px)"
    />
  )
}

const tones = { same: 'met', different: 'partial', left_only: 'none', right_only: 'none' } as const

function verdictOf({ state, differences }: ComparedTarget, left: PlanView, right: PlanView): string {
  switch (state) {
    case 'same':
      return 'Giống nhau'
    case 'different':
      return `Khác ${differences.join(', ')}`
    case 'left_only':
      return `Chỉ có ở ${numberOf(left)}`
    case 'right_only':
      return `Chỉ có ở ${numberOf(right)}`
  }
}

const numberOf = ({ meta }: PlanView): string => meta.number ?? meta.documentType

const side = (which: 'left' | 'right', plan: PlanView): DataColumn<ComparedTarget> => ({
  id: which,
  header: shortNameOf(plan.meta),
  wrap: true,
  sortable: false,
  value: (row) => sideText(row[which]) || null,
  render: (row) => <TargetSide targets={row[which]} />,
})

function TargetSide({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return <span className={classes.quiet}>{notInDocument}</span>
  return targets.map((target) => (
    <span key={target.id} className={classes.cell}>
      {targetWords(target)}
      <span className={classes.second}>
        {[target.clause, target.aspiration ? 'phấn đấu' : '', target.denominator ? `mẫu số: ${target.denominator}` : '']
          .filter((word) => word !== '')
          .join(' · ')}
      </span>
    </span>
  ))
}

/** Duties that stand in both plans, with what differs between them. */
export function ComparedDuties({ left, right, rows }: Comparison<ComparedDuty>) {
  const { open } = useDrawerAddress()
  const columns = useMemo<DataColumn<ComparedDuty>[]>(
    () => [
      duty('left', left),
      duty('right', right),
      {
        id: 'state',
        header: 'So sánh',
        value: differenceText,
        render: (row) => (
          <StateChip tone={row.differences.length === 0 ? 'met' : 'partial'}>{differenceText(row)}</StateChip>
        ),
      },
    ],
    [left, right],
  )
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Không có nhiệm vụ trùng nhau để nêu ở đây"
        sentence="Hai văn bản không ghi nhiệm vụ nào là của nhau, hoặc các nhiệm vụ trùng nhau không có điểm khác."
      />
    )
  }
  return (
    <DataTable
      label="Đối chiếu nhiệm vụ trùng nhau"
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.left.id} ${row.right.id}`}
      onOpen={(row) => open('nhiem-vu-ke-hoach', `${left.meta.id}/${row.left.id}`)}
    />
  )
}

const differenceText = ({ differences }: ComparedDuty): string =>
  differences.length === 0 ? 'Giống nhau' : `Khác ${differences.join(', ')}`

const duty = (which: 'left' | 'right', plan: PlanView): DataColumn<ComparedDuty> => ({
  id: which,
  header: shortNameOf(plan.meta),
  wrap: true,
  width: '42%',
  value: (row) => dutyText(row[which]),
  render: (row) => <DutySide duty={row[which]} />,
})

function DutySide({ duty: { title, ...place } }: { duty: Assignment }) {
  return (
    <span className={classes.cell}>
      {title}
      <span className={classes.second}>{bulletText(place)}</span>
    </span>
  )
}
