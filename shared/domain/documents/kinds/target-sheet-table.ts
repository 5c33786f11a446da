import type { Appendix, TableCell } from '../content.ts'
import { cell } from './period-tables.ts'
import { capitalised, measureSign, resultText, verdictWords } from './period-wording.ts'
import type { SheetTarget, TargetSheetSnapshot } from './target-sheet-snapshot.ts'

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
export function sheetAppendix({ targets, labels, planName }: TargetSheetSnapshot): Appendix {
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
