import fc from 'fast-check'
import { expect, it } from 'vitest'
import { said } from '../../../../shared/domain/documents/narrative.ts'
import { narrativeOfPastedText } from './pasted-text.ts'

it('Word’s paragraphs come as plain paragraphs, its items as a list', () => {
  expect(
    narrativeOfPastedText(
      '1. Kết quả\u00a0 đạt được\r\n\r\n·\tTuyên truyền\t2.500 lượt\r\n\uf0b7\tThanh tra\r\nKết  luận.\v',
    ),
  ).toEqual([
    said('1. Kết quả đạt được'),
    { kind: 'list', items: [[{ text: 'Tuyên truyền 2.500 lượt' }], [{ text: 'Thanh tra' }]] },
    said('Kết luận.'),
  ])
})

it('a dash inside a line, a negative number and a word in “o” begin no item', () => {
  expect(narrativeOfPastedText('-0,4 điểm %\nông Phạm Minh Họa\nGiai đoạn 2021 - 2025')).toEqual([
    said('-0,4 điểm %'),
    said('ông Phạm Minh Họa'),
    said('Giai đoạn 2021 - 2025'),
  ])
})

it('letters that came in pieces are composed: the printed page has only whole ones', () => {
  expect(narrativeOfPastedText('Đà Nẵng'.normalize('NFD'))).toEqual([said('Đà Nẵng')])
})

it('no line break and no blank paragraph is ever left, whatever was pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
      for (const block of narrativeOfPastedText(`${one}\r\n- ${other}\n\n${other}`)) {
        for (const runs of block.kind === 'list' ? block.items : [block.runs]) {
          for (const run of runs) expect('text' in run && run.text).toMatch(/^[^\s](?:[^\n\r]*[^\s])?$/u)
        }
      }
    }),
  )
})
