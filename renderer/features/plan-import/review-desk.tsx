import { Kbd, Text } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { notifyUndo } from '../../lib/notify-undo.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { AddRowDialog } from './add-row-dialog.tsx'
import { citationsOf } from './citations.ts'
import { type Desk, type DeskStep, linesForNew, linesOfActive, rowsCiting } from './desk.ts'
import { DocumentPane } from './document-pane.tsx'
import { progressOf } from './doubts.ts'
import { FindingNotes } from './finding-notes.tsx'
import { listItems } from './listed-rows.ts'
import classes from './plan-import.module.css'
import type { PlanChoices } from './plan-import-data.ts'
import { type ReviewChoices, ReviewChoicesContext, useChoicesOf } from './review-choices.ts'
import type { ReviewNames } from './row-summary.ts'
import { RowsPane } from './rows-pane.tsx'
import { rowWords } from './section-words.ts'
import type { Keeping } from './use-kept-review.ts'

interface ReviewDeskProps {
  readonly desk: Desk
  readonly step: (step: DeskStep) => void
  readonly choices: PlanChoices
  /** Whether the corrections would outlive the page. */
  readonly keeping: Keeping
}

/** The text at the left, the rows at the right; the keyboard does everything. */
export function ReviewDesk({ desk, step, choices, keeping }: ReviewDeskProps) {
  const [adding, setAdding] = useState(false)
  const lineList = useRef<HTMLDivElement>(null)
  const rowGrid = useRef<HTMLTableElement>(null)
  const { review, active, editing, picked, onlyNeeding } = desk
  useEffect(() => rowGrid.current?.focus(), [])
  useReturningFocus(editing, rowGrid)

  const dispatch = useCallback(
    (next: DeskStep): void => {
      step(next)
      if (next.do !== 'drop') return
      const section = next.key.slice(0, next.key.indexOf('/')) as keyof typeof rowWords
      notifyUndo(`Đã bỏ một ${rowWords[section]}.`, () => step({ do: 'restore', key: next.key }))
    },
    [step],
  )
  const add = useCallback(() => setAdding(true), [])
  const toRows = useCallback(() => rowGrid.current?.focus(), [])
  const toLines = useCallback(() => lineList.current?.focus(), [])

  const items = useMemo(() => listItems(review, { onlyNeeding, inHand: active }), [review, onlyNeeding, active])
  const citations = useMemo(() => citationsOf(review), [review])
  const citing = useMemo(() => new Set(picked ? rowsCiting(review, picked) : []), [review, picked])
  const known = useChoicesOf(review, choices)
  const names = useMemo(() => namesOf(known), [known])
  const lines = linesForNew(desk)

  return (
    <ReviewChoicesContext value={known}>
      <div className={classes.bar}>
        <ProgressText desk={desk} />
        <KeepingText keeping={keeping} />
        <p className={classes.hint}>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> chọn <Kbd size="xs">Enter</Kbd> sửa{' '}
          <Kbd size="xs">Dấu cách</Kbd> đã soát <Kbd size="xs">n</Kbd> mục cần xem <Kbd size="xs">?</Kbd> mọi phím tắt
        </p>
      </div>
      <FindingNotes findings={review.findings} />
      <div className={classes.desk}>
        <DocumentPane
          scroller={lineList}
          text={review.text}
          citations={citations}
          lit={linesOfActive(review, active)}
          picked={picked}
          dispatch={dispatch}
          onAdd={add}
          onLeave={toRows}
        />
        <RowsPane
          grid={rowGrid}
          rows={review.rows}
          items={items}
          names={names}
          active={active}
          editing={editing}
          citing={citing}
          onlyNeeding={onlyNeeding}
          dispatch={dispatch}
          onAdd={add}
          onLeave={toLines}
        />
      </div>
      {adding && lines ? (
        <AddRowDialog
          lines={lines}
          onClose={() => setAdding(false)}
          onAdd={(section) => {
            setAdding(false)
            step({ do: 'add', section })
          }}
        />
      ) : null}
    </ReviewChoicesContext>
  )
}

function ProgressText({ desk: { review } }: { desk: Desk }) {
  const { checked, doubtful } = progressOf(review.rows)
  return (
    <Text role="status" fw={500} className="figure">
      {doubtful === 0
        ? `${formatInteger(review.rows.length)} mục, không mục nào cần xem thêm.`
        : `Đã soát ${formatInteger(checked)}/${formatInteger(doubtful)} mục cần xem, trong ${formatInteger(review.rows.length)} mục.`}
    </Text>
  )
}

function KeepingText({ keeping }: { keeping: Keeping }) {
  if (keeping === 'failed')
    return <StateChip tone="partial">Trình duyệt không giữ được bản soát: đừng tải lại trang trước khi lưu</StateChip>
  return (
    <Text size="xs" c="dimmed">
      {keeping === 'kept' ? 'Bản soát được giữ trên máy này' : 'Đang giữ bản soát…'}
    </Text>
  )
}

/** After the fields of a row close, the keys go to the list again. */
function useReturningFocus(editing: string | null, list: React.RefObject<HTMLElement | null>): void {
  const wasEditing = useRef(false)
  useEffect(() => {
    if (editing === null && wasEditing.current) list.current?.focus()
    wasEditing.current = editing !== null
  }, [editing, list])
}

function namesOf({ indicators, listed, known, territories }: ReviewChoices): ReviewNames {
  const labels = new Map<string, string>(indicators.map(({ code, label }) => [code, label]))
  const agencies = new Map([...known, ...listed].map(({ code, name }) => [code, name]))
  const places = new Map<string, string>(territories.map(({ code, fullName }) => [code, fullName]))
  return {
    territory: (code) => places.get(code) ?? code,
    indicator: (code) => labels.get(code) ?? code,
    agency: (code) => agencies.get(code) ?? code,
  }
}
