import type { ReportingUnit } from '../catalogue/unit.ts'
import { joinAccounts, openLedger } from '../intake/cell-ledger.ts'
import { atCell, type FindingList, openFindings } from '../intake/finding-list.ts'
import type { WorkbookGrid } from '../intake/grid.ts'
import { type Lexicon, lexiconOf } from '../intake/lexicon.ts'
import { locateTables } from '../intake/locate-table.ts'
import { noteHidden } from '../intake/recognise-workbook.ts'
import { refusalMessage, refusalOf } from '../intake/refusals.ts'
import { viewSheet } from '../intake/sheet-view.ts'
import { sameValue } from '../numbers/exact-value.ts'
import { formatValue } from '../numbers/format-number.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { holderText } from './assigned-figure.ts'
import type {
  AssignedQuestion,
  AssignedRecognition,
  AssignedRecognitionContext,
  AssignedSheetContext,
  RecognisedAssignment,
} from './assigned-recognition.ts'
import {
  decisionOf,
  holderOfSheet,
  type Page,
  settleYear,
  subjectOf,
  textLines,
  titleLines,
} from './sheet-statements.ts'
import { readUnitsDown } from './units-down.ts'
import { readVariablesDown } from './variables-down.ts'

const outsideTable = 'chữ ngoài bảng số liệu (ghi chú, nơi nhận, chữ ký)'

/**
 * Reads a book of assigned figures: units down and variables across, variables down and units across, or one column
 * "Chỉ tiêu giao" of one holder. Year and decision are looked for in the lines around the tables. Every cell is
 * accounted for, and what fits two readings is asked.
 */
export function recogniseAssignedWorkbook(
  workbook: WorkbookGrid,
  context: AssignedRecognitionContext,
): AssignedRecognition {
  const findings = openFindings()
  const lexicon = lexiconOf(context.synonyms, context.variables)
  const questions: AssignedQuestion[] = []
  const pages = workbook.sheets.map((sheet): Page => {
    const view = viewSheet(sheet)
    const isRead = sheet.visibility === 'visible' && view.count > 0
    return {
      view,
      ledger: openLedger(view),
      tables: isRead ? locateTables(view, lexicon, context.units) : [],
      lines: isRead ? textLines(view) : [],
    }
  })
  const year = refusePages(pages, lexicon, findings) ? null : settleYear(pages, context, findings, questions)
  const figures = year === null ? [] : readPages(pages, year, lexicon, context, findings, questions)
  for (const { ledger } of pages) ledger.ignoreRest(year === null ? 'chờ chọn năm' : outsideTable)
  if (year !== null && figures.length === 0 && questions.length === 0) noteNothing(pages, context, findings)
  return {
    year,
    decision: decisionOf(pages),
    figures: withoutRepeats(figures, findings, context),
    questions: [...new Map(questions.map((question) => [question.about, question])).values()],
    findings: findings.all(),
    accounting: joinAccounts(
      pages.flatMap(({ view, ledger }) => (view.count === 0 ? [] : [{ sheet: view.name, account: ledger.total() }])),
    ),
  }
}

function refusePages(pages: readonly Page[], lexicon: Lexicon, findings: FindingList): boolean {
  const refused = pages.flatMap((page) => {
    const refusal = refusalOf(page.view, lexicon)
    return refusal ? [{ page, refusal }] : []
  })
  for (const { page, refusal } of refused) {
    const { message, remedy, reason } = refusalMessage(refusal, page.view.name)
    const read = refusal.code === 'personal_data' ? null : refusal.read
    findings.add('error', refusal.code, { sheet: page.view.name, cell: refusal.cell, read }, message, remedy)
    for (const { ledger } of pages) ledger.ignoreAll(reason)
  }
  return refused.length > 0
}

