import { type CommitteeScope, inOfficeOn } from '../../../shared/domain/committee/member.ts'
import { type MembersMoved, replacedBetween } from '../../../shared/domain/committee/replaced-between.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { StoredMember } from '../../store/committee-records.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'

type Reading = Pick<Desk, 'store'>

/** Every term of a committee that counts, past ones too, in the order of entering. */
export const membersOfScope = (desk: Reading, scope: CommitteeScope): readonly StoredMember[] =>
  desk.store.committee.members(scope).filter(({ withdrawn }) => !withdrawn)

/** Who sits in a committee on a day, in the order of protocol. */
export const membersOn = (desk: Reading, scope: CommitteeScope, day: IsoDate): readonly StoredMember[] =>
  inOfficeOn(membersOfScope(desk, scope), day)

/** A term as it is now, in office or not, withdrawn or not; null where the id is unknown. */
export const memberById = (desk: Reading, id: string): StoredMember | null => desk.store.committee.memberById(id)

/** The same, or a refusal. */
export function requireMember(desk: Reading, id: string): StoredMember {
  const found = memberById(desk, id)
  if (found) return found
  throw new Refusal(
    'NOT_FOUND',
    'Danh sách thành viên không có người này.',
    'Mở lại danh sách thành viên Ban Chỉ đạo rồi chọn một người.',
  )
}

/** Who left and who came between the day of an invitation and the day of the meeting. */
export const membersMoved = (
  desk: Reading,
  scope: CommitteeScope,
  invitedOn: IsoDate,
  meetingOn: IsoDate,
): MembersMoved<StoredMember> => replacedBetween(membersOfScope(desk, scope), invitedOn, meetingOn)
