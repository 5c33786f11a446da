import { type ReportingUnit, type UnitType, unitFullName, unitIsValidOn } from '../catalogue/unit.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatValue } from '../numbers/format-number.ts'
import { formatDate } from '../time/iso-date.ts'
import { formatPeriod, lastDay, parsePeriod } from '../time/period.ts'
import { type ClosingReview, closedPeriodRefusal } from './closed-period.ts'
import { addDecimals, decimal, decimalOfValue } from './exact-decimal.ts'
import type { Finding } from './finding.ts'
import { showDecimal } from './read-figure.ts'
import type { RecognisedSubmission } from './recognition.ts'
import { compareValues, findingAt, named, type SubmissionFigures } from './submission-figures.ts'

const correct = 'Kiểm tra lại hai số trong tệp, sửa số sai rồi nhập lại.'
const explain = 'Kiểm tra lại hai số; nếu đúng như báo cáo thì ghi lời giải thích khi tiếp nhận.'
const confirm = 'Kiểm tra lại số liệu; nếu đúng như báo cáo thì xác nhận khi tiếp nhận.'

/** Part and whole: the part may not exceed (or, where `strict`, not even reach) the whole. */
interface Limit {
  readonly part: string
  readonly whole: string
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly strict?: true
  readonly needsExplanation?: true
}

const limits: readonly Limit[] = [
  { part: 'labour_force', whole: 'population', code: 'labour_force_over_population', severity: 'error' },
  { part: 'armed_forces', whole: 'population', code: 'armed_forces_over_population', severity: 'error', strict: true },
  { part: 'e_transactions', whole: 'transactions', code: 'e_transactions_over_transactions', severity: 'error' },
  { part: 'online_services_level4', whole: 'online_services', code: 'level4_over_services', severity: 'error' },
  { part: 'hi_students', whole: 'students', code: 'hi_students_over_students', severity: 'error' },
  { part: 'arrears_3_months', whole: 'arrears', code: 'arrears_3_months_over_arrears', severity: 'error' },
  // By law a subset; small differences of timing occur.
  {
    part: 'ui_participants',
    whole: 'si_compulsory',
    code: 'ui_over_si_compulsory',
    severity: 'warning',
    needsExplanation: true,
  },
  // Counted by place of issue: it happens.
  { part: 'hi_participants', whole: 'population', code: 'hi_over_population', severity: 'warning' },
  { part: 'si_compulsory', whole: 'hi_participants', code: 'hi_below_si_compulsory', severity: 'warning' },
  { part: 'hi_students', whole: 'hi_participants', code: 'hi_students_over_hi', severity: 'warning' },
  ...[1, 2, 3, 4, 5, 6].map(
    (group): Limit => ({
      part: `hi_2008_g${group}`,
      whole: `hi_2008_g${group}_population`,
      code: 'hi_group_over_population',
      severity: 'warning',
    }),
  ),
]

/** Rules within one submission. Source: intake.md section 4. */
export function checkConsistency(submission: RecognisedSubmission, figures: SubmissionFigures): readonly Finding[] {
  return [
    ...checkValues(figures),
    ...limits.flatMap((limit) => checkLimit(figures, limit)),
    ...checkSums(figures),
    ...checkCutOff(submission),
  ]
}

function checkValues(figures: SubmissionFigures): readonly Finding[] {
  return figures.list.flatMap((figure): Finding[] => {
    const isScore = figures.variable(figure.variable)?.measure === 'percent'
    if (isScore && (figure.value.amount < 0 || compareValues(figure.value, { amount: 100, scale: 0 }) > 0)) {
      return [
        findingAt(figure, 'error', 'score_out_of_range', {
          message: `“${figures.label(figure.variable)}” là ${formatValue(figure.value)}%, ngoài khoảng 0–100%.`,
          remedy: 'Sửa trong tệp rồi nhập lại.',
        }),
      ]
    }
    if (!isScore && figure.value.amount < 0) {
      return [
        findingAt(figure, 'error', 'negative_count', {
          message: `“${figures.label(figure.variable)}” là số âm (${formatValue(figure.value)}).`,
          remedy: 'Sửa trong tệp rồi nhập lại.',
        }),
      ]
    }
    return []
  })
}

function checkLimit(
  figures: SubmissionFigures,
  { part, whole, code, severity, strict, needsExplanation }: Limit,
): readonly Finding[] {
  const small = figures.get(part)
  const large = figures.get(whole)
  if (!small || !large) return []
  const order = compareValues(small.value, large.value)
  if (order < 0 || (order === 0 && !strict)) return []
  const relation = strict ? 'phải nhỏ hơn' : 'không được lớn hơn'
  const message =
    severity === 'error'
      ? `${named(figures, small)} ${relation} ${named(figures, large)}.`
      : `${named(figures, small)} lớn hơn ${named(figures, large)}.`
  const remedy = severity === 'error' ? correct : needsExplanation ? explain : confirm
  return [findingAt(small, severity, code, { message, remedy, needsExplanation: needsExplanation ?? false })]
}

const sum = (values: readonly ExactValue[]) => values.map(decimalOfValue).reduce(addDecimals, decimal(0n, 0))

