import { expect, test } from 'vitest'
import { cleanLetters } from './legacy-letters.ts'

test('a text in TCVN3 is turned into Unicode', () => {
  // "Bảo hiểm y tế toàn dân; người lao động được hưởng đầy đủ chế độ" as the fonts of that encoding store it.
  const stored = 'B¶o hiÓm y tÕ toµn d©n; ng\u00adêi lao ®éng ®\u00adîc h\u00adëng ®Çy ®ñ chÕ ®é'
  expect(cleanLetters(stored)).toEqual({
    text: 'Bảo hiểm y tế toàn dân; người lao động được hưởng đầy đủ chế độ',
    encoding: 'tcvn3',
  })
})

test('ð is the capital where ñ stands beside it, else the small letter', () => {
  expect(cleanLetters('ðộc lập, hành ñộng').text).toBe('Độc lập, hành động')
  expect(cleanLetters('Ðộc lập, hành ðộng').text).toBe('Độc lập, hành động')
})

test('decomposed letters are composed, Unicode text is left alone', () => {
  expect(cleanLetters('Bảo hiểm'.normalize('NFD'))).toEqual({ text: 'Bảo hiểm', encoding: 'unicode' })
})

test('VNI is recognised and not guessed', () => {
  expect(cleanLetters('Baûo hieåm xaõ hoäi vaø baûo hieåm y teá toaøn daân').encoding).toBe('vni')
})
