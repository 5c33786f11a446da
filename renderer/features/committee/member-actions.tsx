import { Button, Group, Stack } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconUserOff, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import classes from './committee.module.css'
import { type Member, useCommitteeChange } from './committee-data.ts'

/** What can be done with a member: mend, replace, end, take back what was entered by mistake. */
export function MemberActions({ member }: { member: Member }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const [asked, setAsked] = useState<'end' | 'withdraw' | null>(null)
  const { id, revision: expectedRevision, name, standing } = member
  const restoring = useCommitteeChange(
    () => client.committee.restore({ id, expectedRevision }),
    () => `${name} trở lại danh sách.`,
    () => setAsked(null),
  )
  if (standing === 'withdrawn')
    return (
      <Stack gap="xs">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            disabled={store.readOnly}
            loading={restoring.isPending}
            onClick={() => restoring.mutate(undefined)}
          >
            Khôi phục
          </Button>
        </Group>
        {restoring.error ? <ErrorState {...describeError(restoring.error)} /> : null}
      </Stack>
    )
  if (asked) return <AskedAct act={asked} member={member} onDone={() => setAsked(null)} />
  return (
    <Group gap="xs">
      {member.replacedBy === null ? (
        <Button
          size="xs"
          leftSection={<IconUserShare size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          onClick={() => open('thanh-vien', `${id}/thay-the`)}
        >
          Thay thế
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden="true" />}
        disabled={store.readOnly}
        onClick={() => open('thanh-vien', `${id}/sua`)}
      >
        Sửa
      </Button>
      {member.validTo === null ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserOff size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          onClick={() => setAsked('end')}
        >
          Thôi tham gia
        </Button>
      ) : null}
      {member.replacedBy === null ? (
        <Button size="xs" variant="subtle" color="gray" disabled={store.readOnly} onClick={() => setAsked('withdraw')}>
          Ghi nhầm, rút
        </Button>
      ) : null}
    </Group>
  )
}

interface AskedActProps {
  readonly act: 'end' | 'withdraw'
  readonly member: Member
  readonly onDone: () => void
}

/** The last day and the reason, asked where the button stood. */
function AskedAct({ act, member, onDone }: AskedActProps) {
  const { today, store } = useSession()
  const [lastDay, setLastDay] = useState<IsoDate | null>(today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // What was on the screen when the question was asked: a change meanwhile is told, not overwritten.
  const [{ id, revision: expectedRevision, name }] = useState(member)
  const change = useCommitteeChange(
    (day: IsoDate) =>
      act === 'end'
        ? client.committee.end({ id, expectedRevision, lastDay: day, reason })
        : client.committee.withdraw({ id, expectedRevision, reason }),
    () => (act === 'end' ? `${name} thôi tham gia; thời gian tham gia vẫn được giữ.` : `Đã rút mục của ${name}.`),
    onDone,
  )
  const tooShort = reason.trim().length < 5
  return (
    <form
      className={classes.row}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (lastDay !== null && !tooShort) change.mutate(lastDay)
      }}
    >
      {act === 'end' ? (
        <DateField
          label="Ngày cuối cùng tham gia"
          value={lastDay}
          onChange={setLastDay}
          error={tried && lastDay === null ? 'Chọn ngày cuối cùng tham gia.' : undefined}
          required
        />
      ) : null}
      <GrowingTextarea
        label={act === 'end' ? 'Lý do, căn cứ' : 'Lý do rút khỏi danh sách'}
        description={
          act === 'end'
            ? 'Ví dụ: nghỉ hưu; theo quyết định kiện toàn số …'
            : 'Chỉ dùng khi ghi nhầm. Người đã từng tham gia thì chọn “Thôi tham gia”. Số điện thoại, thư điện tử được xóa.'
        }
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && tooShort ? 'Lý do phải có ít nhất 5 ký tự.' : undefined}
        maxLength={1000}
        required
      />
      {change.error ? <ErrorState {...describeError(change.error)} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          Hủy
        </Button>
        <Button type="submit" loading={change.isPending} disabled={store.readOnly}>
          {act === 'end' ? 'Ghi thôi tham gia' : 'Rút khỏi danh sách'}
        </Button>
      </Group>
    </form>
  )
}
