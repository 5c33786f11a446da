import { Button, Group, Text } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { isInOffice } from '../../../../shared/domain/committee/member.ts'
import type { Attendance } from '../../../../shared/domain/meetings/meeting.ts'
import { quorumOf } from '../../../../shared/domain/meetings/quorum.ts'
import { client } from '../../../lib/client.ts'
import { type KeyMeaning, usePageKeys } from '../../../lib/page-keys.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { KeepLine, KeepTrouble } from '../keeping/keep-line.tsx'
import { useKeptList } from '../keeping/use-kept-list.ts'
import { personText } from '../meeting-words.ts'
import classes from '../meetings.module.css'
import { type Meeting, useCommittee } from '../meetings-data.ts'
import rowClasses from './attendance.module.css'
import { attendanceHindrance, attendanceSentence, isAttendance, noted, restPresent } from './attendance-list.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { StartPanel } from './start-panel.tsx'

const keys: readonly KeyMeaning[] = [
  [['C'], 'Có mặt'],
  [['U'], 'Ủy quyền dự thay'],
  [['V'], 'Vắng mặt'],
  [['Enter'], 'Ghi xong lý do, người dự thay: sang người sau'],
  [['↑', '↓'], 'Đến người trên, dưới'],
]

const attendanceOf = ({ attendance }: Meeting): readonly Attendance[] => attendance

/** Who is there: one key for each invitee, from the first to the last. */
export function AttendanceTab({ meeting }: { meeting: Meeting }) {
  usePageKeys(keys)
  const { store } = useSession()
  const { invitees, stage, details, day } = meeting
  const disabled = stage !== 'in_session' || store.readOnly
  const [state, keeper] = useKeptList<Attendance>({
    meeting,
    name: 'diem-danh',
    of: attendanceOf,
    isEntry: isAttendance,
    save: (attendance, step) => client.meetings.setAttendance({ ...step, attendance: [...attendance] }),
    disabled,
    hindrance: (attendance) => attendanceHindrance(attendance, invitees),
  })
  const attendance = state.value
  const list = useRef<HTMLOListElement>(null)
  const committee = useCommittee(details.scope, details.date)
  const delegates = useMemo(() => {
    const inOffice = (committee.data?.members ?? []).filter((member) => isInOffice(member, details.date ?? day))
    return new Map(inOffice.map(({ id, delegate }) => [id, delegate && { ...delegate, post: delegate.post ?? '' }]))
  }, [committee.data, details.date, day])
  const quorum = quorumOf({ invitees, attendance })
  return (
    <>
      {stage === 'planned' || stage === 'invited' ? <StartPanel meeting={meeting} /> : null}
      <Panel
        title="Điểm danh"
        note={<span role="status">{attendanceSentence(attendance, invitees.length)}</span>}
        actions={
          disabled ? undefined : (
            <Group gap="sm" wrap="nowrap">
              <KeepLine state={state} keeper={keeper} />
              <Button
                size="xs"
                variant="default"
                disabled={attendance.length >= invitees.length}
                onClick={() => keeper.type(restPresent(attendance, invitees))}
              >
                Những người còn lại có mặt
              </Button>
            </Group>
          )
        }
        flush
      >
        <KeepTrouble
          state={state}
          keeper={keeper}
          theirs={(theirs) => <p>{attendanceSentence(theirs, invitees.length)}</p>}
        />
        {details.withQuorum && stage !== 'planned' && stage !== 'invited' ? (
          <div className={rowClasses.quorum}>
            <StateChip tone={quorum.reached ? 'met' : 'wrong'}>
              {quorum.reached ? 'Đủ quá nửa số thành viên' : 'Chưa đủ quá nửa số thành viên'}
            </StateChip>
            <Text>
              {quorum.present}/{quorum.members} thành viên có mặt hoặc có người dự thay.
            </Text>
          </div>
        ) : null}
        {invitees.length === 0 ? (
          <EmptyState title="Chưa mời ai" sentence="Thêm người mời ở phần Thành phần rồi điểm danh tại đây." />
        ) : (
          <ol ref={list} className={rowClasses.list} aria-label="Điểm danh">
            {invitees.map((invitee, index) => (
              <AttendanceRow
                key={invitee.id}
                number={index + 1}
                invitee={invitee}
                entry={attendance.find(({ inviteeId }) => inviteeId === invitee.id) ?? null}
                disabled={disabled}
                onNote={(chosen) => {
                  const usual = invitee.memberId === null ? null : (delegates.get(invitee.memberId) ?? null)
                  keeper.type(noted(attendance, invitees, invitee.id, chosen, usual))
                }}
                onChange={(part) =>
                  keeper.type(attendance.map((one) => (one.inviteeId === invitee.id ? { ...one, ...part } : one)))
                }
                onStep={(step) => focusRow(list.current, index + step)}
              />
            ))}
          </ol>
        )}
        {disabled && (stage === 'concluded' || stage === 'announced') ? (
          <Text p="sm" c="dimmed" className={classes.second}>
            Cuộc họp đã kết luận: điểm danh đã đóng. Sai sót ghi bằng “Sửa đổi, bổ sung biên bản” ở phần Kết luận, ví dụ
            “{invitees[0] ? personText(invitees[0]) : 'đại biểu'} có mặt”.
          </Text>
        ) : null}
      </Panel>
    </>
  )
}

function focusRow(list: HTMLOListElement | null, index: number): void {
  const row = list?.children[index]
  if (row instanceof HTMLElement) row.focus()
}
