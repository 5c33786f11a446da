import { expect, it } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { draftOf, emptyDraft, entryOfDraft, everyPlan, readEntryDraft } from './entry-draft.ts'

const today = isoDate('2023-01-15')
const texts = {
  date: '2022-06-15',
  kind: 'check',
  body: 'BHXH thành phố',
  inspected: 'Công ty minh họa',
  units: '1',
  content: 'chậm đóng',
  due: '1.234.567.891',
}

it('makes an entry of what was typed, amounts to the đồng, and gives the same texts back', () => {
  const read = entryOfDraft('inspections', { plan: everyPlan, texts }, today)
  if (read.kind !== 'entry') throw new Error(JSON.stringify(read.faults))
  expect(read.entry).toMatchObject({ due: 1_234_567_891, recovered: null, policeFiles: null })
  expect(draftOf(read.entry, null)).toEqual({ plan: everyPlan, texts })
})

it('names at each input what is missing or cannot be read, and never takes “1,234” for either of its readings', () => {
  const read = entryOfDraft('inspections', { plan: everyPlan, texts: { ...texts, due: '1,234' } }, today)
  expect(read).toMatchObject({ faults: { due: expect.stringContaining('có thể là 1.234 hoặc 1,234') } })
  const empty = entryOfDraft('directives', emptyDraft('directives'), today)
  expect(empty).toMatchObject({ faults: { date: 'Chưa có “Ngày ban hành”.', subject: 'Chưa có “Trích yếu”.' } })
})

it('asks for the answer of a proposal that is said to be answered', () => {
  const proposal = { date: '2022-06-15', kind: 'proposal', raisedBy: 'A', addressedTo: 'B', content: 'C' }
  const asked = entryOfDraft('proposals', { plan: everyPlan, texts: { ...proposal, state: 'answered' } }, today)
  expect(asked).toMatchObject({
    kind: 'faults',
    faults: { answeredOn: expect.any(String), answer: expect.any(String) },
  })
  const open = entryOfDraft('proposals', { plan: everyPlan, texts: { ...proposal, state: 'waiting' } }, today)
  expect(open.kind).toBe('entry')
})

it('starts empty where a kept draft has another shape', () => {
  const fresh = emptyDraft('models')
  expect(readEntryDraft('{"plan":3}', fresh)).toBe(fresh)
  expect(readEntryDraft('not json', fresh)).toBe(fresh)
  expect(readEntryDraft('{"plan":"p","texts":{"name":"Mô hình","x":1}}', fresh)).toEqual({
    plan: 'p',
    texts: { name: 'Mô hình' },
  })
})
