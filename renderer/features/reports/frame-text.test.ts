import { expect, it } from 'vitest'
import { asLines, asParagraphs, fromLines, numberFromText, signingFormOf, signingForms } from './frame-text.ts'

it('takes a document number or an empty place for it, nothing else', () => {
  expect(numberFromText('5')).toBe(5)
  expect(numberFromText(' ')).toBeNull()
  expect(numberFromText('05')).toBe(5)
  for (const text of ['0', '12345', '5/BC', '-1', '1,5']) expect(numberFromText(text)).toBeUndefined()
})

it('keeps lines as they are typed, so that a new line can be begun', () => {
  expect(fromLines('- Như trên\n', 20)).toEqual(['- Như trên', ''])
  expect(asLines(fromLines('a\nb', 20))).toBe('a\nb')
  expect(fromLines('', 20)).toEqual([])
  expect(fromLines('1\n2\n3\n4\n5', 4)).toHaveLength(4)
})

it('reads paragraphs and leaves out blank lines', () => {
  expect(asParagraphs('Một.\n\n  Hai.  \n')).toEqual(['Một.', 'Hai.'])
})

it('knows a signing form again in capitals, with the post of its host agency', () => {
  const forms = signingForms('tỉnh')
  expect(signingFormOf(forms, ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'])?.agencyPost).toBe('Chủ tịch UBND tỉnh')
  expect(signingFormOf(forms, ['TL. Trưởng ban'])).toBeNull()
})
