import { describe, expect, it } from 'vitest'
import { everything, filterAssignments, recurrenceChoices } from './assignment-filter.ts'
import { sampleDuty } from './plan-sample.ts'

const names: Readonly<Record<string, string>> = { 'so-y-te': 'Sở Y tế', bhxh: 'Bảo hiểm xã hội thành phố' }
const duties = [
  sampleDuty({ id: 'd', clause: 'II.1.d', title: 'Đối thoại với doanh nghiệp', lead: ['bhxh'], leadStatus: 'named' }),
  sampleDuty({ id: 'dd', clause: 'II.1.đ', lead: ['so-y-te'], coordinating: ['bhxh'], leadStatus: 'named' }),
  sampleDuty({ id: 'm', clause: 'II.10', recurrence: { kind: 'monthly', stated: true }, mode: 'request' }),
  sampleDuty({ id: 'y', clause: 'II.1', recurrence: { kind: 'yearly', stated: false } }),
]
const found = (part: Partial<typeof everything>): readonly string[] =>
  filterAssignments(duties, { ...everything, ...part }, (code) => names[code] ?? code).map(({ id }) => id)

describe('narrowing the duties of a plan', () => {
  it('finds an agency as lead and as coordinating', () => {
    expect(found({ agency: 'bhxh' })).toEqual(['d', 'dd'])
    expect(found({ agency: 'so-y-te' })).toEqual(['dd'])
  })

  it('takes a rhythm only where the document states it', () => {
    expect(found({ recurrence: 'monthly' })).toEqual(['m'])
    expect(found({ recurrence: 'yearly' })).toEqual([])
    expect(found({ recurrence: 'unstated' })).toEqual(['d', 'dd', 'y'])
    expect(recurrenceChoices(duties).map(({ label }) => label)).toEqual(['hằng tháng (1)', 'văn bản không nêu (3)'])
  })

  it('finds duties without a lead, orders and requests', () => {
    expect(found({ withoutLead: true })).toEqual(['m', 'y'])
    expect(found({ mode: 'request' })).toEqual(['m'])
  })

  it('searches words without diacritics, agencies included', () => {
    expect(found({ text: 'doi thoai' })).toEqual(['d'])
    expect(found({ text: 'bao hiem xa hoi' })).toEqual(['d', 'dd'])
    expect(found({ text: 'y te' })).toEqual(['dd'])
  })

  it('keeps the points d) and đ) apart, and II.1 from II.10', () => {
    expect(found({ text: 'II.1.đ' })).toEqual(['dd'])
    expect(found({ text: 'ii.1.d' })).toEqual(['d'])
    expect(found({ text: 'II.1' })).toEqual(['d', 'dd', 'y'])
  })
})
