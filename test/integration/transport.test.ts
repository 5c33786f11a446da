import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRpcHandler } from '../../electron/web/create-rpc-handler.ts'
import { startWebHost } from '../../electron/web/start-web-host.ts'
import { type ProgressContext, type progressContract, progressRouter } from '../support/progress-router.ts'

type Client = ContractRouterClient<typeof progressContract>

const ends: { at: number; cancelled: boolean }[] = []
const contextOf = (who: string): ProgressContext => ({
  who,
  ended: (at, cancelled) => ends.push({ at, cancelled }),
})
const clients = new Map<string, Client>()
const closers: (() => unknown)[] = []

beforeAll(async () => {
  clients.set('http', await overHttp())
  clients.set('port', overPort())
})
beforeEach(() => {
  ends.length = 0
})
afterAll(async () => {
  for (const close of closers) await close()
})

async function overHttp(): Promise<Client> {
  const pageDirectory = mkdtempSync(path.join(tmpdir(), 'so-chi-dao-'))
  writeFileSync(path.join(pageDirectory, 'index.html'), '<!doctype html>')
  closers.push(() => rmSync(pageDirectory, { recursive: true }))
  const handler = createRpcHandler<ProgressContext>(progressRouter)
  let address = ''
  const host = await startWebHost({
    pageDirectory,
    newSession: () => 'http',
    call: async (request, response, who) =>
      (await handler.handle(request, response, { prefix: '/rpc', context: contextOf(who) })).matched,
    onAddress: (fresh) => {
      address = fresh
    },
  })
  closers.push(() => host.close())
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  // What a browser adds by itself.
  return createORPCClient(new HttpLink({ url: `${host.origin}/rpc`, headers: { cookie, origin: host.origin } }))
}

function overPort(): Client {
  const { port1, port2 } = new MessageChannel()
  new PortHandler(progressRouter).upgrade(port1, { context: contextOf('port') })
  port1.start()
  closers.push(() => port1.close())
  const link = new PortLink({ port: port2 })
  port2.start()
  return createORPCClient(link)
}

describe.each(['http', 'port'])('over %s', (transport) => {
  const client = (): Client => {
    const found = clients.get(transport)
    if (found === undefined) throw new Error(`no client over ${transport}`)
    return found
  }

  test('Vietnamese text and dates arrive as they were sent', async () => {
    expect(await client().greet({ name: 'Đặng Thị Hường' })).toEqual({
      greeting: `Xin chào Đặng Thị Hường (${transport})`,
      at: new Date(0),
    })
  })

  test('progress arrives step by step, then the result', async () => {
    const steps: number[] = []
    const counting = await client().count({ to: 5 })
    let next = await counting.next()
    while (!next.done) {
      steps.push(next.value.done)
      next = await counting.next()
    }
    expect(steps).toEqual([1, 2, 3, 4, 5])
    expect(next.value).toEqual({ finished: true })
    expect(ends).toEqual([{ at: 5, cancelled: false }])
  })

  test('leaving the stream stops the work behind it', async () => {
    const counting = await client().count({ to: 1_000_000 })
    await counting.next()
    await counting.return?.({ finished: true })
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    expect(ends[0]?.cancelled).toBe(true)
  })

  test('cancelling the call stops the work behind it', async () => {
    const cancel = new AbortController()
    const counting = await client().count({ to: 1_000_000 }, { signal: cancel.signal })
    await counting.next()
    cancel.abort()
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    expect(ends[0]?.cancelled).toBe(true)
  })

  test('a file keeps its name and size', async () => {
    const file = new File(['xin chào'], 'Báo cáo quý I.xlsx')
    expect(await client().weigh({ file })).toEqual({ name: 'Báo cáo quý I.xlsx', size: 9 })
  })

  test('a file comes back whole', async () => {
    const file = await client().file()
    expect([file.name, file.type, await file.text()]).toEqual(['Báo cáo năm.pdf', 'application/pdf', '%PDF-1.7'])
  })

  test('a file beside other values comes back whole', async () => {
    const { pages, file } = await client().bundle()
    expect([pages, file.name, file.size]).toEqual([12, 'Báo cáo năm.pdf', 20_000_000])
  })

  test('a declared refusal keeps its code and data', async () => {
    const [error] = await safe(client().refuse({ revision: 4 }))
    expect(isDefinedError(error) && { code: error.code, data: error.data }).toEqual({
      code: 'STALE',
      data: { revision: 5 },
    })
  })

  test('input that breaks the schema is refused', async () => {
    await expect(client().greet({ name: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
