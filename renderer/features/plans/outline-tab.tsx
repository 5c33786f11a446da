import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { type OutlineRow, planOutline } from './outline.ts'
import { agencyNames } from './plan-names.ts'
import classes from './plans.module.css'
import type { PlanView } from './plans-data.ts'

/** The clauses of a plan in their order with what rests on each; a figure leads to those rows. */
export function OutlineTab({ plan }: { plan: PlanView }) {
  const rows = useMemo(() => planOutline(plan), [plan])
  const columns = useMemo(() => columnsOf(plan), [plan])
  const elsewhere = plan.obligations.filter(({ document }) => document !== null).length
  return (
    <Panel title="Bố cục" note={noteOf(rows.length, elsewhere)} flush>
      {rows.length === 0 ? (
        <EmptyState
          title="Chưa có mục nào"
          sentence="Kế hoạch chưa có mục tiêu, nhiệm vụ hay báo cáo nào dẫn điểm, mục của văn bản."
        />
      ) : (
        <DataTable label="Bố cục" columns={columns} rows={rows} rowKey={({ clause }) => clause} />
      )}
    </Panel>
  )
}

function noteOf(count: number, elsewhere: number): string {
  const clauses = `${count} mục, theo thứ tự của văn bản`
  return elsewhere === 0 ? clauses : `${clauses}; ${elsewhere} báo cáo dẫn theo văn bản khác không nằm trong bố cục này`
}

function columnsOf(plan: PlanView): DataColumn<OutlineRow>[] {
  const nameOf = agencyNames(plan)
  const counted = (
    id: 'targets' | 'duties' | 'reports',
    header: string,
    part: 'chi-tieu' | 'nhiem-vu' | 'bao-cao',
  ): DataColumn<OutlineRow> => ({
    id,
    header,
    align: 'right',
    width: 96,
    sortable: false,
    value: (row) => row[id],
    render: (row) =>
      row[id] === 0 ? (
        <span className={classes.quiet}>0</span>
      ) : (
        <Anchor
          component={Link}
          inherit
          to={clauseAddress(plan.meta.id, part, row.clause)}
          aria-label={`${row[id]} ${header.toLocaleLowerCase('vi')} ở mục ${row.clause}`}
        >
          {row[id]}
        </Anchor>
      ),
  })
  return [
    {
      id: 'clause',
      header: 'Mục',
      width: 150,
      sortable: false,
      value: ({ clause }) => clause,
      render: (row) => {
        const { clause, depth } = row
        return (
          <span className={classes.clause} data-depth={depth} style={{ paddingLeft: depth * 20 }}>
            <Anchor component={Link} inherit to={clauseAddress(plan.meta.id, partOf(row), clause)}>
              {clause}
            </Anchor>
          </span>
        )
      },
    },
    {
      id: 'title',
      header: 'Nhóm nhiệm vụ',
      wrap: true,
      sortable: false,
      value: ({ title }) => title,
      render: ({ title, depth }) =>
        title === null ? '–' : <span className={depth === 0 ? classes.heading : undefined}>{title}</span>,
    },
    {
      id: 'leads',
      header: 'Cơ quan chủ trì',
      wrap: true,
      width: '32%',
      sortable: false,
      value: ({ leads }) => leads.map(nameOf).join('; ') || null,
      render: ({ leads }) => <Leads names={leads.map(nameOf)} />,
    },
    counted('targets', 'Mục tiêu', 'chi-tieu'),
    counted('duties', 'Nhiệm vụ', 'nhiem-vu'),
    counted('reports', 'Báo cáo', 'bao-cao'),
  ]
}

const shownAtMost = 2

function Leads({ names }: { names: readonly string[] }) {
  if (names.length === 0) return '–'
  const others = names.length - shownAtMost
  return (
    <span title={names.join('; ')}>
      {names.slice(0, shownAtMost).join('; ')}
      {others > 0 ? ` và ${others} cơ quan khác` : ''}
    </span>
  )
}

/** Where a clause leads: to its duties, else to what it has. */
function partOf({ duties, targets, reports }: OutlineRow): 'chi-tieu' | 'nhiem-vu' | 'bao-cao' {
  if (duties > 0) return 'nhiem-vu'
  return targets > 0 || reports === 0 ? 'chi-tieu' : 'bao-cao'
}

const clauseAddress = (planId: string, part: string, clause: string): string =>
  `/ke-hoach/${planId}/${part}?${new URLSearchParams({ diem: clause })}`
