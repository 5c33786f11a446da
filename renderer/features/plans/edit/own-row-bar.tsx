import { Button, Group, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { useEditBlock } from './use-plan-edit.ts'

/** Whether lists show what is no longer in force; kept per person. */
export function useShowWithdrawn(): [boolean, (shows: boolean) => void] {
  const [value, set] = useFilter('ke-hoach.bai-bo', 'an')
  return [value === 'hien', (shows) => set(shows ? 'hien' : 'an')]
}

interface OwnRowBarProps {
  readonly planId: string
  /** Kind of the drawer that adds a row. */
  readonly drawer: string
  /** "mục tiêu" */
  readonly what: string
  /** How many rows are no longer in force. */
  readonly withdrawn: number
}

/** Adds a row of the secretariat's own beside the document's, and brings the withdrawn ones into sight. */
export function OwnRowBar({ planId, drawer, what, withdrawn }: OwnRowBarProps) {
  const { open } = useDrawerAddress()
  const block = useEditBlock()
  const [shows, setShows] = useShowWithdrawn()
  return (
    <Group gap="md" wrap="nowrap">
      {withdrawn > 0 ? (
        <Switch
          size="sm"
          label={`Hiện cả mục đã bãi bỏ (${withdrawn})`}
          checked={shows}
          onChange={(event) => setShows(event.currentTarget.checked)}
        />
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        aria-label={`Thêm ${what} riêng của Tổ thư ký`}
        disabled={block !== null}
        title={block ?? ''}
        onClick={() => open(drawer, planId)}
      >
        Thêm mục riêng
      </Button>
    </Group>
  )
}
