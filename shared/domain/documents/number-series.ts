import type { IsoDate } from '../ids.ts'
import { compareDates, formatDate } from '../time/iso-date.ts'
import type { DocumentContent } from './content.ts'
import { isParty } from './form-profile.ts'

/**
 * Where numbers run: one series per type and issuer, from 01 again each year (NĐ 30/2020, Điều 15), of the Party each
 * term of office.
 */
export type SeriesKind = { readonly kind: 'year' } | { readonly kind: 'term'; readonly terms: readonly TermOfOffice[] }

export interface TermOfOffice {
  /** "2020-2025" */
  readonly name: string
  readonly from: IsoDate
  /** Last day; null while it runs. */
  readonly to: IsoDate | null
}

export interface NumberSeries {
  /** "BC-BCĐ"; of letters "CV-BCĐ", whichever field their number names. */
  readonly series: string
  /** '2024', or the name of a term. */
  readonly period: string
}

/** A number that was given. */
export interface GivenNumber {
  readonly number: number
  readonly date: IsoDate
  readonly numberText: string
}

export interface NumberRefusal {
  readonly message: string
  readonly remedy: string
}

/** "05/BC-BCĐ"; of the Party "05-BC/BCĐ". Numbers below 10 take a leading 0. */
export function numberText(content: Pick<DocumentContent, 'head' | 'profile'>, number: number): string {
  const { typeCode, issuerCode } = content.head
  const padded = String(number).padStart(2, '0')
  return isParty(content.profile) ? `${padded}-${typeCode}/${issuerCode}` : `${padded}/${typeCode}-${issuerCode}`
}

/**
 * A series as it is told apart from others: in capitals and without the spaces that were typed around a code, so that
 * "BCĐ", "bcđ" and "BCĐ " number in one. Also applied to series that were stored before it was.
 */
export const seriesKey = (series: string): string =>
  series.normalize('NFC').replace(/\s+/gu, '').toLocaleUpperCase('vi')

/** What a letter's number as written ("15/BCĐ-BHXH") says of its series; null where it is no number of a letter. */
export function letterNumber(text: string): { readonly number: number; readonly series: string } | null {
  const [, number, issuerCode] = /^\s*(\d+)\/(.+)-[^-]+$/u.exec(text) ?? []
  return number === undefined || issuerCode === undefined
    ? null
    : { number: Number(number), series: seriesKey(`CV-${issuerCode}`) }
}

/** The series that a document dated on `date` takes its number from; a refusal where no term of office covers the day. */
export function seriesOf(
  content: Pick<DocumentContent, 'head' | 'documentType' | 'profile'>,
  kind: SeriesKind,
  date: IsoDate,
): NumberSeries | NumberRefusal {
  const { typeCode, issuerCode } = content.head
  // In a letter's head the issuer stands where other types have their code.
  const isLetter = content.documentType === null
  const series = seriesKey(
    isLetter ? `CV-${isParty(content.profile) ? issuerCode : typeCode}` : `${typeCode}-${issuerCode}`,
  )
  if (kind.kind === 'year') return { series, period: date.slice(0, 4) }
  const term = kind.terms.find(
    ({ from, to }) => compareDates(from, date) <= 0 && (to === null || compareDates(date, to) <= 0),
  )
  if (term) return { series, period: term.name }
  return {
    message: `Chưa khai nhiệm kỳ nào có ngày ${formatDate(date)} nên không biết dãy số.`,
    remedy: 'Khai nhiệm kỳ của cấp ủy trong hồ sơ cơ quan ban hành, rồi cấp số lại.',
  }
}

/** The number after the highest one given; the first of a series is 1. */
export const proposedNumber = (given: readonly GivenNumber[]): number =>
  given.reduce((highest, { number }) => Math.max(highest, number), 0) + 1

/**
 * Why a number cannot be given on a day: it is taken, or the days of the series would run backwards (a lower number
 * with a later day). Null where it can.
 */
export function refuseNumber(
  given: readonly GivenNumber[],
  wanted: { readonly number: number; readonly date: IsoDate },
  today: IsoDate,
): NumberRefusal | null {
  const { number, date } = wanted
  if (!Number.isSafeInteger(number) || number < 1)
    return { message: 'Số văn bản phải là số nguyên từ 1.', remedy: 'Nhập số do văn thư cấp.' }
  const taken = given.find((one) => one.number === number)
  if (taken)
    return {
      message: `Số ${taken.numberText} đã cấp ngày ${formatDate(taken.date)}.`,
      remedy: `Dùng số kế tiếp là ${padded(proposedNumber(given))}, hoặc hỏi lại văn thư.`,
    }
  if (compareDates(date, today) > 0)
    return {
      message: `Ngày ban hành ${formatDate(date)} ở sau ngày hôm nay.`,
      remedy: 'Nhập đúng ngày văn bản được cấp số.',
    }
  const before = nearest(given, (one) => one.number < number, 'highest')
  if (before && compareDates(date, before.date) < 0)
    return {
      message: `Ngày ${formatDate(date)} ở trước ngày của số liền trước (${before.numberText}, ngày ${formatDate(before.date)}).`,
      remedy: `Chọn ngày từ ${formatDate(before.date)} trở đi, hoặc hỏi lại văn thư.`,
    }
  const after = nearest(given, (one) => one.number > number, 'lowest')
  if (after && compareDates(date, after.date) > 0)
    return {
      message: `Ngày ${formatDate(date)} ở sau ngày của số lớn hơn (${after.numberText}, ngày ${formatDate(after.date)}).`,
      remedy: `Chọn ngày đến ${formatDate(after.date)}, hoặc dùng số kế tiếp là ${padded(proposedNumber(given))}.`,
    }
  return null
}

/** A number that is not the next one may be right (the clerk's office gave some on paper), but it is asked about. */
export function numberGap(given: readonly GivenNumber[], number: number): string | null {
  const next = proposedNumber(given)
  if (number === next) return null
  if (number < next)
    return `Số ${padded(number)} bỏ trống trước đây, nay mới dùng; số kế tiếp của dãy là ${padded(next)}.`
  const last = number - 1
  const skipped = last === next ? `số ${padded(next)}` : `các số từ ${padded(next)} đến ${padded(last)}`
  return `Bỏ trống ${skipped} của dãy (có thể văn thư đã cấp cho văn bản ngoài phần mềm).`
}

const padded = (number: number): string => String(number).padStart(2, '0')

function nearest(
  given: readonly GivenNumber[],
  fits: (one: GivenNumber) => boolean,
  end: 'highest' | 'lowest',
): GivenNumber | null {
  const fitting = given.filter(fits).toSorted((left, right) => left.number - right.number)
  return (end === 'highest' ? fitting.at(-1) : fitting[0]) ?? null
}
