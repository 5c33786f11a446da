import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Conclusion } from '../conclusion.ts'
import { conclusion } from '../sample-meeting.ts'
import { pendingConclusions } from './pending-conclusions.ts'

const [first, second, third] = ['mot', 'hai', 'ba'].map((id) => conclusion({}, { id, text: `Việc ${id}.` })) as [
  Conclusion,
  Conclusion,
  Conclusion,
]
const fresh = conclusion(null, { id: 'moi', text: 'Việc mới.' })

it('tells what was added, changed, moved to another khoản and taken off', () => {
  const changed = conclusion({ lead: ['bhxh'] }, { id: 'hai', text: second.text })
  expect(pendingConclusions([first, second, third], [fresh, changed, first])).toEqual([
    { conclusionId: 'moi', how: 'added', clause: null, nextClause: 1, text: 'Việc mới.' },
    { conclusionId: 'hai', how: 'changed', clause: 2, nextClause: 2, text: 'Việc hai.' },
    { conclusionId: 'mot', how: 'moved', clause: 1, nextClause: 3, text: 'Việc mot.' },
    { conclusionId: 'ba', how: 'removed', clause: 3, nextClause: null, text: 'Việc ba.' },
  ])
})

it('takes no notice of the agenda item that a conclusion is filed under', () => {
  expect(pendingConclusions([first], [{ ...first, itemId: 'muc-2' }])).toEqual([])
})

const anyList = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom('Rà soát.', 'Báo cáo.').map((text) => conclusion(null, { id, text })))),
  )

it('property: nothing is pending exactly where both lists say the same in the same order', () => {
  fc.assert(
    fc.property(anyList, anyList, (issued, working) => {
      const told = (list: readonly Conclusion[]) => list.map(({ id, text }) => [id, text])
      const same = JSON.stringify(told(issued)) === JSON.stringify(told(working))
      expect(pendingConclusions(issued, working).length === 0).toBe(same)
    }),
  )
})

it('property: every conclusion of either list is told once or stands unchanged in its place', () => {
  fc.assert(
    fc.property(anyList, anyList, (issued, working) => {
      const pending = pendingConclusions(issued, working)
      const ids = pending.map(({ conclusionId }) => conclusionId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [index, { id, text }] of working.entries())
        expect(ids.includes(id)).toBe(issued[index]?.id !== id || issued[index]?.text !== text)
    }),
  )
})
