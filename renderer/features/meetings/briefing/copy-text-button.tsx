import { Button, CopyButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'

/** Puts words on the clipboard, to be pasted where they are needed. */
export function CopyTextButton({ text, label }: { text: string; label: string }) {
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={copy}
          disabled={text === ''}
        >
          {copied ? 'Đã sao chép' : label}
        </Button>
      )}
    </CopyButton>
  )
}
