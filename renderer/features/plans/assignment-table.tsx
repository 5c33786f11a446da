import { useMemo } from 'react'
import { modeWords, noLead } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import editClasses from './edit/edit.module.css'
import { EditChip } from './edit/edit-chip.tsx'
import { standingWords } from './edit/edit-words.ts'
import { changeText } from './edit/row-marks.ts'
import { agencyNames } from './plan-names.ts'
import { bulletText, recurrenceText } from './plan-words.ts'
import classes from './plans.module.css'
import type { Assignment, PlanView } from './plans-data.ts'

interface AssignmentTableProps {
  readonly plan: PlanView
  readonly label: string
  readonly rows: readonly Assignment[]
  readonly maxHeight: string
}

/** Duties in the document's order; a row opens all that the document says of it. */
export function AssignmentTable({ plan, label, rows, maxHeight }: AssignmentTableProps) {
  const { open, address } = useDrawerAddress()
  const columns = useMemo(() => columnsOf(plan), [plan])
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => open('nhiem-vu-ke-hoach', `${plan.meta.id}/${id}`)}
      isSelected={({ id }) => address?.kind === 'nhiem-vu-ke-hoach' && address.id === `${plan.meta.id}/${id}`}
      maxHeight={maxHeight}
    />
  )
}

function columnsOf(plan: PlanView): DataColumn<Assignment>[] {
  const nameOf = agencyNames(plan)
  return [
    {
      id: 'clause',
      header: 'Mục',
      wrap: true,
      width: 92,
      value: bulletText,
      render: ({ clause, bullet }) => (
        <span className={classes.cell}>
          {clause}
          {bullet === null ? null : <span className={classes.second}>gạch {bullet}</span>}
        </span>
      ),
    },
    {
      id: 'title',
      header: 'Nhiệm vụ',
      wrap: true,
      width: '30%',
      value: ({ title, mark }) => (mark ? `${title} (${standingWords[mark.standing]})` : title),
      render: ({ title, mark }) =>
        mark ? (
          <>
            <span className={mark.standing === 'withdrawn' ? editClasses.withdrawn : undefined}>{title}</span>{' '}
            <EditChip standing={mark.standing} hint={changeText(mark, mark.standing)} />
          </>
        ) : (
          title
        ),
    },
    {
      id: 'lead',
      header: 'Chủ trì',
      wrap: true,
      width: '18%',
      value: ({ lead, leadStatus }) => (leadStatus === 'none' ? noLead : lead.map(nameOf).join('; ')),
      render: ({ lead, leadStatus }) =>
        leadStatus === 'none' ? <span className={classes.quiet}>{noLead}</span> : <Agencies names={lead.map(nameOf)} />,
    },
    {
      id: 'coordinating',
      header: 'Phối hợp',
      wrap: true,
      width: '15%',
      value: ({ coordinating }) => coordinating.map(nameOf).join('; ') || null,
      render: ({ coordinating }) => (coordinating.length === 0 ? '–' : <Agencies names={coordinating.map(nameOf)} />),
    },
    {
      id: 'mode',
      header: 'Tính chất',
      width: 98,
      value: ({ mode }) => modeWords[mode],
      render: ({ mode }) => (mode === 'request' ? <StateChip tone="none">đề nghị</StateChip> : modeWords[mode]),
    },
    {
      id: 'recurrence',
      header: 'Nhịp',
      wrap: true,
      width: 136,
      value: ({ recurrence }) => recurrenceText(recurrence),
      render: ({ recurrence }) => (
        <span className={recurrence.stated ? undefined : classes.quiet}>{recurrenceText(recurrence)}</span>
      ),
    },
    {
      id: 'due',
      header: 'Hạn',
      wrap: true,
      width: 130,
      value: ({ due }) => due?.text ?? null,
      render: ({ due }) => due?.text ?? <span title="văn bản không nêu hạn">–</span>,
    },
  ]
}

const shownAtMost = 2

/** The first agencies; the others are counted, and named in the drawer and on the clipboard. */
function Agencies({ names }: { names: readonly string[] }) {
  const others = names.length - shownAtMost
  return (
    <span title={names.join('; ')}>
      {names.slice(0, shownAtMost).join('; ')}
      {others > 0 ? <span className={classes.second}>và {others} cơ quan khác</span> : null}
    </span>
  )
}
