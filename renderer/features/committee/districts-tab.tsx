import { useNavigate } from 'react-router'
import { decisionTitle } from '../../../shared/domain/committee/committee-record.ts'
import { describeError } from '../../lib/describe-error.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Missing } from '../../ui/missing.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './committee.module.css'
import { useCommitteeView } from './committee-address.ts'
import { type District, useDistricts } from './committee-data.ts'

/** The committees of the districts: which have a head, how many sit in them; one opens its own list. */
export function DistrictsTab() {
  const { day } = useCommitteeView()
  const query = useDistricts(day)
  const navigate = useNavigate()
  if (query.error)
    return (
      <ErrorState
        title="Không tải được danh sách Ban Chỉ đạo quận, huyện."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  if (!query.data) return <LoadingState lines={8} label="Đang tải Ban Chỉ đạo quận, huyện…" />
  const filled = query.data.filter(({ inOffice }) => inOffice > 0).length
  return (
    <Panel
      title="Ban Chỉ đạo quận, huyện"
      note={`${filled}/${query.data.length} nơi đã có danh sách; mở một dòng để ghi thành viên`}
      flush
    >
      {query.data.length === 0 ? (
        <EmptyState
          title="Địa bàn không có đơn vị cấp dưới vào ngày này"
          sentence="Chọn ngày khác để xem Ban Chỉ đạo của các đơn vị khi đó."
        />
      ) : (
        <DataTable
          label="Ban Chỉ đạo quận, huyện"
          columns={columns}
          rows={query.data}
          rowKey={({ scope }) => scope}
          onOpen={({ scope }) => {
            const search = new URLSearchParams({ ban: scope, ...(day === null ? {} : { ngay: day }) })
            void navigate({ pathname: '/cuoc-hop/thanh-vien/danh-sach', search: search.toString() })
          }}
          maxHeight="calc(100vh - 340px)"
        />
      )}
    </Panel>
  )
}

const columns: readonly DataColumn<District>[] = [
  {
    id: 'name',
    header: 'Ban Chỉ đạo',
    wrap: true,
    value: ({ name }) => name,
    render: ({ name, isInForce }) => (
      <span className={classes.name}>
        {name}
        {isInForce ? null : <span className={classes.second}>đơn vị không còn trong địa bàn</span>}
      </span>
    ),
  },
  {
    id: 'chair',
    header: 'Trưởng ban',
    wrap: true,
    value: ({ chair }) => chair,
    render: ({ chair }) => chair ?? <Missing word="chưa ghi" />,
  },
  {
    id: 'count',
    header: 'Số người đương nhiệm',
    align: 'right',
    width: 180,
    value: ({ inOffice }) => inOffice,
  },
  {
    id: 'decision',
    header: 'Quyết định đang áp dụng',
    wrap: true,
    width: '38%',
    value: ({ decision }) => (decision ? decisionTitle(decision) : null),
    render: ({ decision }) => (decision ? decisionTitle(decision) : <Missing word="chưa ghi" />),
  },
]
