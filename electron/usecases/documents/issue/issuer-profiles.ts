import * as z from 'zod'
import type { DocumentFields } from '../../../../shared/contract/documents.ts'
import { issuerProfileSchema } from '../../../../shared/contract/issuer-schema.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { profileOn } from '../../../../shared/domain/documents/form-profile.ts'
import {
  agencyIssuer,
  committeeIssuer,
  type IssuerProfile,
  type IssuerSetting,
  issuerFor,
  suggestedIssuers,
} from '../../../../shared/domain/documents/issuer-profile.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { obligationOf } from '../../../../shared/domain/obligations/obligation-document.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../../store/person.ts'
import { type Desk, planOf, territoryOf, todayOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { readCommittee } from '../../session/committee.ts'

type Reading = Pick<Desk, 'store' | 'catalogue' | 'clock'>

const settingKey = 'issuer_profiles'

/**
 * Terms of office as they stand before the office enters the day of its own congress: five years, congresses held in
 * the autumn. They decide only which series a Party document takes its number from.
 */
const usualTerms = [2010, 2015, 2020, 2025].map((year) => ({
  name: `${year}-${year + 5}`,
  from: isoDate(`${year}-11-01`),
  to: isoDate(`${year + 5}-10-31`),
}))

/** Ban cán sự đảng ended and Đảng ủy UBND began with the reorganisation of 1 March 2025. */
const partyReform = { lastDay: isoDate('2025-02-28'), firstDay: isoDate('2025-03-01') }

/** The committee's issuers: what was saved stands in place of what its territory suggests. */
export function readIssuers(desk: Reading): readonly IssuerProfile[] {
  const saved = savedIssuers(desk)
  const suggested = suggestedIssuers(settingOf(desk)).filter(({ id }) => saved.every((one) => one.id !== id))
  const own = saved.filter(({ id }) => id === committeeIssuer)
  return [...own, ...suggested, ...saved.filter(({ id }) => id !== committeeIssuer)]
}

function savedIssuers(desk: Pick<Desk, 'store'>): readonly IssuerProfile[] {
  const stored = desk.store.settings.get(settingKey)
  return stored === null ? [] : z.array(issuerProfileSchema).parse(stored)
}

function settingOf(desk: Reading): IssuerSetting {
  const committee = readCommittee(desk)
  const plan = planOf(desk, committee.planId)
  const territory = territoryOf(desk, plan, plan.meta.date ?? todayOf(desk))
  return {
    territoryName: unitFullName(territory),
    level: territory.type === 'municipality' ? 'thành phố' : 'tỉnh',
    place: committee.place,
    committee: { ...committee, issuingBody: committee.name },
    terms: usualTerms,
    partyReform,
  }
}

/** Saves one profile: head, series and signing form of later documents; issued ones keep theirs. */
export function saveIssuer(desk: Reading, profile: IssuerProfile, person: Person): readonly IssuerProfile[] {
  refuseTerms(profile)
  return desk.store.transaction(() => {
    const before = readIssuers(desk).find(({ id }) => id === profile.id) ?? null
    const others = savedIssuers(desk).filter(({ id }) => id !== profile.id)
    desk.store.settings.set(settingKey, [...others, profile])
    desk.store.audit.append({
      person,
      action: 'save_issuer',
      subject: `issuer:${profile.id}`,
      before,
      after: profile,
    })
    return readIssuers(desk)
  })
}

function refuseTerms({ series, validFrom, validTo }: IssuerProfile): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new Refusal('REFUSED', 'Ngày hết hiệu lực ở trước ngày có hiệu lực.', 'Nhập lại hai ngày hiệu lực.')
  if (series.kind === 'year') return
  const terms = series.terms.toSorted((left, right) => (left.from < right.from ? -1 : 1))
  const wrong = terms.find((term, index) => {
    const next = terms[index + 1]
    return (term.to !== null && term.to < term.from) || (next && (term.to === null || term.to >= next.from))
  })
  if (wrong)
    throw new Refusal(
      'REFUSED',
      `Nhiệm kỳ ${wrong.name} kết thúc trước khi bắt đầu hoặc trùng ngày với nhiệm kỳ sau.`,
      'Nhập lại ngày bắt đầu và kết thúc của các nhiệm kỳ.',
    )
}

/** Who issues a document: the one that a person chose, else the one that the plan's obligation asks for. */
export function issuerOf(
  desk: Reading,
  plan: Plan,
  key: Pick<DocumentKey, 'kind' | 'part'>,
  chosen: string | null,
  day: IsoDate,
): IssuerProfile {
  const profiles = readIssuers(desk)
  const from = obligationOf(plan, key)?.from ?? null
  const asked = () => issuerFor(profiles, from, day) ?? ofAgency(desk, plan, from) ?? issuerFor(profiles, null, day)
  const issuer = profiles.find(({ id }) => id === chosen) ?? asked()
  if (!issuer) throw new Error('The committee has no issuer profile of its own')
  return issuer
}

/** Of an agency that the plan names; a class of agencies ("các đơn vị") issues nothing as such. */
function ofAgency(desk: Reading, plan: Plan, code: string | null): IssuerProfile | null {
  const agency = plan.agencies.find((one) => one.code === code)
  return agency && !agency.isClass ? agencyIssuer(agency, settingOf(desk)) : null
}

/** The form that an issuer gives a document dated on a day. */
export const fieldsOfIssuer = (
  issuer: IssuerProfile,
  day: IsoDate,
): Pick<
  DocumentFields,
  | 'issuer'
  | 'profile'
  | 'parentAgency'
  | 'issuingBody'
  | 'issuerCode'
  | 'place'
  | 'signingLines'
  | 'agencyPost'
  | 'signerName'
  | 'recipients'
> => ({
  issuer: issuer.id,
  profile: profileOn(issuer.family, day),
  parentAgency: issuer.parentAgency,
  issuingBody: issuer.issuingBody,
  issuerCode: issuer.issuerCode,
  place: issuer.place,
  signingLines: [...issuer.signingLines],
  agencyPost: issuer.agencyPost,
  signerName: issuer.signerName,
  recipients: [...issuer.recipients],
})
