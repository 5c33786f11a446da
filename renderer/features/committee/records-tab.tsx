import { Button, Group } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import {
  decisionKindWords,
  meetingRhythmWords,
  signingFormWords,
} from '../../../shared/domain/committee/committee-record.ts'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './committee.module.css'
import type { Committee, Decision, Regulations } from './committee-data.ts'
import { readOnlyWords } from './committee-words.ts'
import { FileButton } from './file-button.tsx'

/** What the committee rests on: its decisions and its working regulations. */
export function RecordsTab({ committee }: { committee: Committee }) {
  return (
    <div className={classes.stack}>
      <Decisions committee={committee} />
      <RegulationsPanel committee={committee} />
    </div>
  )
}

function Decisions({ committee }: { committee: Committee }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const columns = useMemo(() => columnsOf(committee.inForce), [committee.inForce])
  const addButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      disabled={store.readOnly}
      title={store.readOnly ? readOnlyWords : ''}
      onClick={() => open('quyet-dinh-ban', `${committee.scope}/moi`)}
    >
      Thêm quyết định
    </Button>
  )
  return (
    <Panel
      title="Quyết định thành lập, kiện toàn"
      note={committee.decisions.length === 0 ? null : `${committee.decisions.length} văn bản`}
      actions={committee.decisions.length === 0 ? null : addButton}
      flush
    >
      {committee.decisions.length === 0 ? (
        <EmptyState
          title="Chưa ghi quyết định nào"
          sentence="Ghi số, ngày, cơ quan ban hành của quyết định thành lập và các quyết định kiện toàn; giấy mời và báo cáo căn cứ vào đó."
          action={addButton}
        />
      ) : (
        <DataTable
          label="Quyết định thành lập, kiện toàn"
          columns={columns}
          rows={committee.decisions}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open('quyet-dinh-ban', `${committee.scope}/${id}`)}
        />
      )}
    </Panel>
  )
}

const columnsOf = (inForce: string | null): readonly DataColumn<Decision>[] => [
  {
    id: 'number',
    header: 'Số, ký hiệu',
    value: ({ record }) => record.number,
    render: ({ id, record }) => (
      <span className={classes.name}>
        {record.number}
        {id === inForce ? (
          <span className={classes.second}>
            <StateChip tone="met" quiet>
              đang áp dụng
            </StateChip>
          </span>
        ) : null}
      </span>
    ),
  },
  {
    id: 'date',
    header: 'Ngày',
    value: ({ record }) => record.date,
    copied: ({ record }) => formatDate(record.date),
    render: ({ record }) => formatDate(record.date),
  },
  { id: 'kind', header: 'Loại', value: ({ record }) => decisionKindWords[record.decision] },
  { id: 'issuer', header: 'Cơ quan ban hành', wrap: true, value: ({ record }) => record.issuer },
  { id: 'subject', header: 'Trích yếu', wrap: true, width: '34%', value: ({ record }) => record.subject },
  {
    id: 'file',
    header: 'Tệp',
    value: ({ file }) => (file ? file.name : null),
    render: ({ file }) => (file ? 'có' : '–'),
  },
]

function RegulationsPanel({ committee }: { committee: Committee }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const { regulations } = committee
  const editButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPencil size={16} aria-hidden="true" />}
      disabled={store.readOnly}
      title={store.readOnly ? readOnlyWords : ''}
      onClick={() => open('quy-che-ban', committee.scope)}
    >
      {regulations ? 'Sửa quy chế' : 'Ghi quy chế'}
    </Button>
  )
  return (
    <Panel
      title="Quy chế làm việc"
      actions={
        regulations ? (
          <Group gap="xs" wrap="nowrap">
            {regulations.file ? <FileButton id={regulations.id} /> : null}
            {editButton}
          </Group>
        ) : null
      }
    >
      {regulations ? (
        <RegulationFacts regulations={regulations} />
      ) : (
        <EmptyState
          title="Chưa ghi quy chế làm việc"
          sentence="Ghi nhịp họp, ngày giờ, nơi họp thường dùng, ai chủ trì và ai ký thay; cuộc họp kế tiếp được đề xuất theo đó."
          action={editButton}
        />
      )}
    </Panel>
  )
}

function RegulationFacts({ regulations: { record } }: { regulations: Regulations }) {
  const unsaid = 'văn bản không nêu'
  const source = [
    record.number === null ? null : `số ${record.number}`,
    record.date === null ? null : `ngày ${formatDate(record.date)}`,
    record.issuer === null ? null : `của ${record.issuer}`,
  ].filter((word) => word !== null)
  return (
    <FactList
      items={[
        ['Văn bản', source.length === 0 ? 'chưa ghi số, ngày' : source.join(' ')],
        ['Họp thường kỳ', meetingRhythmWords[record.rhythm]],
        ['Ngày họp thường dùng', record.usualDay ?? unsaid],
        ['Giờ họp', record.usualTime ?? unsaid],
        ['Nơi họp', record.usualPlace ?? unsaid],
        ['Chủ trì', memberRoleWords[record.chairRole]],
        ['Ký văn bản', record.signing.length === 0 ? unsaid : <SigningList key="signing" signing={record.signing} />],
      ]}
    />
  )
}

const SigningList = ({ signing }: Pick<Regulations['record'], 'signing'>) => (
  <ul className={classes.plain}>
    {signing.map(({ role, form, papers }) => (
      <li key={`${role}/${form}/${papers}`}>
        {memberRoleWords[role]} {signingFormWords[form]}: {papers}
      </li>
    ))}
  </ul>
)
