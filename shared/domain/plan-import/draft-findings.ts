import type { DraftFinding, DraftPlan, TextEncoding } from './draft-plan.ts'

/** What a person should know of the document as a whole, the worst first where it stands. */
export function findingsOf(
  encoding: TextEncoding,
  lineCount: number,
  draft: Pick<DraftPlan, 'outline' | 'targets' | 'assignments'>,
): DraftFinding[] {
  const findings: DraftFinding[] = []
  const letters = findingOfLetters(encoding)
  if (letters) findings.push(letters)
  if (lineCount === 0)
    findings.push({
      code: 'no_text',
      severity: 'error',
      message: 'Tệp không có chữ nào đọc được.',
      remedy: 'Nếu là bản quét, dùng bản chữ (.txt, .docx) của văn bản.',
    })
  else if (draft.outline.every((item) => item.clause === 'Mở đầu'))
    findings.push({
      code: 'no_outline',
      severity: 'warning',
      message: 'Không nhận ra mục, khoản, điểm nào trong văn bản.',
      remedy: 'Kiểm tra văn bản có đánh số I, 1, a, - ở đầu dòng.',
    })
  if (lineCount === 0) return findings
  const { targets, assignments } = draft
  if (targets.length === 0 && assignments.length === 0)
    findings.push({
      code: 'no_assignments',
      severity: 'error',
      message: 'Không nhận ra chỉ tiêu, nhiệm vụ nào trong cả văn bản.',
      remedy: 'Kiểm tra có chọn đúng văn bản kế hoạch không; nếu đúng, thêm chỉ tiêu, nhiệm vụ bằng tay.',
    })
  else if (assignments.length === 0)
    findings.push({
      code: 'no_assignments',
      severity: 'warning',
      message: 'Không nhận ra nhiệm vụ nào.',
      remedy: 'Thêm nhiệm vụ bằng tay nếu văn bản có giao.',
    })
  else if (targets.length === 0)
    findings.push({
      code: 'no_targets',
      severity: 'note',
      message: 'Không nhận ra chỉ tiêu nào.',
      remedy: 'Thêm chỉ tiêu bằng tay nếu văn bản có nêu.',
    })
  return findings
}

/** Names of old encodings as officials know them. */
const encodingNames = {
  tcvn3: 'TCVN3 (ABC, phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  vps: 'VPS (phông VPS Times)',
  windows_1258: 'Windows-1258',
} as const

function findingOfLetters(encoding: TextEncoding): DraftFinding | null {
  switch (encoding) {
    case 'unicode':
      return null
    case 'converted_dd':
      return {
        code: 'converted_letters',
        severity: 'note',
        message: 'Văn bản ghi ð, ñ thay cho Đ, đ (tệp chuyển từ phông chữ cũ); đã đổi lại thành Đ, đ.',
        remedy: 'So lại tên riêng với bản gốc.',
      }
    case 'unknown':
      return {
        code: 'legacy_encoding_unreadable',
        severity: 'error',
        message:
          'Chữ trong văn bản không phải Unicode và không thuộc bảng mã cũ nào phần mềm biết (TCVN3, VNI, VPS, Windows-1258).',
        remedy: 'Mở bằng Word đúng phông, chuyển sang Unicode (phông Times New Roman), lưu lại rồi nhập.',
      }
    default:
      return {
        code: 'legacy_encoding',
        severity: 'warning',
        message: `Văn bản dùng bảng mã ${encodingNames[encoding]}; đã chuyển sang Unicode.`,
        remedy: 'So lại chữ hoa có dấu với bản gốc.',
      }
  }
}
