import type { AssignedFigures, OfficialChoice } from '../assigned/official-figure.ts'
import type { UnitCode, VariableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatInteger, formatScaled } from '../numbers/format-number.ts'
import { fraction } from '../numbers/fraction.ts'
import { type Evaluation, type EvaluationScope, nothing, usesCityFigure } from './evaluation.ts'
import type { Figures } from './figures.ts'
import { addExact, asIntegers, type ExactSum, zeroSum } from './quotient.ts'

const sourceNotChosen = 'Chưa chọn nguồn chính thức trong các nguồn giao chỉ tiêu.'
const nothingAssigned = 'Chưa có chỉ tiêu giao để so sánh.'

const asSum = (value: ExactValue): ExactSum => ({ amount: BigInt(value.amount), scale: value.scale })

const countFor = (assigned: AssignedFigures, unit: UnitCode, variable: VariableCode): OfficialChoice =>
  assigned.choice({ kind: 'unit', code: unit }, variable, 'count')

const chosenValue = (choice: OfficialChoice): ExactValue | null =>
  choice.kind === 'chosen' ? choice.figure.value : null

/** Actual over assigned of one unit; no value without both. */
export function evaluateAssignedUnit(
  variable: VariableCode,
  unit: UnitCode,
  toDate: Figures,
  assigned: AssignedFigures,
): Evaluation {
  const choice = countFor(assigned, unit, variable)
  const wanted = chosenValue(choice)
  const actual = toDate(unit, variable)
  if (wanted === null) {
    return { ...nothing([unit]), notes: [choice.kind === 'not_chosen' ? sourceNotChosen : nothingAssigned] }
  }
  if (actual === null) return nothing([unit])
  return quotient(asSum(actual), asSum(wanted), [unit], [], [])
}

/**
 * Actual over assigned of the territory. Its own assigned figure counts once every unit has reported (under a partial
 * numerator it would understate the share); else both sides come from the units that have both, and the others are
 * named. A difference between the territory's figure and the sum of the units' is told.
 */
export function evaluateAssigned(variable: VariableCode, scope: EvaluationScope): Evaluation {
  const { territory, reportingUnits, toDate, assigned } = scope
  const own = countFor(assigned, territory, variable)
  const ownValue = chosenValue(own)
  const actual = territoryCount(variable, scope)
  const notes = notesOf(variable, scope, own)
  if (ownValue !== null && actual.sum !== null) {
    return quotient(actual.sum, asSum(ownValue), actual.reported, [], notes)
  }
  let reached = zeroSum
  let wanted = zeroSum
  const reported: UnitCode[] = []
  for (const unit of reportingUnits) {
    const count = toDate(unit, variable)
    const share = chosenValue(countFor(assigned, unit, variable))
    if (count === null || share === null) continue
    reached = addExact(reached, asSum(count))
    wanted = addExact(wanted, asSum(share))
    reported.push(unit)
  }
  const missing = reportingUnits.filter((unit) => !reported.includes(unit))
  if (reported.length === 0) return { ...nothing(missing), notes }
  return quotient(reached, wanted, reported, missing, notes)
}

/** The count of the whole territory: its own where that is official, else the units' sum once all have reported. */
export function territoryCount(
  variable: VariableCode,
  { territory, reportingUnits, officialFigures, toDate }: EvaluationScope,
): { readonly sum: ExactSum | null; readonly reported: readonly UnitCode[] } {
  const own = toDate(territory, variable)
  if (own !== null && usesCityFigure(variable, { figures: toDate, territory, reportingUnits, officialFigures })) {
    return { sum: asSum(own), reported: [territory] }
  }
  let sum = zeroSum
  for (const unit of reportingUnits) {
    const count = toDate(unit, variable)
    if (count === null) return { sum: null, reported: [] }
    sum = addExact(sum, asSum(count))
  }
  return reportingUnits.length === 0 ? { sum: null, reported: [] } : { sum, reported: reportingUnits }
}

function notesOf(variable: VariableCode, scope: EvaluationScope, own: OfficialChoice): readonly string[] {
  const { reportingUnits, assigned } = scope
  const choices = reportingUnits.map((unit) => countFor(assigned, unit, variable))
  const values = choices.map(chosenValue).filter((value) => value !== null)
  const notes: string[] = []
  if ([own, ...choices].some((choice) => choice.kind === 'not_chosen')) notes.push(sourceNotChosen)
  const ownValue = chosenValue(own)
  if (ownValue === null && values.length === 0) {
    const ofAgencies = assigned.all.filter((one) => one.variable === variable && one.holder.kind === 'agency')
    if (notes.length === 0 && ofAgencies.length === 0) notes.push(nothingAssigned)
    for (const { value } of ofAgencies) {
      notes.push(
        `Chỉ tiêu ${formatScaled(BigInt(value.amount), value.scale)} giao cho cơ quan, không giao theo địa bàn; báo cáo của đơn vị không tách số thực hiện của cơ quan nên chưa tính tỷ lệ.`,
      )
    }
  }
  if (ownValue !== null && values.length === reportingUnits.length && values.length > 0) {
    const sum = values.map(asSum).reduce(addExact)
    const difference = addExact(asSum(ownValue), { ...sum, amount: -sum.amount })
    if (difference.amount !== 0n) {
      notes.push(
        `Chỉ tiêu giao: tổng các đơn vị ${formatScaled(sum.amount, sum.scale)}, giao chung ${formatScaled(BigInt(ownValue.amount), ownValue.scale)}, chênh lệch ${formatScaled(difference.amount, difference.scale)}.`,
      )
    }
  } else if (values.length > 0 && values.length < reportingUnits.length) {
    notes.push(`Mới có chỉ tiêu giao của ${formatInteger(values.length)}/${reportingUnits.length} đơn vị.`)
  }
  return notes
}

function quotient(
  numerator: ExactSum,
  denominator: ExactSum,
  reported: readonly UnitCode[],
  missing: readonly UnitCode[],
  notes: readonly string[],
): Evaluation {
  const whole = asIntegers({ numerator, denominator })
  return {
    ...whole,
    percent: fraction(whole.numerator * 100n, whole.denominator),
    reported,
    missing,
    provisional: false,
    notes,
  }
}
