import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * `protocol.handle`: Chromium without Electron knows no custom scheme, so each `scheme://host` is served as an
 * origin of its own, `http://host.scheme.localhost:PORT` (loopback, and a secure context as in Electron).
 */
type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
let server: Server | undefined
let port = 0

export const schemeProtocol = {
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`)
    handlers.set(scheme, handler)
  },
}

/** The address that Chromium can load. */
export async function toBrowserAddress(address: string): Promise<string> {
  const url = new URL(address)
  if (!handlers.has(url.protocol.slice(0, -1))) return address
  await serve()
  return `http://${url.host}.${url.protocol.slice(0, -1)}.localhost:${port}${url.pathname}${url.search}${url.hash}`
}

/** The address as the app knows it. */
export function toAppAddress(address: string): string {
  const match = /^http:\/\/([^/:]+)\.([a-z]+)\.localhost:(\d+)(\/.*)?$/.exec(address)
  if (match === null || Number(match[3]) !== port || !handlers.has(match[2] ?? '')) return address
  return `${match[2]}://${match[1]}${match[4] ?? '/'}`
}

export function closeSchemeServer(): void {
  server?.closeAllConnections()
  server?.close()
}

async function serve(): Promise<void> {
  if (server !== undefined) return
  server = createServer(async (incoming, outgoing) => {
    const address = toAppAddress(`http://${incoming.headers.host}${incoming.url}`)
    const handler = handlers.get(new URL(address).protocol.slice(0, -1))
    if (handler === undefined) return outgoing.writeHead(404).end()
    try {
      const answer = await handler(new Request(address, { method: incoming.method ?? 'GET' }))
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      outgoing.end(Buffer.from(await answer.arrayBuffer()))
    } catch (error) {
      console.error('electron double:', error)
      outgoing.writeHead(500).end()
    }
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  port = (listening.address() as AddressInfo).port
}
