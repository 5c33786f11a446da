import { Checkbox } from '@mantine/core'
import { useRef } from 'react'
import type { SlipRowView } from '../../../../shared/contract/slips.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { canBeWritten, decisionOf, type SlipDecisions } from './slip-decisions.ts'
import { type DecidedRow, linesOf } from './slip-lines.tsx'
import { decide } from './slip-state.ts'
import classes from './slips.module.css'

interface SlipDiffProps {
  readonly slipId: string
  readonly rows: readonly SlipRowView[]
  readonly decisions: SlipDecisions
}

/** What is there now beside what the slip says, field by field; where both changed it, a person chooses. */
export function SlipDiff({ slipId, rows, decisions }: SlipDiffProps) {
  const scroller = useRef<HTMLElement>(null)
  return (
    <ScrollRegion label="Đối chiếu phiếu với sổ" className={classes.scroller} ref={scroller}>
      <table className={classes.diff}>
        <colgroup>
          <col style={{ width: 52 }} />
          <col style={{ width: '25%' }} />
          <col style={{ width: 152 }} />
          <col />
          <col />
          <col style={{ width: 212 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Ghi</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Hiện có trong sổ</th>
            <th scope="col">Theo phiếu</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DiffRow
              key={row.token}
              row={row}
              decision={decisionOf(decisions, row.token)}
              onDecide={(change) => decide(slipId, row.token, change)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** The lines of one task: one for each thing that the slip says of it. */
function DiffRow({ row, decision, onDecide }: DecidedRow) {
  const lines = linesOf({ row, decision, onDecide })
  const writable = canBeWritten(row)
  const isLeft = !writable || decision.leave
  return lines.map(({ id, cells }, index) => (
    <tr key={id} data-first={index === 0 || undefined} data-left={isLeft || undefined}>
      {index === 0 ? (
        <>
          <td rowSpan={lines.length}>
            <Checkbox
              size="xs"
              aria-label={`Ghi ${row.title}, ${row.period}`}
              checked={!isLeft}
              disabled={!writable}
              onChange={(event) => {
                const leave = !event.currentTarget.checked
                onDecide((current) => ({ ...current, leave }))
              }}
            />
          </td>
          <td rowSpan={lines.length}>
            <span className={classes.task}>{row.title}</span>
            <span className={classes.second}>
              {row.clause} · {row.period} · {row.role}
            </span>
          </td>
        </>
      ) : null}
      {cells}
    </tr>
  ))
}
