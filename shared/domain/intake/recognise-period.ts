import type { IsoDate } from '../ids.ts'
import { addDays, datePartsOf, formatDate, isoDateOf } from '../time/iso-date.ts'
import { firstDay, formatPeriod, lastDay, type Period, periodKey } from '../time/period.ts'
import { type PeriodMention, readPeriodMentions } from './period-mentions.ts'
import type { IntakeQuestion } from './recognition.ts'

/** Where the period of a sheet is looked for. */
export interface PeriodEvidence {
  /** Lines above the table, without addressees. */
  readonly titleLines: readonly string[]
  readonly sheetName: string
  readonly fileName: string
  /** "Q3" may be read as a quarter: no reporting unit is called by a number. */
  readonly shortQuarter: boolean
  /** The person's answer to an earlier question; it decides only where there is something to ask. */
  readonly answer: Period | null
}

export interface PeriodDecision {
  readonly period: Period | null
  /** The day that the figures describe: the printed cut-off date in the period's last month, else its last day. */
  readonly asOf: IsoDate | null
  readonly question: IntakeQuestion | null
}

interface Source {
  readonly label: string
  readonly mentions: readonly PeriodMention[]
}

/** Reads the period from title, sheet name and file name; what contradicts is asked, never chosen. */
export function recognisePeriod(evidence: PeriodEvidence): PeriodDecision {
  const read = (lines: readonly string[], fileName: boolean) =>
    lines.flatMap((line) => readPeriodMentions(line, { shortQuarter: evidence.shortQuarter, fileName }).mentions)
  const sources: readonly Source[] = [
    { label: 'tiêu đề', mentions: read(evidence.titleLines, false) },
    { label: `tên trang “${evidence.sheetName}”`, mentions: read([evidence.sheetName], false) },
    { label: `tên tệp “${evidence.fileName}”`, mentions: read([evidence.fileName], true) },
  ]
  const cutOffs = sources.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === 'cut_off' ? [mention.date] : [])),
  )
  const years = new Set(sources.flatMap(({ mentions }) => mentions.flatMap(yearOf)))
  const stated = sources.map((source) => ({ label: source.label, periods: periodsOf(source.mentions, years) }))
  const candidates = unique(stated.flatMap(({ periods }) => periods))

  const decide = (period: Period): PeriodDecision => ({ period, asOf: asOfFor(period, cutOffs), question: null })
  const ask = (message: string, choices: readonly Period[]): PeriodDecision =>
    evidence.answer
      ? decide(evidence.answer)
      : {
          period: null,
          asOf: null,
          question: {
            about: 'period',
            message,
            choices: unique(choices).map((choice) => ({
              value: periodKey(choice),
              label: capital(formatPeriod(choice)),
            })),
          },
        }

  const [only] = candidates
  if (candidates.length > 1) {
    const says = stated
      .filter(({ periods }) => periods.length > 0)
      .map(({ label, periods }) => `${label} ghi ${periods.map(formatPeriod).join(' và ')}`)
    return ask(`Kỳ báo cáo không thống nhất: ${says.join('; ')}. Chọn kỳ đúng của báo cáo.`, candidates)
  }
  if (only) {
    const late = cutOffs.find((date) => !isInLastMonth(only, date))
    if (late)
      return ask(
        `Báo cáo ghi ${formatPeriod(only)} nhưng số liệu tính đến ${formatDate(late)}. Chọn kỳ đúng của báo cáo.`,
        [only, ...periodsEnding(late)],
      )
    const bare = sources
      .slice(1)
      .flatMap(({ mentions }) => mentions.flatMap((mention) => (mention.kind === 'bare_year' ? [mention.year] : [])))
    const other = bare.find((year) => year !== only.year)
    if (other !== undefined) {
      return ask(
        `Kỳ báo cáo không thống nhất: báo cáo ghi ${formatPeriod(only)}, tên tệp hoặc tên trang ghi năm ${other}. Chọn kỳ đúng của báo cáo.`,
        [only, { ...only, year: other }],
      )
    }
    return decide(only)
  }
  const [cutOff] = cutOffs
  if (cutOff)
    return ask(
      `Báo cáo chỉ ghi số liệu tính đến ${formatDate(cutOff)}, chưa rõ là báo cáo tháng, quý hay năm. Chọn kỳ báo cáo.`,
      periodsEnding(cutOff),
    )
  const [year] = years
  if (year !== undefined && years.size === 1)
    return ask(
      `Báo cáo chỉ ghi “${year}”, chưa rõ là báo cáo năm hay một kỳ trong năm. Chọn kỳ báo cáo.`,
      periodsOfYear(year),
    )
  return ask('Không tìm thấy kỳ báo cáo trong tiêu đề, tên trang và tên tệp. Chọn kỳ báo cáo.', [])
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const unique = (periods: readonly Period[]): readonly Period[] => [
  ...new Map(periods.map((period) => [periodKey(period), period])).values(),
]

const yearOf = (mention: PeriodMention): readonly number[] => {
  if (mention.kind === 'period') return [mention.period.year]
  if (mention.kind === 'bare_year') return [mention.year]
  return mention.kind === 'cut_off' ? [datePartsOf(mention.date).year] : []
}

/** The periods that one source states; a finer one of the same year swallows "năm 2022" beside it. */
function periodsOf(mentions: readonly PeriodMention[], years: ReadonlySet<number>): readonly Period[] {
  const full = mentions.flatMap((mention) => (mention.kind === 'period' ? [mention.period] : []))
  const own = new Set(mentions.flatMap(yearOf))
  const known = own.size > 0 ? own : years
  const [year] = known
  const completed = mentions.flatMap((mention) =>
    mention.kind === 'without_year' && known.size === 1 && year !== undefined ? [{ ...mention.period, year }] : [],
  )
  const all = unique([...full, ...completed])
  return all.filter(
    (period) => period.kind !== 'year' || !all.some((other) => other.kind !== 'year' && other.year === period.year),
  )
}

/** The cut-off regimes close a period within its last month (data.md section 4). */
const isInLastMonth = (period: Period, date: IsoDate): boolean =>
  date <= lastDay(period) && date > addDays(lastDay(period), -31)

const asOfFor = (period: Period, cutOffs: readonly IsoDate[]): IsoDate =>
  cutOffs.find((date) => isInLastMonth(period, date)) ?? lastDay(period)

function periodsOfYear(year: number): readonly Period[] {
  const quarters = ([1, 2, 3, 4] as const).map((index): Period => ({ kind: 'quarter', year, index }))
  return [{ kind: 'year', year }, { kind: 'half', year, index: 1 }, { kind: 'nine_months', year }, ...quarters]
}

/** Every period that closes in the month of a day: 30/9 may be September, the quarter or the nine months. */
function periodsEnding(date: IsoDate): readonly Period[] {
  const { year, month } = datePartsOf(date)
  const monthPeriod: Period = { kind: 'month', year, index: month }
  return [...periodsOfYear(year), monthPeriod].filter(
    (period) => lastDay(period) === lastDay(monthPeriod) && firstDay(period) <= (isoDateOf(datePartsOf(date)) ?? date),
  )
}
