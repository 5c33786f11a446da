import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { type PageFile, pageHeaders } from './page-files.ts'
import type { Refusal } from './request-checks.ts'

/** Sends one file of the page. Names under `/assets/` carry a content hash, everything else is asked for anew. */
export async function answerPageFile(response: ServerResponse, page: PageFile, headOnly: boolean): Promise<void> {
  const bytes = await readFile(page.file)
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': page.contentType,
    'content-length': bytes.byteLength,
    'cache-control': page.contentType.startsWith('text/html') ? 'no-store' : 'private, max-age=3600',
  })
  response.end(headOnly ? undefined : bytes)
}

/** A short message for people, as text: nothing in it can run. */
export function answerText(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(`${message}\n`)
}

/** Refuses a call in the shape of an RPC error, so that the page can show the sentence. The connection goes with it. */
export function refuseCall(response: ServerResponse, refusal: Refusal): void {
  const { status, message } = refusal
  const body = JSON.stringify({ json: { defined: false, code: `HTTP_${status}`, status, message } })
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(body)
}

/** Refuses a request whose body nobody will read: the connection goes with it. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  response.setHeader('connection', 'close')
  answerText(response, refusal.status, refusal.message)
}
