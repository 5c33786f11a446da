import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { opinionFaults } from './opinion-rules.ts'
import { opinionOutcomes, type RoundChange, type RoundEvent } from './round-event.ts'
import { lateDays, type ReceiverReceipts, roundStages, type StageFacts } from './round-stages.ts'
import { roundState } from './round-state.ts'

const haiChau = { kind: 'unit', code: '492' } as const
const health = { kind: 'agency', code: 'so-y-te' } as const
const plan = { receivers: [haiChau, health], deadline: isoDate('2023-01-05'), inclusive: false, outline: ['Kết quả'] }

const eventsOf = (...changes: readonly RoundChange[]): readonly RoundEvent[] =>
  changes.map((change, index) => ({
    ...change,
    sequence: index + 1,
    at: '2023-01-01T00:00:00.000Z',
    day: isoDate('2023-01-01'),
    personName: 'Thư ký',
  }))

const receivers: readonly ReceiverReceipts[] = [
  { ...haiChau, name: 'UBND quận Hải Châu', figures: 'received' },
  { ...health, name: 'Sở Y tế', figures: null },
]
const stagesOf = (changes: readonly RoundChange[], facts: Partial<StageFacts> = {}) =>
  roundStages({
    state: roundState(eventsOf(...changes)),
    receivers,
    document: null,
    issued: null,
    today: isoDate('2023-01-10'),
    ...facts,
  })
const planned: RoundChange = { kind: 'planned', ...plan }
const sent = { number: '07/BCĐ-BHXH', date: isoDate('2022-12-01') }
const opinion = {
  kind: 'opinion',
  opinionId: 'a',
  receiver: haiChau,
  documentId: null,
  about: '',
  text: 'bổ sung',
  outcome: 'pending',
  answer: null,
} as const

describe('a round', () => {
  it('asks for reports until every receiver was written to', () => {
    const half = stagesOf([planned, { kind: 'asked', ...sent, receivers: [haiChau] }])
    expect(half[0]).toMatchObject({ state: 'active', lacking: [{ from: 'Sở Y tế' }] })
    const all = stagesOf([planned, { kind: 'asked', ...sent, receivers: [haiChau, health] }])
    expect(all.map(({ state }) => state).slice(0, 2)).toEqual(['done', 'active'])
  })

  it('lacks of a district figures and words, of an agency words alone; a letter under the wrong sender counts no more', () => {
    const received: RoundChange = { kind: 'text_received', receiver: health, documentId: 'd1' }
    const lackingAfter = (...changes: readonly RoundChange[]) =>
      stagesOf([planned, ...changes])[1]?.lacking.map(({ from, what }) => `${from}: ${what}`)
    expect(lackingAfter(received)).toEqual(['UBND quận Hải Châu: báo cáo bằng văn bản'])
    expect(lackingAfter(received, { ...received, kind: 'text_withdrawn', reason: 'nhầm' })).toEqual([
      'UBND quận Hải Châu: báo cáo bằng văn bản',
      'Sở Y tế: báo cáo bằng văn bản',
    ])
  })

  it('counts days late from the last day in time: “trước ngày 05” ends on the 4th', () => {
    expect(lateDays(plan, isoDate('2023-01-04'))).toBe(0)
    expect(lateDays(plan, isoDate('2023-01-05'))).toBe(1)
    expect(lateDays({ ...plan, inclusive: true }, isoDate('2023-01-05'))).toBe(0)
    expect(lateDays(null, isoDate('2023-01-05'))).toBe(0)
  })

  it('is not through with opinions while one is open, however late it is', () => {
    const asked: RoundChange = {
      kind: 'opinions_asked',
      ...sent,
      receivers: [haiChau],
      deadline: isoDate('2023-01-05'),
      inclusive: true,
    }
    expect(stagesOf([asked, opinion])[3]).toMatchObject({ lacking: [{ from: 'Tổ thư ký' }] })
    expect(stagesOf([asked, opinion])[3]?.state).not.toBe('done')
    const settled = { ...opinion, outcome: 'explained', answer: 'đã có' } as const
    expect(stagesOf([asked, opinion, settled])[3]?.state).toBe('done')
  })

  it('has at most one step at hand, and none once all is done', () => {
    fc.assert(
      fc.property(
        fc.subarray<RoundChange>([
          planned,
          { kind: 'asked', ...sent, receivers: [haiChau, health] },
          { kind: 'text_received', receiver: haiChau, documentId: 'd1' },
          { kind: 'text_received', receiver: health, documentId: 'd2' },
          opinion,
          { kind: 'submitted', date: isoDate('2023-01-09'), to: 'Trưởng Ban Chỉ đạo' },
        ]),
        fc.constantFrom(null, '05/BC-BCĐ'),
        (changes, issued) => {
          const stages = stagesOf(changes, { issued })
          const active = stages.filter(({ state }) => state === 'active').length
          expect(active).toBe(stages.every(({ state }) => state === 'done') ? 0 : 1)
        },
      ),
    )
  })
})

it('asks an answer for whoever is not wholly followed, and none of whoever agrees', () => {
  const fields = (text: string, answer: string | null) =>
    opinionOutcomes.map((outcome) => opinionFaults({ text, outcome, answer }).map(({ field }) => field))
  expect(fields('bổ sung', null)).toEqual([[], ['outcome'], [], ['answer'], ['answer']])
  expect(fields('', null)).toEqual([['text'], [], ['text'], ['text', 'answer'], ['text', 'answer']])
  expect(fields('bổ sung', 'đã có')).toEqual([[], ['outcome'], [], [], []])
})
