import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconPlayerPause } from '@tabler/icons-react'
import { client } from '../../../lib/client.ts'
import { notifyError } from '../../../lib/notify.ts'
import { type KeyMeaning, usePageKeys } from '../../../lib/page-keys.ts'
import { useSession } from '../../../lib/use-session.ts'
import { elapsedText } from '../meeting-clock.ts'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'
import { neighbours } from './neighbours.ts'
import classes from './session.module.css'
import { useNow } from './use-now.ts'

const keys: readonly KeyMeaning[] = [
  [['Ctrl', 'Enter'], 'Sang mục sau'],
  [['Ctrl', 'Shift', 'Enter'], 'Về mục trước'],
]

interface CurrentItemProps {
  readonly meeting: Meeting
  /** Shows the notes on an item. */
  readonly onShow: (itemId: string) => void
}

/** What is dealt with now, since when, and the way to the item before and after; the projector follows it. */
export function CurrentItem({ meeting, onShow }: CurrentItemProps) {
  usePageKeys(keys)
  const { store } = useSession()
  const { agenda, current } = meeting
  const item = agenda.find(({ id }) => id === current?.itemId)
  const { before, after } = neighbours(agenda, current?.itemId ?? null)
  const going = useMeetingChange((itemId: string | null) => client.meetings.goTo({ ...stepOf(meeting), itemId }))
  const go = (itemId: string | null): void => {
    if (store.readOnly || going.isPending) return
    going.mutate(itemId, { onSuccess: () => itemId !== null && onShow(itemId), onError: notifyError })
  }
  // Also from within the notes, where the hands are.
  useHotkeys(
    [
      ['ctrl+Enter', () => after && go(after.id)],
      ['ctrl+shift+Enter', () => before && go(before.id)],
    ],
    [],
  )
  return (
    <section className={classes.now} aria-label="Mục đang tiến hành">
      <span className={classes.nowTitle}>
        {item ? `Đang ở: ${item.title}` : current ? 'Đang giải lao' : 'Chưa mở mục nào của chương trình'}
      </span>
      {current ? <Timer since={current.since} minutes={item?.minutes ?? null} /> : null}
      <Group gap={6} wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden="true" />}
          disabled={!before || store.readOnly}
          title={before?.title}
          onClick={() => before && go(before.id)}
        >
          Mục trước
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden="true" />}
          disabled={!item || store.readOnly}
          onClick={() => go(null)}
        >
          Giải lao
        </Button>
        <Button
          size="xs"
          rightSection={<IconChevronRight size={16} aria-hidden="true" />}
          disabled={!after || store.readOnly}
          title={after?.title}
          onClick={() => after && go(after.id)}
        >
          {current === null ? 'Mở mục đầu' : 'Mục sau'}
        </Button>
      </Group>
    </section>
  )
}

/** Time since the item was opened, against the minutes that the programme gives it. */
function Timer({ since, minutes }: { since: string; minutes: number | null }) {
  const now = useNow()
  const isOver = minutes !== null && now - Date.parse(since) > minutes * 60_000
  return (
    <span className={classes.timer} data-over={isOver || undefined}>
      {elapsedText(since, now)}
      {minutes === null ? '' : ` / ${minutes} phút`}
      {isOver ? ' ▲ quá giờ' : ''}
    </span>
  )
}
