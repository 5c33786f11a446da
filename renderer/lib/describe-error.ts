import { ORPCError } from '@orpc/client'

/** What an error state shows: what happened, what to do, and what to hand to whoever mends it. */
export interface ErrorDescription {
  readonly message: string
  readonly remedy: string
  /** Technical text for "Sao chép chi tiết". */
  readonly details: string
  /** Contract code (REFUSED, STALE …); null for a fault nobody foresaw. */
  readonly code: string | null
}

const unforeseen = {
  message: 'Có lỗi ngoài dự kiến, thao tác chưa được thực hiện.',
  remedy: 'Thử lại; nếu vẫn lỗi, sao chép chi tiết và gửi cho người phụ trách phần mềm.',
}

const unreachable = {
  message: 'Không kết nối được với phần xử lý dữ liệu của Sổ Chỉ đạo.',
  remedy: 'Kiểm tra chương trình còn đang chạy trên máy, rồi bấm “Thử lại”. Nội dung đang nhập vẫn được giữ.',
}

/** Turns anything thrown by a call into Vietnamese sentences; a refusal speaks with its own words. */
export function describeError(error: unknown): ErrorDescription {
  const details = detailsOf(error)
  if (error instanceof ORPCError) {
    const refusal = refusalIn(error.data)
    if (refusal) return { ...refusal, details, code: error.code }
    const issues = issuesIn(error.data)
    if (issues.length > 0) {
      return {
        message: issues.join(' '),
        remedy: 'Sửa nội dung vừa nhập rồi thực hiện lại.',
        details,
        code: error.code,
      }
    }
    if (error.code.startsWith('HTTP_')) return { ...hostRefusal(error.message), details, code: error.code }
    return { ...unforeseen, details, code: error.code }
  }
  if (isConnectionFault(error)) return { ...unreachable, details, code: null }
  return { ...unforeseen, details, code: null }
}

/** True for a call that the person cancelled: not an error to be shown. */
export const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.message === 'AbortError')

/** True when no answer came at all: the backend is away, so trying again makes sense. */
export function isConnectionFault(error: unknown): boolean {
  if (error instanceof ORPCError) return false
  if (error instanceof TypeError) return /fetch|network|load failed/i.test(error.message)
  return error instanceof Error && /port|peer|connection|closed/i.test(error.message)
}

/** The web host refuses in one Vietnamese text: the first sentence says what, the rest what to do. */
function hostRefusal(text: string): { message: string; remedy: string } {
  const match = /^(.+?\.)\s+(.+)$/s.exec(text)
  return match?.[1] && match[2] ? { message: match[1], remedy: match[2] } : { message: text, remedy: unforeseen.remedy }
}

function refusalIn(data: unknown): { message: string; remedy: string } | null {
  if (typeof data !== 'object' || data === null) return null
  const { message, remedy } = data as { message?: unknown; remedy?: unknown }
  return typeof message === 'string' && typeof remedy === 'string' ? { message, remedy } : null
}

/** Sentences of the input schemas (the contract words them in Vietnamese). */
function issuesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  const { issues } = data as { issues?: unknown }
  if (!Array.isArray(issues)) return []
  const messages = issues
    .map((issue: unknown) => (issue as { message?: unknown } | null)?.message)
    .filter((message): message is string => typeof message === 'string' && message.length > 0)
  return [...new Set(messages)]
}

function detailsOf(error: unknown): string {
  const lines: string[] = []
  if (error instanceof ORPCError) {
    lines.push(`${error.code} (${error.status}): ${error.message}`)
    if (error.data !== undefined) lines.push(safeJson(error.data))
  } else if (error instanceof Error) {
    lines.push(`${error.name}: ${error.message}`)
    if (error.stack) lines.push(error.stack)
  } else {
    lines.push(String(error))
  }
  return lines.join('\n')
}

const safeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part), 2) ?? ''
