import { unitFullName } from '../catalogue/unit.ts'
import { atCell } from '../intake/finding-list.ts'
import { type NumberHabit, parseNumberText } from '../intake/parse-number.ts'
import { cellText } from '../intake/read-figure.ts'
import { missingReason } from '../intake/sheet-context.ts'
import type { SheetView } from '../intake/sheet-view.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext, Counted, RecognisedAssignment } from './assigned-recognition.ts'
import { readAssignedValue } from './read-assigned-value.ts'

/** Reads one cell as the figure of a holder and books it; null when it holds none. */
export function bookAssignment(
  context: AssignedSheetContext,
  index: number,
  holder: AssignedHolder,
  counted: Counted,
  habit: NumberHabit,
): RecognisedAssignment | null {
  const { view, ledger, findings } = context
  const cell = view.cell(index)
  const address = view.address(index)
  const place = { sheet: view.name, cell: address, read: cellText(cell) }
  const reading = readAssignedValue(cell, { ...counted, habit })
  if (reading.kind === 'missing') {
    ledger.ignore(index, missingReason)
    return null
  }
  if (reading.kind === 'fault') {
    ledger.fail(index)
    findings.add('error', reading.code, place, `${atCell(view.name, address)}: ${reading.detail}`, reading.remedy)
    return null
  }
  if (reading.nothingArisen) {
    ledger.ignore(index, 'ô ghi “không phát sinh”: không có chỉ tiêu giao')
    return null
  }
  const unit = holder.kind === 'unit' ? context.units.find(({ code }) => code === holder.code) : undefined
  if (unit && !unit.reports) {
    if (reading.value.amount === 0) {
      ledger.ignore(index, `${unitFullName(unit)}: không phát sinh số liệu`)
      return null
    }
    ledger.fail(index)
    findings.add(
      'error',
      'unit_does_not_report',
      place,
      `${atCell(view.name, address)}: ${unitFullName(unit)} không phát sinh số liệu nhưng bảng giao ${cellText(cell)}.`,
      'Kiểm tra lại dòng này trong tệp.',
    )
    return null
  }
  ledger.use(index)
  return {
    holder,
    variable: counted.variable.code,
    measure: counted.measure,
    value: reading.value,
    sheet: view.name,
    cell: address,
    read: cellText(cell),
  }
}

const fold = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi')

/** The agency that a label names by its own name or one of its other names. */
export function agencyNamed(text: string, { agencies }: Pick<AssignedSheetContext, 'agencies'>): AssignedHolder | null {
  const wanted = fold(text)
  const found = agencies.filter(
    ({ name, aliases, isClass }) => !isClass && [name, ...aliases].some((one) => fold(one) === wanted),
  )
  const [only, second] = found
  return only && !second ? { kind: 'agency', code: only.code } : null
}

/** A number, or a text that reads as one: in CSV files every figure is text. */
export function holdsNumber(view: SheetView, index: number): boolean {
  const cell = view.cell(index)
  return cell.kind === 'number' || (cell.kind === 'text' && parseNumberText(cell.text).kind === 'number')
}
