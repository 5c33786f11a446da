import type { Sha256 } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'

/** The workbook behind a figure, byte for byte as it was received. */
export function readOriginal(
  desk: Pick<Desk, 'store'>,
  sha256: Sha256,
): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = desk.store.originals.read(sha256)
  const name = nameOf(desk, sha256) ?? `${sha256.slice(0, 12)}.xlsx`
  if (bytes === null) {
    throw new Refusal(
      'NOT_FOUND',
      `Không tìm thấy tệp gốc “${name}” trong kho dữ liệu.`,
      'Chạy kiểm tra kho dữ liệu và khôi phục từ bản sao lưu gần nhất.',
    )
  }
  return { name, bytes }
}

/** As the file was called when it came, with a report or with assigned figures. */
function nameOf({ store }: Pick<Desk, 'store'>, sha256: Sha256): string | null {
  const [submission] = store.submissions.byFile(sha256)
  if (submission) return submission.fileName
  const [figure] = store.assigned.byFile(sha256)
  return figure?.origin.kind === 'file' ? figure.origin.fileName : null
}
