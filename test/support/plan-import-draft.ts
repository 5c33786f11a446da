// A small world for the tests of plan import: the catalogue's words, four agencies of an invented province.
import { readFileSync } from 'node:fs'
import type { PlanAgency } from '../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import { indicatorCode, unitCode } from '../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import type { DraftPlan, DraftTarget } from '../../shared/domain/plan-import/draft-plan.ts'
import { importPlanText } from '../../shared/domain/plan-import/import-plan-text.ts'
import type { PlanWords } from '../../shared/domain/plan-import/plan-words.ts'

export const words = JSON.parse(
  readFileSync(new URL('../../resources/catalogue/plan-words.json', import.meta.url), 'utf8'),
) as PlanWords

const indicators = [...new Set(words.indicators.map((one) => one.indicator))].map(
  (code): IndicatorDefinition => ({
    code,
    label: code,
    shortLabel: code,
    better: code === indicatorCode('arrears_ratio') || code === indicatorCode('transaction_hours') ? 'down' : 'up',
    kind: 'ratio',
    formulas: [],
  }),
)
for (let group = 1; group <= 6; group += 1)
  indicators.push({ ...(indicators[0] as IndicatorDefinition), code: indicatorCode(`hi_2008_g${group}_coverage`) })

const agency = (code: string, name: string, ...aliases: string[]): PlanAgency => ({
  code,
  name,
  kind: 'so_nganh',
  aliases,
  isClass: false,
})
const agencies = [
  agency('bhxh-tinh', 'Bảo hiểm xã hội tỉnh Nam Phương', 'BHXH tỉnh'),
  agency('so-y-te', 'Sở Y tế tỉnh Nam Phương', 'Sở Y tế'),
  agency('so-tai-chinh', 'Sở Tài chính tỉnh Nam Phương', 'Sở Tài chính'),
  agency('ubnd-tinh', 'Ủy ban nhân dân tỉnh Nam Phương', 'UBND tỉnh'),
]

const units: ReportingUnit[] = [
  {
    code: unitCode('99'),
    name: 'Nam Phương',
    type: 'province',
    parent: null,
    validFrom: null,
    validTo: null,
    reports: true,
    aliases: [],
  },
]

export const draftOf = (text: string): DraftPlan => importPlanText(text, { words, indicators, agencies, units })

/** `hi_coverage 2023 >= 93`: what a reader compares with the paper. */
export const shown = ({ indicator, yearFrom, yearTo, comparator, value }: DraftTarget) =>
  `${indicator} ${yearFrom === yearTo ? yearFrom : `${yearFrom}-${yearTo}`} ${comparator ?? ''} ${value === null ? '' : formatValue(value)}`.trim()

export const head = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH NAM PHƯƠNG',
  '-------',
  'Số: 17/KH-UBND',
  'Nam Phương, ngày 12 tháng 3 năm 2022',
  'KẾ HOẠCH',
  'Phát triển đối tượng tham gia BHXH, BHYT giai đoạn 2022-2025',
  '',
]
export const plan = (...lines: string[]) => [...head, ...lines].join('\n')
