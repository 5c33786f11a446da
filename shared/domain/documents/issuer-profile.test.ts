import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { agencyIssuer, issuerFor, refuseIssuer, suggestedIssuers } from './issuer-profile.ts'

const profiles = suggestedIssuers({
  territoryName: 'thành phố Đà Nẵng',
  level: 'thành phố',
  place: 'Đà Nẵng',
  committee: {
    issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Đà Nẵng',
    parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
    issuerCode: 'BCĐ',
    place: 'Đà Nẵng',
    signingLines: ['TM. Ban Chỉ đạo', 'Trưởng ban'],
    agencyPost: 'Chủ tịch UBND thành phố',
    signerName: 'Nguyễn Văn Minh Họa',
    recipients: ['Lưu: VT, BHXH'],
  },
  terms: [{ name: '2020-2025', from: isoDate('2020-10-22'), to: null }],
  partyReform: { lastDay: isoDate('2025-02-28'), firstDay: isoDate('2025-03-01') },
})
const issuerOn = (from: string | null, day: string) => issuerFor(profiles, from, isoDate(day))

it('lets the committee issue what the plan asks of nobody in particular', () => {
  expect(issuerOn(null, '2024-01-25')).toMatchObject({
    id: 'bcd',
    issuerCode: 'BCĐ',
    signerName: 'Nguyễn Văn Minh Họa',
  })
})

it('takes the issuer that the obligation names, with its own head and series', () => {
  expect(issuerOn('bhxh-thanh-pho', '2015-08-01')).toMatchObject({
    id: 'bhxh',
    parentAgency: 'Bảo hiểm xã hội Việt Nam',
    series: { kind: 'year' },
  })
  expect(issuerOn('ubnd-thanh-pho', '2024-01-25')?.id).toBe('ubnd')
  expect(issuerOn('so-ldtbxh', '2015-08-01')).toBeNull()
})

it("suggests the People's Committee's office, which signs by order and numbers in its own series", () => {
  expect(profiles.find(({ id }) => id === 'vp-ubnd')).toMatchObject({
    parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
    issuingBody: 'Văn phòng',
    issuerCode: 'VP',
    signingLines: ['TL. Chủ tịch', 'Chánh Văn phòng'],
    series: { kind: 'year' },
    validFrom: null,
    validTo: null,
  })
})

it('names a Party body as it was on the day: its numbers run by term', () => {
  expect(issuerOn('bcsd-ubnd-thanh-pho', '2024-01-25')).toMatchObject({
    id: 'bcsd',
    family: 'party',
    parentAgency: 'Thành ủy Đà Nẵng',
    series: { kind: 'term' },
  })
  expect(issuerOn('bcsd-ubnd-thanh-pho', '2025-02-28')?.id).toBe('bcsd')
  expect(issuerOn('bcsd-ubnd-thanh-pho', '2025-03-01')?.id).toBe('dang-uy-ubnd')
})

it.each([
  ['Sở Tài chính', 'Ủy ban nhân dân thành phố Đà Nẵng', ['Giám đốc']],
  ['Cục Thuế thành phố', '', ['Cục trưởng']],
  ['UBND quận Hải Châu', '', ['TM. Ủy ban nhân dân', 'Chủ tịch']],
  ['Hội Nông dân thành phố', '', ['TM. Ban Thường vụ', 'Chủ tịch']],
  ['Công an thành phố', '', ['Giám đốc']],
])('%s signs as its kind does, under the body it belongs to', (name, parentAgency, signingLines) => {
  const setting = { level: 'thành phố', place: 'Đà Nẵng', territoryName: 'thành phố Đà Nẵng' } as const
  expect(agencyIssuer({ code: 'co-quan', name }, setting)).toMatchObject({ parentAgency, signingLines })
})

it('says when a body had ended or did not exist yet, and what to do', () => {
  const refusedOn = (id: string, day: string) => {
    const profile = profiles.find((one) => one.id === id)
    if (!profile) throw new Error(`No profile ${id}`)
    return refuseIssuer(profile, isoDate(day))
  }
  expect([refusedOn('bcsd', '2025-02-28'), refusedOn('dang-uy-ubnd', '2025-03-01')]).toEqual([null, null])
  expect(refusedOn('bcsd', '2025-03-01')?.message).toBe(
    'Ban cán sự đảng UBND thành phố đã kết thúc hoạt động ngày 28/02/2025 nên không ban hành được văn bản ngày 01/03/2025.',
  )
  expect(refusedOn('bcsd', '2025-03-01')?.remedy).toContain('“Hồ sơ cơ quan ban hành”')
  expect(refusedOn('dang-uy-ubnd', '2025-02-28')?.message).toContain('chỉ hoạt động từ ngày 01/03/2025')
})
