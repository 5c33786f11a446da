import { describe, expect, test } from 'vitest'
import { item } from '../../../../shared/domain/meetings/sample-meeting.ts'
import { basisParts, clockText, followedSlide, itemTime, slidesOf, timeState } from './slides.ts'

const agenda = [item({ id: 'a', minutes: 10 }), item({ id: 'b', minutes: 0 })]
const since = '2023-10-05T01:00:00.000Z'
const instantAfter = (seconds: number) => Date.parse(since) + seconds * 1000

describe('the screen of the room', () => {
  test('shows the opening, each item in its order, then the conclusions', () => {
    expect(slidesOf({ agenda }).map((slide) => (slide.kind === 'item' ? slide.item.id : slide.kind))).toEqual([
      'opening',
      'a',
      'b',
      'conclusions',
    ])
  })

  test('follows the item that is dealt with; in a break, and for an item that is gone, it shows the agenda', () => {
    const followed = (itemId: string | null) =>
      followedSlide({ stage: 'in_session', agenda, current: { itemId, since } })
    expect([followed('a'), followed('b'), followed(null), followed('gone')]).toEqual([1, 2, 0, 0])
    expect(followedSlide({ stage: 'in_session', agenda, current: null })).toBe(0)
  })

  test('is free before the meeting, and stays with the conclusions after it', () => {
    expect(followedSlide({ stage: 'invited', agenda, current: null })).toBeNull()
    expect(followedSlide({ stage: 'concluded', agenda, current: null })).toBe(3)
  })
})

describe('the time of an item', () => {
  test('counts down, turns in the last two minutes, and runs on beyond the end', () => {
    const at = (seconds: number) => {
      const time = itemTime(since, 10, instantAfter(seconds))
      return [time.leftSeconds, timeState(time)]
    }
    expect([at(0), at(479), at(480), at(600), at(601)]).toEqual([
      [600, 'in_time'],
      [121, 'in_time'],
      [120, 'nearly_over'],
      [0, 'nearly_over'],
      [-1, 'over'],
    ])
  })

  test('of an item without minutes only counts up', () => {
    expect(itemTime(since, 0, instantAfter(75))).toEqual({ elapsedSeconds: 75, leftSeconds: null })
  })

  test('is not negative where this clock runs behind', () => {
    expect(itemTime(since, 10, instantAfter(-30)).elapsedSeconds).toBe(0)
  })

  test.each([
    [0, '00:00'],
    [67, '01:07'],
    [-67, '01:07'],
    [3661, '61:01'],
  ])('of %i seconds reads %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text)
  })
})

test('what an item rests on is read as sentences and lines', () => {
  expect(basisParts('3 nhiệm vụ quá hạn.\n- Sở Y tế: 2 nhiệm vụ.\n\n – Sở Tài chính: 1 nhiệm vụ.')).toEqual({
    sentences: ['3 nhiệm vụ quá hạn.'],
    lines: ['Sở Y tế: 2 nhiệm vụ.', 'Sở Tài chính: 1 nhiệm vụ.'],
  })
})
