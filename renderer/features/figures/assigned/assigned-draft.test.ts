import { expect, it } from 'vitest'
import { type AssignedDraft, assignedDraftFaults, emptyAssignedDraft, readAssignedDraft } from './assigned-draft.ts'

const complete: AssignedDraft = {
  holder: 'unit:492',
  variable: 'si_voluntary',
  year: '2023',
  measure: 'count',
  source: 'ubnd',
  text: '2.400',
  number: '123/QĐ-UBND',
  date: '2023-01-05',
  issuer: 'UBND thành phố',
  reason: '',
}

it('names every field that still lacks something; a reason only where an earlier figure is adjusted', () => {
  expect(assignedDraftFaults(complete, false)).toEqual({})
  expect(assignedDraftFaults(complete, true)).toEqual({ reason: 'Lý do điều chỉnh phải có ít nhất 5 ký tự.' })
  expect(Object.keys(assignedDraftFaults(emptyAssignedDraft(2023), true)).sort()).toEqual(
    ['date', 'holder', 'issuer', 'number', 'reason', 'source', 'text', 'variable'].sort(),
  )
})

it('brings back what was typed, also from a form that lacked a field or was damaged', () => {
  const fresh = emptyAssignedDraft(2023)
  expect(readAssignedDraft(JSON.stringify(complete), fresh)).toEqual(complete)
  expect(readAssignedDraft('{"text":"12","number":5}', fresh)).toEqual({ ...fresh, text: '12' })
  expect(readAssignedDraft('{broken', fresh)).toEqual(fresh)
})
