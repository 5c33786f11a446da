import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPageFiles, type PageFiles } from './page-files.ts'
import { checkCall, checkHost, type Refusal, readCookie } from './request-checks.ts'
import { defaultLifetime, type SessionLifetime, SessionRegistry } from './session-registry.ts'
import { answerPageFile, answerText, refuse, refuseCall } from './static-files.ts'

/** Limits of the host; times in milliseconds. The tests shorten them. */
export interface WebHostLimits {
  /** The largest body of one call: a batch of workbooks. */
  readonly bodyBytes: number
  readonly headerBytes: number
  /** How long a client may take to send its header, and the whole of its request. */
  readonly headerTime: number
  readonly requestTime: number
  readonly connections: number
}

export const defaultLimits: WebHostLimits = {
  bodyBytes: 110_000_000,
  headerBytes: 16_384,
  headerTime: 10_000,
  requestTime: 60_000,
  connections: 200,
}

export interface WebHostOptions<Session> {
  /** Folder of the built page (`out/renderer`). */
  readonly pageDirectory: string
  readonly newSession: () => Session
  /** Answers one call under `/rpc`; false when there is no such procedure. */
  readonly call: (request: IncomingMessage, response: ServerResponse, session: Session) => Promise<boolean>
  /** Called with a fresh one-time address each time the last one was used. */
  readonly onAddress: (address: string) => void
  readonly port?: number
  readonly limits?: Partial<WebHostLimits>
  readonly lifetime?: SessionLifetime
}

export interface WebHost {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  close(): Promise<void>
}

const callPrefix = '/rpc/'
const entryPath = '/vao'

/** Serves the page and the contract's procedures on 127.0.0.1, to browsers that came in by a one-time address. */
export async function startWebHost<Session>(options: WebHostOptions<Session>): Promise<WebHost> {
  const limits = { ...defaultLimits, ...options.limits }
  const lifetime = options.lifetime ?? defaultLifetime
  const pages = openPageFiles(options.pageDirectory)
  const sessions = new SessionRegistry(options.newSession, lifetime)

  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: Math.min(1_000, limits.headerTime),
    keepAliveTimeout: 5_000,
  })
  server.maxConnections = limits.connections
  const port = await listen(server, options.port)
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies know no port: the name keeps two hosts on one machine apart.
  const cookieName = `so-chi-dao-${port}`
  const offerEntry = () => options.onAddress(`${origin}${entryPath}?ma=${sessions.mintEntryToken()}`)
  const visitor = { host, origin, cookieName, lifetime, limits, pages, sessions, offerEntry, call: options.call }

  server.on('request', (request, response) => {
    answer(visitor, request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return // the client left before it had said everything
      console.error('web host:', error)
      if (response.headersSent) response.destroy()
      else answerText(response, 500, 'Máy chủ gặp lỗi khi trả lời. Thử lại; nếu vẫn lỗi, khởi động lại ứng dụng.')
    })
  })
  offerEntry()
  return { origin, close: () => closeServer(server) }
}

interface Door<Session> {
  readonly host: string
  readonly origin: string
  readonly cookieName: string
  readonly lifetime: SessionLifetime
  readonly limits: WebHostLimits
  readonly pages: PageFiles
  readonly sessions: SessionRegistry<Session>
  readonly offerEntry: () => void
  readonly call: WebHostOptions<Session>['call']
}

async function answer<Session>(door: Door<Session>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const head = { method: request.method ?? '', headers: request.headers }
  const foreign = checkHost(head, door.host)
  if (foreign !== undefined) return refuse(response, foreign)

  const url = URL.parse(request.url ?? '/', door.origin)
  if (url === null || url.origin !== door.origin) return answerText(response, 400, 'Địa chỉ không hợp lệ.')
  const session = door.sessions.find(readCookie(request.headers.cookie, door.cookieName) ?? '')

  if (url.pathname.startsWith(callPrefix)) {
    const refusal = checkCall(head, door.origin, door.limits.bodyBytes)
    if (refusal !== undefined) return refuseCall(response, refusal)
    if (session === undefined) return refuseCall(response, { status: 401, message: sessionOver })
    response.setHeader('cache-control', 'no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    // What a procedure sends is data: were it ever opened as a page, it could run nothing.
    response.setHeader('content-security-policy', "default-src 'none'; sandbox")
    if (!(await door.call(request, response, session))) {
      refuseCall(response, { status: 404, message: 'Ứng dụng không có chức năng này. Tải lại trang rồi thử lại.' })
    }
    return
  }
  if (head.method !== 'GET' && head.method !== 'HEAD') return refuse(response, onlyReading)
  if (url.pathname === entryPath)
    return head.method === 'GET' ? enter(door, url, response) : refuse(response, onlyReading)
  if (session === undefined) return answerText(response, 403, sessionOver)

  const found = door.pages.find(url.pathname)
  if (found === undefined) return answerText(response, 404, 'Không có trang này.')
  await answerPageFile(response, found, head.method === 'HEAD')
}

const sessionOver =
  'Phiên làm việc đã hết hoặc chưa được mở. Mở địa chỉ mới nhất mà cửa sổ lệnh đang chạy “npm start” đã in ra.'

const onlyReading: Refusal = { status: 405, message: 'Địa chỉ này chỉ đọc được.' }

/** Exchanges the one-time token of the address for the session cookie, then takes the token out of the address bar. */
function enter<Session>(door: Door<Session>, url: URL, response: ServerResponse): void {
  const token = door.sessions.exchange(url.searchParams.get('ma') ?? '')
  if (token === undefined) {
    answerText(
      response,
      403,
      'Địa chỉ này đã được dùng một lần hoặc không đúng. Mở địa chỉ mới nhất mà cửa sổ lệnh đang chạy “npm start” đã in ra.',
    )
    return
  }
  const seconds = Math.floor(door.lifetime.absolute / 1_000)
  response.writeHead(303, {
    'set-cookie': `${door.cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    location: '/',
  })
  response.end()
  door.offerEntry()
}

function listen(server: Server, port: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port), { cause: error }) : error),
    )
    server.listen(port ?? 0, '127.0.0.1', () => {
      server.removeAllListeners('error')
      resolve((server.address() as AddressInfo).port)
    })
  })
}

const portTaken = (port: number | undefined): string =>
  `Cổng ${port} đang được chương trình khác dùng. Bỏ tham số --port hoặc chọn cổng khác rồi chạy lại.`

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeAllConnections()
  })
}
