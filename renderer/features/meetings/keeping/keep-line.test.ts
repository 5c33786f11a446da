import { expect, test } from 'vitest'
import { lineOf } from './keep-line.tsx'
import { beginKeeping } from './kept-value.ts'

test('one line tells how saving stands, with the second of the last save', () => {
  const fresh = beginKeeping({ value: 'a', revision: 1 }, null, Object.is)
  const error = { message: 'Không kết nối được.', remedy: '', details: '', code: null }
  const lines = [
    lineOf(fresh, false, null),
    lineOf(fresh, true, null),
    lineOf({ ...fresh, sending: { value: 'b' } }, true, null),
    lineOf({ ...fresh, savedAt: Date.parse('2023-01-15T01:15:02Z') }, false, null),
    lineOf({ ...fresh, trouble: { kind: 'failed', error } }, true, null),
    lineOf(fresh, true, 'mục 2 chưa ghi nội dung.'),
  ]
  expect(lines).toEqual([
    'Tự lưu khi có thay đổi',
    'Có thay đổi chưa lưu…',
    'Đang lưu…',
    'Đã lưu lúc 08:15:02',
    'Chưa lưu: Không kết nối được.',
    'Chưa lưu: mục 2 chưa ghi nội dung.',
  ])
})
