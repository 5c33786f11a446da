import { unitFullName } from '../../catalogue/unit.ts'
import type { DocumentNeed } from '../document-kind.ts'
import type { AnnualReportFacts } from './annual-facts.ts'

/** What the annual review still lacks, and from whom. An empty list: ready to be submitted for signature. */
export function annualNeeds(facts: AnnualReportFacts): readonly DocumentNeed[] {
  const nameOf = (code: string) => {
    const unit = [...facts.units, facts.territory].find((one) => one.code === code)
    return unit ? unitFullName(unit) : code
  }
  const needs: DocumentNeed[] = []
  const add = (code: string, from: string, blocksIssue: boolean, what: string) =>
    needs.push({ code, what, from, blocksIssue })

  for (const unit of facts.units.filter((one) => one.reports)) {
    if (facts.received.some((report) => report.unit === unit.code)) continue
    const name = unitFullName(unit)
    add(
      'missing_report',
      name,
      false,
      `Chưa có báo cáo năm ${facts.year} của ${name}. Nhập báo cáo, hoặc in với số liệu chưa đầy đủ.`,
    )
  }
  for (const row of facts.territoryRows) {
    if (row.verdict === 'no_data') {
      const from = row.missing.length > 0 ? row.missing.map(nameOf).join(', ') : nameOf(row.unit)
      add(
        'no_figure',
        from,
        false,
        `Chưa có số liệu năm ${facts.year} cho chỉ tiêu “${row.label}”. Nhập báo cáo hoặc nhập tay kèm văn bản nguồn.`,
      )
    }
    if (row.verdict === 'needs_judgement') {
      add(
        'judgement',
        'Ban Chỉ đạo',
        false,
        `Chỉ tiêu “${row.label}” là định tính hoặc có điều kiện: cần Ban Chỉ đạo đánh giá kèm lý do.`,
      )
    }
    if (row.provisional) {
      add(
        'provisional',
        'cơ quan báo cáo',
        false,
        `Chỉ tiêu “${row.label}” tính từ số liệu sơ bộ. Bổ sung số liệu chính thức nếu có.`,
      )
    }
  }
  const { form } = facts
  if (form.signerName === null)
    add('signer', 'Tổ thư ký', true, 'Chưa có họ tên người ký. Điền ở phần chữ ký của dự thảo.')
  if (form.signatureTitles.length === 0)
    add('signature_titles', 'Tổ thư ký', true, 'Chưa có quyền hạn, chức vụ người ký. Điền ở phần chữ ký của dự thảo.')
  if (form.recipients.length === 0)
    add('recipients', 'Tổ thư ký', true, 'Chưa có nơi nhận. Điền ở phần nơi nhận của dự thảo.')
  if (form.number === null) add('number', 'văn thư', true, 'Chưa có số văn bản: bản in để trống số cho văn thư.')
  if (form.date === null) add('date', 'văn thư', true, 'Chưa có ngày ban hành: bản in để trống ngày, tháng.')
  return needs
}
