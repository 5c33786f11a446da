import { compareClauses } from '../../../../shared/domain/catalogue/clause-order.ts'
import { Clamped } from '../../../ui/clamped.tsx'
import type { DataColumn } from '../../../ui/data-table.tsx'
import { StandingCell } from '../standing-chip.tsx'
import { dueShort, kindWords, standingText, taskStanding } from '../task-standing.ts'
import classes from '../tasks.module.css'
import type { Names, TaskRow } from '../tasks-data.ts'

export const nobodyLeads = 'chưa phân công'

/** Columns of a list of tasks. */
export function taskColumns(
  rows: readonly TaskRow[],
  names: Names,
  noticeDays: readonly number[],
): readonly DataColumn<TaskRow>[] {
  const rank = clauseRanks(rows)
  return [
    {
      id: 'clause',
      header: 'Mục',
      width: 86,
      value: ({ clause, bullet }) => (clause === null ? null : placeOf(rank.get(clause), bullet)),
      copied: clauseOf,
      render: ({ clause, bullet, isOwn }) => (
        <span className={classes.clause}>
          {isOwn ? 'riêng' : (clause ?? '–')}
          <ClauseNote note={isOwn ? clause : bullet === null ? null : `gạch ${bullet}`} />
        </span>
      ),
    },
    {
      id: 'title',
      header: 'Nhiệm vụ',
      value: ({ title }) => title,
      render: (row) => <Clamped text={row.title} note={kindWords(row).join(' · ')} />,
    },
    {
      id: 'period',
      header: 'Kỳ',
      width: 100,
      value: ({ periodLabel }) => periodLabel,
      render: (row) => <Clamped text={row.periodLabel} />,
    },
    {
      id: 'lead',
      header: 'Chủ trì',
      width: 184,
      value: ({ lead }) => leadText(lead, names),
      render: ({ lead }) =>
        lead.length === 0 ? (
          <span className={classes.nobody}>{nobodyLeads}</span>
        ) : (
          <Clamped text={lead.map(names.short).join('; ')} title={lead.map(names.full).join('; ')} />
        ),
    },
    {
      id: 'due',
      header: 'Hạn',
      width: 140,
      value: ({ due }) => due?.lastDay ?? null,
      copied: ({ due }) => due && dueShort(due),
      render: ({ due, extended }) =>
        due === null ? (
          <span className={classes.quiet}>không đặt hạn</span>
        ) : (
          <span title={due.text}>
            {dueShort(due)}
            {extended ? <span className={classes.second}>đã gia hạn</span> : null}
          </span>
        ),
    },
    {
      id: 'standing',
      header: 'Trạng thái',
      width: 164,
      value: (row) => standingText(taskStanding(row, noticeDays)),
      render: (row) => <StandingCell standing={taskStanding(row, noticeDays)} />,
    },
  ]
}

function ClauseNote({ note }: { note: string | null }) {
  return note === null ? null : <span className={classes.second}>{note}</span>
}

/** Places of the clauses in their document: text would sort "II.10" before "II.2". */
function clauseRanks(rows: readonly TaskRow[]): ReadonlyMap<string, number> {
  const clauses = [...new Set(rows.flatMap(({ clause }) => (clause === null ? [] : [clause])))].sort(compareClauses)
  return new Map(clauses.map((clause, place) => [clause, place + 1]))
}

const placeOf = (clause: number | undefined, bullet: number | null): number | null =>
  clause === undefined ? null : clause * 1000 + (bullet === null ? 0 : bullet)

export const clauseOf = ({ clause, bullet }: Pick<TaskRow, 'clause' | 'bullet'>): string | null =>
  clause === null ? null : bullet === null ? clause : `${clause}, gạch ${bullet}`

export const leadText = (lead: readonly string[], names: Names): string =>
  lead.length === 0 ? nobodyLeads : lead.map(names.full).join('; ')
