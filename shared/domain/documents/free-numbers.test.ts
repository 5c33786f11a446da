import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatScaled } from '../numbers/format-number.ts'
import { fieldMark, freeNumberReader, freeNumbersIn, freeNumberWords } from './free-numbers.ts'
import { type BoundFigure, field, said, sentence } from './narrative.ts'

const figure = (key: string, label: string, text: string | null, names: readonly string[]): BoundFigure => ({
  key,
  label,
  text,
  source: null,
  names,
})

const coverage = ['Tỷ lệ dân số tham gia BHYT', 'bao phủ BHYT']
const figures: readonly BoundFigure[] = [
  figure('hi/48/2022', 'Tỷ lệ dân số tham gia BHYT năm 2022', '97,52%', coverage),
  figure('hi/48/2021', 'Tỷ lệ dân số tham gia BHYT năm 2021', '96,90%', coverage),
  figure('hi/492/2022', 'Tỷ lệ dân số tham gia BHYT năm 2022, quận Hải Châu', '98,10%', coverage),
  figure('si/48/2022', 'Số người tham gia BHXH năm 2022', '206.810 người', ['người tham gia BHXH', 'tham gia BHXH']),
  figure('vsi/48/2022', 'Số người tham gia BHXH tự nguyện năm 2022', '7.299 người', ['tham gia BHXH tự nguyện']),
  figure('debt/48/2022', 'Số tiền chậm đóng năm 2022', '417,59 tỷ đồng', ['chậm đóng']),
  figure('ui/48/2022', 'Tỷ lệ tham gia BHTN năm 2022', null, ['tham gia BHTN']),
]
const read = freeNumberReader(figures)
const typed = (text: string): readonly string[] => read(text).map((found) => found.typed)

describe('a number typed near a figure’s name', () => {
  it('is found where it differs, with its place and what the data say', () => {
    const text = 'Năm 2022, tỷ lệ bao phủ BHYT đạt 97,6% dân số.'
    const [found, ...others] = read(text)
    expect(others).toEqual([])
    expect(found && text.slice(found.from, found.to)).toBe('97,6%')
    expect(found && freeNumberWords(found)).toBe('“97,6%” khác số liệu: Tỷ lệ dân số tham gia BHYT năm 2022 là 97,52%.')
  })

  it('agrees with the data to the digits that were typed', () => {
    for (const number of ['97,52%', '97,5%', '98%', '97,52 %', '97,5 phần trăm', '97.5%']) {
      expect(typed(`Năm 2022 bao phủ bảo hiểm y tế đạt ${number}.`)).toEqual([])
    }
    expect(typed('Năm 2022 bao phủ BHYT đạt 97,51%.')).toEqual(['97,51%'])
    expect(typed('Năm 2022 bao phủ BHYT đạt 97%.')).toEqual(['97%'])
    expect(typed('Năm 2022 bao phủ BHYT đạt trên 97%.')).toEqual([])
    expect(typed('Năm 2022 bao phủ BHYT đạt trên 98%.')).toEqual(['98%'])
    expect(typed('Có khoảng 207.000 người tham gia BHXH.')).toEqual([])
    expect(typed('Có 207.000 người tham gia BHXH.')).toEqual(['207.000 người'])
    expect(typed('Có 0,21 triệu người tham gia BHXH.')).toEqual([])
    expect(typed('Có 0,22 triệu người tham gia BHXH.')).toEqual(['0,22 triệu người'])
    expect(typed('Tiền chậm đóng còn 417.590 triệu đồng.')).toEqual([])
    expect(typed('Tiền chậm đóng còn 418 tỷ đồng.')).toEqual([])
    expect(typed('Tiền chậm đóng còn 41,8 tỷ đồng.')).toEqual(['41,8 tỷ đồng'])
  })

  it('is held against the year and the place that its sentence names', () => {
    expect(typed('Năm 2022 bao phủ BHYT đạt 96,9%.')).toEqual(['96,9%'])
    expect(typed('Năm 2021 bao phủ BHYT đạt 96,9%.')).toEqual([])
    expect(typed('Năm 2022 bao phủ BHYT đạt 97,52%, so với cùng kỳ (96,9%) đã tăng.')).toEqual([])
    expect(typed('Quận Hải Châu năm 2022 bao phủ BHYT đạt 98,1%.')).toEqual([])
    expect(typed('Quận Hải Châu năm 2022 bao phủ BHYT đạt 97,52%.')).toEqual(['97,52%'])
    expect(read('Quận Hải Châu năm 2022 bao phủ BHYT đạt 97,52%.')[0]?.figure.key).toBe('hi/492/2022')
  })

  it('is held against the name next to it on either side, the longest name first', () => {
    expect(typed('Có 206.810 người tham gia BHXH, 7.299 người tham gia BHXH tự nguyện.')).toEqual([])
    expect(typed('Có 7.299 người tham gia BHXH tự nguyện.')).toEqual([])
    expect(typed('Có 206.810 người tham gia BHXH tự nguyện.')).toEqual(['206.810 người'])
    expect(typed('Có 199.511 lao động tham gia BHXH.')).toEqual(['199.511 lao động'])
    // Another indicator than any that has figures.
    expect(typed('Có 199.511 người tham gia BHXH bắt buộc.')).toEqual([])
  })

  it('is left alone in another unit, as a difference, a target or a share of a plan, or where no figure is known', () => {
    for (const text of [
      'Bao phủ BHYT tăng 0,62 điểm % so với năm trước.',
      'Số người tham gia BHXH tăng 1.200 người.',
      'Bao phủ BHYT có mục tiêu 98%.',
      'Bao phủ BHYT đạt 99,2% kế hoạch.',
      'Bao phủ BHYT thấp hơn 2% so với cả nước.',
      'Tỷ lệ tham gia BHTN đạt 33%.',
      'Tổ chức 12 hội nghị về tham gia BHXH.',
      'Chậm đóng từ 06 tháng trở lên: 35 doanh nghiệp.',
      'Dân số thành phố là 1.195.490 người.',
    ]) {
      expect(typed(text)).toEqual([])
    }
  })

  it('is never a year, a date, a clause or the number of a document', () => {
    for (const text of [
      'Bao phủ BHYT năm 2022, giai đoạn 2021-2025 và 2021 - 2025, ngày 31/12/2022, ngày 05 tháng 01 năm 2024.',
      'Tham gia BHXH theo Kế hoạch số 64/KH-UBND, Nghị quyết số 28-NQ/TW, điểm 2 mục II.2, khoản 3 Điều 15, Phụ lục 1.',
      'Trong năm 2022 người tham gia BHXH tăng.',
      'Có 7/7 quận, huyện báo cáo bao phủ BHYT; quý 3/2023; bảng 2.',
    ]) {
      expect(typed(text)).toEqual([])
    }
  })

  it('is placed in its paragraph, where a bound figure is one character', () => {
    const narrative = [said('Mở đầu.'), sentence`Bao phủ BHYT đạt ${field('hi/48/2022')}, năm 2021 là 95%.`]
    const [found] = freeNumbersIn(narrative, figures)
    expect(found?.paragraph).toBe(1)
    expect(`Bao phủ BHYT đạt ${fieldMark}, năm 2021 là 95%.`.slice(found?.from, found?.to)).toBe('95%')
  })
})

