import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { IsoDate, UnitCode } from '../ids.ts'
import { cleanText } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import type { Period } from '../time/period.ts'
import type { CellLedger } from './cell-ledger.ts'
import type { FindingList } from './finding-list.ts'
import { cellKinds } from './grid.ts'
import type { Lexicon } from './lexicon.ts'
import { locateTables, type Table } from './locate-table.ts'
import { recognisePeriod } from './recognise-period.ts'
import { recogniseUnit, senderLines } from './recognise-unit.ts'
import type { IntakeQuestion, Layout } from './recognition.ts'
import type { SheetContext, SheetFigures } from './sheet-context.ts'
import type { SheetView } from './sheet-view.ts'
import { readTallTable } from './tall-sheet.ts'
import { readWideTable } from './wide-sheet.ts'

export interface SheetTask {
  readonly view: SheetView
  readonly ledger: CellLedger
  readonly findings: FindingList
  readonly lexicon: Lexicon
  readonly units: readonly ReportingUnit[]
  readonly territory: UnitCode
  readonly fileName: string
  readonly answers: { readonly unit?: UnitCode; readonly period?: Period }
}

export interface RecognisedSheet {
  readonly layout: Layout
  readonly tables: readonly SheetFigures[]
  readonly questions: readonly IntakeQuestion[]
}

const textKind = cellKinds.indexOf('text')

/** Recognises one visible sheet; null when it holds no table. */
export function recogniseSheet(task: SheetTask): RecognisedSheet | null {
  const { view, ledger, findings, lexicon, units } = task
  const tables = locateTables(view, lexicon, units)
  const [first] = tables
  if (!first) return null
  const lines = titleLines(view, ledger, first)
  const decision = recognisePeriod({
    titleLines: senderLines(lines),
    sheetName: view.name,
    fileName: task.fileName,
    shortQuarter: !units.some(({ name }) => /^\d+$/.test(name)),
    answer: task.answers.period ?? null,
  })
  const layout = first.kind === 'units' ? 'wide' : 'tall'
  const { period, asOf } = decision
  if (!period || !asOf) {
    ledger.ignoreRest('chờ chọn kỳ báo cáo')
    return { layout, tables: [], questions: decision.question ? [decision.question] : [] }
  }
  const context: SheetContext = {
    view,
    ledger,
    findings,
    lexicon,
    units,
    territory: task.territory,
    period,
    asOf,
    titleMeasures: lines.flatMap((line) => lexicon.headings.measuresOfTitle(line)),
  }
  const questions: IntakeQuestion[] = []
  const sender = once(() => senderOf(task, lines, asOf, questions))
  const read = tables.map((table): SheetFigures => {
    if (table.kind === 'units') return readWideTable(context, table, sender)
    const unit = sender()
    return unit ? readTallTable(context, table, unit) : { figures: [], sideFigures: [] }
  })
  if (questions.length > 0) ledger.ignoreRest('chờ chọn đơn vị báo cáo')
  return { layout, tables: read, questions }
}

/** The texts above the first table; they are labels, and count as used. */
function titleLines(view: SheetView, ledger: CellLedger, first: Table): readonly string[] {
  const [end] = view.rowRange(first.headerFirst)
  const lines: string[] = []
  for (let index = 0; index < end; index += 1) {
    ledger.use(index)
    if (view.sheet.cells.kind[index] === textKind && !view.isEmpty(index))
      lines.push(cleanText(view.sheet.cells.text[index] ?? ''))
  }
  return lines
}

function senderOf(
  task: SheetTask,
  lines: readonly string[],
  asOf: IsoDate,
  questions: IntakeQuestion[],
): ReportingUnit | null {
  const { view, findings, units } = task
  const evidence = {
    titleLines: lines,
    sheetName: view.name,
    fileName: task.fileName,
    units,
    answer: task.answers.unit ?? null,
  }
  const { unit, question, severalInTitle } = recogniseUnit({ ...evidence, day: asOf })
  if (unit) return unit
  if (severalInTitle.length > 0) {
    findings.add(
      'error',
      'several_units',
      { sheet: view.name, cell: null },
      `Trang “${view.name}”: tiêu đề nêu nhiều đơn vị (${severalInTitle.map(unitFullName).join(', ')}) nhưng bảng chỉ có số liệu của một đơn vị.`,
      'Tách mỗi đơn vị thành một trang hoặc một tệp rồi nhập lại.',
    )
    return null
  }
  const former = recogniseUnit({ ...evidence, answer: null, day: null }).unit
  if (former) {
    findings.add(
      'error',
      'unit_not_in_force',
      { sheet: view.name, cell: null },
      `Trang “${view.name}”: ${unitFullName(former)} không còn là đơn vị hành chính (hoặc chưa thành lập) vào ngày ${formatDate(asOf)}.`,
      'Kiểm tra lại kỳ báo cáo và tên đơn vị rồi nhập lại.',
    )
    return null
  }
  if (question) questions.push(question)
  return null
}

/** Asked again for a second table, the answer and its findings must not repeat. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
