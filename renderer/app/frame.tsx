import { AppShell, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet } from 'react-router'
import { useInterfaceState, usePersonal } from '../lib/interface-state.ts'
import { useLiveChanges } from '../lib/live-changes.ts'
import { CatalogueProblems } from './catalogue-problems.tsx'
import { DrawerHost } from './drawer-host.tsx'
import classes from './frame.module.css'
import { Search } from './search.tsx'
import { ShortcutHelp, useShortcuts } from './shortcuts.tsx'
import { SideBar } from './side-bar.tsx'
import { TopBar } from './top-bar.tsx'

export function Frame() {
  useLiveChanges()
  const folded = usePersonal((state) => state.sideBarFolded)
  const change = useInterfaceState((state) => state.change)
  const [helpOpen, help] = useDisclosure(false)
  useShortcuts({ onHelp: help.open, onFold: () => change({ sideBarFolded: !folded }) })

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: folded ? 64 : 232, breakpoint: 0 }}
      padding={0}
      transitionDuration={0}
      className={classes.frame}
    >
      <Button component="a" href="#noi-dung" className={classes.skip} onClick={skipToContent}>
        Đến nội dung
      </Button>
      <AppShell.Header>
        <TopBar onHelp={help.open} />
      </AppShell.Header>
      <AppShell.Navbar aria-label="Các màn hình">
        <SideBar folded={folded} onFold={() => change({ sideBarFolded: !folded })} />
      </AppShell.Navbar>
      <AppShell.Main id="noi-dung" tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          <CatalogueProblems />
          <Outlet />
        </div>
      </AppShell.Main>
      <DrawerHost />
      <Search />
      <ShortcutHelp opened={helpOpen} onClose={help.close} />
    </AppShell>
  )
}

/** The address carries the route after `#`, so the skip link moves the focus by itself. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('noi-dung')?.focus()
}
