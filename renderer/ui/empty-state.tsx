import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What this page is for, in a few words. */
  readonly title: string
  /** One sentence: why it is empty and what to do next. */
  readonly sentence: string
  readonly action?: ReactNode
}

export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={40} px="lg" ta="center">
      <Title order={3}>{title}</Title>
      <Text c="dimmed" maw={560}>
        {sentence}
      </Text>
      {action ? <div style={{ marginTop: 8 }}>{action}</div> : null}
    </Stack>
  )
}
