import {
  type Attendance,
  type AttendanceState,
  attendanceStates,
  type Invitee,
} from '../../../../shared/domain/meetings/meeting.ts'
import { personText } from '../meeting-words.ts'

type Delegate = NonNullable<Attendance['delegate']>

/** What a key notes for the invitee in focus: c, u, v by the first letters of the words. */
export const attendanceKeys: Readonly<Record<string, AttendanceState>> = { c: 'present', u: 'delegate', v: 'absent' }

/**
 * The list with one invitee noted, in the order of the invitees. Who comes in somebody's place is taken from what was
 * noted before, else from the register.
 */
export function noted(
  attendance: readonly Attendance[],
  invitees: readonly Pick<Invitee, 'id'>[],
  inviteeId: string,
  state: AttendanceState,
  usualDelegate: Delegate | null,
): readonly Attendance[] {
  const before = attendance.find((one) => one.inviteeId === inviteeId)
  const entry: Attendance = {
    inviteeId,
    state,
    delegate: state === 'delegate' ? (before?.delegate ?? usualDelegate ?? { name: '', post: '' }) : null,
    reason: state === 'absent' ? (before?.reason ?? '') : '',
  }
  return inOrder([...attendance.filter((one) => one.inviteeId !== inviteeId), entry], invitees)
}

/** Everybody who is not noted yet is there. */
export const restPresent = (
  attendance: readonly Attendance[],
  invitees: readonly Pick<Invitee, 'id'>[],
): readonly Attendance[] => {
  const known = new Set(attendance.map(({ inviteeId }) => inviteeId))
  const rest = invitees.flatMap(({ id }): Attendance[] =>
    known.has(id) ? [] : [{ inviteeId: id, state: 'present', delegate: null, reason: '' }],
  )
  return inOrder([...attendance, ...rest], invitees)
}

function inOrder(attendance: readonly Attendance[], invitees: readonly Pick<Invitee, 'id'>[]): readonly Attendance[] {
  const place = new Map(invitees.map(({ id }, index) => [id, index]))
  const placeOf = ({ inviteeId }: Attendance): number => place.get(inviteeId) ?? invitees.length
  return attendance.toSorted((left, right) => placeOf(left) - placeOf(right))
}

export function isAttendance(value: unknown): value is Attendance {
  if (typeof value !== 'object' || value === null) return false
  const { inviteeId, state, reason } = value as Readonly<Record<string, unknown>>
  return (
    typeof inviteeId === 'string' && typeof reason === 'string' && attendanceStates.some((known) => known === state)
  )
}

/** Why the list cannot be stored as it stands; null: it can. */
export function attendanceHindrance(
  attendance: readonly Attendance[],
  invitees: readonly Pick<Invitee, 'id' | 'name' | 'post'>[],
): string | null {
  const nameless = attendance.find(
    ({ state, delegate }) => state === 'delegate' && (delegate?.name.trim() ?? '') === '',
  )
  if (nameless === undefined) return null
  const invitee = invitees.find(({ id }) => id === nameless.inviteeId)
  return `chưa ghi người dự thay ${invitee === undefined ? 'một đại biểu' : personText(invitee)}.`
}

/** "Có mặt 10, dự thay 2, vắng 3, chưa điểm danh 5." */
export function attendanceSentence(attendance: readonly Attendance[], invitees: number): string {
  const count = (state: AttendanceState): number => attendance.filter((one) => one.state === state).length
  const open = invitees - attendance.length
  return `Có mặt ${count('present')}, dự thay ${count('delegate')}, vắng ${count('absent')}${
    open > 0 ? `, chưa điểm danh ${open}` : ''
  }.`
}
