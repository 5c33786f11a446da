import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is refused before its body is read. */
export interface Refusal {
  readonly status: 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421
  readonly message: string
}

interface RequestHead {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/**
 * A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding): only the exact address that we gave out
 * is answered.
 */
export function checkHost(head: RequestHead, host: string): Refusal | undefined {
  if (head.headers.host === host) return undefined
  return { status: 421, message: `Máy chủ này chỉ trả lời tại địa chỉ http://${host}.` }
}

/**
 * What may change data: POST from our own page, with a body type that no foreign form can send without asking,
 * of a stated length within the limit.
 */
export function checkCall(head: RequestHead, origin: string, maximumBytes: number): Refusal | undefined {
  const { method, headers } = head
  if (method !== 'POST') return { status: 405, message: 'Chỉ nhận lời gọi bằng POST.' }
  if (headers.origin !== origin || (headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    return { status: 403, message: 'Lời gọi không đến từ trang của ứng dụng nên bị từ chối.' }
  }
  if (headers['transfer-encoding'] !== undefined || !/^\d{1,12}$/.test(headers['content-length'] ?? '')) {
    return { status: 411, message: 'Lời gọi phải nói rõ độ dài.' }
  }
  const length = Number(headers['content-length'])
  if (length > maximumBytes) {
    const limit = Math.floor(maximumBytes / 1_000_000)
    return { status: 413, message: `Một lần gửi chỉ được tối đa ${limit} MB. Chia tệp thành nhiều lần rồi gửi lại.` }
  }
  if (length > 0 && !/^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i.test(headers['content-type'] ?? '')) {
    return { status: 415, message: 'Chỉ nhận dữ liệu JSON hoặc biểu mẫu kèm tệp.' }
  }
  return undefined
}

/** The value of one cookie, or undefined. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}
