import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

interface DetailDrawerProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** 480 px for detail; a wide table of changes may take 720. */
  readonly width?: number
}

/** Detail at the right of the list it belongs to; Escape closes it. */
export function DetailDrawer({ title, onClose, children, width = 480 }: DetailDrawerProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={width}
      title={title}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      styles={{
        title: { fontSize: 16, fontWeight: 600, lineHeight: 1.4 },
        header: { borderBottom: '1px solid var(--line)', minHeight: 56 },
        body: { paddingTop: 16 },
      }}
    >
      {children}
    </Drawer>
  )
}
