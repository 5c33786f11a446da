import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import {
  type PeriodKey,
  type Sha256,
  type UnitCode,
  unitCode,
  type VariableCode,
  variableCode,
} from '../../shared/domain/ids.ts'
import { wholeNumber } from '../../shared/domain/numbers/exact-value.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'

/** Illustrative figures of Đà Nẵng's units: invented, of plausible size. */
export const territory: ReportingUnit = unit('48', 'Đà Nẵng', 'municipality', true)

function unit(code: string, name: string, type: ReportingUnit['type'], reports: boolean): ReportingUnit {
  const parent = code === '48' ? null : unitCode('48')
  return { code: unitCode(code), name, type, parent, validFrom: null, validTo: null, reports, aliases: [] }
}

export const units: readonly ReportingUnit[] = [
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
export const variables: readonly Variable[] = [
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
      return Math.round((base * ((shares[code] ?? 1) + ((index * 7) % 11) / 4 - 1.2 + (year - 2022) * 0.4)) / 1000)
  }
}

/** Every figure of a year, with a source of its own for each. */
export function figuresOf(year: number, reporting: readonly ReportingUnit[]): readonly Fact[] {
  return reporting.flatMap((one, index) =>
    variables.map((two, row) =>
      figure(one.code, two.code, amountOf(two.code, populations[one.code] ?? 1, year, index), year, row),
    ),
  )
}
