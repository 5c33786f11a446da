import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { formProfiles, profileOn } from './form-profile.ts'

describe('the form in force', () => {
  it('of the Party changes on 27/5/2026', () => {
    expect(profileOn('party', isoDate('2026-05-26'))).toBe('party_36')
    expect(profileOn('party', isoDate('2026-05-27'))).toBe('party_05')
  })

  it("of the People's Committee is Nghị định 30/2020, also for days before it", () => {
    expect(profileOn('state', isoDate('2026-05-27'))).toBe('nd30')
    expect(profileOn('state', isoDate('2016-01-15'))).toBe('nd30')
    expect(profileOn('party', isoDate('2016-01-15'))).toBe('party_36')
  })

  it('leaves no day between two profiles of a family', () => {
    const party = formProfiles.filter((one) => one.family === 'party')
    const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    for (const [index, one] of party.slice(1).entries()) expect(one.from).toBe(dayAfter(party[index]?.to ?? ''))
    expect(party.at(-1)?.to).toBeNull()
  })
})
