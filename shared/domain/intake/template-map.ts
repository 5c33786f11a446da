import {
  type PeriodKey,
  type PlanId,
  parsePlanId,
  parseUnitCode,
  parseVariableCode,
  type UnitCode,
  type VariableCode,
} from '../ids.ts'
import { textChecksum } from '../text/text-checksum.ts'
import { parsePeriod, periodKey } from '../time/period.ts'
import { cellAt, cellCount, type SheetGrid } from './grid.ts'

/** Name of the very hidden sheet that carries the map inside the committee's own report template. */
export const templateMapSheet = 'so_chi_dao_map'

/** Grows when the rows below change; readers keep reading older ones. */
const layoutVersion = 1

export interface TemplateCell {
  /** A1 address on the visible sheet `TemplateMap.sheet`. */
  readonly cell: string
  readonly variable: VariableCode
  /** Absent for the figure of the reported period. */
  readonly role?: 'plan' | 'previous'
}

/** Which cell of the template holds which variable, for one unit and period. */
export interface TemplateMap {
  /** E.g. `district-report`. */
  readonly templateId: string
  readonly version: number
  readonly planId: PlanId
  readonly unit: UnitCode
  readonly period: PeriodKey
  /** Name of the visible sheet that the cells lie on: "Báo cáo". */
  readonly sheet: string
  readonly cells: readonly TemplateCell[]
  readonly checksum: string
}

/** Completes a map with its checksum. */
export function templateMap(content: Omit<TemplateMap, 'checksum'>): TemplateMap {
  return { ...content, checksum: templateChecksum(content) }
}

/** Over the rows of the map: tells an edited or half-copied map from an untouched one. */
export const templateChecksum = (content: Omit<TemplateMap, 'checksum'>): string =>
  textChecksum(
    contentRows(content)
      .map((row) => row.join('\t'))
      .join('\n'),
  )

/**
 * The rows of the hidden sheet, from A1, all cells text:
 *
 *     so_chi_dao_map | 1                 ← layout of these rows
 *     template_id    | district-report
 *     version        | 1
 *     plan_id        | da-nang-64-kh-ubnd-2021
 *     unit           | 492
 *     period         | 2022
 *     sheet          | Báo cáo
 *     cells          | 22                ← so many rows follow before `checksum`
 *     F8             | population        | actual
 *     D8             | population        | plan
 *     …
 *     checksum       | 16 hexadecimal digits
 */
export const templateMapRows = (map: TemplateMap): readonly (readonly string[])[] => [
  ...contentRows(map),
  ['checksum', map.checksum],
]

const contentRows = (content: Omit<TemplateMap, 'checksum'>): readonly (readonly string[])[] => [
  [templateMapSheet, String(layoutVersion)],
  ['template_id', content.templateId],
  ['version', String(content.version)],
  ['plan_id', content.planId],
  ['unit', content.unit],
  ['period', content.period],
  ['sheet', content.sheet],
  ['cells', String(content.cells.length)],
  ...content.cells.map(({ cell, variable, role }) => [cell, variable, role ?? 'actual']),
]

/** Why a map cannot be used: an unreadable one, or one whose checksum does not match its rows. */
export type TemplateMapReading =
  | { readonly kind: 'map'; readonly map: TemplateMap }
  | { readonly kind: 'tampered' }
  | { readonly kind: 'unreadable' }

/** Reads the rows back from the hidden sheet. */
export function readTemplateMap(sheet: SheetGrid): TemplateMapReading {
  const rows = rowsOf(sheet)
  const fixed = new Map(rows.slice(0, 8).map((row) => [row[0] ?? '', row[1] ?? '']))
  const count = Number(fixed.get('cells'))
  const planId = parsePlanId(fixed.get('plan_id') ?? '')
  const unit = parseUnitCode(fixed.get('unit') ?? '')
  const period = parsePeriod(fixed.get('period') ?? '')
  const version = Number(fixed.get('version'))
  const visibleSheet = fixed.get('sheet')
  const templateId = fixed.get('template_id')
  const isKnown =
    fixed.get(templateMapSheet) === String(layoutVersion) && Number.isInteger(count) && Number.isInteger(version)
  if (!isKnown || !planId || !unit || !period || !visibleSheet || !templateId) return { kind: 'unreadable' }
  const cells = rows.slice(8, 8 + count).map(cellOf)
  const last = rows[8 + count]
  const readable = cells.flatMap((cell) => cell ?? [])
  if (readable.length !== count || last?.[0] !== 'checksum') return { kind: 'tampered' }
  const content = { templateId, version, planId, unit, period: periodKey(period), sheet: visibleSheet, cells: readable }
  const map = templateMap(content)
  return map.checksum === last[1] ? { kind: 'map', map } : { kind: 'tampered' }
}

function cellOf(row: readonly string[]): TemplateCell | null {
  const [cell, code, role] = row
  const variable = parseVariableCode(code ?? '')
  if (!cell || !/^[A-Z]{1,3}[1-9]\d*$/.test(cell) || !variable) return null
  if (role === 'actual') return { cell, variable }
  return role === 'plan' || role === 'previous' ? { cell, variable, role } : null
}

function rowsOf(sheet: SheetGrid): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (let index = 0; index < cellCount(sheet); index += 1) {
    const cell = cellAt(sheet, index)
    const row = rows[cell.row] ?? []
    row[cell.column] = cell.number === null ? cell.text : String(cell.number)
    rows[cell.row] = row
  }
  return Array.from(rows, (row) => row ?? [])
}