describe('for all numbers', () => {
  const scaled = fc.bigInt({ min: 0n, max: 10_000n })

  it('a figure rounded to fewer digits is never called wrong, one beyond half a digit always', () => {
    fc.assert(
      fc.property(scaled, fc.constantFrom(0, 1, 2), fc.bigInt({ min: 1n, max: 50n }), (value, decimals, off) => {
        const one = freeNumberReader([figure('k', 'Chỉ số', `${formatScaled(value, 2)}%`, ['chỉ số thử'])])
        const unit = 10n ** BigInt(2 - decimals)
        const rounded = (2n * value + unit) / (2n * unit)
        expect(one(`Chỉ số thử đạt ${formatScaled(rounded, decimals)}%.`)).toEqual([])
        expect(one(`Chỉ số thử đạt ${formatScaled(rounded + off, decimals)}%.`).length).toBe(
          // The neighbour of an exact half bears it out as well.
          2n * ((rounded + off) * unit - value) <= unit ? 0 : 1,
        )
      }),
    )
  })

  it('a year is never taken, wherever it stands beside a name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2199 }), fc.constantFrom('', ' người', '.', ', '), (year, behind) => {
        expect(typed(`Người tham gia BHXH năm ${year}${behind}`)).toEqual([])
        expect(typed(`Người tham gia BHXH (${year})${behind}`)).toEqual([])
      }),
    )
  })

  it('every finding lies in the text and begins and ends with what was typed', () => {
    const word = fc.constantFrom(
      'bao phủ BHYT',
      'đạt',
      '97,6%',
      '206.000 người',
      'năm 2022',
      '.',
      ',',
      'tham gia BHXH',
      '12/2022',
      fieldMark,
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        for (const found of read(text)) {
          expect(text.slice(found.from, found.to)).toBe(found.typed)
          expect(found.typed).toMatch(/^\d/)
        }
      }),
    )
  })
})
