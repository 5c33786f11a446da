import { Alert, Button, CopyButton, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

interface ErrorStateProps {
  /** What could not be done, where: "Không tải được số liệu năm 2022." */
  readonly title?: string
  readonly message: string
  readonly remedy: string
  readonly details: string
  readonly onRetry?: (() => void) | undefined
}

/** What happened, where, what to do; technical text only on the clipboard. */
export function ErrorState({ title, message, remedy, details, onRetry }: ErrorStateProps) {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      title={title ?? message}
      role="alert"
      styles={{ title: { color: 'var(--state-wrong)' }, message: { color: 'inherit' } }}
    >
      {title ? <Text size="md">{message}</Text> : null}
      <Text size="md">{remedy}</Text>
      <Group gap="xs" mt="sm">
        {onRetry ? (
          <Button size="xs" variant="default" onClick={onRetry}>
            Thử lại
          </Button>
        ) : null}
        <CopyButton value={details} timeout={2000}>
          {({ copied, copy }) => (
            <Button size="xs" variant="subtle" onClick={copy}>
              {copied ? 'Đã sao chép' : 'Sao chép chi tiết'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  )
}
