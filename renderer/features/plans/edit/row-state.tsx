import type { ReactNode } from 'react'
import type { PlanRowEdit } from '../../../../shared/contract/plan-edits.ts'
import type { EditableCollection } from '../../../../shared/domain/catalogue/edited-plan.ts'
import type { PlanView } from '../plans-data.ts'
import classes from './edit.module.css'
import { EditChip } from './edit-chip.tsx'
import type { EditMode } from './edit-draft.ts'
import { MovedNotice } from './moved-notice.tsx'
import type { RowFields } from './row-fields.ts'
import { RowHistory } from './row-history.tsx'
import { changeText, type Mark } from './row-marks.ts'
import { RowMenu } from './row-menu.tsx'

interface RowStateProps<Row extends { readonly id: string }> {
  readonly plan: PlanView
  readonly collection: EditableCollection
  /** "Tỷ lệ bao phủ BHYT, năm 2022" */
  readonly name: string
  /** What stands at the head. */
  readonly title: ReactNode
  /** In force, or last in force. */
  readonly row: Row
  readonly mark: Mark<Row> | null
  readonly fieldsOf: (row: Row) => RowFields
  readonly putEdit: (row: Row) => PlanRowEdit
  /** The row was just changed: its menu takes the focus. */
  readonly takesFocus: boolean
  readonly onPick: (mode: EditMode) => void
}

/** Head of a row in its drawer: how it came to be what it is, every version of it, and what can be done to it. */
export function RowState<Row extends { readonly id: string }>(props: RowStateProps<Row>) {
  const { plan, collection, name, title, row, mark, fieldsOf, putEdit, takesFocus, onPick } = props
  const isWithdrawn = mark?.standing === 'withdrawn'
  const original = mark?.catalogueRow ?? null
  const withdrawal: PlanRowEdit = { collection, change: 'withdraw', rowId: row.id }
  return (
    <>
      <div className={classes.head}>
        <div className={classes.title} data-withdrawn={isWithdrawn || undefined}>
          {title}
          {mark ? <EditChip standing={mark.standing} hint={changeText(mark, mark.standing)} /> : null}
        </div>
        <RowMenu plan={plan} name={name} mark={mark} takesFocus={takesFocus} onPick={onPick} />
      </div>
      {mark?.catalogueMoved ? (
        <MovedNotice
          plan={plan}
          name={name}
          mark={mark}
          mine={isWithdrawn ? null : fieldsOf(row)}
          theirs={original === null ? null : fieldsOf(original)}
          keep={isWithdrawn ? withdrawal : putEdit(row)}
          follow={original === null ? withdrawal : { collection, change: 'restore', rowId: row.id }}
        />
      ) : null}
      {mark ? <RowHistory plan={plan} row={row} mark={mark} fieldsOf={fieldsOf} /> : null}
    </>
  )
}
