import type { KeyMeaning } from '../../lib/page-keys.ts'
import { nextLine } from './citations.ts'
import type { Move } from './listed-rows.ts'

type LineMove = (here: number, count: number, unread: readonly number[]) => number | null

const page = 15
const lineMoves: Readonly<Record<string, LineMove>> = {
  ArrowDown: (here, count) => Math.min(here + 1, count),
  j: (here, count) => Math.min(here + 1, count),
  ArrowUp: (here) => Math.max(here - 1, 1),
  k: (here) => Math.max(here - 1, 1),
  PageDown: (here, count) => Math.min(here + page, count),
  PageUp: (here) => Math.max(here - page, 1),
  Home: () => 1,
  End: (_here, count) => count,
  u: (here, _count, unread) => nextLine(unread, here),
}

/** Where a key takes the person in the document; null for a key that does not move. */
export const documentMove = (key: string): LineMove | null => lineMoves[key] ?? null

const rowMoves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  PageDown: 'forward',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
}

/** Where a key takes the person in the rows; with Ctrl the arrows go by sections. */
export function rowMove(key: string, ctrl: boolean): Move | null {
  if (!ctrl) return rowMoves[key] ?? null
  if (key === 'ArrowDown') return 'nextSection'
  return key === 'ArrowUp' ? 'previousSection' : null
}

/** What the page's help lists: keys, and what they do. */
export const pageKeys: readonly KeyMeaning[] = [
  [['↑', '↓'], 'Lên, xuống một mục hoặc một dòng (cũng là k, j)'],
  [['Ctrl', '↑ ↓'], 'Sang phần trước, phần sau'],
  [['n'], 'Đến mục kế tiếp cần xem'],
  [['Enter'], 'Sửa mục đang chọn; Enter lần nữa để xong'],
  [['Esc'], 'Rời phần sửa, nội dung đã sửa vẫn giữ'],
  [['Dấu cách'], 'Đánh dấu đã soát, hoặc bỏ dấu'],
  [['Delete'], 'Bỏ mục đang chọn'],
  [['Ctrl', 'Z'], 'Lấy lại mục vừa bỏ'],
  [['Insert'], 'Thêm mục cho các dòng đang chọn (cũng là +)'],
  [['←', '→'], 'Sang văn bản, sang danh sách mục'],
  [['Shift', '↑ ↓'], 'Ở văn bản: chọn nhiều dòng'],
  [['u'], 'Ở văn bản: đến dòng kế tiếp chưa mục nào dẫn'],
]
