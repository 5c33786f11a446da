import type { Variable } from '../../shared/domain/catalogue/variable.ts'

/** One printed row of the table in the committee's own template. */
export type TemplateRow =
  | { readonly kind: 'group'; readonly row: number; readonly numeral: string; readonly title: string }
  | { readonly kind: 'variable'; readonly row: number; readonly number: number; readonly variable: Variable }

/** Cells of one column that take the same kind of figure: one validation rule covers them. */
export interface InputRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly variable: Variable
}

/** Sheet row of the heads; the table starts in the next one. Rows are counted from 1, as people see them. */
export const headRow = 8

/**
 * Orders the variables that belong in the template and sets a head over each group. A group keeps the place of its
 * first variable; numbers start anew in each.
 */
export function templateRows(variables: readonly Variable[]): TemplateRow[] {
  const groups = new Map<string, Variable[]>()
  const inTemplate = variables.filter((variable) => variable.templateOrder !== null)
  for (const variable of inTemplate.sort((left, right) => Number(left.templateOrder) - Number(right.templateOrder))) {
    const group = groups.get(variable.group)
    if (group) group.push(variable)
    else groups.set(variable.group, [variable])
  }
  const rows: TemplateRow[] = []
  let row = headRow + 1
  let groupNumber = 0
  for (const [title, members] of groups) {
    groupNumber += 1
    rows.push({ kind: 'group', row, numeral: romanNumeral(groupNumber), title })
    row += 1
    members.forEach((variable, index) => {
      rows.push({ kind: 'variable', row, number: index + 1, variable })
      row += 1
    })
  }
  return rows
}

/** Neighbouring rows of one measure, so that validation is written by range and not per cell. */
export function inputRanges(rows: readonly TemplateRow[]): InputRange[] {
  const ranges: InputRange[] = []
  for (const entry of rows) {
    if (entry.kind === 'group') continue
    const last = ranges.at(-1)
    const continues =
      last?.lastRow === entry.row - 1 &&
      last.variable.measure === entry.variable.measure &&
      last.variable.fractional === entry.variable.fractional
    if (last && continues) ranges[ranges.length - 1] = { ...last, lastRow: entry.row }
    else ranges.push({ firstRow: entry.row, lastRow: entry.row, variable: entry.variable })
  }
  return ranges
}

const romanDigits: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** For the few groups of a report: 1 to 39. */
export function romanNumeral(value: number): string {
  let rest = value
  let numeral = ''
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      numeral += digits
      rest -= worth
    }
  }
  return numeral
}
