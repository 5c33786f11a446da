import { expect, test } from 'vitest'
import { readDraft } from './use-draft.ts'

const fresh = { note: '', lead: [] as readonly string[] }

test('what was typed comes back; a field of another shape starts fresh', () => {
  expect(readDraft(undefined, fresh)).toEqual(fresh)
  expect(readDraft('{"note":"đã gọi","lead":["so-y-te"]}', fresh)).toEqual({ note: 'đã gọi', lead: ['so-y-te'] })
  expect(readDraft('{"note":7,"lead":"so-y-te","other":1}', fresh)).toEqual(fresh)
  expect(readDraft('{broken', fresh)).toEqual(fresh)
})
