import { type ClientContext, type ClientLink, createORPCClient, DynamicLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { type Shell, shell } from './shell.ts'

type Link = ClientLink<ClientContext>

/** How long the backend may take to hand over its port before the call fails with a sentence. */
const portPatience = 15_000

let open: Promise<Link> | null = null

/**
 * One client for both doors. The link is opened by the first call and opened again after the backend went away, so
 * that a restart needs no reload of the page.
 */
const link = new DynamicLink<ClientContext>(() => {
  if (open) return open
  const desktop = shell()
  const opening = desktop ? openPort(desktop) : Promise.resolve<Link>(new HttpLink({ url: `${location.origin}/rpc` }))
  open = opening
  opening.catch(() => {
    open = null
  })
  return opening
})

export const client: BackendClient = createORPCClient(link)

/** Keys, query options and mutation options of every procedure. */
export const backend = createTanstackQueryUtils(client)

function openPort(desktop: Shell): Promise<Link> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      window.removeEventListener('message', receive)
      reject(new Error('The backend did not hand over a port in time.'))
    }, portPatience)

    const receive = (event: MessageEvent): void => {
      const port = event.ports[0]
      // Only the preload of this very window may hand over a port.
      if (event.source !== window || event.data !== 'backend-port' || !port) return
      clearTimeout(timer)
      window.removeEventListener('message', receive)
      const portLink = new PortLink({ port })
      // Chromium tells a port nothing when the process at its other end dies: the preload does, and the calls under
      // way end with an error instead of waiting for ever.
      const hearOfTheEnd = (end: MessageEvent): void => {
        if (end.source === window && end.data === 'backend-gone') port.dispatchEvent(new Event('close'))
      }
      port.addEventListener('close', () => {
        open = null
        window.removeEventListener('message', hearOfTheEnd)
      })
      window.addEventListener('message', hearOfTheEnd)
      port.start()
      resolve(portLink)
    }

    window.addEventListener('message', receive)
    desktop.connect()
  })
}
