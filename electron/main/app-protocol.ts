import { readFile } from 'node:fs/promises'
import { openPageFiles, pageHeaders } from '../web/page-files.ts'
import { isAppAddress } from './app-address.ts'

/** Answers `app://` requests from the built page's folder and from nowhere else. */
export function appPages(directory: string): (request: Request) => Promise<Response> {
  const pages = openPageFiles(directory)
  return async (request) => {
    if (!isAppAddress(request.url)) return new Response(null, { status: 403 })
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const found = pages.find(new URL(request.url).pathname)
    if (found === undefined) return new Response(null, { status: 404, headers: pageHeaders })
    return new Response(request.method === 'HEAD' ? null : await readFile(found.file), {
      headers: { ...pageHeaders, 'content-type': found.contentType, 'cache-control': 'no-store' },
    })
  }
}
