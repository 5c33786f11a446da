import { expect, it } from 'vitest'
import { documentKinds } from './registry.ts'

it('holds each kind of document under the id that drafts are stored with', () => {
  expect(Object.entries(documentKinds).map(([key, kind]) => [key, kind.id, kind.name])).toEqual([
    ['annual', 'annual', 'Báo cáo năm'],
  ])
})
