import type { FilePreview } from '../../shared/contract/intake.ts'
import { formatDate, vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import type { FoundFile } from './find-files.ts'
import { plainNumber } from './plain-number.ts'

/** How one file came out, as `import --json` prints it. */
export interface ImportedFile {
  readonly file: string
  readonly outcome: 'accepted' | 'needs_review' | 'rejected' | 'duplicate'
  readonly unit: string | null
  readonly period: string | null
  /** What still stands against accepting the file beside its findings; null when nothing does. */
  readonly message: string | null
  readonly facts: readonly object[]
  readonly accounting: FilePreview['accounting']
  readonly findings: readonly Pick<
    FilePreview['findings'][number],
    'code' | 'severity' | 'sheet' | 'cell' | 'read' | 'message' | 'remedy'
  >[]
}

interface Acceptance {
  readonly accepted: boolean
  readonly message: string | null
}

/** @param acceptance null when nobody asked to accept it */
export function describeFile(preview: FilePreview, acceptance: Acceptance | null): ImportedFile {
  const only = preview.submissions.length === 1 ? preview.submissions[0] : undefined
  const periods = [...new Set(preview.submissions.map((one) => one.period))]
  const outcome = acceptance?.accepted === true ? 'accepted' : preview.outcome
  return {
    file: preview.relativePath,
    // A file without errors and warnings that nobody asked to accept still waits for a person.
    outcome: outcome === 'ready' ? 'needs_review' : outcome,
    unit: only?.unit ?? null,
    period: periods.length === 1 ? (periods[0] ?? null) : null,
    message: messageOf(preview, acceptance),
    facts: preview.submissions.flatMap(({ unit, period, asOf, changes }) =>
      changes.map(({ variable, after, sheet, cell }) => ({
        unit,
        period,
        asOf,
        variable,
        value: plainNumber(after),
        sheet,
        cell,
      })),
    ),
    accounting: preview.accounting,
    findings: [
      ...preview.findings.map(({ code, severity, sheet, cell, read, message, remedy }) => ({
        code,
        severity,
        sheet,
        cell,
        read,
        message,
        remedy,
      })),
      ...preview.questions.map((question) => ({
        code: `ask_${question.about}`,
        severity: 'error' as const,
        sheet: null,
        cell: null,
        read: null,
        message: `Tệp “${preview.fileName}”: ${question.message}`,
        remedy: 'Nhập tệp này trong cửa sổ ứng dụng để trả lời.',
      })),
    ],
  }
}

function messageOf(preview: FilePreview, acceptance: Acceptance | null): string | null {
  if (preview.duplicateOf) {
    const { acceptedAt, acceptedBy, fileName } = preview.duplicateOf
    const by = acceptedBy === '' ? 'cùng đợt nhập này' : `${acceptedBy} tiếp nhận ngày ${dayOf(acceptedAt)}`
    return `Trùng từng byte với tệp “${fileName ?? preview.fileName}”, ${by}; không ghi lần thứ hai.`
  }
  // What the findings say already is not said twice.
  if (preview.questions.length > 0 || preview.findings.some((finding) => finding.severity === 'error')) return null
  if (acceptance !== null) return acceptance.message
  const replaced = preview.submissions.flatMap((one) => (one.replaces ? [one.replaces] : []))[0]
  if (replaced === undefined) return null
  return `Đã có báo cáo của đơn vị và kỳ này (lần ${replaced.round}, tiếp nhận ngày ${dayOf(replaced.acceptedAt)}). Để thay thế, thêm --accept --replace --reason "lý do".`
}

const dayOf = (instant: string): string => formatDate(vietnameseDay(Date.parse(instant)))

const nothingRead = { unit: null, period: null, facts: [], accounting: null, findings: [] } as const

const readFaults: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền đọc. Cấp quyền đọc rồi nhập lại.',
  EPERM: 'không có quyền đọc. Cấp quyền đọc rồi nhập lại.',
  EBUSY: 'đang được chương trình khác giữ. Đóng chương trình đó rồi nhập lại.',
  ENOENT: 'không còn ở đó nữa. Kiểm tra đường dẫn rồi nhập lại.',
  ERR_FS_FILE_TOO_LARGE: 'lớn hơn 2 GB. Chọn đúng tệp báo cáo rồi nhập lại.',
}

/** A file or folder that the file system does not give. */
export function notRead({ name, relativePath }: FoundFile, failure: Error): ImportedFile {
  const code = 'code' in failure ? String(failure.code) : ''
  const fault = readFaults[code] ?? `không đọc được (${failure.message}). Chép tệp sang ổ đĩa khác rồi nhập lại.`
  return { ...nothingRead, file: relativePath, outcome: 'rejected', message: `“${name}” ${fault}` }
}

/** A file that the backend could not take in now, a full disk for one: nothing of it is stored. */
export const notTaken = ({ name, relativePath }: FoundFile, refusal: string): ImportedFile => ({
  ...nothingRead,
  file: relativePath,
  outcome: 'needs_review',
  message: `Chưa nhập được tệp “${name}”. ${refusal}`,
})

const outcomeWords = {
  accepted: 'đã tiếp nhận',
  needs_review: 'chờ kiểm tra',
  rejected: 'không nhận',
  duplicate: 'đã nhập trước đây',
} as const
const severityWords = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

/** The same for people: one line for the file, one for each thing to know. */
export function linesOf(file: ImportedFile): string {
  return [
    `${outcomeWords[file.outcome]}: ${file.file} — ${file.facts.length} số liệu`,
    ...(file.message === null ? [] : [`    ${file.message}`]),
    ...file.findings.map(({ severity, message, remedy }) => `    ${severityWords[severity]}: ${message} ${remedy}`),
  ].join('\n')
}
