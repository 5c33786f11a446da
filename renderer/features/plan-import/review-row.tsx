import { ActionIcon, Group } from '@mantine/core'
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { StateChip } from '../../ui/state-chip.tsx'
import type { DeskStep } from './desk.ts'
import { doubtOf, isChanged, needsLook } from './doubts.ts'
import type { ReviewRow } from './review.ts'
import { RowEditor } from './row-editor.tsx'
import { type ReviewNames, summaryOf } from './row-summary.ts'
import classes from './rows.module.css'
import { rowWords } from './section-words.ts'

interface ReviewRowViewProps {
  readonly row: ReviewRow
  /** Row of the grid, from 1. */
  readonly position: number
  readonly names: ReviewNames
  /** In how many rows an agency is named; 0 for the others. */
  readonly mentions: number
  readonly isActive: boolean
  /** It cites the lines marked at the left. */
  readonly isCiting: boolean
  readonly isEditing: boolean
  /** Other rows that wait for the reckoning of this row's deadline. */
  readonly sameDues: number
  readonly dispatch: (step: DeskStep) => void
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined
}

export const rowElementId = (key: string): string => `muc-${key.replace(/[^\p{L}\p{N}]+/gu, '-')}`

/** One row: what it says and how sure that is; its fields open in place. */
export const ReviewRowView = memo(function ReviewRowView(props: ReviewRowViewProps) {
  const { row, position, names, mentions, isActive, isCiting, isEditing, sameDues, dispatch, measure } = props
  const summary = summaryOf(row, names, mentions)
  const doubt = needsLook(row) ? doubtOf(row) : null
  return (
    <tr
      ref={measure}
      id={rowElementId(row.key)}
      data-item={row.key}
      className={classes.row}
      aria-rowindex={position}
      aria-selected={isActive || isCiting}
      data-active={isActive || undefined}
      data-citing={isCiting || undefined}
      data-editing={isEditing || undefined}
    >
      <td>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid handles the keys for its rows */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for its rows */}
        <div
          className={classes.summary}
          onClick={() => (isEditing ? undefined : dispatch({ do: 'select', key: row.key }))}
          onDoubleClick={() => dispatch({ do: 'edit', key: row.key })}
        >
          <span className={classes.where}>
            {summary.place}
            <span>{summary.lines}</span>
          </span>
          <span className={classes.main}>
            <strong>{summary.main}</strong>
            {isEditing
              ? null
              : summary.details.map((line) => (
                  <span key={line} className={classes.details}>
                    {line}
                  </span>
                ))}
            {doubt ? <span className={classes.reason}>{doubt.reason}</span> : null}
          </span>
          <span className={classes.side}>
            {summary.figure === null ? null : <span className={classes.figure}>{summary.figure}</span>}
            <Standing row={row} />
            {isActive && !isEditing ? <RowButtons row={row} dispatch={dispatch} /> : null}
          </span>
        </div>
        {isEditing ? <RowEditor row={row} sameDues={sameDues} dispatch={dispatch} /> : null}
      </td>
    </tr>
  )
})

/** How the row stands; nothing for one that is certain and untouched. */
function Standing({ row }: { row: ReviewRow }) {
  if (needsLook(row)) {
    return (
      <StateChip tone="partial" quiet>
        cần xem
      </StateChip>
    )
  }
  const word = row.read === null ? 'đã thêm' : isChanged(row) ? 'đã sửa' : row.checked ? 'đã soát' : null
  return word === null ? null : (
    <StateChip tone="met" quiet>
      {word}
    </StateChip>
  )
}

/** For the mouse; the keyboard has Enter, the space bar and Delete. */
function RowButtons({ row, dispatch }: Pick<ReviewRowViewProps, 'row' | 'dispatch'>) {
  const what = rowWords[row.section]
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        size="sm"
        variant="subtle"
        tabIndex={-1}
        title="Sửa (Enter)"
        aria-label={`Sửa ${what}`}
        onClick={() => dispatch({ do: 'edit', key: row.key })}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        tabIndex={-1}
        title={row.checked ? 'Bỏ dấu đã soát (dấu cách)' : 'Đã soát (dấu cách)'}
        aria-label={row.checked ? `Bỏ dấu đã soát ${what}` : `Đã soát ${what}`}
        onClick={() => dispatch({ do: 'check', key: row.key, checked: !row.checked })}
      >
        <IconCheck size={16} />
      </ActionIcon>
      {row.section === 'meta' ? null : (
        <ActionIcon
          size="sm"
          variant="subtle"
          tabIndex={-1}
          title="Bỏ mục này (Delete)"
          aria-label={`Bỏ ${what}`}
          onClick={() => dispatch({ do: 'drop', key: row.key })}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  )
}
