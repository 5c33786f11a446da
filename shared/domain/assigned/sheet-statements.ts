import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { CellLedger } from '../intake/cell-ledger.ts'
import type { FindingList } from '../intake/finding-list.ts'
import { cellKinds } from '../intake/grid.ts'
import type { Table } from '../intake/locate-table.ts'
import { readPeriodMentions } from '../intake/period-mentions.ts'
import { recogniseUnit, senderLines } from '../intake/recognise-unit.ts'
import type { SheetView } from '../intake/sheet-view.ts'
import { cleanText } from '../text/fold-text.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type {
  AssignedQuestion,
  AssignedRecognitionContext,
  AssignedSheetContext,
  DecisionMention,
} from './assigned-recognition.ts'
import { countedHeading } from './counted-heading.ts'
import { readDecisionMention } from './decision-mention.ts'

/** One sheet with its tables and its lines of text. */
export interface Page {
  readonly view: SheetView
  readonly ledger: CellLedger
  readonly tables: readonly Table[]
  readonly lines: readonly string[]
}

const textKind = cellKinds.indexOf('text')

/** Every text of a sheet that could be a line of its own, titles and notes alike. */
export function textLines(view: SheetView): readonly string[] {
  const { kind, text } = view.sheet.cells
  return text.flatMap((one, index) => (kind[index] === textKind && one.length > 8 ? [cleanText(one)] : []))
}

/** The year as said, else the one that the titles name; two are asked, and one that contradicts is an error. */
export function settleYear(
  pages: readonly Page[],
  { answers, fileName }: AssignedRecognitionContext,
  findings: FindingList,
  questions: AssignedQuestion[],
): number | null {
  const inTitles = yearsOf(pages.flatMap(({ view, tables }) => titleLines(view, tables)))
  const [only, second] = inTitles.length > 0 ? inTitles : yearsOf([fileName])
  if (answers.year !== null) {
    if (only !== undefined && second === undefined && only !== answers.year) {
      findings.add(
        'error',
        'year_differs',
        null,
        `Tệp “${fileName}” ghi năm ${only}, không phải năm ${answers.year} đã chọn.`,
        'Chọn đúng năm của chỉ tiêu giao, hoặc chọn đúng tệp.',
      )
      return null
    }
    return answers.year
  }
  if (only !== undefined && second === undefined) return only
  questions.push({
    about: 'year',
    message:
      only === undefined
        ? `Tệp “${fileName}” không ghi năm của chỉ tiêu giao. Chọn năm.`
        : `Tệp “${fileName}” ghi nhiều năm (${inTitles.join(', ')}). Chọn năm cần nhập.`,
  })
  return null
}

export function titleLines(view: SheetView, tables: readonly Table[]): readonly string[] {
  const [first] = tables
  if (!first) return []
  const [end] = view.rowRange(first.headerFirst)
  const { kind, text } = view.sheet.cells
  return text.slice(0, end).flatMap((one, index) => (kind[index] === textKind ? [cleanText(one)] : []))
}

function yearsOf(lines: readonly string[]): readonly number[] {
  const years = lines.flatMap((line) =>
    readPeriodMentions(line, { shortQuarter: false, fileName: false }).mentions.flatMap((mention) =>
      mention.kind === 'period' ? [mention.period.year] : mention.kind === 'bare_year' ? [mention.year] : [],
    ),
  )
  return [...new Set(years)]
}

/** The one decision that the book names; several leave the choice to a person. */
export function decisionOf(pages: readonly Page[]): DecisionMention | null {
  const found = new Map<string, DecisionMention>()
  for (const line of pages.flatMap(({ lines }) => lines)) {
    const mention = readDecisionMention(line)
    if (!mention) continue
    const known = found.get(mention.number)
    found.set(mention.number, known?.date ? known : mention)
  }
  const [only, second] = [...found.values()]
  return only && !second ? only : null
}

/** "Giao chỉ tiêu phát triển BHXH tự nguyện năm 2023": what the sheet counts, if its title names one thing. */
export function subjectOf(
  lines: readonly string[],
  { answers, variables }: AssignedRecognitionContext,
  context: Pick<AssignedSheetContext, 'lexicon' | 'hasRate'>,
) {
  if (answers.variable !== null) return variables.find(({ code }) => code === answers.variable) ?? null
  const found = lines.flatMap((line) => {
    const words = context.lexicon.mentions(line).rest.replace(/^.*?\b(?:phat trien|tham gia)\b/, '')
    const meaning = countedHeading([words], null, context)
    return meaning.kind === 'counted' ? [meaning.counted.variable] : []
  })
  const [only, second] = [...new Set(found)]
  return only && !second ? only : null
}

export function holderOfSheet(
  lines: readonly string[],
  sheetName: string,
  { answers, fileName }: AssignedRecognitionContext,
  units: readonly ReportingUnit[],
  questions: AssignedQuestion[],
): AssignedHolder | null {
  if (answers.holder) return answers.holder
  const evidence = { titleLines: senderLines(lines), sheetName, fileName, units, day: null, answer: null }
  const { unit, severalInTitle } = recogniseUnit(evidence)
  if (unit) return { kind: 'unit', code: unit.code }
  questions.push({
    about: 'holder',
    message:
      severalInTitle.length > 0
        ? `Trang “${sheetName}”: tiêu đề nêu nhiều đơn vị (${severalInTitle.map(unitFullName).join(', ')}). Chọn nơi được giao.`
        : `Trang “${sheetName}” không nói giao cho đơn vị nào. Chọn nơi được giao.`,
  })
  return null
}
