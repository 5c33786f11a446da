import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, isoDate } from '../../time/iso-date.ts'
import { isEarlier, type MeetingPlace, meetingsWaited } from './meetings-waited.ts'

const first = isoDate('2023-01-01')
const place = (id: string, day: number, changes: Partial<MeetingPlace> = {}): MeetingPlace => ({
  id,
  scope: 'own',
  day: addDays(first, day),
  order: 1,
  isConsultation: false,
  ...changes,
})

const made = place('made', 0)
const [spring, summer, autumn] = [place('spring', 90), place('summer', 180), place('autumn', 270)]

it('counts the meetings that found a conclusion open, the one that is prepared apart', () => {
  const held = [made, summer, spring, autumn]
  expect(meetingsWaited(made, held, null, spring)).toBe(0)
  expect(meetingsWaited(made, held, null, autumn)).toBe(2)
  expect(meetingsWaited(made, held, null, null)).toBe(3)
})

it('stops at the day on which the work was done', () => {
  const held = [made, spring, summer, autumn]
  expect(meetingsWaited(made, held, addDays(first, 100), null)).toBe(1)
  expect(meetingsWaited(made, held, addDays(first, 10), autumn)).toBe(0)
})

it('takes no count of another committee, of a consultation in writing, and of the meeting before on the same day', () => {
  const district = place('district', 90, { scope: '490' })
  const inWriting = place('letter', 90, { isConsultation: true })
  const morning = place('morning', 0, { order: 0 })
  const evening = place('evening', 0, { order: 2 })
  expect(meetingsWaited(made, [district, inWriting, morning], null, null)).toBe(0)
  expect(meetingsWaited(made, [evening], null, null)).toBe(1)
})

const anyPlace = fc
  .record({
    day: fc.integer({ min: 0, max: 30 }),
    order: fc.integer({ min: 0, max: 3 }),
    scope: fc.constantFrom('own', '490'),
    isConsultation: fc.boolean(),
  })
  .map(({ day, ...rest }) => ({ ...rest, day: addDays(first, day) }))
const anyMeetings = fc
  .array(anyPlace, { minLength: 2, maxLength: 12 })
  .map((places) => places.map((one, index): MeetingPlace => ({ ...one, id: String(index) })))

it('property: each meeting of the committee that is held in between makes it one more, and nothing else does', () => {
  fc.assert(
    fc.property(anyMeetings, anyPlace, (meetings, extra) => {
      const [start, end, ...held] = meetings
      if (!start || !end) return
      const added: MeetingPlace = { ...extra, id: 'added' }
      const counts =
        added.scope === start.scope && !added.isConsultation && isEarlier(start, added) && isEarlier(added, end)
      const before = meetingsWaited(start, held, null, end)
      expect(meetingsWaited(start, [...held, added], null, end)).toBe(before + (counts ? 1 : 0))
    }),
  )
})

it('property: a later meeting never finds that a conclusion has waited less, and work that is done waits no more', () => {
  fc.assert(
    fc.property(anyMeetings, fc.integer({ min: 0, max: 30 }), (meetings, done) => {
      const [start, ...held] = meetings
      if (!start) return
      const ages = held
        .toSorted((left, right) => (isEarlier(left, right) ? -1 : isEarlier(right, left) ? 1 : 0))
        .map((one) => meetingsWaited(start, held, null, one))
      expect(ages).toEqual(ages.toSorted((left, right) => left - right))
      const settledOn = addDays(first, done)
      const later = held.filter(({ day }) => day <= settledOn)
      expect(meetingsWaited(start, held, settledOn, null)).toBe(meetingsWaited(start, later, null, null))
    }),
  )
})
