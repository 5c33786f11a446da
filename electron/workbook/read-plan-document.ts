import { checkContainer } from './check-container.ts'
import { fileKind, hasUtf16Mark } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused, type ReadOutcome, type RefusalCode } from './read-outcome.ts'
import { readZipWorkbook } from './read-workbook.ts'
import { baseName } from './refusals.ts'
import type { FileToRead } from './refuse-unread.ts'
import { wordText } from './word-document.ts'
import { openContainer } from './zip-container.ts'

/** The text of a plan, or its assignment sheet; refusals speak of documents, not of reports. */
export type PlanReadOutcome = ReadOutcome | { readonly kind: 'document'; readonly text: string }

/** Longest plan text; a long plan with annexes has about a third of it. */
const longestText = 1_000_000

/**
 * Bytes of a plan's file → its text. Runs inside the reading process, which may be killed.
 *
 * @throws FileRefused
 */
export async function readPlanDocument(
  { name, bytes }: FileToRead,
  limits: ReadLimits,
  onUnpackedSize: (bytes: number) => void,
): Promise<PlanReadOutcome> {
  const kind = fileKind(bytes)
  switch (kind) {
    case 'text':
      return document(planText(bytes), name)
    case 'zip': {
      const container = await openContainer(bytes, name, limits)
      if (container.entries.some((entry) => entry.name.toLowerCase() === 'word/document.xml')) {
        onUnpackedSize(container.declaredBytes)
        return document(await wordText(container, name, limits), name)
      }
      const checked = await checkContainer(bytes, name, limits, onUnpackedSize)
      if (checked.kind === 'archive') throw refused('nested_archive', name, 'là tệp nén, không phải văn bản', useText)
      return { kind: 'workbook', ...readZipWorkbook(checked, name, limits) }
    }
    case 'pdf':
      throw refused('pdf', name, 'là tệp PDF (bản in hoặc bản quét), phần mềm không đọc chữ trong đó', useText)
    case 'ole2':
      throw refused('word_document', name, 'ở định dạng Office cũ (.doc, .xls) hoặc có đặt mật khẩu', useText)
    case 'rtf':
      throw refused('word_document', name, 'ở định dạng RTF', useText)
    case 'empty':
      throw refused('empty_file', name, 'rỗng (0 byte)', 'Tải lại tệp từ thư hoặc nơi lưu.')
    case 'html':
    case 'xml':
      throw refused('html', name, 'thực chất là trang web hoặc tài liệu XML', useText)
    default: {
      const encoding = isPicture(bytes) ? null : unmarkedUtf16(bytes)
      if (encoding) return document(new TextDecoder(encoding).decode(bytes), name)
      const cause = isPicture(bytes)
        ? 'là tệp ảnh, phần mềm không đọc chữ trong ảnh'
        : 'không phải văn bản hay bảng phân công'
      throw refused('not_a_spreadsheet', name, cause, useText)
    }
  }
}

const useText = 'Mở văn bản bằng Word, chọn Lưu thành (Save As) kiểu .docx hoặc .txt (Unicode) rồi nhập tệp đó.'

function refused(code: RefusalCode, name: string, cause: string, remedy: string): FileRefused {
  return new FileRefused({ code, message: `Tệp “${baseName(name)}” ${cause}.`, remedy })
}

function document(text: string, name: string): PlanReadOutcome {
  if (text.length > longestText)
    throw refused('file_too_large', name, 'dài hơn 1 triệu ký tự', 'Chỉ nhập phần văn bản của kế hoạch.')
  if (!/\p{L}/u.test(text)) throw refused('empty_file', name, 'không có chữ nào đọc được', useText)
  return { kind: 'document', text }
}

/** UTF-8 or UTF-16; what is neither is handed on sign for sign, since the domain knows the old encodings by their words. */
function planText(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** High bytes of the signs that Vietnamese text is made of: Latin, its additions and marks, punctuation. */
const highBytes: ReadonlySet<number> = new Set([0x00, 0x01, 0x03, 0x1e, 0x20])
const sampleBytes = 4096

/** UTF-16 without its mark looks binary: told by the bytes that its signs share. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes)
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const fits = (offset: 0 | 1) => {
    let high = 0
    let low = 0
    for (let index = 0; index + 1 < sample.length; index += 2) {
      if (highBytes.has(sample[index + offset] ?? -1)) high += 1
      if (sample[index + 1 - offset] === 0) low += 1
    }
    // Of the low bytes hardly one is zero in a text.
    return high * 2 >= sample.length * 0.98 && low * 2 <= sample.length * 0.02
  }
  return fits(1) ? 'utf-16le' : fits(0) ? 'utf-16be' : null
}

const isPicture = (bytes: Uint8Array): boolean =>
  [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x42, 0x4d],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ].some((signature) => signature.every((byte, index) => bytes[index] === byte))
