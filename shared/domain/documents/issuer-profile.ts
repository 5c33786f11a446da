import type { IsoDate } from '../ids.ts'
import { compareDates, formatDate } from '../time/iso-date.ts'
import type { FormFamily } from './form-profile.ts'
import type { NumberRefusal, SeriesKind } from './number-series.ts'

/** Who issues a document: decides its head, its number series and its signing form. */
export interface IssuerProfile {
  /** "bcd", "ubnd", "bhxh", "party", or an agency's code. */
  readonly id: string
  /** As it is picked: "Ban Chỉ đạo". */
  readonly name: string
  readonly family: FormFamily
  /** '' for a body without one. */
  readonly parentAgency: string
  readonly issuingBody: string
  /** "BCĐ" in 05/BC-BCĐ. */
  readonly issuerCode: string
  readonly place: string
  /** "TM. Ban Chỉ đạo", "Trưởng ban" … from the top. */
  readonly signingLines: readonly string[]
  /** "Chủ tịch UBND thành phố" above the name where the host agency's seal is used; '' elsewhere. */
  readonly agencyPost: string
  readonly signerName: string
  readonly recipients: readonly string[]
  readonly series: SeriesKind
  /** Codes of the plans' agencies ("from" of an obligation) that this profile issues for. */
  readonly agencies: readonly string[]
  /** First and last day on which the body exists under this name; null: open. */
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

export const issuerIsValidOn = ({ validFrom, validTo }: IssuerProfile, day: IsoDate): boolean =>
  (validFrom === null || compareDates(validFrom, day) <= 0) && (validTo === null || compareDates(day, validTo) <= 0)

/** Why an issuer cannot issue a document dated on a day: it had ended, or did not exist yet. Null where it can. */
export function refuseIssuer(profile: IssuerProfile, day: IsoDate): NumberRefusal | null {
  if (issuerIsValidOn(profile, day)) return null
  const { name, validFrom, validTo } = profile
  const stands =
    validTo !== null && compareDates(day, validTo) > 0
      ? `đã kết thúc hoạt động ngày ${formatDate(validTo)}`
      : `chỉ hoạt động từ ngày ${validFrom === null ? '' : formatDate(validFrom)}`
  return {
    message: `${name} ${stands} nên không ban hành được văn bản ngày ${formatDate(day)}.`,
    remedy:
      'Chọn cơ quan kế thừa ở “Hồ sơ cơ quan ban hành” của dự thảo; nếu ngày hiệu lực ghi sai, sửa trong hồ sơ đó.',
  }
}

/** Of the committee itself: what no plan gives to another body. */
export const committeeIssuer = 'bcd'
export const socialInsuranceIssuer = 'bhxh'

/**
 * The profile for a report that the plan asks of `from` (null: of whoever carries the plan out), on the day it is
 * dated; null where no profile is kept for that agency. Where none of an agency's profiles is valid on the day, its
 * first one comes back: `refuseIssuer` then keeps the document from being issued.
 */
export function issuerFor(profiles: readonly IssuerProfile[], from: string | null, day: IsoDate): IssuerProfile | null {
  const own = profiles.find(({ id }) => id === committeeIssuer) ?? null
  if (from === null) return own
  const named = profiles.filter(({ agencies }) => agencies.includes(from))
  return named.find((profile) => issuerIsValidOn(profile, day)) ?? named[0] ?? null
}

/** What the territory of a committee suggests its issuers to be. */
export interface IssuerSetting {
  /** "thành phố Đà Nẵng", "tỉnh Đồng Tháp" */
  readonly territoryName: string
  readonly level: 'thành phố' | 'tỉnh'
  readonly place: string
  /** The committee's own form, as it is set. */
  readonly committee: Pick<
    IssuerProfile,
    | 'issuingBody'
    | 'parentAgency'
    | 'issuerCode'
    | 'place'
    | 'signingLines'
    | 'agencyPost'
    | 'signerName'
    | 'recipients'
  >
  readonly terms: readonly { readonly name: string; readonly from: IsoDate; readonly to: IsoDate | null }[]
  /** The day the Party bodies of the People's Committee were ended and the Party committee founded. */
  readonly partyReform: { readonly lastDay: IsoDate; readonly firstDay: IsoDate }
}

/** The first profiles of a committee, which its secretariat changes before the first report. */
export function suggestedIssuers(setting: IssuerSetting): readonly IssuerProfile[] {
  const { territoryName, level, place, committee, terms, partyReform } = setting
  const city = level === 'thành phố'
  const partyCommittee = city ? 'Thành ủy' : 'Tỉnh ủy'
  const locality = territoryName.replace(/^(thành phố|tỉnh)\s+/iu, '')
  const suffix = city ? 'thanh-pho' : 'tinh'
  const yearly = { kind: 'year' } as const
  const common = { place, signerName: '', validFrom: null, validTo: null }
  const party = {
    ...common,
    family: 'party',
    parentAgency: `${partyCommittee} ${locality}`,
    agencyPost: '',
    recipients: [`Ban Thường vụ ${partyCommittee}`, `Văn phòng ${partyCommittee}`, 'Lưu: VP'],
    series: { kind: 'term', terms },
  } as const
  return [
    {
      ...common,
      ...committee,
      id: committeeIssuer,
      name: 'Ban Chỉ đạo',
      family: 'state',
      series: yearly,
      agencies: [],
    },
    {
      ...common,
      id: 'ubnd',
      name: `UBND ${level}`,
      family: 'state',
      parentAgency: '',
      issuingBody: `Ủy ban nhân dân ${territoryName}`,
      issuerCode: 'UBND',
      signingLines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
      agencyPost: '',
      recipients: [`Thường trực ${partyCommittee}`, `Thường trực HĐND ${level}`, 'Lưu: VT, KGVX'],
      series: yearly,
      agencies: [`ubnd-${suffix}`],
    },
    {
      // Announces what leaders of the People's Committee conclude, thừa lệnh, in its own series: 45/TB-VP.
      ...common,
      id: 'vp-ubnd',
      name: `Văn phòng UBND ${level}`,
      family: 'state',
      parentAgency: `Ủy ban nhân dân ${territoryName}`,
      issuingBody: 'Văn phòng',
      issuerCode: 'VP',
      signingLines: ['TL. Chủ tịch', 'Chánh Văn phòng'],
      agencyPost: '',
      recipients: [`Thường trực ${partyCommittee}`, `Chủ tịch, các Phó Chủ tịch UBND ${level}`, 'Lưu: VT, KGVX'],
      series: yearly,
      agencies: [],
    },
    {
      ...common,
      id: socialInsuranceIssuer,
      name: `BHXH ${level}`,
      family: 'state',
      parentAgency: 'Bảo hiểm xã hội Việt Nam',
      issuingBody: `Bảo hiểm xã hội ${territoryName}`,
      issuerCode: 'BHXH',
      signingLines: ['Giám đốc'],
      agencyPost: '',
      recipients: [`UBND ${level}`, 'Bảo hiểm xã hội Việt Nam', 'Lưu: VT'],
      series: yearly,
      agencies: [`bhxh-${suffix}`],
    },
    {
      ...party,
      id: 'bcsd',
      name: `Ban cán sự đảng UBND ${level}`,
      issuingBody: `Ban cán sự đảng Ủy ban nhân dân ${level}`,
      issuerCode: 'BCSĐ',
      signingLines: ['TM. Ban cán sự đảng', 'Bí thư'],
      agencies: [`bcsd-ubnd-${suffix}`],
      validTo: partyReform.lastDay,
    },
    {
      ...party,
      id: 'dang-uy-ubnd',
      name: `Đảng ủy UBND ${level}`,
      issuingBody: `Đảng ủy Ủy ban nhân dân ${level}`,
      issuerCode: 'ĐU',
      signingLines: ['TM. Ban Thường vụ', 'Bí thư'],
      agencies: [`bcsd-ubnd-${suffix}`],
      validFrom: partyReform.firstDay,
    },
  ]
}

/**
 * How agencies of a kind sign, and whether they stand under the People's Committee (sở, ban) or under a ministry or an
 * organisation of their own, whose name the list of agencies does not say: then the line above stays empty.
 */
const agencyForms: readonly {
  readonly named: RegExp
  readonly signingLines: readonly string[]
  readonly underPeoplesCommittee: boolean
}[] = [
  { named: /^Sở /u, signingLines: ['Giám đốc'], underPeoplesCommittee: true },
  { named: /^Ban Quản lý /iu, signingLines: ['Trưởng ban'], underPeoplesCommittee: true },
  {
    named: /^(UBND|Ủy ban nhân dân) /u,
    signingLines: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
    underPeoplesCommittee: false,
  },
  { named: /^Chi cục /iu, signingLines: ['Chi cục trưởng'], underPeoplesCommittee: false },
  { named: /^Cục /u, signingLines: ['Cục trưởng'], underPeoplesCommittee: false },
  {
    named: /^(Ủy ban MTTQ|Mặt trận)/u,
    signingLines: ['TM. Ban Thường trực', 'Chủ tịch'],
    underPeoplesCommittee: false,
  },
  { named: /^(Liên đoàn|LĐLĐ|Hội)/u, signingLines: ['TM. Ban Thường vụ', 'Chủ tịch'], underPeoplesCommittee: false },
  { named: /^Đoàn /u, signingLines: ['TM. Ban Thường vụ', 'Bí thư'], underPeoplesCommittee: false },
]
const otherAgency = { signingLines: ['Giám đốc'], underPeoplesCommittee: false }

/** Profile of an agency that has none of its own yet: its name, how its kind signs, the yearly series of its own code. */
export function agencyIssuer(
  agency: { readonly code: string; readonly name: string },
  { level, place, territoryName }: Pick<IssuerSetting, 'level' | 'place' | 'territoryName'>,
): IssuerProfile {
  const { signingLines, underPeoplesCommittee } =
    agencyForms.find(({ named }) => named.test(agency.name)) ?? otherAgency
  return {
    id: agency.code,
    name: agency.name,
    family: 'state',
    parentAgency: underPeoplesCommittee ? `Ủy ban nhân dân ${territoryName}` : '',
    issuingBody: agency.name,
    issuerCode: '',
    place,
    signingLines,
    agencyPost: '',
    signerName: '',
    recipients: [`UBND ${level}`, 'Lưu: VT'],
    series: { kind: 'year' },
    agencies: [agency.code],
    validFrom: null,
    validTo: null,
  }
}
