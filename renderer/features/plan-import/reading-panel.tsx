import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Panel } from '../../ui/panel.tsx'

/** A document is being read: one file, no counts, a way out. */
export function ReadingPanel({ fileName, onCancel }: { fileName: string; onCancel: () => void }) {
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  return (
    <Panel title="Đang đọc văn bản">
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <Text role="status">Đang đọc “{fileName}”: bố cục, mục tiêu, nhiệm vụ, cơ quan…</Text>
        <Button ref={cancel} size="xs" variant="default" onClick={onCancel}>
          Hủy
        </Button>
      </Group>
      <Progress value={100} animated size="md" aria-label={`Đang đọc ${fileName}`} />
    </Panel>
  )
}
