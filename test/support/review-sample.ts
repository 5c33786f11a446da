import { noAssignedFigures } from '../../shared/domain/assigned/official-figure.ts'
import type { Plan, PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { DocumentForm } from '../../shared/domain/documents/document-form.ts'
import type { ReviewColumnFacts, ReviewFacts, ReviewKind } from '../../shared/domain/documents/kinds/review-facts.ts'
import { goalYearOf, reviewSpan, stagesOf } from '../../shared/domain/documents/kinds/review-periods.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import { indicatorCode, parseSha256, planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'
import { figuresFor } from '../../shared/domain/indicators/figures.ts'
import { indicatorTable } from '../../shared/domain/indicators/indicator-table.ts'
import { citationsOf } from '../../shared/domain/registers/citations.ts'
import type { RegisterEntry } from '../../shared/domain/registers/register-entry.ts'
import type { TaskReading } from '../../shared/domain/tasks/scorecard.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { lastDay, period, periodKey } from '../../shared/domain/time/period.ts'

// A small made-up city with two districts and an island without figures, for tests of the reviews.

const unit = (code: string, name: string, parent: string | null, reports = true): ReportingUnit => ({
  code: unitCode(code),
  name,
  type: parent === null ? 'municipality' : 'urban_district',
  parent: parent === null ? null : unitCode(parent),
  validFrom: null,
  validTo: null,
  reports,
  aliases: [],
})
const city = unit('48', 'Đà Nẵng', null)
const units = [unit('490', 'Liên Chiểu', '48'), unit('492', 'Hải Châu', '48'), unit('498', 'Hoàng Sa', '48', false)]

const ratio = (
  code: string,
  label: string,
  above: string,
  below: string,
  better: 'up' | 'down',
): IndicatorDefinition => ({
  kind: 'ratio',
  code: indicatorCode(code),
  label,
  shortLabel: label,
  better,
  formulas: [
    {
      numerator: [{ variable: variableCode(above), sign: 1 }],
      denominator: [{ variable: variableCode(below), sign: 1 }],
      provisional: false,
      footnote: null,
    },
  ],
})
const definitions = [
  ratio('hi_coverage', 'Bao phủ BHYT', 'hi_participants', 'population', 'up'),
  ratio('arrears_ratio', 'Tỷ lệ chậm đóng', 'arrears', 'contributions_year_plan', 'down'),
]

export const sampleTarget = (
  indicator: string,
  year: number,
  percent: number,
  changes: Partial<PlanTarget> = {},
): PlanTarget => ({
  id: `${indicator}-${year}`,
  indicator: indicatorCode(indicator),
  clause: 'II.2',
  yearFrom: year,
  yearTo: year,
  comparator: '>=',
  value: { amount: percent, scale: 0 },
  unit: '%',
  nature: 'quantitative',
  aspiration: false,
  denominator: null,
  owner: null,
  source: null,
  subsetOf: null,
  note: null,
  sameAs: null,
  lines: null,
  ...changes,
})

export const samplePlan = (changes: Partial<Omit<Plan, 'meta'>> & { meta?: Partial<Plan['meta']> } = {}): Plan => ({
  targets: [2021, 2022, 2023, 2025].map((year) => sampleTarget('hi_coverage', year, year - 1931)),
  baselines: [],
  assignments: [],
  obligations: [],
  committee: [],
  agencies: [],
  groups: [{ id: 'iii-1', title: 'Thông tin, tuyên truyền', clause: 'III.1' }],
  officialFigures: {},
  formulas: {},
  labels: {},
  ...changes,
  meta: {
    id: planId('ke-hoach-mau'),
    number: '64/KH-UBND',
    title: 'Kế hoạch mẫu',
    subject: 'Triển khai công tác BHXH, BHYT',
    documentType: 'Kế hoạch',
    issuer: 'Ủy ban nhân dân thành phố Đà Nẵng',
    date: isoDate('2021-04-12'),
    signer: null,
    signerPost: null,
    locality: 'Đà Nẵng',
    territory: city.code,
    yearFrom: 2021,
    yearTo: 2025,
    parents: [],
    recipients: [],
    note: null,
    ...changes.meta,
  },
})

const sha256 = parseSha256('0'.repeat(64))

function factOf(column: string, unitOf: string, variable: string, amount: number): Fact {
  if (!sha256) throw new Error('Not a SHA-256')
  const when = period(column)
  return {
    id: `${column}/${unitOf}/${variable}`,
    submissionId: `${column}/${unitOf}`,
    unit: unitCode(unitOf),
    variable: variableCode(variable),
    period: periodKey(when),
    asOf: lastDay(when),
    windowFrom: null,
    value: { amount, scale: 0 },
    status: 'actual',
    provenance: { kind: 'file', fileName: `${column}-${unitOf}.xlsx`, sha256, sheet: 'Báo cáo', cell: 'F9' },
    acceptedAt: '2023-11-01T00:00:00.000Z',
    acceptedBy: 'Nguyễn Thị Thử',
  }
}

/** Figures by period, unit and variable: `{ '2022': { '490': { population: 1000 } } }`. */
export type SampleFigures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

function columnOf(plan: Plan, key: string, figures: SampleFigures): ReviewColumnFacts {
  const when = period(key)
  const facts = Object.entries(figures[key] ?? {}).flatMap(([unitOf, values]) =>
    Object.entries(values).map(([variable, amount]) => factOf(key, unitOf, variable, amount)),
  )
  const table = indicatorTable({
    plan,
    definitions,
    period: when,
    units,
    figures: figuresFor(facts, when),
    toDate: figuresFor(facts, when),
    assigned: noAssignedFigures,
    series: [],
    labelOf: (code) => code,
  })
  return { period: when, rows: table.city, unitRows: table.districts, figures: facts, estimates: [] }
}

/** Both districts insured in the given share of 1.000 people each: 90,5 as `[905, 905]`. */
export const insured = (...perMille: readonly [number, number]): SampleFigures[string] => ({
  '490': { population: 1000, hi_participants: perMille[0] },
  '492': { population: 1000, hi_participants: perMille[1] },
})

const variable = (code: string, label: string): Variable => ({
  code: variableCode(code),
  label,
  measure: 'person',
  nature: 'stock',
  templateOrder: null,
  group: '',
  fractional: false,
  required: false,
})

const form: DocumentForm = {
  profile: 'nd30',
  issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
  parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
  issuerCode: 'BCĐ',
  place: 'Đà Nẵng',
  number: null,
  date: null,
  yearWhileUndated: 2023,
  signatureTitles: ['TM. Ban Chỉ đạo', 'Trưởng ban'],
  agencyPost: null,
  signerName: 'Nguyễn Văn Mẫu',
  recipients: ['Lưu: VT'],
  draftNumber: 1,
}

export interface SampleReview {
  readonly kind?: ReviewKind
  readonly plan?: Plan
  readonly figures?: SampleFigures
  /** Keys of the columns of each territory; the last year's may be a part of it. */
  readonly columns?: readonly (readonly string[])[]
  readonly dueYear?: number
  readonly drawnUpOn?: string
  readonly changes?: readonly string[]
  readonly tasks?: readonly TaskReading[]
  readonly entries?: readonly RegisterEntry[]
  readonly facts?: Partial<ReviewFacts>
}

export const sampleFigures: SampleFigures = {
  '2021': insured(880, 900),
  '2022': insured(900, 920),
  '2023-9M': insured(910, 930),
}

export function sampleReview(options: SampleReview = {}): ReviewFacts {
  const { kind = 'midterm', plan = samplePlan(), figures = sampleFigures, dueYear = 2023 } = options
  const drawnUpOn = isoDate(options.drawnUpOn ?? '2023-11-15')
  const territoryChanges = (options.changes ?? []).map(isoDate)
  const span = reviewSpan(kind, plan, null, dueYear)
  const stages = stagesOf(
    span,
    territoryChanges.filter((day) => day <= drawnUpOn),
  )
  const columns = options.columns ?? [Object.keys(figures)]
  return {
    kind,
    plan,
    obligation: null,
    dueWords: null,
    span,
    goalYear: goalYearOf(kind, plan, null),
    drawnUpOn,
    territory: city,
    territoryChanges,
    stages: stages.map((stage, index) => ({
      stage,
      units,
      columns: (columns[index] ?? []).map((key) => columnOf(plan, key, figures)),
    })),
    base: null,
    baselines: [],
    indicators: Object.fromEntries(
      definitions.map(({ code, label, shortLabel }) => [
        code,
        { label, shortLabel, counted: 'người', measure: '%', trend: 'steady' as const },
      ]),
    ),
    variables: [variable('population', 'Dân số'), variable('hi_participants', 'Số người tham gia BHYT')],
    officialFigures: {},
    tasks: options.tasks ?? [],
    agencyNames: { 'so-y-te': 'Sở Y tế', bhxh: 'BHXH thành phố' },
    registers: citationsOf(options.entries ?? [], {
      from: isoDate(`${span.from}-01-01`),
      to: drawnUpOn,
      periodWords: `giai đoạn ${span.from} - ${span.to}`,
    }),
    form,
    narrative: {},
    ownSubject: null,
    isIllustrative: true,
    ...options.facts,
  }
}
