import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { reprint } from './list-archive.ts'
import { type PdfSignature, pdfSignatures } from './pdf-signatures.ts'

/** Bytes: a signed report with all its appendices is far smaller. */
const largestSigned = 100 * 1024 * 1024

export interface SignedFileReport {
  readonly holdsIssued: boolean
  readonly signatures: readonly PdfSignature[]
  /** Vietnamese sentences: what was found to hold. */
  readonly verified: readonly string[]
  /** What does not hold, and what nobody here can tell. */
  readonly notVerified: readonly string[]
}

/**
 * A file that came back from the office's signing software: does it hold the issued bytes, and do the signatures speak
 * of them? Certificates are not trusted nor looked up: that is for the office's own software.
 */
export function checkSignedFile(desk: Pick<Desk, 'store'>, id: string, file: Uint8Array): SignedFileReport {
  if (file.length > largestSigned)
    throw new Refusal('REFUSED', 'Tệp lớn hơn 100 MB.', 'Chọn đúng tệp PDF đã ký của văn bản này.')
  if (Buffer.from(file.subarray(0, 1024)).indexOf('%PDF-') < 0)
    throw new Refusal('REFUSED', 'Tệp này không phải tệp PDF.', 'Chọn tệp PDF do phần mềm ký số trả về.')
  const issued = reprint(desk, id)
  // Signing appends to a PDF; what was there before stays byte for byte.
  const holdsIssued = Buffer.from(file.subarray(0, issued.bytes.length)).equals(Buffer.from(issued.bytes))
  const signatures = pdfSignatures(file)
  const said = signatures.map((signature, index) => sentencesOn(signature, index + 1))
  return {
    holdsIssued,
    signatures,
    verified: [
      ...(holdsIssued ? ['Tệp chứa nguyên vẹn từng byte văn bản đã phát hành.'] : []),
      ...said.flatMap(({ holds }) => holds),
    ],
    notVerified: [
      ...(holdsIssued ? [] : ['Tệp không chứa nguyên vẹn văn bản đã phát hành: không dùng thay bản lưu.']),
      ...(signatures.length === 0 ? ['Tệp chưa có chữ ký số nào.'] : []),
      ...said.flatMap(({ fails }) => fails),
      ...(signatures.length === 0
        ? []
        : [
            'Chưa xác minh chứng thư số (nơi cấp, thời hạn, thu hồi, dấu thời gian): kiểm tra bằng phần mềm ký số của cơ quan.',
          ]),
    ],
  }
}

function sentencesOn(signature: PdfSignature, ordinal: number): { readonly holds: string[]; readonly fails: string[] } {
  const name = `Chữ ký ${ordinal}${signature.signer === null ? '' : ` (${signature.signer})`}`
  const holds: string[] = []
  const fails: string[] = []
  const say = (ok: boolean, held: string, failed: string) => (ok ? holds.push(held) : fails.push(failed))
  say(
    signature.digestMatches,
    `${name}: phần tệp được ký không thay đổi từ khi ký.`,
    `${name}: phần tệp được ký đã thay đổi sau khi ký, hoặc chữ ký không đọc được.`,
  )
  if (signature.signatureMatches === null)
    fails.push(`${name}: chưa kiểm tra được khóa ký (thuật toán hoặc chứng thư lạ).`)
  else
    say(
      signature.signatureMatches,
      `${name}: ký bằng đúng khóa của chứng thư số kèm theo.`,
      `${name}: không phải ký bằng khóa của chứng thư số kèm theo.`,
    )
  say(
    signature.coversWholeFile,
    `${name}: bao trùm toàn bộ tệp.`,
    `${name}: tệp được ghi thêm sau chữ ký này (chữ ký sau, hoặc nội dung khác).`,
  )
  return { holds, fails }
}
