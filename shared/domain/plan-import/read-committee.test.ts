import { expect, test } from 'vitest'
import { draftOf, plan } from '../../../test/support/plan-import-draft.ts'

const seats = (...lines: string[]) =>
  draftOf(plan(...lines)).committee.map(({ role, agency, post, open }) => [role, agency, post, open])

test('one sentence that seats the committee, its members in a list that stays open', () => {
  expect(
    seats(
      'II. NHIỆM VỤ',
      '1. Kiện toàn Ban Chỉ đạo thực hiện chính sách BHYT do Chủ tịch UBND tỉnh làm trưởng ban, Giám đốc Bảo hiểm xã hội tỉnh là phó trưởng ban thường trực, các thành viên là thủ trưởng các ngành: y tế, tài chính…',
    ),
  ).toEqual([
    ['truong_ban', 'ubnd-tinh', 'Chủ tịch UBND tỉnh', false],
    ['pho_truong_ban_thuong_truc', 'bhxh-tinh', 'Giám đốc Bảo hiểm xã hội tỉnh', false],
    ['uy_vien', 'so-y-te', 'Thủ trưởng các ngành: y tế', true],
    ['uy_vien', 'so-tai-chinh', 'Thủ trưởng các ngành: tài chính', true],
  ])
})

test('a decision that lists its committee one seat a line', () => {
  expect(
    seats(
      'Điều 1. Thành lập Ban Chỉ đạo phát triển BHXH, BHYT gồm các ông, bà có tên sau:',
      '1. Ông Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh - Trưởng ban;',
      '2. Bà Lê Thị Thử, Giám đốc Bảo hiểm xã hội tỉnh - Phó Trưởng ban Thường trực;',
      '3. Các ủy viên:',
      '- Giám đốc Sở Y tế;',
      '- Giám đốc Sở Tài chính.',
    ),
  ).toEqual([
    ['truong_ban', 'ubnd-tinh', 'Phó Chủ tịch UBND tỉnh', false],
    ['pho_truong_ban_thuong_truc', 'bhxh-tinh', 'Giám đốc Bảo hiểm xã hội tỉnh', false],
    ['uy_vien', 'so-y-te', 'Giám đốc Sở Y tế', false],
    ['uy_vien', 'so-tai-chinh', 'Giám đốc Sở Tài chính', false],
  ])
})

test('seats with the role in front', () => {
  expect(
    seats(
      'II. BAN CHỈ ĐẠO',
      '- Trưởng ban: Chủ tịch UBND tỉnh.',
      '- Phó Trưởng ban: Giám đốc Sở Y tế.',
      '- Ủy viên: Giám đốc Sở Tài chính, Trưởng Công an tỉnh.',
    ),
  ).toEqual([
    ['truong_ban', 'ubnd-tinh', 'Chủ tịch UBND tỉnh', false],
    ['pho_truong_ban', 'so-y-te', 'Giám đốc Sở Y tế', false],
    ['uy_vien', 'so-tai-chinh', 'Giám đốc Sở Tài chính', false],
    ['uy_vien', 'cong-an', 'Trưởng Công an tỉnh', false],
  ])
})

test('an agency that nobody knows is no guess; a duty of the committee seats nobody', () => {
  const draft = draftOf(
    plan(
      'II. BAN CHỈ ĐẠO',
      '- Trưởng ban: Ông Trần Văn Mẫu.',
      '- Ban Chỉ đạo họp hằng quý để đánh giá kết quả.',
      '- Phó Trưởng ban chủ trì các cuộc họp khi được giao.',
    ),
  )
  expect(draft.committee).toMatchObject([
    { role: 'truong_ban', agency: null, confidence: 'low', reason: expect.stringContaining('Không nhận ra cơ quan') },
  ])
})
