import { Button, Select, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { decisionTitle } from '../../../shared/domain/committee/committee-record.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './committee.module.css'
import { readScope, useCommitteeView } from './committee-address.ts'
import { type Committee, useCommittee, useDistricts } from './committee-data.ts'
import { readOnlyWords } from './committee-words.ts'
import { DistrictsTab } from './districts-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { RecordsTab } from './records-tab.tsx'

const parts = [
  { value: 'danh-sach', label: 'Thành viên' },
  { value: 'quyet-dinh', label: 'Quyết định, quy chế' },
  { value: 'quan-huyen', label: 'Ban Chỉ đạo quận, huyện' },
  { value: 'lich-su', label: 'Lịch sử' },
] as const

/** Thành viên Ban Chỉ đạo: who sits in the committee, what it rests on, the committees of the districts. */
export function CommitteeScreen() {
  const { part } = useParams()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const { store } = useSession()
  const { scope, day } = useCommitteeView()
  const query = useCommittee(scope, day)
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'danh-sach'
  const show = (value: string | null): void => {
    if (!value) return
    // The committee and the day stay in the address; a drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/cuoc-hop/thanh-vien/${value}`, search: kept.toString() })
  }
  return (
    <>
      <PageHeader
        title={query.data?.name ?? 'Thành viên Ban Chỉ đạo'}
        sentence={query.data ? sentenceOf(query.data) : 'Thành viên, quyết định, quy chế làm việc của Ban Chỉ đạo.'}
        action={
          <Button
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={store.readOnly}
            title={store.readOnly ? readOnlyWords : ''}
            onClick={() => open('them-thanh-vien', scope)}
          >
            Thêm thành viên
          </Button>
        }
      />
      <Tabs value={chosen} onChange={show}>
        <Tabs.List mb="md">
          {parts.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ViewFields withCommittee={chosen !== 'quan-huyen'} />
        <Tabs.Panel value="quan-huyen">
          <DistrictsTab />
        </Tabs.Panel>
        {chosen === 'quan-huyen' ? null : (
          <Tabs.Panel value={chosen}>
            {query.data ? (
              <Part part={chosen} committee={query.data} />
            ) : query.error ? (
              <ErrorState
                title="Không tải được danh sách Ban Chỉ đạo."
                {...describeError(query.error)}
                onRetry={() => void query.refetch()}
              />
            ) : (
              <LoadingState lines={10} label="Đang tải danh sách Ban Chỉ đạo…" />
            )}
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  )
}

function Part({ part, committee }: { part: string; committee: Committee }) {
  if (part === 'quyet-dinh') return <RecordsTab committee={committee} />
  if (part === 'lich-su') return <HistoryTab key={committee.scope} committee={committee} />
  return <MembersTab committee={committee} />
}

/** Which committee, and on which day. */
function ViewFields({ withCommittee }: { withCommittee: boolean }) {
  const { territory } = useSession()
  const { scope, day, setScope, setDay } = useCommitteeView()
  const districts = useDistricts(day)
  return (
    <div className={classes.filters}>
      {withCommittee ? (
        <Select
          label="Ban Chỉ đạo"
          data={[
            { value: 'own', label: `Ban Chỉ đạo ${territory.fullName}` },
            ...(districts.data ?? []).map((district) => ({ value: district.scope as string, label: district.name })),
          ]}
          value={scope}
          onChange={(value) => setScope(readScope(value))}
          allowDeselect={false}
          searchable
          w={300}
        />
      ) : null}
      <DateField
        label={day === null ? 'Xem vào ngày (đang xem hôm nay)' : 'Xem vào ngày'}
        value={day}
        onChange={setDay}
      />
    </div>
  )
}

function sentenceOf({ members, vacant, day, decisions, inForce }: Committee): string {
  const seated = members.filter(({ standing }) => standing === 'in_office').length
  const basis = decisions.find(({ id }) => id === inForce)
  const sentences = [
    `Ngày ${formatDate(day)}: ${seated} người đương nhiệm`,
    basis ? `theo ${decisionTitle(basis.record)}` : 'chưa ghi quyết định thành lập',
    ...(vacant.length === 0 ? [] : [`${vacant.length} thành phần nêu trong kế hoạch chưa có người`]),
  ]
  return `${sentences.join('; ')}.`
}
