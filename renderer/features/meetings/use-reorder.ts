import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { keyedPlace } from './reorder.ts'

interface Reordering {
  /** Names what is moved, so that a row of another list is never taken. */
  readonly list: string
  readonly count: number
  readonly nameAt: (index: number) => string
  readonly onMove: (from: number, to: number) => void
  readonly disabled: boolean
}

/**
 * Rows moved with the mouse by their handle, and with Alt+↑ and Alt+↓ from anywhere in the row. The focus goes along
 * since rows keep their keys; where the row came to is told to screen readers.
 */
export function useReorder({ list, count, nameAt, onMove, disabled }: Reordering) {
  const [dragged, setDragged] = useState<number | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const move = (from: number, to: number): void => {
    if (disabled || to < 0 || to >= count || to === from) return
    setTold(`“${nameAt(from)}” ở vị trí ${to + 1}/${count}.`)
    onMove(from, to)
  }
  const end = (): void => {
    setDragged(null)
    setTarget(null)
  }
  const type = `application/x-so-chi-dao-${list}`
  return {
    /** For a live region beside the list. */
    told,
    rowProps: (index: number) => ({
      'data-dragged': dragged === index || undefined,
      'data-target': target === index && dragged !== index ? (Number(dragged) < index ? 'after' : 'before') : undefined,
      onKeyDown: (event: KeyboardEvent) => {
        const to = keyedPlace(event, index)
        if (to === null) return
        event.preventDefault()
        move(index, to)
      },
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        setTarget(index)
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        move(dragged, index)
        end()
      },
    }),
    handleProps: (index: number) => ({
      draggable: !disabled,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(type, String(index))
        event.dataTransfer.effectAllowed = 'move'
        setDragged(index)
      },
      onDragEnd: end,
    }),
  }
}
