import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../time/iso-date.ts'
import type { DocumentHead } from './content.ts'
import {
  type GivenNumber,
  letterNumber,
  numberGap,
  numberText,
  proposedNumber,
  refuseNumber,
  type SeriesKind,
  seriesKey,
  seriesOf,
} from './number-series.ts'

const today = isoDate('2024-12-31')
const firstDay = isoDate('2024-01-01')
const given = (number: number, date: string): GivenNumber => ({
  number,
  date: isoDate(date),
  numberText: `${String(number).padStart(2, '0')}/BC-BCĐ`,
})
const head: DocumentHead = {
  parentAgency: null,
  issuingBody: 'Ban Chỉ đạo',
  number: null,
  typeCode: 'BC',
  issuerCode: 'BCĐ',
  place: 'Đà Nẵng',
  date: null,
  yearWhileUndated: 2024,
}
const report = { head, documentType: 'Báo cáo', profile: 'nd30' } as const

describe('a number', () => {
  const attempts = fc.array(
    fc.record({ number: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 0, max: 365 }) }),
    { maxLength: 30 },
  )

  it('is given once, and the days of a series never run backwards, whatever is asked for', () => {
    fc.assert(
      fc.property(attempts, (wanted) => {
        const series: GivenNumber[] = []
        for (const { number, day } of wanted) {
          const date = addDays(firstDay, day)
          if (refuseNumber(series, { number, date }, today) === null) series.push(given(number, date))
        }
        const ordered = series.toSorted((left, right) => left.number - right.number)
        expect(new Set(ordered.map(({ number }) => number)).size).toBe(ordered.length)
        expect(ordered.map(({ date }) => date)).toEqual(ordered.map(({ date }) => date).toSorted())
      }),
    )
  })

  it('that is proposed is free and leaves no gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50 })), (numbers) => {
        const series = numbers.map((number) => given(number, '2024-03-01'))
        const number = proposedNumber(series)
        expect(refuseNumber(series, { number, date: isoDate('2024-03-01') }, today)).toBeNull()
        expect(numberGap(series, number)).toBeNull()
      }),
    )
  })

  it('is refused in words that name the number and the way out', () => {
    const series = [given(4, '2024-02-01'), given(5, '2024-03-10')]
    const at = (number: number, date: string) => refuseNumber(series, { number, date: isoDate(date) }, today)
    expect(at(5, '2024-03-11')).toEqual({
      message: 'Số 05/BC-BCĐ đã cấp ngày 10/03/2024.',
      remedy: 'Dùng số kế tiếp là 06, hoặc hỏi lại văn thư.',
    })
    expect(at(6, '2024-03-09')?.message).toBe(
      'Ngày 09/03/2024 ở trước ngày của số liền trước (05/BC-BCĐ, ngày 10/03/2024).',
    )
    expect(at(3, '2024-02-02')?.message).toBe('Ngày 02/02/2024 ở sau ngày của số lớn hơn (04/BC-BCĐ, ngày 01/02/2024).')
    expect(at(6, '2025-01-01')?.message).toBe('Ngày ban hành 01/01/2025 ở sau ngày hôm nay.')
    expect(at(6, '2024-03-10')).toBeNull()
  })

  it('that leaves a gap is asked about, not refused: the office gives numbers on paper, too', () => {
    const series = [given(5, '2024-03-10')]
    expect(numberGap(series, 6)).toBeNull()
    expect(numberGap(series, 7)).toBe('Bỏ trống số 06 của dãy (có thể văn thư đã cấp cho văn bản ngoài phần mềm).')
    expect(numberGap(series, 9)).toContain('các số từ 06 đến 08')
    expect(numberGap(series, 2)).toContain('Số 02 bỏ trống trước đây')
  })
})

describe('a series', () => {
  const year: SeriesKind = { kind: 'year' }
  const term: SeriesKind = {
    kind: 'term',
    terms: [
      { name: '2020-2025', from: isoDate('2020-10-22'), to: isoDate('2025-10-15') },
      { name: '2025-2030', from: isoDate('2025-10-16'), to: null },
    ],
  }

  it('begins again on 1 January', () => {
    expect([seriesOf(report, year, isoDate('2023-12-31')), seriesOf(report, year, isoDate('2024-01-01'))]).toEqual([
      { series: 'BC-BCĐ', period: '2023' },
      { series: 'BC-BCĐ', period: '2024' },
    ])
  })

  it('of the Party runs through a term of office and is asked for where no term covers the day', () => {
    const party = { ...report, profile: 'party_36' } as const
    expect([seriesOf(party, term, isoDate('2023-12-31')), seriesOf(party, term, isoDate('2024-01-01'))]).toEqual([
      { series: 'BC-BCĐ', period: '2020-2025' },
      { series: 'BC-BCĐ', period: '2020-2025' },
    ])
    expect(seriesOf(party, term, isoDate('2019-05-01'))).toMatchObject({
      message: 'Chưa khai nhiệm kỳ nào có ngày 01/05/2019 nên không biết dãy số.',
    })
  })

  it('of letters is one, whichever field they name', () => {
    const letter = (issuerCode: string) =>
      seriesOf(
        { head: { ...head, typeCode: 'BCĐ', issuerCode }, documentType: null, profile: 'nd30' },
        year,
        isoDate('2024-02-02'),
      )
    expect(letter('BHXH')).toEqual({ series: 'CV-BCĐ', period: '2024' })
    expect(letter('VX')).toEqual(letter('BHXH'))
  })

  it('is the same however its code was typed', () => {
    const typed = fc
      .array(fc.tuple(fc.constantFrom('B', 'C', 'Đ', 'Ủ', 'X'), fc.boolean()), { minLength: 1, maxLength: 6 })
      .map((letters) => ({
        code: letters.map(([letter]) => letter).join(''),
        asTyped: letters.map(([letter, small]) => (small ? letter.toLocaleLowerCase('vi') : letter)).join(''),
      }))
    const space = fc.constantFrom('', ' ', '\t', '\u00a0')
    const form = fc.constantFrom('NFC', 'NFD')
    const on = isoDate('2024-02-02')
    fc.assert(
      fc.property(typed, space, space, form, ({ code, asTyped }, before, after, unicode) => {
        const issuerCode = `${before}${asTyped}${after}`.normalize(unicode)
        const { series } = { series: '', ...seriesOf({ ...report, head: { ...head, issuerCode } }, year, on) }
        expect(series).toBe(`BC-${code}`)
        expect(seriesKey(series)).toBe(series)
      }),
    )
  })

  it('holds the letter whose number is written out, whichever field it names', () => {
    expect(letterNumber('07/BCĐ-BHXH')).toEqual({ number: 7, series: 'CV-BCĐ' })
    expect(letterNumber('112/bcđ-VP')).toEqual({ number: 112, series: 'CV-BCĐ' })
    expect(letterNumber('không số')).toBeNull()
  })

  it('writes its numbers as the form wants them', () => {
    expect([numberText(report, 5), numberText(report, 112), numberText({ ...report, profile: 'party_05' }, 5)]).toEqual(
      ['05/BC-BCĐ', '112/BC-BCĐ', '05-BC/BCĐ'],
    )
  })
})
