import { expect, it } from 'vitest'
import { bulletText, citation, linesText, recurrenceText } from './plan-words.ts'

it('points to the lines of the document', () => {
  expect(linesText([120, 124])).toBe('dòng 120–124 của văn bản')
  expect(linesText([7, 7])).toBe('dòng 7 của văn bản')
  expect(linesText(null)).toBe('dẫn theo văn bản khác')
})

it('cites a clause of the plan, and of the document that carries it', () => {
  expect(citation({ clause: 'III.4', document: null })).toBe('mục III.4')
  expect(citation({ clause: 'IV.2', document: 'Nghị quyết số 03-NQ/TU' })).toBe('mục IV.2, Nghị quyết số 03-NQ/TU')
  expect([bulletText({ clause: 'II.3.c', bullet: 2 }), bulletText({ clause: 'II.3.c', bullet: null })]).toEqual([
    'II.3.c, gạch 2',
    'II.3.c',
  ])
})

it('names a rhythm only where the document states it', () => {
  expect(recurrenceText({ kind: 'monthly', stated: true })).toBe('hằng tháng')
  expect(recurrenceText({ kind: 'monthly', stated: false })).toBe('văn bản không nêu')
})
