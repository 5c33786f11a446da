import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldWords } from './fold-text.ts'
import { markWords, snippetOf } from './mark-words.ts'

const hits = (text: string, lookedFor: string) =>
  markWords(text, lookedFor)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word)

it('marks the words in their own letters, whatever diacritics were typed', () => {
  expect(hits('Phổ biến, giáo dục pháp luật Bảo hiểm y tế', 'bao hiem')).toEqual(['Bảo', 'hiểm'])
  expect(hits('Điểm đ) đôn đốc', 'd')).toEqual(['Điểm', 'đ', 'đôn', 'đốc'])
  expect(hits('Số 64/KH-UBND', '64 kh')).toEqual(['64', 'KH'])
})

it('loses no letter, and marks only words that begin with one of those looked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 8 }), (text, lookedFor) => {
      const stretches = markWords(text, lookedFor)
      expect(stretches.map((one) => one.text).join('')).toBe(text)
      const wanted = foldWords(lookedFor)
        .split(' ')
        .filter((word) => word !== '')
      for (const { text: word, hit } of stretches)
        if (hit) expect(wanted.some((one) => foldWords(word).startsWith(one))).toBe(true)
    }),
  )
})

it('cuts a long text around the first hit', () => {
  const text = `${'mở đầu '.repeat(60)}kiểm tra liên ngành ${'kết thúc '.repeat(60)}`
  const snippet = snippetOf(text, 'lien nganh', 120)
  expect(snippet).toContain('kiểm tra liên ngành')
  expect(snippet.length).toBeLessThan(130)
  expect(snippetOf('ngắn', 'xa', 120)).toBe('ngắn')
})
