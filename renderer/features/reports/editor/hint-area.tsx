import { Paper, Portal, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './editor.module.css'

interface Hint {
  readonly title: string
  readonly text: string
  readonly left: number
  readonly top: number
}

/** Shows what an element with `data-hint` stands for, beside whatever the pointer is on: one note for all of them. */
export function HintArea({ children }: { readonly children: ReactNode }) {
  const [hint, setHint] = useState<Hint | null>(null)
  const point = (target: EventTarget): void => {
    const marked = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null
    const { hint: text, hintTitle: title } = marked?.dataset ?? {}
    if (!marked || text === undefined || title === undefined) {
      setHint(null)
      return
    }
    const { left, bottom } = marked.getBoundingClientRect()
    setHint({ title, text, left: Math.min(left, window.innerWidth - 340), top: bottom + 6 })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what is inside; each chip describes itself as well
    <div
      onPointerOver={(event) => point(event.target)}
      onPointerLeave={() => setHint(null)}
      onKeyDown={() => setHint(null)}
    >
      {children}
      {hint ? (
        <Portal>
          <Paper withBorder shadow="md" className={classes.hint} style={{ left: hint.left, top: hint.top }} aria-hidden>
            <Text size="sm" fw={600}>
              {hint.title}
            </Text>
            <Text size="xs" c="dimmed">
              {hint.text}
            </Text>
          </Paper>
        </Portal>
      ) : null}
    </div>
  )
}
