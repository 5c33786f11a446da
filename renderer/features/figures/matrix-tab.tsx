import { UnstyledButton } from '@mantine/core'
import { useNavigate } from 'react-router'
import { describeError } from '../../lib/describe-error.ts'
import { formatInstantDay } from '../../lib/format-instant.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { inUnitOrder } from '../../ui/unit-order.ts'
import classes from './figures.module.css'
import { type Matrix, useMatrix } from './figures-data.ts'
import { TemplatePanel } from './template-panel.tsx'

/** Units × periods of one year, from what was really received. */
export function MatrixTab() {
  const { period } = usePeriod()
  const query = useMatrix()
  return (
    <div className={classes.stack}>
      <Panel title={`Báo cáo nhận được năm ${period.year}`} flush>
        {query.data ? (
          <MatrixTable matrix={query.data} />
        ) : query.error ? (
          <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingState lines={8} />
        )}
      </Panel>
      <TemplatePanel />
    </div>
  )
}

function MatrixTable({ matrix }: { matrix: Matrix }) {
  const rows = inUnitOrder(matrix.rows.map((row) => ({ ...row, name: row.unit.name })))
  return (
    <div className={classes.scroller}>
      <table className={classes.matrix} aria-label={`Báo cáo nhận được năm ${matrix.year}`}>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {matrix.periods.map(({ period, label }) => (
              <th key={period} scope="col">
                {label.charAt(0).toUpperCase() + label.slice(1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, cells }) => (
            <tr key={unit.code}>
              <th scope="row">{unit.fullName}</th>
              {cells.map((cell) => (
                <td key={cell.period}>
                  <MatrixCell unit={unit.code} unitName={unit.fullName} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Cell = Matrix['rows'][number]['cells'][number]

function MatrixCell({ unit, unitName, cell }: { unit: string; unitName: string; cell: Cell }) {
  const navigate = useNavigate()
  switch (cell.state) {
    case 'not_applicable':
      return <StateChip tone="none">Không phát sinh</StateChip>
    case 'missing':
      return <StateChip tone="partial">Chưa báo cáo</StateChip>
    case 'received':
      return (
        <UnstyledButton
          className={classes.received}
          aria-label={`${unitName}: xem số liệu đã tiếp nhận`}
          onClick={() => void navigate(`/so-lieu/da-tiep-nhan?don-vi=${unit}&ky=${cell.period}`)}
        >
          <StateChip tone="met">{cell.round === null ? 'Đã tiếp nhận' : `Lần ${cell.round}`}</StateChip>
          <span className={classes.quiet}>
            {cell.receivedAt ? formatInstantDay(cell.receivedAt) : ''}
            {cell.factCount === null ? '' : ` · ${cell.factCount} số liệu`}
          </span>
        </UnstyledButton>
      )
  }
}
