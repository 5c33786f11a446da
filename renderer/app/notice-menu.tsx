import { ActionIcon, Anchor, Indicator, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { formatInteger } from '../../shared/domain/numbers/format-number.ts'
import { backend } from '../lib/client.ts'
import { describeError } from '../lib/describe-error.ts'
import { useSession } from '../lib/use-session.ts'
import classes from './notice-menu.module.css'

/** The bell of the top bar: tasks whose last day is near, and what waits for an answer. */
export function NoticeMenu() {
  const { plan } = useSession()
  const [isOpen, setOpen] = useState(false)
  const query = useQuery(backend.tasks.notices.queryOptions({ input: { planId: plan.id } }))
  const count = query.data ? query.data.dueCount + query.data.awaiting : 0
  const label = count > 0 ? `Thông báo: ${formatInteger(count)}` : 'Thông báo'
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={380} trapFocus shadow="md">
      <Indicator disabled={count === 0} color="red" size={8} offset={6}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={() => setOpen(!isOpen)}>
            <IconBell size={18} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label="Thông báo">
        {query.data ? (
          <Notices notices={query.data} onLeave={() => setOpen(false)} />
        ) : (
          <Text size="sm">{query.error ? describeError(query.error).message : 'Đang tải thông báo…'}</Text>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type NoticeList = Awaited<ReturnType<BackendClient['tasks']['notices']>>

function Notices({ notices, onLeave }: { notices: NoticeList; onLeave: () => void }) {
  const navigate = useNavigate()
  const { due, dueCount, overdue, awaiting } = notices
  const counts = [
    dueCount > 0 ? `${formatInteger(dueCount)} sắp đến hạn` : '',
    overdue > 0 ? `${formatInteger(overdue)} quá hạn` : '',
    awaiting > 0 ? `${formatInteger(awaiting)} chờ chấp nhận` : '',
  ].filter((part) => part !== '')
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {counts.length === 0 ? 'Không có nhiệm vụ nào sắp đến hạn.' : `Nhiệm vụ: ${counts.join(', ')}.`}
      </Text>
      {due.map(({ key, title, agency, daysLeft }) => (
        <UnstyledButton
          key={key}
          className={classes.notice ?? ''}
          onClick={() => {
            onLeave()
            void navigate(`/nhiem-vu/hom-nay?xem=nhiem-vu/${encodeURIComponent(key)}`)
          }}
        >
          <span>{title}</span>
          <span className={classes.second}>
            {agency} · {daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${formatInteger(daysLeft)} ngày`}
          </span>
        </UnstyledButton>
      ))}
      {dueCount > due.length ? (
        <Text size="xs" c="dimmed">
          Và {formatInteger(dueCount - due.length)} nhiệm vụ khác.
        </Text>
      ) : null}
      <Anchor component={Link} to="/nhiem-vu/hom-nay" size="sm" onClick={onLeave}>
        Cần làm hôm nay
      </Anchor>
    </Stack>
  )
}
