import type { Sha256 } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'

/** The workbook behind a figure, byte for byte as it was received. */
export function readOriginal(
  desk: Pick<Desk, 'store'>,
  sha256: Sha256,
): { readonly name: string; readonly bytes: Uint8Array } {
  const [submission] = desk.store.submissions.byFile(sha256)
  const bytes = desk.store.originals.read(sha256)
  const name = submission?.fileName ?? `${sha256.slice(0, 12)}.xlsx`
  if (bytes === null) {
    throw new Refusal(
      'NOT_FOUND',
      `Không tìm thấy tệp gốc “${name}” trong kho dữ liệu.`,
      'Chạy kiểm tra kho dữ liệu và khôi phục từ bản sao lưu gần nhất.',
    )
  }
  return { name, bytes }
}
