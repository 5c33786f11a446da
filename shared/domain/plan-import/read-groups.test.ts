import { expect, test } from 'vitest'
import { draftOf, plan } from '../../../test/support/plan-import-draft.ts'

const groups = (...lines: string[]) => {
  const { groups, assignments } = draftOf(plan(...lines))
  return {
    titles: groups.map(({ id, title }) => `${id}: ${title}`),
    of: assignments.map(({ clause, group }) => `${clause} → ${group}`),
    groups,
  }
}

test('headings of a section are the groups of the duties under them', () => {
  const {
    titles,
    of,
    groups: rows,
  } = groups(
    'II. NHIỆM VỤ, GIẢI PHÁP',
    '1. Công tác tuyên truyền',
    'a) Đẩy mạnh tuyên truyền tại khu dân cư.',
    'đ) Công khai danh sách đơn vị nợ.',
    '2. Công tác kiểm tra',
    '- Kiểm tra việc đóng BHXH tại các đơn vị.',
  )
  expect(titles).toEqual(['ii-1: Công tác tuyên truyền', 'ii-2: Công tác kiểm tra'])
  expect(of).toEqual(['II.1.a → ii-1', 'II.1.đ → ii-1', 'II.2 → ii-2'])
  expect(rows.map((one) => [one.clause, one.lines, one.confidence])).toEqual([
    ['II.1', [10, 10], 'high'],
    ['II.2', [13, 13], 'high'],
  ])
})

test('where the numbers are agencies or their duties, the section is the group', () => {
  const { titles, of } = groups(
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế',
    '- Hướng dẫn các trạm y tế.',
    '2. Sở Tài chính bố trí kinh phí thực hiện.',
    '3. Giao Bảo hiểm xã hội tỉnh tổng hợp kết quả.',
  )
  expect(titles).toEqual(['iii: Tổ chức thực hiện'])
  expect(new Set(of.map((one) => one.split(' → ')[1]))).toEqual(new Set(['iii']))
})

test('points that are themes in whole sentences are groups with a name to rewrite', () => {
  const { groups: rows } = groups(
    'III. GIẢI PHÁP',
    '1. Nâng cao hiệu quả tuyên truyền về chính sách BHYT bằng nhiều hình thức. Chú trọng đối thoại trực tiếp.',
    '2. Bảo đảm kinh phí hỗ trợ đóng BHYT cho người cận nghèo.',
  )
  expect(rows.map((one) => [one.id, one.title, one.confidence])).toEqual([
    ['iii-1', 'Nâng cao hiệu quả tuyên truyền về chính sách BHYT bằng nhiều hình thức', 'medium'],
    ['iii-2', 'Bảo đảm kinh phí hỗ trợ đóng BHYT cho người cận nghèo', 'medium'],
  ])
  expect(rows[0]?.reason).toContain('đặt lại tên nhóm')
})

test('every group has at most 25 words and is used; points d and đ of one section stay apart', () => {
  const long = 'Nâng cao hiệu lực hiệu quả quản lý nhà nước về bảo hiểm xã hội '.repeat(2).trim()
  const { groups: rows, of } = groups(
    'Phần thứ nhất',
    'd) Rà soát danh sách người tham gia.',
    'đ) Công khai kết quả giải quyết hồ sơ.',
    'II. NHIỆM VỤ',
    `1. ${long}:`,
    '- Rà soát danh sách người tham gia.',
    '- Công khai kết quả giải quyết hồ sơ.',
  )
  expect(rows.every((one) => one.title.split(' ').length <= 25)).toBe(true)
  expect(new Set(rows.map((one) => one.id)).size).toBe(rows.length)
  expect(of.at(-1)).toBe('Phần thứ nhất.II.1 → phan-thu-nhat-ii-1')
})
