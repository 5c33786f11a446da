import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { sourceInFull, sourceWords, type TaskSource } from './task-source.ts'

const notice: TaskSource = {
  documentType: 'Thông báo',
  number: '12/TB-BCĐ',
  date: isoDate('2023-01-10'),
  issuer: 'Ban Chỉ đạo',
  clause: 'khoản 3',
}
const unissued: TaskSource = { number: null, of: 'meeting', date: isoDate('2023-01-05'), clause: 'khoản 3' }

it('cites the notice with its number and khoản once it is issued, the day of the meeting before', () => {
  expect(sourceWords(notice)).toBe('Thông báo số 12/TB-BCĐ, khoản 3')
  expect(sourceInFull(notice)).toBe('Thông báo số 12/TB-BCĐ ngày 10/01/2023 của Ban Chỉ đạo')
  expect(sourceWords(unissued)).toBe('kết luận cuộc họp ngày 05/01/2023, khoản 3')
  expect(sourceInFull(unissued)).toBe('kết luận cuộc họp ngày 05/01/2023')
  expect(sourceWords({ ...unissued, of: 'consultation' })).toBe(
    'kết luận lấy ý kiến bằng văn bản ngày 05/01/2023, khoản 3',
  )
})

it('names a document of which only the number is known, and no clause where none was given', () => {
  const { documentType: _, ...letter } = { ...notice, documentType: '', number: '125/SYT-NVY', clause: null }
  expect(sourceWords(letter)).toBe('văn bản số 125/SYT-NVY')
})
