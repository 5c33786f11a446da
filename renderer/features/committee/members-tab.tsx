import { Alert, Button, Checkbox, Group, Text } from '@mantine/core'
import { IconListDetails, IconUserQuestion } from '@tabler/icons-react'
import { useMemo } from 'react'
import { memberRoles, memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Missing } from '../../ui/missing.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './committee.module.css'
import type { Committee, Member } from './committee-data.ts'
import { readOnlyWords, seatText, standingTones, standingWords, termText } from './committee-words.ts'

/** Who sits in the committee, in the order of protocol, and the seats that nobody holds. */
export function MembersTab({ committee }: { committee: Committee }) {
  const { open, address } = useDrawerAddress()
  const [shown, setShown] = useFilter('ban-chi-dao.hien', 'duong-nhiem')
  const everybody = shown === 'tat-ca'
  const others = committee.members.filter(({ standing }) => standing !== 'in_office').length
  const rows = useMemo(
    () => (everybody ? committee.members : committee.members.filter(({ standing }) => standing === 'in_office')),
    [committee, everybody],
  )
  return (
    <div className={classes.stack}>
      {committee.members.length > 0 ? <VacantSeats committee={committee} /> : null}
      <Panel
        title="Thành viên"
        note={<span role="status">{`${rows.length} người`}</span>}
        actions={
          others > 0 ? (
            <Checkbox
              label={`Cả người không đương nhiệm (${others})`}
              checked={everybody}
              onChange={(event) => setShown(event.currentTarget.checked ? 'tat-ca' : 'duong-nhiem')}
            />
          ) : null
        }
        flush
      >
        {rows.length === 0 ? (
          <NobodyYet committee={committee} />
        ) : (
          <DataTable
            label={committee.name}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => open('thanh-vien', id)}
            isSelected={({ id }) => address?.kind === 'thanh-vien' && address.id.split('/')[0] === id}
            viewKey={`${committee.scope}/${committee.day}`}
            maxHeight="calc(100vh - 360px)"
          />
        )}
      </Panel>
    </div>
  )
}

const columns: readonly DataColumn<Member>[] = [
  {
    id: 'name',
    header: 'Họ và tên',
    wrap: true,
    value: ({ name }) => name,
    render: ({ name, standing }) =>
      standing === 'in_office' ? (
        <span className={classes.name}>{name}</span>
      ) : (
        <span className={classes.name}>
          {standing === 'withdrawn' ? <s className={classes.quiet}>{name}</s> : name}
          <span className={classes.second}>
            <StateChip tone={standingTones[standing]} quiet>
              {standingWords[standing]}
            </StateChip>
          </span>
        </span>
      ),
  },
  {
    id: 'role',
    header: 'Vai trò',
    wrap: true,
    width: 150,
    // By rank, not by the alphabet.
    value: ({ role }) => memberRoles.indexOf(role),
    copied: ({ role }) => memberRoleWords[role],
    render: ({ role }) => memberRoleWords[role],
  },
  {
    id: 'post',
    header: 'Chức vụ, cơ quan',
    wrap: true,
    width: '34%',
    value: ({ agencyPost, agencyName }) => agencyPost ?? agencyName,
    copied: ({ agencyPost, agencyName }) => [agencyPost, agencyName].filter(Boolean).join('; '),
    render: ({ agencyPost, agencyName }) =>
      agencyPost === null && agencyName === null ? (
        <Missing word="chưa ghi" />
      ) : (
        <>
          {agencyPost ?? agencyName}
          {agencyPost !== null && agencyName !== null ? <span className={classes.second}>{agencyName}</span> : null}
        </>
      ),
  },
  {
    id: 'term',
    header: 'Thời gian tham gia',
    wrap: true,
    width: 150,
    value: ({ validFrom }) => validFrom,
    copied: termText,
    render: (member) => termText(member) || <Missing word="chưa ghi ngày" />,
  },
  {
    id: 'contact',
    header: 'Liên hệ',
    value: ({ phone, email }) => phone ?? email,
    copied: ({ phone, email }) => [phone, email].filter(Boolean).join('; '),
    render: ({ phone, email }) =>
      phone === null && email === null ? (
        <Missing word="chưa ghi" />
      ) : (
        <>
          <span className={classes.contact}>{phone ?? email}</span>
          {phone !== null && email !== null ? (
            <span className={`${classes.contact} ${classes.second}`} title={email}>
              {email}
            </span>
          ) : null}
        </>
      ),
  },
]

function FillButton({ committee, primary }: { committee: Committee; primary: boolean }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  return (
    <Button
      size={primary ? 'sm' : 'xs'}
      variant={primary ? 'filled' : 'default'}
      leftSection={<IconListDetails size={16} aria-hidden="true" />}
      disabled={store.readOnly}
      title={store.readOnly ? readOnlyWords : ''}
      onClick={() => open('thanh-vien-ke-hoach', committee.scope)}
    >
      Lập danh sách theo kế hoạch
    </Button>
  )
}

/** The seats that the plan's text asks for and nobody holds. */
function VacantSeats({ committee }: { committee: Committee }) {
  const { plan } = useSession()
  const { vacant } = committee
  if (vacant.length === 0) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconUserQuestion size={18} aria-hidden="true" />}>
      <Group justify="space-between" wrap="nowrap" gap="lg">
        <Text size="sm">
          <strong>
            {vacant.length} thành phần nêu trong {plan.shortName} chưa có người:
          </strong>{' '}
          {vacant.map(seatText).join('; ')}.
        </Text>
        <div className={classes.fixed}>
          <FillButton committee={committee} primary={false} />
        </div>
      </Group>
    </Alert>
  )
}

function NobodyYet({ committee }: { committee: Committee }) {
  const { plan } = useSession()
  if (committee.members.length > 0)
    return (
      <EmptyState
        title="Không ai đương nhiệm vào ngày này"
        sentence="Chọn ngày khác, hoặc chọn xem cả người không đương nhiệm."
      />
    )
  return (
    <EmptyState
      title={`${committee.name} chưa có danh sách thành viên`}
      sentence={
        committee.vacant.length > 0
          ? `${plan.shortName} nêu ${committee.vacant.length} thành phần. Lập danh sách từ các thành phần ấy, hoặc bấm “Thêm thành viên” để ghi từng người theo quyết định.`
          : 'Kế hoạch không nêu thành phần. Bấm “Thêm thành viên” để ghi từng người theo quyết định thành lập.'
      }
      action={committee.vacant.length > 0 ? <FillButton committee={committee} primary /> : null}
    />
  )
}
