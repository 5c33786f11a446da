import { formatInteger } from '../../shared/domain/numbers/format-number.ts'

/** Why a PDF cannot become part of another. */
export type PdfRefusalCode =
  | 'empty'
  | 'not_pdf'
  | 'encrypted'
  | 'broken'
  | 'no_pages'
  | 'too_many_pages'
  | 'too_large'
  | 'too_slow'
  | 'too_much_memory'

/** What one PDF from outside may take. */
export interface PdfLimits {
  readonly maxBytes: number
  readonly maxPages: number
  /** For reading one file; joining the whole pack gets as much for each of its files. */
  readonly milliseconds: number
  readonly maxHeapMegabytes: number
  /** Memory outside the heap: unpacked streams. */
  readonly maxBufferMegabytes: number
}

export const defaultPdfLimits: PdfLimits = {
  maxBytes: 100 * 1024 * 1024,
  maxPages: 1000,
  milliseconds: 20_000,
  maxHeapMegabytes: 512,
  maxBufferMegabytes: 768,
}

/** Thrown where a file is read; `pdfRefusal` says it in words. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf'
  readonly code: PdfRefusalCode

  constructor(code: PdfRefusalCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.code = code
  }
}

/** For people: the file with what is wrong with it, and what to do. */
export interface PdfRefusal {
  readonly message: string
  readonly remedy: string
}

const printAnew = 'Mở tệp bằng trình đọc PDF, in ra một tệp PDF mới rồi đính kèm lại.'

const sentences: Readonly<Record<PdfRefusalCode, (limits: PdfLimits) => readonly [what: string, remedy: string]>> = {
  empty: () => ['rỗng, không có dữ liệu.', 'Xin lại tệp từ nơi gửi.'],
  not_pdf: () => ['không phải tệp PDF.', 'Lưu tài liệu thành PDF rồi đính kèm lại.'],
  encrypted: () => [
    'có mật khẩu hoặc bị khóa quyền.',
    'Gỡ mật khẩu (mở tệp, in ra một tệp PDF mới không đặt mật khẩu) rồi đính kèm lại.',
  ],
  broken: () => ['bị hỏng hoặc thiếu phần cuối.', `Xin lại tệp từ nơi gửi, hoặc: ${printAnew}`],
  no_pages: () => ['không có trang nào.', 'Kiểm tra lại tài liệu gốc rồi đính kèm lại.'],
  too_many_pages: ({ maxPages }) => [
    `có quá ${formatInteger(maxPages)} trang.`,
    'Tách thành nhiều tệp nhỏ hơn rồi đính kèm từng tệp.',
  ],
  too_large: ({ maxBytes }) => [
    `lớn hơn ${Math.round(maxBytes / 1024 / 1024)} MB.`,
    'Giảm dung lượng (quét ở 200 dpi) hoặc tách thành nhiều tệp.',
  ],
  too_slow: ({ milliseconds }) => [`đọc quá ${Math.round(milliseconds / 1000)} giây chưa xong nên đã dừng.`, printAnew],
  too_much_memory: () => ['cần quá nhiều bộ nhớ nên đã dừng.', printAnew],
}

/** "Tệp “…” có mật khẩu …", "Gỡ mật khẩu …" */
export function pdfRefusal(code: PdfRefusalCode, name: string, limits: PdfLimits): PdfRefusal {
  const [what, remedy] = sentences[code](limits)
  return { message: `Tệp “${name}” ${what}`, remedy }
}
