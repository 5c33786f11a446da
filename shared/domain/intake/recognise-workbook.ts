import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import type { UnitCode } from '../ids.ts'
import { lastDay, type Period, parsePeriod } from '../time/period.ts'
import { type CellLedger, joinAccounts, openLedger } from './cell-ledger.ts'
import { type FindingList, openFindings } from './finding-list.ts'
import type { SheetGrid, WorkbookGrid } from './grid.ts'
import { joinSubmissions } from './join-submissions.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { recogniseSheet, type SheetTask } from './recognise-sheet.ts'
import type { FileRecognition, IntakeQuestion, Layout } from './recognition.ts'
import { refusalMessage, refusalOf, type SheetRefusal } from './refusals.ts'
import type { SheetContext, SheetFigures } from './sheet-context.ts'
import { type SheetView, viewSheet } from './sheet-view.ts'
import type { HeaderSynonyms } from './synonyms.ts'
import { readTemplateMap, templateMapSheet } from './template-map.ts'
import { readTemplateSheet } from './template-sheet.ts'

export interface RecognitionContext {
  readonly fileName: string
  /** The whole catalogue of units, with their validity. */
  readonly units: readonly ReportingUnit[]
  /** The province or municipality whose units report. */
  readonly territory: UnitCode
  readonly variables: readonly Variable[]
  readonly synonyms: HeaderSynonyms
  /** Answers to questions of an earlier recognition of the same file. */
  readonly answers: { readonly unit?: UnitCode; readonly period?: Period }
}

interface Page {
  readonly view: SheetView
  readonly ledger: CellLedger
}

/**
 * Makes figures, findings and the account of cells out of a book: the committee's own template by its hidden map, any
 * other sheet by its headings, each sheet on its own. Nothing is chosen where two readings are possible. Source:
 * intake.md sections 2 and 3.
 */
export function recogniseWorkbook(workbook: WorkbookGrid, context: RecognitionContext): FileRecognition {
  const findings = openFindings()
  const lexicon = lexiconOf(context.synonyms, context.variables)
  const pages = workbook.sheets.map((sheet): Page => {
    const view = viewSheet(sheet)
    return { view, ledger: openLedger(view) }
  })
  const finish = (
    layout: Layout,
    tables: readonly SheetFigures[],
    questions: readonly IntakeQuestion[],
  ): FileRecognition => {
    for (const { ledger } of pages) ledger.ignoreRest('chữ ngoài bảng số liệu (ghi chú, nơi nhận, chữ ký)')
    return {
      layout,
      submissions: joinSubmissions(tables, findings, context.variables),
      questions: oneOfEach(questions),
      findings: findings.all(),
      accounting: joinAccounts(
        pages.flatMap(({ view, ledger }) => (view.count === 0 ? [] : [{ sheet: view.name, account: ledger.total() }])),
      ),
    }
  }
  if (refuseFile(pages, lexicon, findings)) return finish('unknown', [], [])
  const units = unitsOfTerritory(context.units, context.territory)
  const template = readTemplate(pages, context, units, lexicon, findings)
  if (template) return finish('template', [template], [])
  return readOrdinary(pages, context, units, lexicon, findings, finish)
}

