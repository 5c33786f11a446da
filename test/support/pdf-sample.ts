import type { PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { AnnualReportFacts } from '../../shared/domain/documents/kinds/annual-facts.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import {
  indicatorCode,
  type PeriodKey,
  planId,
  type Sha256,
  type UnitCode,
  unitCode,
  type VariableCode,
  variableCode,
} from '../../shared/domain/ids.ts'
import type { IndicatorRow } from '../../shared/domain/indicators/indicator-row.ts'
import { stillNeededFor, verdictOf } from '../../shared/domain/indicators/verdict.ts'
import { wholeNumber } from '../../shared/domain/numbers/exact-value.ts'
import { fraction, fractionOf, subtractFractions } from '../../shared/domain/numbers/fraction.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period } from '../../shared/domain/time/period.ts'

/** Illustrative figures of Đà Nẵng's units: invented, of plausible size. */
const territory: ReportingUnit = unit('48', 'Đà Nẵng', 'municipality', true)

function unit(code: string, name: string, type: ReportingUnit['type'], reports: boolean): ReportingUnit {
  const parent = code === '48' ? null : unitCode('48')
  return { code: unitCode(code), name, type, parent, validFrom: null, validTo: null, reports, aliases: [] }
}

const units: readonly ReportingUnit[] = [
  unit('490', 'Liên Chiểu', 'urban_district', true),
  unit('491', 'Thanh Khê', 'urban_district', true),
  unit('492', 'Hải Châu', 'urban_district', true),
  unit('493', 'Sơn Trà', 'urban_district', true),
  unit('494', 'Ngũ Hành Sơn', 'urban_district', true),
  unit('495', 'Cẩm Lệ', 'urban_district', true),
  unit('497', 'Hòa Vang', 'rural_district', true),
  unit('498', 'Hoàng Sa', 'rural_district', false),
]

function variable(
  code: string,
  label: string,
  group: string,
  measure: Variable['measure'],
  nature: Variable['nature'],
): Variable {
  return {
    code: variableCode(code),
    label,
    measure,
    nature,
    templateOrder: null,
    group,
    fractional: false,
    required: true,
  }
}

const people = 'Dân số, lao động'
const joined = 'Phát triển người tham gia'
const paid = 'Giải quyết chế độ'
const money = 'Thu, chậm đóng'
const variables: readonly Variable[] = [
  variable('population', 'Dân số', people, 'person', 'stock'),
  variable('armed_forces', 'Lực lượng vũ trang trên địa bàn', people, 'person', 'stock'),
  variable('labour_force', 'Lực lượng lao động trong độ tuổi', people, 'person', 'stock'),
  variable('retirement_age_population', 'Số người sau độ tuổi nghỉ hưu', people, 'person', 'stock'),
  variable('si_compulsory', 'Tham gia BHXH bắt buộc', joined, 'person', 'stock'),
  variable('si_voluntary', 'Tham gia BHXH tự nguyện', joined, 'person', 'stock'),
  variable('ui_participants', 'Tham gia BHTN', joined, 'person', 'stock'),
  variable('hi_participants', 'Tham gia BHYT', joined, 'person', 'stock'),
  variable('pension_recipients', 'Hưởng lương hưu', paid, 'person', 'stock'),
  variable('monthly_si_recipients', 'Hưởng trợ cấp BHXH hằng tháng', paid, 'person', 'stock'),
  variable('social_pension_recipients', 'Hưởng trợ cấp hưu trí xã hội', paid, 'person', 'stock'),
  variable('contributions_due', 'Số phải thu', money, 'dong', 'flow'),
  variable('contributions_collected', 'Số đã thu', money, 'dong', 'flow'),
  variable('arrears', 'Số tiền chậm đóng, trốn đóng', money, 'dong', 'stock'),
  variable('arrears_3_months', 'Số tiền chậm đóng từ 3 tháng trở lên', money, 'dong', 'stock'),
]

/** Population of each unit in 2022; everything else follows from it by fixed shares. */
const populations: Readonly<Record<string, number>> = {
  490: 198_410,
  491: 185_102,
  492: 201_955,
  493: 160_233,
  494: 93_871,
  495: 166_580,
  497: 136_447,
}

/** Per mille of the population (of the labour force for contributions, thousand đồng a head). */
const shares: Readonly<Record<string, number>> = {
  armed_forces: 8,
  labour_force: 534,
  retirement_age_population: 105,
  si_compulsory: 216,
  si_voluntary: 7,
  ui_participants: 188,
  hi_participants: 969,
  pension_recipients: 32,
  monthly_si_recipients: 4,
  social_pension_recipients: 13,
}

