import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: string
  /** One sentence of state: "6/7 quận, huyện đã báo cáo; hạn 15/01". */
  readonly sentence?: ReactNode
  /** The one primary action of the page. */
  readonly action?: ReactNode
}

export function PageHeader({ title, sentence, action }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg" mb="md" component="header">
      <div style={{ minWidth: 0 }}>
        <Title order={1}>{title}</Title>
        {sentence ? (
          <Text c="dimmed" mt={2} aria-live="polite">
            {sentence}
          </Text>
        ) : null}
      </div>
      {action ? <div style={{ flexShrink: 0 }}>{action}</div> : null}
    </Group>
  )
}
