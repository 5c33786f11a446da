import { expect, it } from 'vitest'
import { draftFaults, emptyDraft, readDraft } from './manual-draft.ts'

const complete = {
  unit: '48',
  variable: 'labour_force',
  period: '2022',
  text: '615.976',
  number: '1234/CTK-TH',
  date: '2023-01-10',
  issuer: 'Cục Thống kê thành phố',
  reason: 'Số liệu đến bằng công văn',
}

it('names every field that still lacks something, and none of a complete form', () => {
  expect(draftFaults(complete)).toEqual({})
  expect(Object.keys(draftFaults(emptyDraft('2022'))).sort()).toEqual(
    ['date', 'issuer', 'number', 'reason', 'text', 'unit', 'variable'].sort(),
  )
  expect(draftFaults({ ...complete, date: '2023-02-30' })).toEqual({ date: 'Chưa chọn ngày văn bản.' })
})

it('brings back what was typed, also from a form that lacked a field or was damaged', () => {
  const fresh = emptyDraft('2022')
  expect(readDraft(JSON.stringify(complete), fresh)).toEqual(complete)
  expect(readDraft('{"text":"12","number":5}', fresh)).toEqual({ ...fresh, text: '12' })
  expect(readDraft('{broken', fresh)).toEqual(fresh)
  expect(readDraft(undefined, fresh)).toEqual(fresh)
})
