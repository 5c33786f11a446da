import { NativeSelect } from '@mantine/core'
import { Clamped } from '../../../ui/clamped.tsx'
import type { DataColumn } from '../../../ui/data-table.tsx'
import { clauseOf } from '../list/task-columns.tsx'
import { StandingCell } from '../standing-chip.tsx'
import { dueShort, kindWords, partStanding, standingText } from '../task-standing.ts'
import type { Names, TaskRow } from '../tasks-data.ts'

interface Choosing {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly targetOf: (row: TaskRow) => string
  readonly onChoose: (row: TaskRow, to: string) => void
}

/** What is still open, and who takes it. */
export function moveColumns(names: Names, { options, targetOf, onChoose }: Choosing): readonly DataColumn<TaskRow>[] {
  return [
    {
      id: 'title',
      header: 'Nhiệm vụ',
      value: ({ title }) => title,
      render: (row) => (
        <Clamped
          text={row.title}
          note={[clauseOf(row) ?? '', ...kindWords(row)].filter((word) => word !== '').join(' · ')}
        />
      ),
    },
    { id: 'period', header: 'Kỳ', width: 100, value: ({ periodLabel }) => periodLabel },
    {
      id: 'due',
      header: 'Hạn',
      width: 140,
      value: ({ due }) => due?.lastDay ?? null,
      render: ({ due }) => (due === null ? '–' : dueShort(due)),
    },
    {
      id: 'lead',
      header: 'Chủ trì',
      width: 170,
      value: ({ lead }) => lead.map(names.full).join('; '),
      render: ({ lead }) => <Clamped text={lead.map(names.short).join('; ')} title={lead.map(names.full).join('; ')} />,
    },
    {
      id: 'standing',
      header: 'Trạng thái',
      width: 164,
      value: (row) => standingText(partStanding(row, row)),
      render: (row) => <StandingCell standing={partStanding(row, row)} />,
    },
    {
      id: 'to',
      header: 'Chuyển sang',
      width: 230,
      value: targetOf,
      sortable: false,
      render: (row) => (
        <NativeSelect
          size="xs"
          aria-label={`Nơi nhận ${row.title}, ${row.periodLabel}`}
          data={[{ value: '', label: 'giữ nguyên' }, ...options]}
          value={targetOf(row)}
          onChange={(event) => onChoose(row, event.currentTarget.value)}
        />
      ),
    },
  ]
}