function checkSums(figures: SubmissionFigures): readonly Finding[] {
  const findings: Finding[] = []
  const compulsory = figures.get('si_compulsory')
  const voluntary = figures.get('si_voluntary')
  const labour = figures.get('labour_force')
  if (compulsory && voluntary && labour) {
    const insured = sum([compulsory.value, voluntary.value])
    if (addDecimals(insured, sum([{ ...labour.value, amount: -labour.value.amount }])).digits > 0n) {
      findings.push(
        findingAt(compulsory, 'warning', 'si_over_labour_force', {
          message: `tổng số người tham gia BHXH (${showDecimal(insured)}) lớn hơn ${named(figures, labour)}.`,
          remedy: confirm,
        }),
      )
    }
  }
  // The six groups of the HCMC plan of 2013 do not partition; those of Nghị định 146/2018 do.
  const groups = [1, 2, 3, 4, 5, 6].map((group) => figures.get(`hi_2018_g${group}`)).filter((figure) => figure !== null)
  const total = figures.get('hi_participants')
  if (total && groups.length === 6) {
    const all = sum(groups.map(({ value }) => value))
    if (addDecimals(all, sum([{ ...total.value, amount: -total.value.amount }])).digits !== 0n) {
      findings.push(
        findingAt(total, 'warning', 'hi_groups_differ', {
          message: `${named(figures, total)} khác tổng 6 nhóm BHYT (${showDecimal(all)}); phần chênh có thể là LLVT, cơ yếu, thân nhân hoặc chưa phân nhóm.`,
          remedy: confirm,
        }),
      )
    }
  }
  const due = figures.get('contributions_due')
  const collected = figures.get('contributions_collected')
  const arrears = figures.get('arrears')
  if (due && collected && BigInt(collected.value.amount) * 100n > BigInt(due.value.amount) * 105n) {
    findings.push(
      findingAt(collected, 'warning', 'collected_over_due', {
        message: `${named(figures, collected)} vượt 105% ${named(figures, due)}.`,
        remedy: confirm,
      }),
    )
  }
  if (
    due &&
    collected &&
    arrears &&
    BigInt(due.value.amount) - BigInt(collected.value.amount) !== BigInt(arrears.value.amount)
  ) {
    findings.push(
      findingAt(arrears, 'note', 'arrears_not_due_less_collected', {
        message: `${named(figures, arrears)} khác hiệu của số phải thu và số đã thu.`,
        remedy: 'Không cần làm gì nếu số nợ gồm cả nợ năm trước chuyển sang.',
      }),
    )
  }
  return findings
}

function checkCutOff({ asOf, period, figures }: RecognisedSubmission): readonly Finding[] {
  const parsed = parsePeriod(period)
  const [figure] = figures
  if (!parsed || !figure || asOf === lastDay(parsed)) return []
  return [
    {
      ...findingAt(figure, 'warning', 'cut_off_differs', {
        message: '',
        remedy: 'Xác nhận nếu đơn vị chốt số liệu vào ngày này; nếu không thì sửa ngày trong tệp rồi nhập lại.',
      }),
      cell: null,
      read: null,
      message: `Trang “${figure.sheet}”: số liệu tính đến ${formatDate(asOf)}, không phải ngày cuối của ${formatPeriod(parsed)} (${formatDate(lastDay(parsed))}).`,
    },
  ]
}

const territorial: readonly UnitType[] = [
  'urban_district',
  'rural_district',
  'town',
  'provincial_city',
  'ward',
  'commune',
  'special_zone',
]

/** Whether the unit may report at all, for this period, and completely. */
export function checkStanding(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  context: {
    readonly units: readonly ReportingUnit[]
    readonly closedBy: ClosingReview | null
    readonly required: readonly string[]
  },
): readonly Finding[] {
  const [first] = submission.figures
  const period = parsePeriod(submission.period)
  if (!first || !period) return []
  const whole = (code: string, message: string, remedy: string): Finding => ({
    code,
    severity: 'error',
    sheet: first.sheet,
    cell: null,
    read: null,
    message,
    remedy,
    needsExplanation: false,
  })
  const versions = context.units.filter(({ code }) => code === submission.unit)
  const [unit] = versions
  if (!unit)
    return [
      whole(
        'unknown_unit',
        `Đơn vị có mã ${submission.unit} không có trong danh mục.`,
        'Chọn đơn vị trong danh mục rồi nhập lại.',
      ),
    ]
  const name = unitFullName(unit)
  const findings: Finding[] = []
  if (!versions.some((version) => unitIsValidOn(version, submission.asOf))) {
    findings.push(
      whole(
        'unit_not_in_force',
        `Trang “${first.sheet}”: ${name} không còn là đơn vị hành chính (hoặc chưa thành lập) vào ngày ${formatDate(submission.asOf)}.`,
        'Kiểm tra lại kỳ báo cáo và tên đơn vị rồi nhập lại.',
      ),
    )
  }
  if (context.closedBy !== null) {
    const { message, remedy } = closedPeriodRefusal(period, name, context.closedBy)
    findings.push(whole('closed_period', message, remedy))
  }
  const missing = context.required
    .filter((code) => figures.get(code) === null)
    .map((code) => `“${figures.label(code)}”`)
  if (missing.length > 0 && period.kind === 'year' && territorial.includes(unit.type) && unit.reports) {
    findings.push(
      whole(
        'required_missing',
        `Trang “${first.sheet}”: báo cáo ${formatPeriod(period)} của ${name} thiếu chỉ tiêu bắt buộc: ${missing.join(', ')}.`,
        'Đề nghị đơn vị bổ sung số liệu rồi nhập lại.',
      ),
    )
  }
  return findings
}
