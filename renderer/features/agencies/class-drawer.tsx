import { Button, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { type PlanId, parsePlanId } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './agencies.module.css'
import { type Entry, type PlanMembers, useMembers } from './agencies-data.ts'
import { AgencyLink } from './agency-link.tsx'
import { basisWords, shortOf, successorsText } from './agency-words.ts'
import { stateOf } from './class-words.ts'
import { HistoryList } from './history-list.tsx'
import { MembersForm } from './members-form.tsx'
import { useDay } from './use-day.ts'

/** `?xem=nhom-co-quan/<plan>/<entry>`: whom one entry of a plan's list means, and the committee's decision on it. */
export function ClassDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [planText = '', entry = ''] = id.split('/')
  const planId = parsePlanId(planText)
  return planId && entry !== '' ? (
    <KnownClass planId={planId} code={entry} onClose={onClose} />
  ) : (
    <DetailDrawer title="Nhóm cơ quan" onClose={onClose}>
      <Text>Không có nhóm cơ quan ở địa chỉ này. Đóng lại và chọn một dòng trong bảng.</Text>
    </DetailDrawer>
  )
}

function KnownClass({ planId, code, onClose }: { planId: PlanId; code: string; onClose: () => void }) {
  const [day] = useDay()
  const query = useMembers(planId, day)
  const entry = query.data?.entries.find((one) => one.code === code)
  return (
    <DetailDrawer title={entry?.name ?? 'Nhóm cơ quan'} onClose={onClose} width={560}>
      {query.data && entry ? (
        <ClassDetail planId={planId} members={query.data} entry={entry} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Danh sách cơ quan của kế hoạch không có mục “{code}”.</Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function ClassDetail({ planId, members, entry }: { planId: PlanId; members: PlanMembers; entry: Entry }) {
  const { store } = useSession()
  const [editing, setEditing] = useState(false)
  const [tone, word] = stateOf(entry)
  if (editing)
    return (
      <MembersForm planId={planId} entry={entry} territory={members.territory.code} onDone={() => setEditing(false)} />
    )
  return (
    <Stack gap="md">
      <div>
        <StateChip tone={tone}>{word}</StateChip>
        <Text size="sm" c="dimmed" mt={4}>
          Vào ngày {formatDate(members.day)}, {members.territory.fullName}; {basisWords[entry.basis]}.
        </Text>
      </div>
      {entry.notListed !== null ? <Text>{entry.notListed}</Text> : null}
      {entry.note !== null ? <Text>{entry.note}</Text> : null}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPencil size={16} aria-hidden="true" />}
        disabled={store.readOnly}
        title={store.readOnly ? 'Kho chỉ đọc: không sửa được nhóm cơ quan' : ''}
        onClick={() => setEditing(true)}
      >
        Xác định thành viên
      </Button>
      <MemberList entry={entry} territory={members.territory.code} />
      <FormerList entry={entry} />
      {entry.history.length > 0 ? (
        <section>
          <Title order={3}>Quyết định của Tổ thư ký</Title>
          <HistoryList history={entry.history} />
        </section>
      ) : null}
    </Stack>
  )
}

function MemberList({ entry: { members, open }, territory }: { entry: Entry; territory: string }) {
  if (members.length === 0) return null
  return (
    <section>
      <Title order={3}>
        {members.length} cơ quan{open ? ', danh sách để ngỏ' : ''}
      </Title>
      <ul className={classes.plain}>
        {members.map((member) => (
          <li key={member.code}>
            <AgencyLink territory={territory} agency={member} />
            {member.inPlaceOf ? (
              <Text size="sm" c="dimmed">
                kế thừa toàn bộ {member.inPlaceOf.name}
                {member.inPlaceOf.endedOn === null ? '' : ` (đến hết ${formatDate(member.inPlaceOf.endedOn)})`}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FormerList({ entry: { former } }: { entry: Entry }) {
  if (former.length === 0) return null
  return (
    <section>
      <Title order={3}>Đã kết thúc hoạt động</Title>
      <ul className={classes.plain}>
        {former.map((one) => (
          <li key={one.code}>
            <Text>
              {shortOf(one)}
              {one.endedOn === null ? '' : `, đến hết ${formatDate(one.endedOn)}`}
            </Text>
            <Text size="sm" c="dimmed">
              {one.successors.length === 0
                ? 'Chưa ghi cơ quan kế thừa; Tổ thư ký xác định thành viên thay.'
                : `Chuyển cho: ${successorsText(one.successors)}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
