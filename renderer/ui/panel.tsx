import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

interface PanelProps {
  readonly title: string
  /** Quiet text beside the title: a count, a unit of measure. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** Tables reach the edges of their panel. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A titled part of a page, announced as a region. */
export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" className={classes.head} gap="md">
        <Group gap="sm" align="baseline" style={{ minWidth: 0 }}>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {note ? (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          ) : null}
        </Group>
        {actions}
      </Group>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  )
}