function readOrdinary(
  pages: readonly Page[],
  context: RecognitionContext,
  units: readonly ReportingUnit[],
  lexicon: Lexicon,
  findings: FindingList,
  finish: (layout: Layout, tables: readonly SheetFigures[], questions: readonly IntakeQuestion[]) => FileRecognition,
): FileRecognition {
  const tables: SheetFigures[] = []
  const questions: IntakeQuestion[] = []
  const layouts: Layout[] = []
  const strange: Page[] = []
  for (const page of pages) {
    const { view, ledger } = page
    if (view.count === 0 || view.name === templateMapSheet) continue
    if (view.sheet.visibility !== 'visible') {
      leaveHiddenSheet(page, findings)
      continue
    }
    const refusal = refusalOf(view, lexicon)
    if (refusal) {
      refusePages(refusal, page, [page], findings)
      layouts.push('unknown')
      continue
    }
    noteHidden(view.sheet, findings)
    const task: SheetTask = {
      view,
      ledger,
      findings,
      lexicon,
      units,
      territory: context.territory,
      fileName: context.fileName,
      answers: context.answers,
    }
    const sheet = recogniseSheet(task)
    if (sheet === null) strange.push(page)
    else {
      tables.push(...sheet.tables)
      questions.push(...sheet.questions)
      layouts.push(sheet.layout)
    }
  }
  for (const page of strange) noteStrangeSheet(page, layouts.length > 0, findings)
  if (layouts.length === 0 && strange.length === 0) {
    findings.add(
      'error',
      'empty_workbook',
      null,
      `Tệp “${context.fileName}” không có ô nào có nội dung ở các trang đang hiện.`,
      'Kiểm tra lại tệp rồi gửi bản có số liệu.',
    )
  }
  const hasFigures = tables.some(({ figures }) => figures.length > 0)
  if (
    layouts.length > 0 &&
    !hasFigures &&
    questions.length === 0 &&
    !findings.all().some(({ severity }) => severity === 'error')
  ) {
    findings.add(
      'error',
      'no_figures',
      null,
      `Tệp “${context.fileName}”: nhận ra bảng nhưng không đọc được số liệu thực hiện nào của kỳ báo cáo.`,
      'Kiểm tra cột số liệu và tên chỉ tiêu trong tệp theo mẫu báo cáo rồi nhập lại.',
    )
  }
  return finish(layouts.find((layout) => layout !== 'unknown') ?? 'unknown', tables, questions)
}

/** The territory and every unit below it. */
export function unitsOfTerritory(units: readonly ReportingUnit[], territory: UnitCode): readonly ReportingUnit[] {
  const known = territories.get(units) ?? new Map<UnitCode, readonly ReportingUnit[]>()
  territories.set(units, known)
  const list = known.get(territory) ?? findTerritory(units, territory)
  known.set(territory, list)
  return list
}

/** The same list for every file of a batch: what is remembered about its names serves them all. */
const territories = new WeakMap<readonly ReportingUnit[], Map<UnitCode, readonly ReportingUnit[]>>()

function findTerritory(units: readonly ReportingUnit[], territory: UnitCode): readonly ReportingUnit[] {
  const inside = new Set<string>([territory])
  for (let size = -1; size !== inside.size; ) {
    size = inside.size
    for (const unit of units) if (unit.parent !== null && inside.has(unit.parent)) inside.add(unit.code)
  }
  return units.filter((unit) => inside.has(unit.code))
}

/** A mark of secrecy or personal data refuses the whole file: other sheets may repeat it. */
function refuseFile(pages: readonly Page[], lexicon: Lexicon, findings: FindingList): boolean {
  const refused = pages.filter((page) => {
    const refusal = refusalOf(page.view, lexicon)
    return refusal !== null && refusal.code !== 'legacy_encoding' && refusePages(refusal, page, pages, findings)
  })
  return refused.length > 0
}

function refusePages(refusal: SheetRefusal, { view }: Page, pages: readonly Page[], findings: FindingList): true {
  const { message, remedy, reason } = refusalMessage(refusal, view.name)
  // What is refused as personal data must not come back in a message.
  const read = refusal.code === 'personal_data' ? null : refusal.read
  findings.add('error', refusal.code, { sheet: view.name, cell: refusal.cell, read }, message, remedy)
  for (const { ledger } of pages) ledger.ignoreAll(reason)
  return true
}

/** Null when the book is no template of ours, or one that cannot be trusted: then it is read like any other. */
function readTemplate(
  pages: readonly Page[],
  context: RecognitionContext,
  units: readonly ReportingUnit[],
  lexicon: Lexicon,
  findings: FindingList,
): SheetFigures | null {
  const mapPage = pages.find(({ view }) => view.name === templateMapSheet)
  if (!mapPage) return null
  mapPage.ledger.ignoreAll('trang ẩn của mẫu báo cáo')
  const reading = readTemplateMap(mapPage.view.sheet)
  const page = reading.kind === 'map' ? pages.find(({ view }) => view.name === reading.map.sheet) : undefined
  if (reading.kind !== 'map' || !page) {
    findings.add(
      'warning',
      'template_map_tampered',
      { sheet: templateMapSheet, cell: null },
      `Tệp “${context.fileName}”: trang ẩn của mẫu báo cáo đã bị sửa hoặc hỏng, nên tệp được đọc như một biểu thường.`,
      'Kiểm tra kỹ từng số liệu trong bản xem trước, hoặc gửi lại bằng mẫu gốc do phần mềm lập.',
    )
    return null
  }
  const { map } = reading
  const period = parsePeriod(map.period)
  const unit = units.find(({ code }) => code === map.unit)
  if (!period || !unit) {
    findings.add(
      'error',
      'unknown_unit',
      null,
      `Tệp “${context.fileName}”: mẫu báo cáo lập cho đơn vị có mã ${map.unit}, không thuộc địa bàn của kế hoạch đang chọn.`,
      'Chọn đúng kế hoạch, hoặc dùng mẫu lập cho đơn vị của địa bàn.',
    )
    for (const { ledger } of pages) ledger.ignoreRest('mẫu của đơn vị ngoài địa bàn')
    return { figures: [], sideFigures: [] }
  }
  noteHidden(page.view.sheet, findings)
  return readTemplateSheet(
    templateContext(page, period, lexicon, findings, units, context),
    map,
    unit,
    context.variables,
  )
}