function figure(unitOf: UnitCode, code: VariableCode, amount: number, year: number, row: number): Fact {
  const name = units.find((one) => one.code === unitOf)?.name ?? ''
  return {
    id: `${unitOf}-${code}-${year}`,
    submissionId: `${unitOf}-${year}`,
    unit: unitOf,
    variable: code,
    period: String(year) as PeriodKey,
    asOf: isoDate(`${year}-12-31`),
    windowFrom: null,
    value: wholeNumber(amount),
    status: 'actual',
    provenance: {
      kind: 'file',
      fileName: `Bao cao BHXH BHYT nam ${year} - ${name}.xlsx`,
      sha256: 'a'.repeat(64) as Sha256,
      sheet: 'Bao cao',
      cell: `F${row + 8}`,
    },
    acceptedAt: `${year + 1}-01-10T03:00:00Z`,
    acceptedBy: 'sample',
  }
}

function amountOf(code: string, population: number, year: number, index: number): number {
  const base = year === 2022 ? population : Math.round(population * 0.985)
  const due = base * 2_931_127 + index * 1_000_003
  switch (code) {
    case 'population':
      return base
    case 'contributions_due':
      return due
    case 'contributions_collected':
      return due - base * 119_131
    case 'arrears':
      return base * 119_131 + index * 1_000_003
    case 'arrears_3_months':
      return base * 65_521
    default:
      return Math.round((base * ((shares[code] ?? 1) + (index % 3) - 1 + (year - 2022) * 0.4)) / 1000)
  }
}

function figuresOf(year: number, reporting: readonly ReportingUnit[]): readonly Fact[] {
  return reporting.flatMap((one, index) =>
    variables.map((two, row) =>
      figure(one.code, two.code, amountOf(two.code, populations[one.code] ?? 1, year, index), year, row),
    ),
  )
}

interface Ratio {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly minus?: string
  readonly footnote?: string
}

const ratios: readonly Ratio[] = [
  {
    code: 'si_coverage',
    label: 'Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH',
    shortLabel: 'BHXH',
    above: ['si_compulsory', 'si_voluntary'],
    below: ['labour_force'],
  },
  {
    code: 'si_voluntary_coverage',
    label: 'Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH tự nguyện',
    shortLabel: 'BHXH tự nguyện',
    above: ['si_voluntary'],
    below: ['labour_force'],
  },
  {
    code: 'ui_coverage',
    label: 'Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHTN',
    shortLabel: 'BHTN',
    above: ['ui_participants'],
    below: ['labour_force'],
  },
  {
    code: 'hi_coverage',
    label: 'Tỷ lệ bao phủ BHYT toàn dân',
    shortLabel: 'BHYT',
    above: ['hi_participants'],
    below: ['population'],
    minus: 'armed_forces',
  },
  {
    code: 'pension_coverage',
    label: 'Tỷ lệ người sau độ tuổi nghỉ hưu hưởng lương hưu, BHXH hằng tháng và trợ cấp hưu trí xã hội',
    shortLabel: 'Hưu trí',
    above: ['pension_recipients', 'monthly_si_recipients', 'social_pension_recipients'],
    below: ['retirement_age_population'],
    footnote: 'Tính từ tổng số người hưởng, gồm cả người chưa đến tuổi nghỉ hưu.',
  },
]

const tenths: Readonly<Record<number, readonly number[]>> = {
  2022: [420, 12.5, 340, 975, 490],
  2023: [445, 15, 360, 980, 510],
}

const targets: readonly PlanTarget[] = [2022, 2023].flatMap((year) => [
  ...ratios.map((ratio, index) =>
    target(year, ratio.code, { amount: Math.round((tenths[year]?.[index] ?? 0) * 10), scale: 2 }, '%'),
  ),
  target(year, 'satisfaction', { amount: year === 2022 ? 865 : 875, scale: 1 }, '%'),
])

function target(year: number, code: string, value: PlanTarget['value'], measure: PlanTarget['unit']): PlanTarget {
  const short =
    value && value.amount % 100 === 0 && value.scale === 2
      ? { amount: value.amount / 100, scale: 0 }
      : value && value.amount % 10 === 0
        ? { amount: value.amount / 10, scale: value.scale - 1 }
        : value
  return {
    id: `${year}-${code}`,
    indicator: indicatorCode(code),
    clause: year === 2022 ? 'II.2.b' : 'II.2.c',
    yearFrom: year,
    yearTo: year,
    comparator: '>=',
    value: short,
    unit: measure,
    nature: 'quantitative',
    aspiration: false,
    denominator: null,
    owner: null,
    source: null,
    subsetOf: null,
    note: null,
  }
}

