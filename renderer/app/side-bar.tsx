import { Tooltip, VisuallyHidden } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import classes from './frame.module.css'
import { screens } from './screens.ts'

export function SideBar({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const foldLabel = folded ? 'Mở rộng thanh bên' : 'Thu gọn'
  return (
    <div className={classes.sideBar}>
      {screens.map(({ path, label, icon: Icon }) => (
        <Tooltip key={path} label={label} position="right" disabled={!folded}>
          <NavLink to={path} className={classes.entry ?? ''}>
            <Icon size={18} aria-hidden="true" style={{ flexShrink: 0 }} />
            {folded ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
          </NavLink>
        </Tooltip>
      ))}
      <Tooltip label={foldLabel} position="right" disabled={!folded}>
        <button type="button" className={`${classes.entry} ${classes.fold}`} onClick={onFold} aria-expanded={!folded}>
          <FoldIcon size={18} aria-hidden="true" style={{ flexShrink: 0 }} />
          {folded ? <VisuallyHidden>{foldLabel}</VisuallyHidden> : <span>{foldLabel}</span>}
        </button>
      </Tooltip>
    </div>
  )
}
