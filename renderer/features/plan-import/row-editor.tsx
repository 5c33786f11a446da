import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DraftAgency } from '../../../shared/domain/plan-import/draft-plan.ts'
import type { DeskStep } from './desk.ts'
import { isChanged } from './doubts.ts'
import { AgencyEditor } from './editors/agency-editor.tsx'
import { AssignmentEditor } from './editors/assignment-editor.tsx'
import { BaselineEditor } from './editors/baseline-editor.tsx'
import { GroupEditor } from './editors/group-editor.tsx'
import { MetaEditor } from './editors/meta-editor.tsx'
import { ObligationEditor } from './editors/obligation-editor.tsx'
import { SeatEditor } from './editors/seat-editor.tsx'
import { TargetEditor } from './editors/target-editor.tsx'
import { UnplacedEditor } from './editors/unplaced-editor.tsx'
import classes from './fields.module.css'
import type { ReviewRow } from './review.ts'
import { rowWords } from './section-words.ts'

interface RowEditorProps {
  readonly row: ReviewRow
  /** Other rows that wait for the reckoning of this row's deadline. */
  readonly sameDues: number
  readonly dispatch: (step: DeskStep) => void
}

/** The fields of a row in its place; every change stands at once, Enter and Esc leave. */
export function RowEditor({ row, sameDues, dispatch }: RowEditorProps) {
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [])

  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    const isListOpen = target.getAttribute('aria-expanded') === 'true'
    if (event.defaultPrevented || isListOpen || event.nativeEvent.isComposing) return
    const isDone = event.key === 'Enter' && (target.tagName === 'INPUT' || event.ctrlKey)
    if (event.key !== 'Escape' && !isDone) return
    event.preventDefault()
    dispatch({ do: 'leave' })
  }

  return (
    <fieldset ref={form} className={classes.editor} aria-label={`Sửa ${rowWords[row.section]}`} onKeyDown={press}>
      <Fields row={row} dispatch={dispatch} />
      {sameDues > 0 ? (
        <Button size="xs" variant="light" mt="xs" onClick={() => dispatch({ do: 'spreadDue', key: row.key })}>
          Dùng cách tính hạn này cho {sameDues} mục khác cùng lời văn
        </Button>
      ) : null}
      <div className={classes.foot}>
        <Button size="xs" onClick={() => dispatch({ do: 'leave' })}>
          Xong
        </Button>
        {isChanged(row) ? (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              dispatch({ do: 'reset', key: row.key })
              dispatch({ do: 'leave' })
            }}
          >
            Trở lại như đọc được
          </Button>
        ) : null}
        <p>Enter: xong · Esc: rời, vẫn giữ nội dung đã sửa</p>
      </div>
    </fieldset>
  )
}

function Fields({ row, dispatch }: Omit<RowEditorProps, 'sameDues'>) {
  const put = (changed: ReviewRow, joining: readonly DraftAgency[] = []): void =>
    dispatch({ do: 'put', row: changed, joining })
  switch (row.section) {
    case 'meta':
      return <MetaEditor value={row.value} onChange={(value) => put({ ...row, value })} />
    case 'targets':
      return <TargetEditor value={row.value} onChange={(value) => put({ ...row, value })} />
    case 'baselines':
      return <BaselineEditor value={row.value} onChange={(value) => put({ ...row, value })} />
    case 'unplaced':
      return (
        <UnplacedEditor
          row={row}
          onPlace={(section) => dispatch({ do: 'place', row, section })}
          onDrop={() => dispatch({ do: 'drop', key: row.key })}
        />
      )
    case 'assignments':
      return <AssignmentEditor value={row.value} onChange={(value, joining) => put({ ...row, value }, joining)} />
    case 'obligations':
      return <ObligationEditor value={row.value} onChange={(value, joining) => put({ ...row, value }, joining)} />
    case 'groups':
      return <GroupEditor value={row.value} onChange={(value) => put({ ...row, value })} />
    case 'committee':
      return <SeatEditor value={row.value} onChange={(value, joining) => put({ ...row, value }, joining)} />
    case 'agencies':
      return <AgencyEditor value={row.value} onChange={(value) => put({ ...row, value })} />
  }
}
