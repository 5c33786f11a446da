import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { agencyKindWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './agencies.module.css'
import type { AgencySummary, Register } from './agencies-data.ts'
import { type AgencyFilter, filterAgencies, isEdited, type StateFilter } from './agency-filter.ts'
import { lifeText, standingWords, stateWords, successorsText } from './agency-words.ts'
import { DayField } from './day-field.tsx'
import { WithdrawnList } from './withdrawn-list.tsx'

/** The agencies of the committee's territory, to search and to open. */
export function RegisterTab({ query }: { query: UseQueryResult<Register> }) {
  if (query.data) return <RegisterView register={query.data} />
  if (query.error)
    return (
      <ErrorState
        title="Không tải được danh sách cơ quan."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return <LoadingState lines={12} label="Đang tải danh sách cơ quan…" />
}

const states = [
  { value: 'at_work', label: 'Đang hoạt động' },
  { value: 'ended', label: 'Đã kết thúc' },
  { value: 'all', label: 'Tất cả' },
]

function RegisterView({ register }: { register: Register }) {
  const { open } = useDrawerAddress()
  const [filter, change, reset] = useAgencyFilter()
  const rows = useMemo(() => filterAgencies(register.agencies, filter), [register, filter])
  const types = useMemo(() => typeChoices(register.agencies), [register])
  const edited = register.agencies.filter(isEdited).length
  const isNarrowed = filter.type !== '' || filter.text !== '' || filter.edited

  return (
    <>
      <div className={classes.filters}>
        <TextInput
          label="Tìm cơ quan"
          placeholder="Gõ không dấu, tên cũ hoặc tên tắt"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          w={260}
        />
        <Select
          label="Loại"
          placeholder="Tất cả"
          data={types}
          value={filter.type === '' ? null : filter.type}
          onChange={(value) => change({ type: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn loại' }}
          w={210}
        />
        <DayField />
        <SegmentedControl
          aria-label="Tình trạng"
          size="sm"
          value={filter.state}
          onChange={(state) => change({ state: state as StateFilter })}
          data={states}
        />
        {edited > 0 ? (
          <Checkbox
            label={`Tổ thư ký thêm, sửa (${edited})`}
            checked={filter.edited}
            onChange={(event) => change({ edited: event.currentTarget.checked })}
            pb={8}
          />
        ) : null}
        {isNarrowed ? (
          <Button variant="subtle" onClick={reset}>
            Bỏ lọc
          </Button>
        ) : null}
      </div>
      <div className={classes.stack}>
        <Panel
          title="Cơ quan"
          note={<span role="status">{countText(rows.length, register.agencies.length)}</span>}
          flush
        >
          {rows.length === 0 ? (
            <EmptyState
              title="Không có cơ quan nào khớp với bộ lọc"
              sentence="Bấm “Bỏ lọc”, chọn “Tất cả” ở tình trạng, hoặc xem vào ngày khác."
            />
          ) : (
            <DataTable
              label="Cơ quan"
              columns={columns}
              rows={rows}
              rowKey={({ code }) => code}
              onOpen={({ code }) => open('co-quan', `${register.territory.code}/${code}`)}
              maxHeight="calc(100vh - 340px)"
            />
          )}
        </Panel>
        {filter.state === 'at_work' ? null : <WithdrawnList register={register} />}
      </div>
    </>
  )
}

const countText = (shown: number, all: number): string => (shown === all ? `${all} cơ quan` : `${shown}/${all} cơ quan`)

const columns: readonly DataColumn<AgencySummary>[] = [
  {
    id: 'name',
    header: 'Cơ quan',
    wrap: true,
    value: ({ name }) => name,
    render: ({ name, state, shortName }) => (
      <span className={classes.name}>
        {name}
        <span className={classes.second}>
          {[shortName, state === 'at_work' ? null : stateWords[state]].filter((part) => part !== null).join('; ')}
        </span>
      </span>
    ),
  },
  { id: 'type', header: 'Loại', wrap: true, width: 130, value: ({ type }) => agencyKindWords[type] },
  { id: 'unit', header: 'Đơn vị báo cáo', value: ({ unit }) => unit?.fullName ?? null },
  { id: 'life', header: 'Hiệu lực', value: ({ validFrom, validTo }) => lifeText(validFrom, validTo) },
  {
    id: 'successors',
    header: 'Chuyển chức năng cho',
    wrap: true,
    value: ({ successors }) => successorsText(successors),
    render: ({ successors }) => <span className={classes.successors}>{successorsText(successors)}</span>,
  },
  { id: 'standing', header: 'Nguồn', value: ({ standing }) => standingWords[standing] },
]

/** Kinds that occur, with their counts. */
function typeChoices(agencies: readonly AgencySummary[]) {
  const counts = Map.groupBy(agencies, ({ type }) => type)
  return [...counts].map(([type, members]) => ({ value: type, label: `${agencyKindWords[type]} (${members.length})` }))
}

/** Kept per person; the text only until the page is left. */
function useAgencyFilter(): [AgencyFilter, (part: Partial<AgencyFilter>) => void, () => void] {
  const [state, setState] = useFilter('co-quan.tinh-trang', 'at_work')
  const [type, setType] = useFilter('co-quan.loai', '')
  const [edited, setEdited] = useState(false)
  const [text, setText] = useState('')
  const filter = useMemo(
    () => ({
      state: states.some(({ value }) => value === state) ? (state as StateFilter) : 'at_work',
      type,
      edited,
      text,
    }),
    [state, type, edited, text],
  )
  const change = (part: Partial<AgencyFilter>): void => {
    if (part.state !== undefined) setState(part.state)
    if (part.type !== undefined) setType(part.type)
    if (part.edited !== undefined) setEdited(part.edited)
    if (part.text !== undefined) setText(part.text)
  }
  return [filter, change, () => change({ type: '', edited: false, text: '' })]
}
