import { unitFullName } from '../../catalogue/unit.ts'
import { formatPeriod } from '../../time/period.ts'
import { type FormLack, formLacks } from '../document-form.ts'
import type { DocumentNeed } from '../document-kind.ts'
import { estimateNeeds } from './estimate-needs.ts'
import type { ReviewFacts } from './review-facts.ts'

const formWords: Readonly<Record<FormLack, readonly [from: string, what: string]>> = {
  signer: ['Tổ thư ký', 'Chưa có họ tên người ký. Điền ở phần chữ ký của dự thảo.'],
  signature_titles: ['Tổ thư ký', 'Chưa có quyền hạn, chức vụ người ký. Điền ở phần chữ ký của dự thảo.'],
  recipients: ['Tổ thư ký', 'Chưa có nơi nhận. Điền ở phần nơi nhận của dự thảo.'],
  number: ['văn thư', 'Chưa có số văn bản: bản in để trống số cho văn thư.'],
  date: ['văn thư', 'Chưa có ngày ban hành: bản in để trống ngày, tháng.'],
}

const registerNeeds = {
  directives: 'văn bản chỉ đạo đã ban hành',
  communication: 'tuyên truyền',
  inspections: 'thanh tra, kiểm tra',
  proposals: 'khó khăn, vướng mắc, kiến nghị',
  models: 'mô hình hay, khen thưởng',
} as const

/** What a review still lacks, and from whom. An empty list: ready to be submitted for signature. */
export function reviewNeeds(facts: ReviewFacts): readonly DocumentNeed[] {
  return [...figureNeeds(facts), ...estimatesAlone(facts), ...registersLacking(facts), ...formNeeds(facts)]
}

const need = (code: string, from: string, what: string, blocksIssue = false): DocumentNeed => ({
  code,
  what,
  from,
  blocksIssue,
})

function figureNeeds(facts: ReviewFacts): readonly DocumentNeed[] {
  return facts.stages.flatMap(({ units, columns }) => {
    const nameOf = (code: string) => {
      const unit = [...units, facts.territory].find((one) => one.code === code)
      return unit ? unitFullName(unit) : code
    }
    return columns.flatMap(({ period, rows }) =>
      rows
        .filter(({ targetId }) => targetId !== null)
        .flatMap((row): DocumentNeed[] => {
          const when = formatPeriod(period)
          const from = row.missing.length > 0 ? row.missing.map(nameOf).join(', ') : nameOf(row.unit)
          if (row.verdict === 'no_data')
            return [
              need(
                'no_figure',
                from,
                `Chưa có số liệu ${when} cho chỉ tiêu “${row.label}”. Nhập báo cáo hoặc nhập tay kèm văn bản nguồn.`,
              ),
            ]
          if (row.incomplete)
            return [
              need(
                'incomplete',
                from,
                `Số liệu ${when} cho chỉ tiêu “${row.label}” chưa đầy đủ. Nhập báo cáo còn thiếu.`,
              ),
            ]
          if (row.verdict === 'needs_judgement')
            return [
              need(
                'judgement',
                'Ban Chỉ đạo',
                `Chỉ tiêu “${row.label}” ${when} là định tính hoặc có điều kiện: cần Ban Chỉ đạo đánh giá kèm lý do.`,
              ),
            ]
          return []
        }),
    )
  })
}

const estimatesAlone = ({ stages, territory, variables }: ReviewFacts): readonly DocumentNeed[] =>
  stages.flatMap(({ units, columns }) =>
    columns.flatMap(({ period, estimates }) =>
      estimateNeeds({ period, estimates, units: [...units, territory], variables }),
    ),
  )

const registersLacking = ({ registers }: ReviewFacts): readonly DocumentNeed[] =>
  (Object.keys(registerNeeds) as (keyof typeof registerNeeds)[])
    .filter((register) => registers[register].length === 0)
    .map((register) =>
      need(
        'empty_register',
        'Tổ thư ký',
        `Sổ theo dõi ${registerNeeds[register]} chưa có mục nào ${registers.periodWords}. Ghi sổ, hoặc viết phần này của dự thảo.`,
      ),
    )

const formNeeds = ({ form }: ReviewFacts): readonly DocumentNeed[] =>
  formLacks(form).map((lack) => {
    const [from, what] = formWords[lack]
    return need(lack, from, what, true)
  })
