import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRpcHandler } from '../../electron/web/create-rpc-handler.ts'
import { startWebHost, type WebHost } from '../../electron/web/start-web-host.ts'
import { type ProgressContext, progressRouter } from '../support/progress-router.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'so-chi-dao-'))
const pageDirectory = path.join(folder, 'renderer')
const bodyBytes = 2_000
let host: WebHost
let port: number
let calls = 0
const addresses: string[] = []

beforeAll(async () => {
  mkdirSync(path.join(pageDirectory, 'assets'), { recursive: true })
  writeFileSync(path.join(pageDirectory, 'index.html'), '<!doctype html><title>Sổ Chỉ đạo</title>')
  writeFileSync(path.join(pageDirectory, 'assets/index.js'), 'export {}')
  writeFileSync(path.join(folder, 'secret.txt'), 'bí mật')
  symlinkSync(path.join(folder, 'secret.txt'), path.join(pageDirectory, 'assets/link.txt'))
  const handler = createRpcHandler<ProgressContext>(progressRouter)
  host = await startWebHost({
    pageDirectory,
    newSession: () => 'web',
    call: async (incoming, outgoing, who) => {
      calls += 1
      const context = { who, ended: () => {} }
      return (await handler.handle(incoming, outgoing, { prefix: '/rpc', context })).matched
    },
    onAddress: (address) => addresses.push(address),
    limits: { bodyBytes, headerTime: 400, requestTime: 800 },
  })
  port = Number(new URL(host.origin).port)
})
beforeEach(() => {
  calls = 0
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request as raw as a stranger could send it: path and headers go out unchanged. */
function send(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: '127.0.0.1', port, method, path: target, headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () => {
          const { statusCode, headers: answered } = incoming
          resolve({ status: statusCode ?? 0, headers: answered, body: Buffer.concat(chunks).toString('utf8') })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

async function enter(): Promise<string> {
  const { pathname, search } = new URL(addresses.at(-1) ?? '')
  const { headers } = await send('GET', pathname + search)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const json = { 'content-type': 'application/json' }
const greeting = JSON.stringify({ json: { name: 'Hường' } })

async function call(headers: Record<string, string>, body: string | Buffer = greeting): Promise<Answer> {
  const cookie = await enter()
  return send('POST', '/rpc/greet', { ...json, origin: host.origin, cookie, ...headers }, body)
}

describe('coming in', () => {
  test('the host listens on this machine only, at a port of its own', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/)
  })

  test('a one-time address gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { pathname, search } = new URL(addresses.at(-1) ?? '')
    const { status, headers } = await send('GET', pathname + search)
    expect([status, headers.location, headers['cache-control']]).toEqual([303, '/', 'no-store'])
    const [cookie = ''] = headers['set-cookie'] ?? []
    const [pair = '', ...flags] = cookie.split('; ')
    expect(flags).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict', 'Max-Age=86400'])
    const token = Buffer.from(pair.split('=')[1] ?? '', 'base64url')
    expect(token.byteLength * 8).toBeGreaterThanOrEqual(128)
  })

  test('the address opens once; the next one is offered as soon as it was used', async () => {
    const before = addresses.length
    const { pathname, search } = new URL(addresses.at(-1) ?? '')
    expect((await send('GET', pathname + search)).status).toBe(303)
    const again = await send('GET', pathname + search)
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined])
    expect(again.body).toContain('đã được dùng một lần')
    expect(addresses).toHaveLength(before + 1)
    expect(await send('GET', '/', { cookie: await enter() })).toMatchObject({ status: 200 })
  })

  test('without a session neither the page nor a procedure answers', async () => {
    expect((await send('GET', '/')).status).toBe(403)
    expect((await send('GET', '/', { cookie: `so-chi-dao-${port}=invented` })).status).toBe(403)
    const refused = await send('POST', '/rpc/greet', { ...json, origin: host.origin }, greeting)
    expect([refused.status, calls]).toEqual([401, 0])
    expect(JSON.parse(refused.body).json.message).toContain('Phiên làm việc')
  })
})

