import { Button } from '@mantine/core'
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useMemo } from 'react'
import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import type { Citations } from './citations.ts'
import { type DeskStep, type PickedLines, pickedRange } from './desk.ts'
import lineClasses from './document-pane.module.css'
import { documentMove } from './key-moves.ts'
import classes from './plan-import.module.css'
import { useMeasuredWindow } from './use-measured-window.ts'

interface DocumentPaneProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly text: readonly string[]
  readonly citations: Citations
  /** Lines of the row in hand. */
  readonly lit: LineRange | null
  readonly picked: PickedLines | null
  readonly dispatch: (step: DeskStep) => void
  readonly onAdd: () => void
  /** Enter, or the right arrow: on to the rows. */
  readonly onLeave: () => void
}

/** The document by its lines: what the row in hand rests on, and what no row cites. */
export const DocumentPane = memo(function DocumentPane(props: DocumentPaneProps) {
  const { scroller, text, citations, lit, picked, dispatch, onAdd, onLeave } = props
  const keys = useMemo(() => text.map((_, index) => String(index + 1)), [text])
  const guess = useCallback(
    (index: number) => {
      const letters = (text[index] ?? '').trim().length
      return letters === 0 ? blankHeight : Math.ceil(letters / lettersInLine) * lineHeight + 4
    },
    [text],
  )
  const { first, last, before, after, measure, reveal } = useMeasuredWindow(scroller, keys, guess)
  const unread = useMemo(() => new Set(citations.unread), [citations])
  const [from, to] = picked ? pickedRange(picked) : [0, -1]
  const cursor = picked?.cursor ?? null
  const anchor = picked?.anchor ?? null

  useEffect(() => {
    if (lit) reveal(lit[0] - 1, lit[1] - 1)
  }, [lit, reveal])
  useEffect(() => {
    if (cursor !== null) reveal(cursor - 1, cursor - 1)
  }, [cursor, reveal])

  const pick = useCallback(
    (line: number, extend: boolean): void =>
      dispatch({ do: 'pick', lines: { anchor: (extend ? anchor : null) ?? line, cursor: line } }),
    [dispatch, anchor],
  )
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = cursor ?? lit?.[0] ?? 0
    const move = documentMove(event.key)
    if (move) {
      const line = move(here, text.length, citations.unread)
      if (line !== null) pick(line, event.shiftKey && event.key.startsWith('Arrow'))
    } else if (event.key === 'Enter' || event.key === 'ArrowRight') onLeave()
    else if (event.key === 'Insert' || event.key === '+') onAdd()
    else return
    event.preventDefault()
  }

  return (
    <section className={classes.pane} aria-label="Văn bản gốc">
      <div className={classes.paneHead}>
        <h2>Văn bản</h2>
        <p>
          {formatInteger(text.length)} dòng;{' '}
          {citations.unread.length === 0
            ? 'mọi dòng có chữ đều được dẫn'
            : `${formatInteger(citations.unread.length)} dòng chưa mục nào dẫn (○)`}
        </p>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!picked}
          title="Thêm mục cho các dòng đang chọn (Insert hoặc +)"
          onClick={onAdd}
        >
          Thêm mục
        </Button>
      </div>
      <div
        ref={scroller}
        className={`${classes.scroller} ${lineClasses.lines}`}
        role="listbox"
        aria-label="Dòng của văn bản"
        aria-multiselectable="true"
        aria-activedescendant={cursor === null ? undefined : `dong-${cursor}`}
        tabIndex={0}
        onKeyDown={press}
      >
        <div style={{ height: before }} role="presentation" />
        {text.slice(first, last).map((words, index) => {
          const line = first + index + 1
          return (
            <DocumentLine
              key={line}
              line={line}
              count={text.length}
              words={words}
              isCited={citations.at(line).length > 0}
              isUnread={unread.has(line)}
              isLit={lit !== null && line >= lit[0] && line <= lit[1]}
              isPicked={line >= from && line <= to}
              isCursor={line === cursor}
              onPick={pick}
              measure={measure}
            />
          )
        })}
        <div style={{ height: after }} role="presentation" />
      </div>
    </section>
  )
})

/** For guessing a height before it is measured: letters of the document's font in one line of the pane. */
const lettersInLine = 62
const lineHeight = 22
const blankHeight = 16

interface DocumentLineProps {
  readonly line: number
  readonly count: number
  readonly words: string
  readonly isCited: boolean
  readonly isUnread: boolean
  readonly isLit: boolean
  readonly isPicked: boolean
  readonly isCursor: boolean
  readonly onPick: (line: number, extend: boolean) => void
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined
}

const DocumentLine = memo(function DocumentLine(props: DocumentLineProps) {
  const { line, count, words, isCited, isUnread, isLit, isPicked, isCursor, onPick, measure } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys for its options
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active option
    <div
      ref={measure}
      id={`dong-${line}`}
      data-item={String(line)}
      className={lineClasses.line}
      role="option"
      aria-selected={isPicked || isLit}
      aria-posinset={line}
      aria-setsize={count}
      data-blank={words.trim() === '' || undefined}
      data-cited={isCited || undefined}
      data-lit={isLit || undefined}
      data-picked={isPicked || undefined}
      data-cursor={isCursor || undefined}
      onClick={(event) => onPick(line, event.shiftKey)}
    >
      <span className={lineClasses.number}>{line}</span>
      <span
        className={lineClasses.unread}
        title={isUnread ? 'Chưa mục nào dẫn dòng này' : undefined}
        aria-hidden="true"
      >
        {isUnread ? '○' : ''}
      </span>
      <span className={lineClasses.words}>{words}</span>
    </div>
  )
})