function readPages(
  pages: readonly Page[],
  year: number,
  lexicon: Lexicon,
  context: AssignedRecognitionContext,
  findings: FindingList,
  questions: AssignedQuestion[],
): readonly RecognisedAssignment[] {
  const units = unitsInForce(context, year)
  return pages.flatMap(({ view, ledger, tables }) => {
    if (view.count === 0) return []
    if (view.sheet.visibility !== 'visible') {
      ledger.ignoreAll('trang ẩn: không đọc')
      findings.add(
        'warning',
        'hidden_sheet',
        { sheet: view.name, cell: null },
        `Trang “${view.name}” đang ẩn nên không được đọc (${view.count} ô).`,
        'Nếu trang có chỉ tiêu giao thì bỏ ẩn rồi nhập lại; nếu không thì xác nhận bỏ qua.',
      )
      return []
    }
    const lines = titleLines(view, tables)
    const [first] = tables
    if (!first) return []
    noteHidden(view.sheet, findings)
    const [end] = view.rowRange(first.headerFirst)
    for (let index = 0; index < end; index += 1) ledger.use(index)
    const asOf = isoDateOf({ year, month: 1, day: 1 })
    if (!asOf) return []
    const base = {
      view,
      ledger,
      findings,
      lexicon,
      units,
      territory: context.territory,
      period: { kind: 'year', year } as const,
      asOf,
      titleMeasures: lines.flatMap((line) => lexicon.headings.measuresOfTitle(line)),
      year,
      agencies: context.agencies,
      hasRate: context.hasRate,
      ask: (question: AssignedQuestion) => questions.push(question),
    }
    const sheet: AssignedSheetContext = { ...base, subject: subjectOf(lines, context, base) }
    const holder = once(() => holderOfSheet(lines, view.name, context, units, questions))
    return tables.flatMap((table) =>
      table.kind === 'units' ? readUnitsDown(sheet, table) : readVariablesDown(sheet, table, holder),
    )
  })
}

/** Units of the territory in force at some time of the year; their exact days do not matter for a year's figure. */
function unitsInForce({ units, territory }: AssignedRecognitionContext, year: number): readonly ReportingUnit[] {
  return units
    .filter(({ code, parent }) => code === territory || parent === territory)
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`)
    .map((unit) => ({ ...unit, validFrom: null, validTo: null }))
}

/** One figure twice must come with one value. */
function withoutRepeats(
  figures: readonly RecognisedAssignment[],
  findings: FindingList,
  { variables }: AssignedRecognitionContext,
): readonly RecognisedAssignment[] {
  const known = new Map<string, RecognisedAssignment>()
  for (const figure of figures) {
    const key = `${holderText(figure.holder)} ${figure.variable} ${figure.measure}`
    const first = known.get(key)
    if (!first) known.set(key, figure)
    else if (!sameValue(first.value, figure.value)) {
      const label = variables.find(({ code }) => code === figure.variable)?.label ?? figure.variable
      findings.add(
        'error',
        'figure_twice',
        { sheet: figure.sheet, cell: figure.cell, read: figure.read },
        `${atCell(figure.sheet, figure.cell)}: “${label}” ghi ${formatValue(figure.value)}, nhưng ô ${first.cell}, trang “${first.sheet}” ghi ${formatValue(first.value)} cho cùng nơi được giao.`,
        'Giữ một số đúng trong tệp rồi nhập lại.',
      )
    }
  }
  return [...known.values()]
}

function noteNothing(pages: readonly Page[], { fileName }: AssignedRecognitionContext, findings: FindingList): void {
  if (findings.all().some(({ severity }) => severity === 'error')) return
  const hasTable = pages.some(({ tables }) => tables.length > 0)
  findings.add(
    'error',
    hasTable ? 'no_figures' : 'no_table',
    null,
    hasTable
      ? `Tệp “${fileName}”: nhận ra bảng nhưng không đọc được chỉ tiêu giao nào.`
      : `Tệp “${fileName}”: không tìm thấy bảng (hàng tiêu đề có “STT”, “Đơn vị” hoặc “Chỉ tiêu”).`,
    'Trình bày bảng có tên đơn vị và tên chỉ tiêu (ví dụ “BHXH tự nguyện – Chỉ tiêu giao”) rồi nhập lại.',
  )
}

/** Asked again for a second table, the answer and its question must not repeat. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
