import { unitFullName } from '../../catalogue/unit.ts'
import type { RegisterId } from '../../registers/register-entry.ts'
import { registerNeeds } from '../../registers/register-needs.ts'
import { formatPeriod } from '../../time/period.ts'
import { type FormLack, formLacks } from '../document-form.ts'
import type { DocumentNeed } from '../document-kind.ts'
import { estimateNeeds } from './estimate-needs.ts'
import type { PeriodFacts } from './period-facts.ts'
import { treatmentIsReported } from './results-parts.ts'

const need = (code: string, from: string, what: string): DocumentNeed => ({ code, from, what, blocksIssue: false })

/** The section that cites a register: once a person has written it, the register is not waited for. */
const sectionOf: Readonly<Record<RegisterId, string>> = {
  directives: 'leadership',
  communication: 'communication',
  inspections: 'inspections',
  proposals: 'proposals',
  models: 'models',
}

/** What a report is drawn from. */
export interface ReportBasis {
  /** Figures and indicators: lists and reports of one matter need none. */
  readonly figures: boolean
  readonly tasks: boolean
  readonly registers: readonly RegisterId[]
}

/** What a report on a period still lacks, and from whom. An empty list: ready to be submitted for signature. */
export const periodNeeds = (facts: PeriodFacts, basis: ReportBasis): readonly DocumentNeed[] => [
  ...(basis.figures
    ? [...missingReports(facts), ...indicatorNeeds(facts), ...estimatesAlone(facts), ...figureNeeds(facts)]
    : []),
  ...(basis.tasks ? taskNeeds(facts) : []),
  ...registerNeeds(
    facts.citations,
    basis.registers.filter((register) => facts.narrative[sectionOf[register]] === undefined),
  ),
  ...listNeeds(facts),
  ...formNeeds(facts),
]

/** A list that the system does not hold is for its sender to add. */
function listNeeds({ obligation, narrative }: PeriodFacts): readonly DocumentNeed[] {
  if (obligation?.scope !== 'list' || narrative.list !== undefined) return []
  const what = `“${obligation.title}”: hệ thống không lưu danh sách này. Viết phần nội dung, hoặc kèm danh sách khi phát hành.`
  return [need('no_list', obligation.from ?? 'cơ quan báo cáo', what)]
}

function missingReports({ units, received, period }: PeriodFacts): readonly DocumentNeed[] {
  return units
    .filter((unit) => unit.reports && !received.some((report) => report.unit === unit.code))
    .map((unit) => {
      const name = unitFullName(unit)
      const what = `Chưa có báo cáo ${formatPeriod(period)} của ${name}. Nhập báo cáo, hoặc in với số liệu chưa đầy đủ.`
      return need('missing_report', name, what)
    })
}

function indicatorNeeds(facts: PeriodFacts): readonly DocumentNeed[] {
  const nameOf = (code: string) => {
    const unit = [...facts.units, facts.territory].find((one) => one.code === code)
    return unit ? unitFullName(unit) : code
  }
  const told = formatPeriod(facts.period)
  return facts.territoryRows.flatMap((row): DocumentNeed[] => {
    if (row.verdict === 'no_data') {
      const from = row.missing.length > 0 ? row.missing.map(nameOf).join(', ') : nameOf(row.unit)
      const what = `Chưa có số liệu ${told} cho chỉ tiêu “${row.label}”. Nhập báo cáo hoặc nhập tay kèm văn bản nguồn.`
      return [need('no_figure', from, what)]
    }
    const provisional = row.provisional
      ? [
          need(
            'provisional',
            'cơ quan báo cáo',
            `Chỉ tiêu “${row.label}” tính từ số liệu sơ bộ. Bổ sung số liệu chính thức nếu có.`,
          ),
        ]
      : []
    if (row.verdict === 'needs_judgement') {
      const what = `Chỉ tiêu “${row.label}” là định tính hoặc có điều kiện: cần Ban Chỉ đạo đánh giá kèm lý do.`
      return [need('judgement', 'Ban Chỉ đạo', what), ...provisional]
    }
    const isMissed = (row.verdict === 'not_met' || row.verdict === 'not_yet') && !row.incomplete && row.target !== null
    if (isMissed && facts.narrative.missed_targets === undefined) {
      const owner = facts.targets.find(({ id }) => id === row.targetId)?.owner ?? 'Tổ thư ký'
      return [
        need(
          'missed_reason',
          owner,
          `Chưa có nguyên nhân không đạt của chỉ tiêu “${row.label}”. Viết vào phần chỉ tiêu không đạt.`,
        ),
        ...provisional,
      ]
    }
    return provisional
  })
}

