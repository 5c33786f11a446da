import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { AgencySelect } from './agency-select.tsx'
import classes from './committee.module.css'
import { readScope, useCommitteeView } from './committee-address.ts'
import { type Committee, type Seat, useCommittee, useCommitteeChange } from './committee-data.ts'
import { placed, seatText } from './committee-words.ts'
import { textOf } from './member-draft.ts'
import { useKeptDraft } from './use-kept-draft.ts'

/** `?xem=thanh-vien-ke-hoach/<own or a unit>`: an empty row for each seat of the plan that nobody holds on the day of the screen. */
export function SeatsDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { day } = useCommitteeView()
  const query = useCommittee(readScope(id), day)
  return (
    <DetailDrawer title="Lập danh sách theo kế hoạch" onClose={onClose} width={640}>
      {query.data ? (
        query.data.vacant.length === 0 ? (
          <Text>Mọi thành phần nêu trong kế hoạch đã có người.</Text>
        ) : (
          <SeatsForm committee={query.data} onClose={onClose} />
        )
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

interface SeatRow extends Readonly<Record<string, string>> {
  readonly name: string
  readonly agencyPost: string
  readonly agency: string
}

const emptyRow = ({ choices }: Seat): SeatRow => {
  const [only, second] = choices
  return { name: '', agencyPost: '', agency: only && !second ? only.code : '' }
}

function SeatsForm({ committee, onClose }: { committee: Committee; onClose: () => void }) {
  const { store, plan } = useSession()
  // As they were when the form was opened: rows do not move under the hands of whoever types.
  const [seats] = useState(committee.vacant)
  // What was typed for other seats does not fit these.
  const key = `thanh-vien-ke-hoach/${committee.scope}/${plan.id}/${seats.map(seatText).join('/')}`
  const { draft, change, drop } = useKeptDraft(key, { from: '', rows: seats.map(emptyRow) })
  const [tried, setTried] = useState(false)
  const filled = draft.rows.filter(({ name }) => name.trim() !== '').length
  const saving = useCommitteeChange(
    () => client.committee.add({ scope: committee.scope, members: membersOf(seats, draft) }),
    (ids) => `Đã ghi ${ids.length} người vào danh sách.`,
    () => {
      drop()
      onClose()
    },
  )
  const put = (place: number, changed: SeatRow): void =>
    change({ rows: draft.rows.map((row, at) => (at === place ? changed : row)) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (filled > 0) saving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {plan.shortName} nêu các thành phần sau chưa có người. Ghi những người đã biết; dòng để trống được bỏ qua.
        </Text>
        <DateField
          label="Tham gia từ ngày"
          description="Theo quyết định; để trống nếu chưa rõ."
          value={parseIsoDate(draft.from)}
          onChange={(date) => change({ from: date ?? '' })}
        />
        {placed(seats).map(({ seat, place }) => (
          <SeatFields
            key={place}
            seat={seat}
            row={draft.rows[place] ?? emptyRow(seat)}
            onChange={(changed) => put(place, changed)}
          />
        ))}
        {tried && filled === 0 ? (
          <Text size="sm" c="red.9" role="alert">
            Nhập họ và tên của ít nhất một người.
          </Text>
        ) : null}
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              drop()
              onClose()
            }}
          >
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
            {filled === 0 ? 'Ghi vào danh sách' : `Ghi ${filled} người`}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function SeatFields({ seat, row, onChange }: { seat: Seat; row: SeatRow; onChange: (row: SeatRow) => void }) {
  const title = memberRoleWords[seat.role]
  const asked = [seat.post, seat.agencyName].filter((word) => word !== null).join('; ')
  return (
    <fieldset className={classes.row}>
      <legend className={classes.legend}>{title}</legend>
      {asked === '' ? null : (
        <Text size="sm" c="dimmed">
          Văn bản nêu: {asked}
        </Text>
      )}
      <div className={classes.pair}>
        <TextInput
          label="Họ và tên"
          value={row.name}
          onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
          maxLength={120}
        />
        <TextInput
          label="Chức vụ"
          value={row.agencyPost}
          onChange={(event) => onChange({ ...row, agencyPost: event.currentTarget.value })}
          maxLength={300}
        />
      </div>
      <AgencySelect
        agency={row.agency}
        known={null}
        first={seat.choices}
        onChange={(agency) => onChange({ ...row, agency })}
      />
    </fieldset>
  )
}

const membersOf = (
  seats: readonly Seat[],
  { from, rows }: { readonly from: string; readonly rows: readonly SeatRow[] },
): Parameters<typeof client.committee.add>[0]['members'] =>
  seats.flatMap((seat, place) => {
    const row = rows[place]
    const name = row?.name.trim() ?? ''
    if (!row || name === '') return []
    const term = {
      name,
      role: seat.role,
      place: null,
      agencyPost: textOf(row.agencyPost),
      agency: textOf(row.agency),
      validFrom: parseIsoDate(from),
      validTo: null,
      delegate: null,
      note: null,
      replaces: null,
    }
    return [{ term, contact: { email: null, phone: null } }]
  })
