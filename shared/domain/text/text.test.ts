import { expect, test } from 'vitest'
import { compareVietnamese, pointLetters } from './collate.ts'
import { cleanText, foldText, foldWords } from './fold-text.ts'

test('search finds words without regard to diacritics, case and the place of the tone mark; “d” finds “đ”', () => {
  expect(foldText('Bảo hiểm Xã hội')).toBe('bao hiem xa hoi')
  expect(foldText('Hoà Vang')).toBe(foldText('Hòa Vang'))
  expect(foldText('Uỷ ban')).toBe(foldText('Ủy ban'))
  expect(foldText('Đà Nẵng')).toBe('da nang')
})

test('invisible characters and no-break spaces of a spreadsheet are cleaned, the TCVN3 letter U+00AD stays', () => {
  expect(cleanText('\u00a0 Quận\u200b  Hải\u202fChâu \ufeff')).toBe('Quận Hải Châu')
  expect(cleanText('ng\u00ad\u00eai')).toBe('ng\u00ad\u00eai')
  expect(foldWords('Q. Hải-Châu (1)')).toBe('q hai chau 1')
})

test('names stand in the order of the Vietnamese alphabet', () => {
  expect(
    ['Thanh Khê', 'Cẩm Lệ', 'Đông Anh', 'Diên Khánh', 'Sơn Trà', 'Ân Thi', 'An Khê', 'Ă'].sort(compareVietnamese),
  ).toEqual(['An Khê', 'Ă', 'Ân Thi', 'Cẩm Lệ', 'Diên Khánh', 'Đông Anh', 'Sơn Trà', 'Thanh Khê'])
  expect(['quận 10', 'quận 2'].sort(compareVietnamese)).toEqual(['quận 2', 'quận 10'])
})

test('points d) and đ) are two letters, one after the other', () => {
  expect(pointLetters.indexOf('đ') - pointLetters.indexOf('d')).toBe(1)
})
