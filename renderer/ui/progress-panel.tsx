import { Button, Group, Progress, Text } from '@mantine/core'

interface ProgressPanelProps {
  /** "Đang đọc tệp" */
  readonly title: string
  readonly done: number
  readonly total: number
  /** The thing in hand: a file name. */
  readonly current: string
  readonly onCancel?: (() => void) | undefined
}

/** Long work with counts, names and a way out. */
export function ProgressPanel({ title, done, total, current, onCancel }: ProgressPanelProps) {
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div style={{ background: '#fff', border: '1px solid var(--line)', borderRadius: 6, padding: '12px 16px' }}>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text fw={500} aria-live="polite" className="figure">
          {title}: {done}/{total} tệp
        </Text>
        {onCancel ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            Hủy
          </Button>
        ) : null}
      </Group>
      <Progress value={percent} size="md" aria-label={title} transitionDuration={100} />
      <Text size="sm" c="dimmed" mt={6} truncate title={current}>
        {current || ' '}
      </Text>
    </div>
  )
}
