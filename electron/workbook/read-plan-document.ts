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
      throw refused('word_document', name, 'ở định dạng Office cũ (.doc, .xls)', useText)
    case 'rtf':
      throw refused('word_document', name, 'ở định dạng RTF', useText)
    case 'empty':
      throw refused('empty_file', name, 'rỗng (0 byte)', 'Tải lại tệp từ thư hoặc nơi lưu.')
    case 'html':
    case 'xml':
      throw refused('html', name, 'thực chất là trang web hoặc tài liệu XML', useText)
    default:
      throw refused('not_a_spreadsheet', name, 'không phải văn bản hay bảng phân công', useText)
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

/** Signs of TCVN3 as its bytes: letters of the Latin-1 page that Vietnamese text in Windows-1258 does not use so often. */
const tcvn3Bytes =
  /[\u00b5-\u00b9\u00bb-\u00be\u00ae\u00a8-\u00ac\u00cb\u00ce\u00cf\u00d6-\u00d8\u00de\u00eb\u00ee\u00f6\u00fb\u00fe]/g

/**
 * UTF-8, UTF-16 with its mark, else Windows-1258, or TCVN3 handed on sign for sign (the domain knows its letters).
 */
function planText(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const signs = Buffer.from(bytes).toString('latin1')
    const letters = signs.match(/[\u0080-\u00ff]/g)?.length ?? 0
    const tcvn3 = signs.match(tcvn3Bytes)?.length ?? 0
    return tcvn3 > letters / 4 ? signs : new TextDecoder('windows-1258').decode(bytes)
  }
}