describe('who may call', () => {
  test('the page itself', async () => {
    const answer = await call({})
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body).json.greeting).toBe('Xin chào Hường (web)')
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })

  test.each([
    ['another name for this machine', { host: 'localhost' }, 421],
    ['a name that a foreign page points here', { host: 'evil.example' }, 421],
    ['another port', { host: '127.0.0.1:1' }, 421],
    ['a foreign origin', { origin: 'http://evil.example' }, 403],
    ['the right origin in another spelling', { origin: 'http://localhost' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a call that the browser marks as cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON by another name', { 'content-type': 'application/jsonp' }, 415],
  ])('not %s', async (_name, headers, status) => {
    const answer = await call(headers as unknown as Record<string, string>)
    expect([answer.status, calls]).toEqual([status, 0])
  })

  test('not a request without origin, nor one by GET', async () => {
    const cookie = await enter()
    expect((await send('POST', '/rpc/greet', { ...json, cookie }, greeting)).status).toBe(403)
    expect((await send('GET', '/rpc/greet?data={}', { cookie, origin: host.origin })).status).toBe(405)
    expect((await send('DELETE', '/', { cookie, origin: host.origin })).status).toBe(405)
    expect(calls).toBe(0)
  })

  test('an unknown procedure is answered as such', async () => {
    const cookie = await enter()
    const answer = await send('POST', '/rpc/nothing', { ...json, origin: host.origin, cookie }, greeting)
    expect(answer.status).toBe(404)
  })
})

describe('the page', () => {
  test('runs only its own scripts, in no frame, and is not kept', async () => {
    const { headers } = await send('GET', '/', { cookie: await enter() })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  })

  test('answers at the address of each screen, and scripts come as scripts', async () => {
    const cookie = await enter()
    expect((await send('GET', '/bao-cao', { cookie })).headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await send('GET', '/assets/index.js', { cookie })).headers['content-type']).toContain('text/javascript')
    expect((await send('GET', '/assets/missing.js', { cookie })).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
    '/assets/link.txt',
    '/index.html%00.txt',
    '/%E0%A4%A',
  ])('%s reaches nothing outside its folder', async (target) => {
    const answer = await send('GET', target, { cookie: await enter() })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('bí mật')
  })
})

describe('limits', () => {
  test('a body over the limit is refused before it is read, with what to do', async () => {
    const answer = await call({ 'content-length': String(bodyBytes + 1) }, '')
    expect([answer.status, calls]).toEqual([413, 0])
    expect(JSON.parse(answer.body).json.message).toContain('Chia tệp')
  })

  test('a body of unstated length is refused', async () => {
    const answer = await call({ 'transfer-encoding': 'chunked' })
    expect([answer.status, calls]).toEqual([411, 0])
  })

  test('a header over the limit is refused', async () => {
    expect((await send('GET', '/', { 'x-long': 'x'.repeat(20_000) })).status).toBe(431)
  })

  test('clients that leave in the middle of an answer or an upload leave the host as it was', async () => {
    const cookie = await enter()
    const head = (target: string, length: number) =>
      `POST ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\nContent-Length: ${length}\r\n`
    const leave = async (sent: string, after: number) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {}) // leaving is the point
      socket.write(sent)
      await new Promise((resolve) => setTimeout(resolve, after))
      socket.destroy()
    }
    const form = 'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n'
    for (let after = 0; after < 60; after += 3) {
      await leave(`${head('/rpc/bundle', 0)}\r\n`, after)
      await leave(`${head('/rpc/weigh', 1_000)}${form}Content-Disposition: form-data; name="0"`, after)
    }
    expect(await send('GET', '/', { cookie })).toMatchObject({ status: 200 })
  })

  test.each([
    ['header', () => `POST /rpc/greet HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `],
    [
      'body',
      (cookie: string) =>
        `POST /rpc/greet HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"json"',
    ],
  ])('a client that never ends its %s is cut off', async (_part, head) => {
    const cookie = await enter()
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}) // a reset is one of the ways to be cut off
    socket.write(head(cookie))
    const drip = setInterval(() => socket.write('x'), 50)
    await new Promise<void>((resolve) => socket.once('close', () => resolve()))
    clearInterval(drip)
    expect(await send('GET', '/', { cookie })).toMatchObject({ status: 200 })
  })
})
