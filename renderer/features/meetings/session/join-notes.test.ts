import { expect, test } from 'vitest'
import { joinNotes } from './join-notes.ts'
import { neighbours } from './neighbours.ts'

test('what two people added to the same notes stands once each, theirs first', () => {
  expect(joinNotes('Khai mạc.', 'Khai mạc.\nSở Y tế báo cáo.', 'Khai mạc.\nBHXH báo cáo.')).toBe(
    'Khai mạc.\nSở Y tế báo cáo.\nBHXH báo cáo.',
  )
  expect(joinNotes('', '', 'chỉ của tôi')).toBe('chỉ của tôi')
  expect(joinNotes('a', 'a b c', 'a b')).toBe('a b c')
  // Rewritten from the beginning: nothing of it may be lost.
  expect(joinNotes('cũ', 'cũ và mới', 'viết lại')).toBe('cũ và mới\nviết lại')
})

test('before the first item and in a break the next one is the first', () => {
  const agenda = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(neighbours(agenda, null)).toEqual({ before: null, after: { id: 'a' } })
  expect(neighbours(agenda, 'b')).toEqual({ before: { id: 'a' }, after: { id: 'c' } })
  expect(neighbours(agenda, 'c')).toEqual({ before: { id: 'b' }, after: null })
})
