/** What the page asks to be saved, after checking: it is not trusted more than any other page. */
export interface SaveRequest {
  /** A bare file name, never a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

const maximumBytes = 512_000_000

export function parseSaveRequest(name: unknown, bytes: unknown): SaveRequest | undefined {
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array) || bytes.byteLength > maximumBytes) return undefined
  const bare = name
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[.\s]+/, '')
    .trim()
  if (bare === '' || bare.length > 200) return undefined
  return { name: bare, bytes }
}

const kinds: Readonly<Record<string, string>> = {
  pdf: 'Tài liệu PDF',
  docx: 'Văn bản Word',
  xlsx: 'Bảng tính Excel',
  csv: 'Bảng CSV',
  zip: 'Tệp nén',
  eml: 'Thư nháp',
  ics: 'Tệp lịch',
}

/** The dialog's file kinds, so that the ending is kept when the person types another name. */
export function fileKinds(name: string): { name: string; extensions: string[] }[] {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined) return []
  return [{ name: kinds[extension] ?? `Tệp .${extension}`, extensions: [extension] }]
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy. Giải phóng chỗ hoặc chọn ổ khác rồi lưu lại.',
  EACCES: 'thư mục không cho phép ghi. Chọn thư mục khác rồi lưu lại.',
  EPERM: 'tệp đang mở ở chương trình khác hoặc không cho phép ghi. Đóng tệp đó hoặc chọn tên khác rồi lưu lại.',
  EBUSY: 'tệp đang mở ở chương trình khác. Đóng tệp đó rồi lưu lại.',
  EROFS: 'ổ đĩa chỉ cho đọc. Chọn ổ khác rồi lưu lại.',
  ENOENT: 'thư mục không còn nữa. Chọn thư mục khác rồi lưu lại.',
  EISDIR: 'đã có thư mục trùng tên. Chọn tên khác rồi lưu lại.',
}

/** One sentence that names the file, the reason and the remedy. */
export function sentenceForWriteError(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? `hệ thống báo lỗi ${code === '' ? String(error) : code}. Chọn nơi khác rồi lưu lại.`
  return `Không lưu được “${file}”: ${reason}`
}