function templateContext(
  page: Page,
  period: Period,
  lexicon: Lexicon,
  findings: FindingList,
  units: readonly ReportingUnit[],
  context: RecognitionContext,
): SheetContext {
  return {
    ...page,
    findings,
    lexicon,
    units,
    territory: context.territory,
    period,
    asOf: lastDay(period),
    titleMeasures: [],
  }
}

function leaveHiddenSheet({ view, ledger }: Page, findings: FindingList): void {
  ledger.ignoreAll('trang ẩn: không đọc')
  findings.add(
    'warning',
    'hidden_sheet',
    { sheet: view.name, cell: null },
    `Trang “${view.name}” đang ẩn nên không được đọc (${view.count} ô).`,
    'Nếu trang có số liệu cần nhập thì bỏ ẩn rồi nhập lại; nếu không thì xác nhận bỏ qua.',
  )
}

/** Hidden rows and columns are read, and said. */
export function noteHidden(sheet: SheetGrid, findings: FindingList): void {
  const names = [
    sheet.hiddenRows.length > 0
      ? `${sheet.hiddenRows.length} dòng ẩn (${sheet.hiddenRows
          .slice(0, 8)
          .map((row) => row + 1)
          .join(', ')})`
      : null,
    sheet.hiddenColumns.length > 0 ? `${sheet.hiddenColumns.length} cột ẩn` : null,
  ].filter((name) => name !== null)
  if (names.length === 0) return
  findings.add(
    'note',
    'hidden_rows_or_columns',
    { sheet: sheet.name, cell: null },
    `Trang “${sheet.name}” có ${names.join(' và ')}; nội dung ẩn vẫn được đọc.`,
    'Kiểm tra nội dung ẩn trong tệp nếu thấy số liệu lạ.',
  )
}

function noteStrangeSheet({ view, ledger }: Page, hasOthers: boolean, findings: FindingList): void {
  const hasNumbers = view.sheet.cells.number.some((number) => !Number.isNaN(number))
  if (hasOthers && !hasNumbers) {
    ledger.ignoreRest('trang không có bảng số liệu')
    return
  }
  ledger.ignoreRest('trang không nhận ra bảng số liệu')
  findings.add(
    hasOthers ? 'warning' : 'error',
    'no_table',
    { sheet: view.name, cell: null },
    `Trang “${view.name}”: không tìm thấy bảng số liệu (hàng tiêu đề có “STT”, “Chỉ tiêu” hoặc “Đơn vị”).`,
    hasOthers
      ? 'Kiểm tra lại trang này; nếu không có số liệu cần nhập thì xác nhận bỏ qua.'
      : 'Trình bày bảng theo mẫu báo cáo của Tổ thư ký rồi nhập lại.',
  )
}

/** One answer serves all sheets: of several questions about the same thing the first is asked, with all choices. */
function oneOfEach(questions: readonly IntakeQuestion[]): readonly IntakeQuestion[] {
  const byTopic = new Map<IntakeQuestion['about'], IntakeQuestion>()
  for (const question of questions) {
    const known = byTopic.get(question.about)
    if (!known) byTopic.set(question.about, question)
    else {
      const more = question.choices.filter(({ value }) => !known.choices.some((choice) => choice.value === value))
      byTopic.set(question.about, { ...known, choices: [...known.choices, ...more] })
    }
  }
  return [...byTopic.values()]
}
