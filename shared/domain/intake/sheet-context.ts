import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import type { FigureStatus } from '../facts/fact.ts'
import type { IsoDate, UnitCode } from '../ids.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { firstDay, type Period, periodKey } from '../time/period.ts'
import type { CellLedger } from './cell-ledger.ts'
import { atCell, type FindingList } from './finding-list.ts'
import type { GridCell } from './grid.ts'
import type { PrintedMeasure } from './heading-text.ts'
import type { Lexicon } from './lexicon.ts'
import type { Table } from './locate-table.ts'
import { habitOf, type NumberHabit } from './parse-number.ts'
import { cellText, type FigureReading, readFigure } from './read-figure.ts'
import type { RecognisedFigure, SideFigure } from './recognition.ts'
import type { SheetView } from './sheet-view.ts'

/** What is known about a sheet once its period is settled. */
export interface SheetContext {
  readonly view: SheetView
  readonly ledger: CellLedger
  readonly findings: FindingList
  readonly lexicon: Lexicon
  /** The territory and what lies below it, whatever their validity. */
  readonly units: readonly ReportingUnit[]
  readonly territory: UnitCode
  readonly period: Period
  readonly asOf: IsoDate
  /** Units of measure that the title lines name. */
  readonly titleMeasures: readonly PrintedMeasure[]
}

/** The yield of one table. */
export interface SheetFigures {
  readonly figures: readonly RecognisedFigure[]
  readonly sideFigures: readonly SideFigure[]
}

export const missingReason = 'ô để trống số liệu (“-”, “…”, “chưa có số liệu”)'

/** The head of a table and its column codes are labels. */
export function bookHead({ view, ledger }: SheetContext, table: Table): void {
  const [from] = view.rowRange(table.headerFirst)
  const [, to] = view.rowRange(table.firstRow - 1)
  for (let index = from; index < to; index += 1) ledger.use(index)
}

/** A table that cannot be read: its cells keep the reason, the finding says why. */
export function leaveTable({ view, ledger }: SheetContext, table: Table): void {
  const [from] = view.rowRange(table.firstRow)
  const [, to] = view.rowRange(table.lastRow)
  for (let index = from; index < to; index += 1) ledger.ignore(index, 'bảng chưa đọc được, xem lỗi của trang')
}

/** The habit of writing numbers that the text cells of some columns prove; contradicting ones prove nothing. */
export function habitOfColumns(
  view: SheetView,
  columns: readonly number[],
  firstRow: number,
  lastRow: number,
): NumberHabit {
  const wanted = new Set(columns)
  const [from] = view.rowRange(firstRow)
  const [, to] = view.rowRange(lastRow)
  let habit: NumberHabit = 'unknown'
  for (let index = from; index < to; index += 1) {
    const text = view.sheet.cells.text[index]
    if (!text || !wanted.has(view.columnOf(index))) continue
    const seen = habitOf(text)
    if (seen === 'unknown' || seen === habit) continue
    if (habit !== 'unknown') return 'unknown'
    habit = seen
  }
  return habit
}

export interface MeasuredVariable {
  readonly variable: Variable
  readonly measure: PrintedMeasure | null
}

/** The unit of measure in force: printed beside the row or column, else in the title, else none. */
export function measureFor(
  context: SheetContext,
  variable: Variable,
  printed: PrintedMeasure | null,
): PrintedMeasure | null {
  return printed ?? context.titleMeasures.find((measure) => measure.measure === variable.measure) ?? null
}

/** Reads a cell for a variable; money without any unit of measure is read as đồng, and said. */
export function readMeasured(
  cell: GridCell,
  { variable, measure }: MeasuredVariable,
  habit: NumberHabit,
): FigureReading {
  return readFigure(cell, { variable, exponent: measure?.exponent ?? 0, habit })
}

export interface FigurePlace {
  readonly index: number
  readonly unit: UnitCode
  readonly variable: Variable
  readonly status: FigureStatus
  /** The column holds the amount of the period alone, not the sum since 1 January. */
  readonly inPeriod: boolean
}

