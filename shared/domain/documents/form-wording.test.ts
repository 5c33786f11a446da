import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { type Block, type DocumentHead, heading, list, note, paragraph } from './content.ts'
import {
  addresseeLines,
  groundLines,
  headingLines,
  numberLine,
  placeAndDate,
  romanNumeral,
  signingTitle,
  withEndMark,
} from './form-wording.ts'

const head: DocumentHead = {
  parentAgency: null,
  issuingBody: 'Ban Chỉ đạo',
  number: 3,
  typeCode: 'BC',
  issuerCode: 'BCĐ',
  place: 'Đà Nẵng',
  date: isoDate('2024-03-05'),
  yearWhileUndated: 2024,
}

describe('number and date', () => {
  it('take a zero below 10, months only 1 and 2', () => {
    expect(numberLine(head, 'nd30')).toBe('Số: 03/BC-BCĐ')
    expect(placeAndDate(head)).toBe('Đà Nẵng, ngày 05 tháng 3 năm 2024')
    expect(placeAndDate({ ...head, date: isoDate('2024-02-11') })).toBe('Đà Nẵng, ngày 11 tháng 02 năm 2024')
  })

  it('stand without a colon, the hyphen before the type, in the Party’s form', () => {
    expect(numberLine(head, 'party_36')).toBe('Số 03-BC/BCĐ')
  })

  it('leave blanks to be written in', () => {
    expect(numberLine({ ...head, number: null }, 'nd30')).toBe('Số:      /BC-BCĐ')
    expect(numberLine({ ...head, number: null }, 'party_05')).toBe('Số      -BC/BCĐ')
    expect(placeAndDate({ ...head, date: null })).toBe('Đà Nẵng, ngày      tháng      năm 2024')
  })
})

describe('signing titles', () => {
  it.each([
    ['TM. Ban Chỉ đạo', 'TM. BAN CHỈ ĐẠO', 'T/M BAN CHỈ ĐẠO'],
    ['KT. Trưởng ban', 'KT. TRƯỞNG BAN', 'K/T TRƯỞNG BAN'],
    ['TL. Ban Thường vụ', 'TL. BAN THƯỜNG VỤ', 'T/L BAN THƯỜNG VỤ'],
    ['TUQ. Trưởng ban', 'TUQ. TRƯỞNG BAN', 'T/UQ TRƯỞNG BAN'],
    ['T/M Thành ủy', 'T/M THÀNH ỦY', 'T/M THÀNH ỦY'],
    ['Phó Trưởng ban Thường trực', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
  ])('%s', (title, state, party) => {
    expect([signingTitle(title, 'nd30'), signingTitle(title, 'party_36')]).toEqual([state, party])
  })
})

describe('the end of the text', () => {
  const last = (block: Block, profile: 'nd30' | 'party_36' | 'party_05') => withEndMark([block], profile).at(-1)

  it('is “./.” in place of the full stop; by HD 05-HD/VPTW the full stop alone', () => {
    expect(last(paragraph('Xong.'), 'nd30')).toEqual(paragraph('Xong./.'))
    expect(last(paragraph('Xong./.'), 'nd30')).toEqual(paragraph('Xong./.'))
    expect(last(paragraph('Xong'), 'party_36')).toEqual(paragraph('Xong./.'))
    expect(last(paragraph('Xong;'), 'party_05')).toEqual(paragraph('Xong.'))
    expect(last(list(['Một;', 'Hai;']), 'nd30')).toEqual(list(['Một;', 'Hai./.']))
    expect(last(note('Chưa có.'), 'nd30')).toEqual(note('Chưa có./.'))
  })

  it('stands alone after a heading or table, or not at all where no mark is asked for', () => {
    expect(last(heading(1, 'I', 'Kết quả'), 'nd30')).toEqual(paragraph('./.'))
    expect(withEndMark([heading(1, 'I', 'Kết quả')], 'party_05')).toHaveLength(1)
  })
})

describe('lists of the form', () => {
  it('close each ground and addressee', () => {
    expect(groundLines(['Căn cứ Luật A.', 'Căn cứ Luật B'])).toEqual(['Căn cứ Luật A;', 'Căn cứ Luật B.'])
    expect(addresseeLines(['Sở Y tế'])).toEqual(['Sở Y tế.'])
    expect(addresseeLines(['Sở Y tế', 'Sở Tài chính;'])).toEqual(['- Sở Y tế;', '- Sở Tài chính.'])
  })

  it('mark headings as the decree does', () => {
    expect(headingLines(heading(0, 'Phần thứ nhất', 'Kết quả'))).toEqual(['Phần thứ nhất', 'KẾT QUẢ'])
    expect(headingLines(heading(1, 'IV', 'Kết quả'))).toEqual(['IV. KẾT QUẢ'])
    expect(headingLines(heading(3, 'đ', 'Về thu'))).toEqual(['đ) Về thu'])
  })
})

describe('Roman numbers', () => {
  it('are told apart and read back', () => {
    const value = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const
    const read = (roman: string) =>
      [...roman].reduce((sum, letter, index) => {
        const one = value[letter as keyof typeof value]
        const next = value[roman[index + 1] as keyof typeof value] ?? 0
        return sum + (one < next ? -one : one)
      }, 0)
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), (number) => read(romanNumeral(number)) === number))
    expect([4, 9, 14, 40].map(romanNumeral)).toEqual(['IV', 'IX', 'XIV', 'XL'])
  })
})
