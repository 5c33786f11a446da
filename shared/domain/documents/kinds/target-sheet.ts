import type { PlanMeta, PlanTarget } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { formatPeriod, type Period } from '../../time/period.ts'
import { type Appendix, type DocumentContent, paragraph, type TableCell } from '../content.ts'
import type { DocumentForm } from '../document-form.ts'
import type { DocumentKind, DocumentSnapshot } from '../document-kind.ts'
import { type BoundFigure, field, type Narrative, remark, sentence } from '../narrative.ts'
import { type OutlinePart, outlineBlocks, outlineSections, part, words } from '../report-outline.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import { formNeeds } from './period-needs.ts'
import { cell } from './period-tables.ts'
import {
  capitalised,
  measureSign,
  noFigure,
  planShortName,
  resultText,
  targetWords,
  verdictWords,
} from './period-wording.ts'
import { reportHead } from './report-head.ts'

export interface TargetSheetFacts {
  readonly plan: PlanMeta
  readonly period: Period
  readonly cutOff: IsoDate
  readonly targets: readonly PlanTarget[]
  readonly labels: Readonly<Record<string, string>>
  /** The territory's rows of each year up to the period, by year; a year still to come has none. */
  readonly rows: Readonly<Record<number, readonly IndicatorRow[]>>
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}

/** One target with how it stands. */
export interface SheetTarget {
  readonly indicator: string
  readonly clause: string
  readonly yearFrom: number
  readonly yearTo: number
  /** "từ 42% trở lên", or the plan's own words. */
  readonly wanted: string
  readonly target: PlanTarget['value']
  readonly measure: string
  readonly denominator: string | null
  readonly percent: StoredFraction | null
  readonly verdict: IndicatorRow['verdict'] | null
  readonly incomplete: boolean
}

export interface TargetSheetSnapshot extends DocumentSnapshot {
  readonly kind: 'target_sheet'
  readonly planName: string
  readonly periodWords: string
  readonly cutOff: IsoDate
  readonly labels: Readonly<Record<string, string>>
  readonly targets: readonly SheetTarget[]
}

function sheetTarget(target: PlanTarget, { rows, period }: TargetSheetFacts): SheetTarget {
  const year = Math.min(target.yearTo, period.year)
  const row = year < target.yearFrom ? undefined : rows[year]?.find(({ targetId }) => targetId === target.id)
  const measure = target.unit ?? ''
  return {
    indicator: target.indicator,
    clause: target.clause,
    yearFrom: target.yearFrom,
    yearTo: target.yearTo,
    wanted:
      target.value === null
        ? (target.note?.replace(/[.;]\s*$/, '') ?? 'mục tiêu định tính')
        : targetWords(target.value, target.comparator, measure, target.aspiration),
    target: target.value,
    measure,
    denominator: target.denominator,
    percent: row?.percent ? storeFraction(row.percent) : null,
    verdict: row?.verdict ?? null,
    incomplete: row?.incomplete ?? false,
  }
}

const statusText = (target: SheetTarget): readonly string[] => {
  if (target.verdict === null) return ['chưa đến thời điểm đánh giá']
  const text = resultText(target)
  const verdict =
    target.incomplete && text !== null ? 'chưa đầy đủ số liệu' : verdictWords[target.verdict].toLocaleLowerCase('vi')
  return text === null ? [verdict] : [`${text}${measureSign(target.measure)}: ${verdict}`]
}

const yearsOf = (targets: readonly SheetTarget[]): readonly number[] =>
  [...new Set(targets.flatMap(({ yearFrom, yearTo }) => (yearFrom === yearTo ? [yearFrom] : [])))].sort(
    (left, right) => left - right,
  )

const spans = ({ yearFrom, yearTo }: SheetTarget): boolean => yearFrom !== yearTo

