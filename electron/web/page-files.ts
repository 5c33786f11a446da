import { readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/** One built file of the page, found by its address. */
export interface PageFile {
  readonly file: string
  readonly contentType: string
}

export interface PageFiles {
  /** The file behind an address path such as `/assets/index.js`; an address of a screen gives the page itself. */
  find(pathname: string): PageFile | undefined
}

/**
 * The page may run only its own scripts: no inline script, no eval, no frame, no address outside its origin.
 * Inline styles stay allowed because Mantine and the charts write sizes and positions into `style` attributes.
 */
export const pageContentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every file of the page, in the window and in the browser alike. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': pageContentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

const contentTypeOf = (file: string): string =>
  contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream'

/**
 * Lists the built page once. Requests are then answered by exact look-up, so that no spelling of an address
 * (dots, encodings, links) can reach a file outside the folder.
 *
 * @throws when the folder holds no `index.html`; the message says how to build it.
 */
export function openPageFiles(directory: string): PageFiles {
  const byAddress = listFiles(directory)
  const page = byAddress.get('/index.html')
  if (page === undefined) {
    throw new Error(`Chưa có giao diện đã dựng trong thư mục “${directory}”. Chạy lại “npm start” để dựng.`)
  }
  return {
    find(pathname) {
      const address = decodeAddress(pathname)
      if (address === undefined) return undefined
      return byAddress.get(address) ?? (isScreenAddress(address) ? page : undefined)
    },
  }
}

function listFiles(directory: string): Map<string, PageFile> {
  const found = new Map<string, PageFile>()
  let root: string
  try {
    root = realpathSync(directory)
  } catch {
    return found // reported by the caller: without a folder there is no index.html either
  }
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = realpathSync(path.join(root, name))
    if (!file.startsWith(root + path.sep) || !statSync(file).isFile()) continue
    found.set(`/${name.split(path.sep).join('/')}`, { file, contentType: contentTypeOf(file) })
  }
  return found
}

function decodeAddress(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined // a malformed escape names no file
  }
}

/** Screens are routes without an extension (`/bao-cao`); a missing asset must stay missing. */
const isScreenAddress = (address: string): boolean =>
  /^\/(?:[\p{L}\p{N}_-]+\/?)*$/u.test(address) && !address.startsWith('/assets/')
