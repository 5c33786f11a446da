import type { VariableCode } from '../ids.ts'

/** How a variable behaves over time: stocks are never summed over periods. */
export type VariableNature = 'stock' | 'flow' | 'survey' | 'plan' | 'published'

/** What one unit of the variable is. */
export type VariableMeasure =
  | 'person'
  | 'dong'
  | 'file'
  | 'service'
  | 'employer'
  | 'unit'
  | 'visit'
  | 'hour'
  | 'percent'
  | 'ballot'

/** One reported quantity (data.md section 1); the catalogue of variables is data. */
export interface Variable {
  readonly code: VariableCode
  /** Official Vietnamese label, as people read it. */
  readonly label: string
  readonly measure: VariableMeasure
  readonly nature: VariableNature
  /** Shown in the committee's own report template, in this order; null: not in the template. */
  readonly templateOrder: number | null
  /** Heading of the template's group: "Dân số, lao động", "Phát triển người tham gia" … */
  readonly group: string
  /** True where a fraction is legal (an average population, a survey score). */
  readonly fractional: boolean
  /** A report of a territorial unit for a year lacks something without it. */
  readonly required: boolean
}

export const measureLabels: Readonly<Record<VariableMeasure, string>> = {
  person: 'người',
  dong: 'đồng',
  file: 'hồ sơ',
  service: 'thủ tục',
  employer: 'đơn vị',
  unit: 'đơn vị',
  visit: 'lượt',
  hour: 'giờ',
  percent: '%',
  ballot: 'phiếu',
}
