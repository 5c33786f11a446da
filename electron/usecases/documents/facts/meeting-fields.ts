import type { MeetingDetails } from '../../../../shared/domain/meetings/meeting.ts'
import { type Desk, unitNameOn } from '../../desk.ts'
import type { IssuerFields } from '../document-source.ts'

/** How a paper of a meeting begins, from the form of its issuer. */
export type MeetingFields = (details: MeetingDetails, issuer: IssuerFields) => Partial<IssuerFields>

/** "Lưu: VT" of the issuer's own receivers; every paper ends with it. */
const archive = ({ recipients }: IssuerFields): string => recipients.find((one) => /^Lưu/iu.test(one)) ?? 'Lưu: VT'

/** Whoever is invited gets it, and the archive; a letter that asks names its receivers at its head. */
export const invitationFields: MeetingFields = ({ kind }, issuer) => ({
  recipients: [...(kind === 'consultation' ? [] : ['Như thành phần mời']), archive(issuer)],
})

/** A paper that goes to whoever is invited. */
export const goesAlong: MeetingFields = (_details, issuer) => ({
  recipients: ['Như thành phần mời', archive(issuer)],
})

/** A paper that stays with the secretariat and whoever took part. */
export const staysInFile: MeetingFields = (_details, issuer) => ({
  recipients: ['Thành phần dự họp', archive(issuer)],
})

/** A paper for the chair alone. */
export const forChair: MeetingFields = () => ({ recipients: ['Đồng chí chủ trì', 'Lưu: Tổ thư ký'] })

/** The form of the issuer as it is. */
export const asIssued: MeetingFields = () => ({})

/** What a paper starts with; one of a district's committee bears that committee's head and waits for its own code. */
export function meetingFields(
  desk: Pick<Desk, 'catalogue'>,
  details: MeetingDetails,
  issuer: IssuerFields,
  fields: MeetingFields,
): Partial<IssuerFields> {
  const own = fields(details, issuer)
  if (details.scope === 'own' || details.date === null) return own
  const unit = unitNameOn(desk, details.scope, details.date)
  const body = issuer.issuingBody.replace(/ (thành phố|tỉnh) .*$/u, '')
  return {
    ...own,
    parentAgency: `Ủy ban nhân dân ${unit}`,
    issuingBody: `${body} ${unit}`,
    issuerCode: '',
    agencyPost: '',
    signerName: '',
  }
}
