import type { PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import type { PeriodFacts } from '../../shared/domain/documents/kinds/period-facts.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import { indicatorCode, planId, type UnitCode } from '../../shared/domain/ids.ts'
import type { IndicatorRow } from '../../shared/domain/indicators/indicator-row.ts'
import { stillNeededFor } from '../../shared/domain/indicators/still-needed.ts'
import { verdictOf } from '../../shared/domain/indicators/verdict.ts'
import { fraction, fractionOf, subtractFractions } from '../../shared/domain/numbers/fraction.ts'
import { citationsOf } from '../../shared/domain/registers/citations.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period } from '../../shared/domain/time/period.ts'
import { figuresOf, territory, units, variables } from './pdf-sample-figures.ts'

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
    sameAs: null,
    lines: null,
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
    countScale: 0,
    percent,
    targetId: goal?.id ?? null,
    clause: goal?.clause ?? null,
    target: goal?.value ?? null,
    comparator: goal?.comparator ?? null,
    targetNature: goal?.nature ?? null,
    verdict: verdictOf(percent, goal, period(String(year))),
    distance: percent && wanted ? subtractFractions(percent, wanted) : null,
    stillNeeded: percent && wanted ? stillNeededFor(numerator, denominator, '>=', wanted) : null,
    assigned: null,
    otherTargets: [],
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
    countScale: 0,
    percent: null,
    targetId: goal?.id ?? null,
    clause: 'II.2.b',
    target: goal?.value ?? null,
    comparator: '>=',
    targetNature: 'quantitative',
    verdict: 'no_data',
    distance: null,
    stillNeeded: null,
    assigned: null,
    otherTargets: [],
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
): PeriodFacts {
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
      subject: 'Triển khai công tác BHXH, BHYT trên địa bàn thành phố Đà Nẵng giai đoạn 2021-2025',
      note: null,
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
    period: period('2022'),
    before: null,
    cutOff: isoDate('2022-12-31'),
    form: {
      profile: 'nd30',
      issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
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
      draftNumber: null,
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
    beforeTerritoryRows: [],
    estimates: [],
    beforeFigures: [],
    flows: [],
    previousFlows: [],
    assigned: { territory: [], units: [], totals: [] },
    tasks: { day: isoDate('2022-12-31'), tasks: [], next: [], documents: {} },
    agencyNames: {},
    amendments: [],
    groups: [],
    citations: citationsOf([], { from: isoDate('2022-01-01'), to: isoDate('2022-12-31'), periodWords: 'năm 2022' }),
    obligation: null,
    about: { agency: null, sections: [] },
    received: reporting.map((one, index) => ({ unit: one.code, receivedOn: isoDate(`2023-01-0${(index % 3) + 2}`) })),
    narrative: {},
    ownSubject: null,
    isIllustrative: true,
  }
}