const estimatesAlone = ({ period, estimates, units, territory, variables }: PeriodFacts): readonly DocumentNeed[] =>
  estimateNeeds({ period, estimates, units: [...units, territory], variables })

function figureNeeds({ assigned, figures, period }: PeriodFacts): readonly DocumentNeed[] {
  const isAssigned = [...assigned.territory, ...assigned.units].some(({ standing }) => standing !== null)
  const undecided = assigned.territory.some(
    ({ standing }) => standing !== null && standing.counting === null && standing.figures.length > 1,
  )
  return [
    ...(isAssigned
      ? []
      : [
          need(
            'no_assigned',
            'Tổ thư ký',
            `Chưa nhập chỉ tiêu giao năm ${period.year}. Nhập ở màn hình Số liệu, Chỉ tiêu giao.`,
          ),
        ]),
    ...(undecided
      ? [
          need(
            'assigned_source',
            'Tổ thư ký',
            `Chỉ tiêu giao năm ${period.year} có nhiều nguồn, chưa chọn nguồn chính thức. Chọn ở màn hình Chỉ tiêu giao.`,
          ),
        ]
      : []),
    ...(period.kind === 'year' && !treatmentIsReported(figures)
      ? [
          need(
            'no_treatment',
            'cơ quan BHXH',
            `Chưa có số liệu khám chữa bệnh, dự toán và chi BHYT ${formatPeriod(period)}. Nhập báo cáo của cơ quan BHXH.`,
          ),
        ]
      : []),
  ]
}

function taskNeeds({ tasks, period, narrative, meetings }: PeriodFacts): readonly DocumentNeed[] {
  const undirected = tasks.tasks.filter(({ state }) => state.lead.length === 0).length
  const hasMeetings = meetings !== undefined || tasks.tasks.some(({ task }) => task.own?.sourceKind === 'meeting')
  return [
    ...(undirected > 0
      ? [
          need(
            'no_lead',
            'Ban Chỉ đạo',
            `${undirected} nhiệm vụ chưa phân công cơ quan chủ trì. Phân công ở màn hình Nhiệm vụ, hoặc để báo cáo nêu như vậy.`,
          ),
        ]
      : []),
    ...(period.kind !== 'year' || hasMeetings || narrative.meetings !== undefined
      ? []
      : [
          need(
            'no_meetings',
            'Tổ thư ký',
            `Chưa có cuộc họp nào của Ban Chỉ đạo ${formatPeriod(period)} được ghi kết luận. Ghi ở màn hình Cuộc họp, hoặc tự viết đoạn này.`,
          ),
        ]),
  ]
}

const lacks: Readonly<Record<FormLack, readonly [from: string, what: string]>> = {
  signer: ['Tổ thư ký', 'Chưa có họ tên người ký. Điền ở phần chữ ký của dự thảo.'],
  signature_titles: ['Tổ thư ký', 'Chưa có quyền hạn, chức vụ người ký. Điền ở phần chữ ký của dự thảo.'],
  recipients: ['Tổ thư ký', 'Chưa có nơi nhận. Điền ở phần nơi nhận của dự thảo.'],
  number: ['văn thư', 'Chưa có số văn bản: bản in để trống số cho văn thư.'],
  date: ['văn thư', 'Chưa có ngày ban hành: bản in để trống ngày, tháng.'],
}

/** What keeps any document from being issued. */
export const formNeeds = ({ form }: Pick<PeriodFacts, 'form'>): readonly DocumentNeed[] =>
  formLacks(form).map((code) => ({ code, from: lacks[code][0], what: lacks[code][1], blocksIssue: true }))
