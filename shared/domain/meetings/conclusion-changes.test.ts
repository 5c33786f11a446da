import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { conclusionChanges } from './conclusion-changes.ts'
import { conclusion } from './sample-meeting.ts'

const nameOf = (code: string) => ({ 'so-y-te': 'Sở Y tế', 'cong-an': 'Công an thành phố' })[code] ?? code
const first = conclusion({}, { id: 'a' })
const second = conclusion(null, { id: 'b', text: 'Ban Chỉ đạo ghi nhận kết quả.' })

it('tells what was put in, taken out and moved', () => {
  const added = conclusion(null, { id: 'c', text: 'Thống nhất báo cáo.' })
  expect(conclusionChanges([first, second], [added, second], nameOf)).toEqual([
    'Bỏ khoản 1: “Giao Sở Y tế rà soát người chưa tham gia bảo hiểm y tế.”.',
    'Thêm khoản 1: “Thống nhất báo cáo.”.',
  ])
  expect(conclusionChanges([first, second], [second, first], nameOf)).toEqual([
    'Khoản 2 nay là khoản 1.',
    'Khoản 1 nay là khoản 2.',
  ])
})

it('tells each field before and after, agencies by their names', () => {
  const changed = conclusion({ lead: ['cong-an'], due: { date: isoDate('2023-11-30'), inclusive: true } }, { id: 'a' })
  expect(conclusionChanges([first], [changed], nameOf)).toEqual([
    'Khoản 1, chủ trì: “Sở Y tế” → “Công an thành phố”.',
    'Khoản 1, thời hạn: “trước 15/11/2023” → “chậm nhất 30/11/2023”.',
  ])
})

it('tells nothing where nothing differs', () => {
  expect(conclusionChanges([first, second], [first, second], nameOf)).toEqual([])
})
