import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyNarrative } from '../../test/support/any-narrative.ts'
import { commentSchema, longestParagraph, narrativeSchema } from './narrative-schema.ts'

it('takes every narrative that the editor can hold, as it is', () => {
  fc.assert(
    fc.property(anyNarrative, (narrative) => {
      expect(narrativeSchema.parse(narrative)).toEqual(narrative)
    }),
  )
})

it('says in Vietnamese that a paragraph is too long, however many runs it is cut into', () => {
  const half = { text: 'a'.repeat(longestParagraph / 2) }
  expect(narrativeSchema.safeParse([{ kind: 'paragraph', runs: [half, half] }]).success).toBe(true)
  const long = narrativeSchema.safeParse([{ kind: 'paragraph', runs: [half, half, { field: 'hi' }] }])
  expect(long.error?.issues.map(({ message }) => message)).toEqual(['Một đoạn dài quá 5.000 ký tự.'])
})

it('refuses what no editor of ours writes: another block, a run that is text and field at once', () => {
  expect(narrativeSchema.safeParse([{ kind: 'heading', runs: [] }]).success).toBe(false)
  expect(narrativeSchema.safeParse([{ kind: 'paragraph', runs: [{ text: 'a', field: 'b' }] }]).success).toBe(false)
})

it('refuses a comment without words', () => {
  const comment = {
    id: '1',
    section: 'direction',
    quote: '',
    by: 'Nguyễn Thị Ánh',
    at: '2024-01-05T02:00:00Z',
    resolved: false,
  }
  expect(commentSchema.safeParse({ ...comment, text: '  ' }).error?.issues[0]?.message).toBe('Chưa nhập góp ý.')
  expect(commentSchema.parse({ ...comment, text: ' Xem lại ' })).toMatchObject({ text: 'Xem lại', nth: 0 })
})
