import { expect, test } from 'vitest'
import type { WorkingRegulations } from '../../../shared/domain/committee/committee-record.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { readTime, regulationsDraft, regulationsFaults, regulationsOf } from './regulations-draft.ts'

const regulations: WorkingRegulations = {
  kind: 'regulations',
  number: '05/QC-BCĐ',
  date: isoDate('2021-06-01'),
  issuer: null,
  rhythm: 'half_yearly',
  usualDay: 'tuần cuối tháng 6 và tháng 12',
  usualTime: '08:00',
  usualPlace: 'Phòng họp số 1',
  chairRole: 'pho_truong_ban_thuong_truc',
  signing: [{ role: 'uy_vien_thuong_truc', form: 'TL.', papers: 'giấy mời' }],
}

test('the inputs give the same regulations back when nothing was typed', () => {
  expect(regulationsOf(regulationsDraft(regulations))).toEqual(regulations)
})

test('a time of day is read as people write it, and nothing else is taken for one', () => {
  expect(['8:00', '8h30', '14 giờ', '7g45', '08.00', '13 giờ 30 phút'].map(readTime)).toEqual([
    '08:00',
    '08:30',
    '14:00',
    '07:45',
    '08:00',
    '13:30',
  ])
  expect(['25:00', '8:61', 'sáng', '', '8:3'].map(readTime)).toEqual([null, null, null, null, null])
})

test('a line without papers and a wrong time are named, and nothing is sent', () => {
  const draft = {
    ...regulationsDraft(regulations),
    usualTime: 'buổi sáng',
    signing: [{ role: 'truong_ban', form: 'TM.', papers: ' ' }],
  }
  const faults = regulationsFaults(draft)
  expect([faults.usualTime, [...faults.papers.keys()]]).toEqual(['Giờ họp ghi dạng giờ:phút, ví dụ 08:00.', [0]])
  expect(regulationsOf(draft)).toBeNull()
})
