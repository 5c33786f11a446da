import { Alert, Stack, Text, Title } from '@mantine/core'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './committee.module.css'
import { type Member, type MemberReading, useMember } from './committee-data.ts'
import { standingTones, standingWords, termText } from './committee-words.ts'
import { MemberActions } from './member-actions.tsx'
import { MemberForm } from './member-form.tsx'
import { MemberHistory } from './member-history.tsx'

/** `?xem=thanh-vien/<id>` shows a member, `…/sua` mends what is written, `…/thay-the` seats a successor. */
export function MemberDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [memberId = '', act] = id.split('/')
  const query = useMember(memberId)
  const title = query.data ? titleOf(query.data.member, act) : 'Thành viên Ban Chỉ đạo'
  return (
    <DetailDrawer title={title} onClose={onClose}>
      {query.data ? (
        <Shown reading={query.data} act={act} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} label="Đang mở thành viên…" />
      )}
    </DetailDrawer>
  )
}

function titleOf({ name }: Member, act: string | undefined): string {
  if (act === 'sua') return `Sửa: ${name}`
  return act === 'thay-the' ? `Thay thế: ${name}` : name
}

function Shown({ reading, act }: { reading: MemberReading; act: string | undefined }) {
  const { open } = useDrawerAddress()
  const { member } = reading
  if (act === 'sua' || act === 'thay-the')
    return (
      <MemberForm
        key={member.id}
        kind={act === 'sua' ? 'change' : 'replace'}
        scope={member.scope}
        member={member}
        onLeave={() => open('thanh-vien', member.id)}
      />
    )
  return <MemberDetail reading={reading} />
}

function MemberDetail({ reading: { committee, member, versions, line } }: { reading: MemberReading }) {
  return (
    <Stack gap="md">
      <div>
        <StateChip tone={standingTones[member.standing]}>{standingWords[member.standing]}</StateChip>
      </div>
      {member.standing === 'withdrawn' ? (
        <Alert color="gray" title="Đã rút khỏi danh sách">
          Mục này ghi nhầm và không tính vào danh sách. Lý do: {member.reason}
        </Alert>
      ) : null}
      <FactList items={factsOf(member, committee)} />
      <MemberActions member={member} />
      {line.length > 1 ? <SeatLine line={line} shown={member.id} /> : null}
      <Title order={3}>Lịch sử</Title>
      <MemberHistory versions={versions} />
    </Stack>
  )
}

const factsOf = (member: Member, committee: string) => {
  const { delegate, place, note, agencyPost, agencyName, replacesName, replacedBy } = member
  return [
    ['Ban Chỉ đạo', committee],
    ['Vai trò', memberRoleWords[member.role]],
    ...(place === null ? [] : ([['Số thứ tự', String(place)]] as const)),
    ['Chức vụ', agencyPost ?? 'chưa ghi'],
    ['Cơ quan', agencyName ?? 'chưa gắn cơ quan'],
    ['Tham gia', termText(member) || 'chưa ghi ngày'],
    ...(replacesName === null ? [] : ([['Thay', replacesName]] as const)),
    ...(replacedBy === null ? [] : ([['Người thay thế', replacedBy.name]] as const)),
    ['Điện thoại', member.phone ?? 'chưa ghi'],
    ['Thư điện tử', member.email ?? 'chưa ghi'],
    [
      'Người dự thay',
      delegate === null ? 'chưa cử' : [delegate.name, delegate.post].filter((part) => part !== null).join(', '),
    ],
    ...(note === null ? [] : ([['Ghi chú', note]] as const)),
  ] as const
}

/** Everybody who held the seat, newest first. */
function SeatLine({ line, shown }: { line: readonly Member[]; shown: string }) {
  const { open } = useDrawerAddress()
  return (
    <section>
      <Title order={3} mb={4}>
        Người giữ vị trí này qua các thời kỳ
      </Title>
      <ol className={classes.plain}>
        {line.map((one) => (
          <li key={one.id}>
            {one.id === shown ? (
              <Text size="sm" fw={500}>
                {one.name}
              </Text>
            ) : (
              <button type="button" className={classes.link} onClick={() => open('thanh-vien', one.id)}>
                {one.name}
              </button>
            )}
            <Text size="sm" c="dimmed">
              {[one.agencyPost, termText(one)].filter(Boolean).join('; ')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