/** Indicators down, years across; a target that runs over several years has a column of its own. */
function sheet({ targets, labels, planName }: TargetSheetSnapshot): Appendix {
  const years = yearsOf(targets)
  const withSpan = targets.some(spans)
  const columns = years.length + (withSpan ? 1 : 0)
  const targetCell = (found: readonly SheetTarget[]): TableCell =>
    found.length === 0
      ? cell('–')
      : cell(...found.flatMap((one) => [`${capitalised(one.wanted)} (${one.clause})`, ...statusText(one)]))
  const indicators = [...new Set(targets.map(({ indicator }) => indicator))]
  return {
    title: `Chỉ tiêu của ${planName} theo năm`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        title: 'Chỉ tiêu, điểm của văn bản và kết quả',
        unitNote: null,
        columns: [
          { heading: 'TT', align: 'center', share: 9 },
          { heading: 'Chỉ tiêu', align: 'left', share: 52 },
          ...years.map((year) => ({ heading: `Năm ${year}`, align: 'left' as const, share: 186 / columns })),
          ...(withSpan ? [{ heading: 'Cả giai đoạn', align: 'left' as const, share: 186 / columns }] : []),
        ],
        rows: indicators.map((indicator, index) => {
          const own = targets.filter((one) => one.indicator === indicator)
          const over = [...new Set(own.flatMap(({ denominator }) => denominator ?? []))]
          return [
            cell(String(index + 1)),
            cell(labels[indicator] ?? indicator, ...(over.length > 0 ? [`(trên ${over.join('; ')})`] : [])),
            ...years.map((year) => targetCell(own.filter((one) => !spans(one) && one.yearFrom === year))),
            ...(withSpan ? [targetCell(own.filter(spans))] : []),
          ]
        }),
        notes: ['Trong ngoặc: điểm của văn bản. Dòng dưới: kết quả và đánh giá theo số liệu đến kỳ báo cáo.'],
      },
    ],
  }
}

const counted: readonly (readonly [key: string, label: string, test: (target: SheetTarget) => boolean])[] = [
  ['targets/all', 'Số chỉ tiêu của văn bản', () => true],
  ['targets/met', 'Số chỉ tiêu đạt', ({ verdict, incomplete }) => verdict === 'met' && !incomplete],
  ['targets/not_met', 'Số chỉ tiêu không đạt', ({ verdict, incomplete }) => verdict === 'not_met' && !incomplete],
]

const figures = ({ targets }: TargetSheetSnapshot): readonly BoundFigure[] =>
  counted.map(([key, label, test]) => ({
    key,
    label,
    text: String(targets.filter(test).length),
    source: null,
    names: [],
  }))

const outline = ({ targets, planName, periodWords }: TargetSheetSnapshot): readonly OutlinePart[] => [
  part(
    'Chỉ tiêu của văn bản',
    words(
      'targets',
      targets.length === 0
        ? [remark(`Chỉ tiêu: không có trong văn bản ${planName}.`)]
        : [
            sentence`${planName} đặt ${field('targets/all')} chỉ tiêu theo năm và theo giai đoạn; tính đến ${periodWords}: ${field('targets/met')} chỉ tiêu đạt, ${field('targets/not_met')} chỉ tiêu không đạt, số còn lại chưa đến thời điểm đánh giá, ${noFigure} hoặc chờ đánh giá. Chi tiết tại Phụ lục.`,
          ],
    ),
  ),
]

function content(snapshot: TargetSheetSnapshot): DocumentContent {
  const { form, planName, periodWords } = snapshot
  const matter = `chỉ tiêu của ${planName} theo năm và kết quả tính đến ${periodWords}`
  return {
    ...reportHead(form),
    subject: snapshot.ownSubject ?? capitalised(matter),
    addressees: null,
    blocks: [
      paragraph(`${form.issuingBody} báo cáo ${matter} (số liệu đến ${formatDocumentDate(snapshot.cutOff)}) như sau:`),
      ...outlineBlocks(outline(snapshot), snapshot.narrative, figures(snapshot)),
      paragraph(`Trên đây là ${matter}, ${form.issuingBody} báo cáo.`),
    ],
    appendices: snapshot.targets.length > 0 ? [sheet(snapshot)] : [],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Every target of a plan by year, with its clause, its words and how it stands. */
export const targetSheetKind: DocumentKind<TargetSheetFacts, TargetSheetSnapshot> = {
  id: 'target_sheet',
  name: 'Biểu chỉ tiêu',
  needs: formNeeds,
  snapshot: (facts) => ({
    kind: 'target_sheet',
    planName: planShortName({ plan: facts.plan }),
    periodWords: formatPeriod(facts.period),
    cutOff: facts.cutOff,
    labels: facts.labels,
    targets: facts.targets.map((target) => sheetTarget(target, facts)),
    form: facts.form,
    narrative: facts.narrative,
    ownSubject: facts.ownSubject,
    isIllustrative: facts.isIllustrative,
  }),
  figures,
  sections: (snapshot) => outlineSections(outline(snapshot)),
  content,
}
