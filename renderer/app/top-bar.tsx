import { ActionIcon, Tooltip } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useConnection } from '../lib/live-changes.ts'
import { useSession } from '../lib/use-session.ts'
import classes from './frame.module.css'
import { NoticeMenu } from './notice-menu.tsx'
import { PeriodSelect } from './period-select.tsx'
import { PersonMenu } from './person-menu.tsx'

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const session = useSession()
  const lost = useConnection((state) => state.lost)
  return (
    <div className={classes.topBar}>
      <div className={classes.brand}>
        <div className={classes.committee} title={session.committeeName}>
          {session.committeeName}
        </div>
        <div className={classes.plan} title={session.plan.title}>
          {session.plan.shortName} · {session.plan.title}
        </div>
      </div>
      {session.store.holdsIllustrative ? <span className={classes.demo}>SỐ LIỆU MINH HỌA</span> : null}
      {session.store.readOnly ? <span className={classes.lost}>Kho chỉ đọc</span> : null}
      <span role="status">{lost ? <span className={classes.lost}>Mất kết nối, đang nối lại…</span> : null}</span>
      <PeriodSelect />
      <Tooltip label="Tìm kiếm (Ctrl+K)">
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Tìm kiếm" onClick={spotlight.open}>
          <IconSearch size={18} />
        </ActionIcon>
      </Tooltip>
      <NoticeMenu />
      <Tooltip label="Phím tắt (?)">
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Phím tắt" onClick={onHelp}>
          <IconKeyboard size={18} />
        </ActionIcon>
      </Tooltip>
      <PersonMenu />
    </div>
  )
}