function rowOf(
  ratio: Ratio,
  who: UnitCode,
  counted: readonly UnitCode[],
  missing: readonly UnitCode[],
  figures: readonly Fact[],
  year: number,
): IndicatorRow {
  const sum = (codes: readonly string[]) =>
    figures
      .filter((one) => counted.includes(one.unit) && codes.includes(one.variable))
      .reduce((total, one) => total + BigInt(one.value.amount), 0n)
  const numerator = sum(ratio.above)
  const denominator = sum(ratio.below) - (ratio.minus ? sum([ratio.minus]) : 0n)
  const goal = targets.find((one) => one.indicator === ratio.code && one.yearFrom === year) ?? null
  const percent = counted.length > 0 ? fraction(numerator * 100n, denominator) : null
  const wanted = goal?.value ? fractionOf(goal.value) : null
  return {
    indicator: indicatorCode(ratio.code),
    label: ratio.label,
    unit: who,
    numerator,
    denominator,
    percent,
    targetId: goal?.id ?? null,
    clause: goal?.clause ?? null,
    target: goal?.value ?? null,
    comparator: goal?.comparator ?? null,
    targetNature: goal?.nature ?? null,
    verdict: verdictOf(percent, goal, period(String(year))),
    distance: percent && wanted ? subtractFractions(percent, wanted) : null,
    stillNeeded: percent && wanted ? stillNeededFor(numerator, denominator, '>=', wanted) : null,
    incomplete: missing.length > 0,
    reported: counted,
    missing,
    provisional: ratio.footnote !== undefined,
    notes: ratio.footnote ? [ratio.footnote] : [],
  }
}

function satisfaction(): IndicatorRow {
  const goal = targets.find((one) => one.indicator === 'satisfaction') ?? null
  return {
    indicator: indicatorCode('satisfaction'),
    label: 'Chỉ số hài lòng của người tham gia BHXH',
    unit: territory.code,
    numerator: null,
    denominator: null,
    percent: null,
    targetId: goal?.id ?? null,
    clause: 'II.2.b',
    target: goal?.value ?? null,
    comparator: '>=',
    targetNature: 'quantitative',
    verdict: 'no_data',
    distance: null,
    stillNeeded: null,
    incomplete: false,
    reported: [],
    missing: [],
    provisional: false,
    notes: [],
  }
}

/** Facts of an annual review for 2022; `absent` units sent nothing. */
export function sampleAnnualFacts(
  options: { readonly absent?: readonly string[]; readonly issued?: boolean } = {},
): AnnualReportFacts {
  const absent = options.absent ?? []
  const all = units.filter((one) => one.reports)
  const reporting = all.filter((one) => !absent.includes(one.code))
  const codes = reporting.map((one) => one.code)
  const missing = all.map((one) => one.code).filter((code) => !codes.includes(code))
  const figures = figuresOf(2022, reporting)
  const before = figuresOf(2021, all)
  return {
    plan: {
      id: planId('da-nang-64-kh-ubnd-2021'),
      number: '64/KH-UBND',
      title: 'Triển khai công tác BHXH, BHYT trên địa bàn thành phố Đà Nẵng giai đoạn 2021-2025',
      documentType: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân thành phố Đà Nẵng',
      date: isoDate('2021-04-12'),
      signer: null,
      signerPost: null,
      locality: 'Đà Nẵng',
      territory: territory.code,
      yearFrom: 2021,
      yearTo: 2025,
      parents: [],
      recipients: [],
    },
    targets,
    officialFigures: {},
    indicatorNames: Object.fromEntries([
      ...ratios.map((one) => [one.code, { label: one.label, shortLabel: one.shortLabel, counted: 'người' }] as const),
      [
        'satisfaction',
        { label: 'Chỉ số hài lòng của người tham gia BHXH', shortLabel: 'Hài lòng', counted: null },
      ] as const,
    ]),
    year: 2022,
    cutOff: isoDate('2022-12-31'),
    form: {
      committee: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
      parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
      issuerCode: 'BCĐ',
      place: 'Đà Nẵng',
      number: options.issued ? 5 : null,
      date: options.issued ? isoDate('2023-01-05') : null,
      yearWhileUndated: 2023,
      signatureTitles: ['TM. Ban Chỉ đạo', 'KT. Trưởng ban', 'Phó Trưởng ban Thường trực'],
      agencyPost: 'Phó Chủ tịch UBND thành phố',
      signerName: 'Nguyễn Văn A',
      recipients: [
        'Thường trực Thành ủy (b/c)',
        'Thường trực HĐND thành phố (b/c)',
        'Chủ tịch, các PCT UBND thành phố',
        'Thành viên Ban Chỉ đạo',
        'Các sở, ban, ngành; UBND các quận, huyện',
        'Lưu: VT, BCĐ',
      ],
    },
    territory,
    units,
    variables,
    territoryRows: [
      ...ratios.map((ratio) => rowOf(ratio, territory.code, codes, missing, figures, 2022)),
      satisfaction(),
    ],
    previousTerritoryRows: ratios.map((ratio) =>
      rowOf(
        ratio,
        territory.code,
        all.map((one) => one.code),
        [],
        before,
        2021,
      ),
    ),
    unitRows: all.flatMap((one) =>
      ratios.map((ratio) =>
        rowOf(
          ratio,
          one.code,
          codes.includes(one.code) ? [one.code] : [],
          codes.includes(one.code) ? [] : [one.code],
          figures,
          2022,
        ),
      ),
    ),
    figures,
    previousFigures: before,
    received: reporting.map((one, index) => ({ unit: one.code, receivedOn: isoDate(`2023-01-0${(index % 3) + 2}`) })),
    narrative: {},
    isIllustrative: true,
  }
}
