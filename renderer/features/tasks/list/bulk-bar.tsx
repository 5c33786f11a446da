import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { actionWords } from '../action-words.ts'
import classes from '../tasks.module.css'
import type { Names, TaskRow } from '../tasks-data.ts'
import { type BulkAction, bulkActions, rowsFor } from './bulk-actions.ts'
import { BulkDrawer } from './bulk-drawer.tsx'
import { DueDatesDrawer } from './due-dates-drawer.tsx'

interface BulkBarProps {
  /** The picked rows that are in sight. */
  readonly rows: readonly TaskRow[]
  readonly names: Names
  readonly noticeDays: readonly number[]
  /** For which standing duties are judged. */
  readonly reportingPeriod: PeriodKey
  readonly readOnly: boolean
  readonly onClear: () => void
}

/** What can be done with all picked tasks at once; each action says how many of them it is for. */
export function BulkBar({ rows, names, noticeDays, reportingPeriod, readOnly, onClear }: BulkBarProps) {
  const [action, setAction] = useState<BulkAction | 'due' | null>(null)
  return (
    <section className={classes.picked} aria-label="Nhiệm vụ đã chọn">
      <p role="status">Đã chọn {formatInteger(rows.length)} nhiệm vụ</p>
      {bulkActions.map((one) => {
        const count = rowsFor(one, rows, reportingPeriod).length
        return (
          <Button
            key={one}
            size="xs"
            variant="default"
            disabled={readOnly || count === 0}
            onClick={() => setAction(one)}
          >
            {actionWords[one].open} ({formatInteger(count)})
          </Button>
        )
      })}
      <Button size="xs" variant="default" onClick={() => setAction('due')}>
        Xem theo hạn
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        Bỏ chọn
      </Button>
      {action === 'due' ? (
        <DueDatesDrawer rows={rows} names={names} noticeDays={noticeDays} onClose={() => setAction(null)} />
      ) : null}
      {action !== null && action !== 'due' ? (
        <BulkDrawer action={action} rows={rows} names={names} onClose={() => setAction(null)} onDone={onClear} />
      ) : null}
    </section>
  )
}