/** Turns a reading into a figure and books its cell; null when there is none. */
export function bookFigure(context: SheetContext, place: FigurePlace, reading: FigureReading): RecognisedFigure | null {
  const { view, ledger, findings, period, asOf } = context
  const { index, variable } = place
  const address = view.address(index)
  const cell = view.cell(index)
  if (reading.kind === 'missing') {
    ledger.ignore(index, missingReason)
    return null
  }
  if (reading.kind === 'fault') {
    ledger.fail(index)
    findings.add(
      'error',
      reading.code,
      { sheet: view.name, cell: address, read: cellText(cell) },
      `${atCell(view.name, address)}: ${reading.detail}`,
      reading.remedy,
    )
    return null
  }
  ledger.use(index)
  if (reading.nothingArisen) {
    findings.add(
      'note',
      'nothing_arisen',
      { sheet: view.name, cell: address, read: cellText(cell) },
      `${atCell(view.name, address)}: “${cellText(cell)}” được ghi nhận là 0 cho chỉ tiêu “${variable.label}”.`,
      'Nếu chưa có số liệu thì để ô trống hoặc ghi “-”.',
    )
  }
  const yearStart = isoDateOf({ year: period.year, month: 1, day: 1 })
  return {
    unit: place.unit,
    variable: variable.code,
    period: periodKey(period),
    asOf,
    windowFrom: variable.nature === 'flow' ? (place.inPeriod ? firstDay(period) : yearStart) : null,
    value: reading.value,
    status: place.status,
    sheet: view.name,
    cell: address,
    read: cellText(cell),
  }
}

/** A figure that only serves checks: an unreadable one is a warning, never an error of the report. */
export function bookSideFigure(
  context: SheetContext,
  index: number,
  unit: UnitCode,
  variable: Variable,
  role: SideFigure['role'],
  reading: FigureReading,
): SideFigure | null {
  const { view, ledger, findings } = context
  const address = view.address(index)
  if (reading.kind === 'missing') {
    ledger.ignore(index, missingReason)
    return null
  }
  if (reading.kind === 'fault') {
    ledger.ignore(index, 'ô của cột chỉ dùng để kiểm tra, không đọc được thành số')
    findings.add(
      'warning',
      'side_figure_unreadable',
      { sheet: view.name, cell: address, read: cellText(view.cell(index)) },
      `${atCell(view.name, address)} (cột chỉ dùng để kiểm tra): ${reading.detail}`,
      reading.remedy,
    )
    return null
  }
  ledger.use(index)
  return { role, unit, variable: variable.code, value: reading.value, sheet: view.name, cell: address }
}

/** Collects conversions and missing units of measure, to say each once per sheet. */
export interface MeasureNotes {
  see(measured: MeasuredVariable, address: string): void
  report(): void
}

export function openMeasureNotes({ view, findings }: SheetContext): MeasureNotes {
  const converted = new Map<string, { exponent: number; measure: Variable['measure']; cells: string[] }>()
  const unstated: string[] = []
  return {
    see: ({ variable, measure }, address) => {
      if (measure === null) {
        if (variable.measure === 'dong') unstated.push(address)
      } else if (measure.exponent > 0) {
        const entry = converted.get(measure.text) ?? {
          exponent: measure.exponent,
          measure: variable.measure,
          cells: [],
        }
        entry.cells.push(address)
        converted.set(measure.text, entry)
      }
    },
    report: () => {
      for (const [text, { exponent, measure, cells }] of converted) {
        const base = measure === 'dong' ? 'đồng' : 'người'
        const factor = `1${'.000'.repeat(exponent / 3)}`
        findings.add(
          'note',
          'measure_converted',
          { sheet: view.name, cell: cells[0] ?? null },
          `Trang “${view.name}”: ${cells.length} số liệu ghi theo “${text}” (${listCells(cells)}) đã đổi chính xác ra ${base} (nhân ${factor}).`,
          'Không cần làm gì nếu đơn vị tính trong tệp đúng.',
        )
      }
      if (unstated.length > 0) {
        findings.add(
          'warning',
          'measure_not_stated',
          { sheet: view.name, cell: unstated[0] ?? null },
          `Trang “${view.name}”: số tiền ở ${listCells(unstated)} không ghi đơn vị tính, đang đọc là đồng.`,
          'Kiểm tra lại; nếu là nghìn đồng hoặc triệu đồng thì ghi đơn vị tính vào bảng rồi nhập lại.',
        )
      }
    },
  }
}

/** "ô F7, F8, F9 và 4 ô khác" */
export function listCells(cells: readonly string[]): string {
  const shown = cells.slice(0, 6).join(', ')
  return cells.length > 6 ? `ô ${shown} và ${cells.length - 6} ô khác` : `ô ${shown}`
}
