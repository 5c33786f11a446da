import { Button, Checkbox, Group, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { withoutDiacritics } from '../agency-choices.ts'
import { meetingAddress } from '../meeting-parts.ts'
import { useMeetingFile } from '../meetings-data.ts'
import classes from './follow-up.module.css'
import { followUpColumns } from './follow-up-columns.tsx'
import { type FollowedRow, type FollowUp, useFollowUp } from './follow-up-data.ts'
import { filterFollowUp, followUpStates, unassigned } from './follow-up-filter.ts'
import { followUpNote } from './follow-up-note.ts'

const every = 'tat-ca'

/** Every conclusion of a year, or of all years: who does it, until when, how it stands, how many meetings it has waited. */
export function FollowUpTable() {
  const [kept, setYear] = useFilter('ket-luan.nam', every)
  const year = /^\d{4}$/.test(kept) ? Number(kept) : null
  const query = useFollowUp(year)
  if (query.data) return <Loaded followUp={query.data} year={year} onYear={setYear} />
  if (query.error)
    return (
      <ErrorState
        title="Không tải được bảng theo dõi kết luận."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return <LoadingState lines={8} />
}

interface LoadedProps {
  readonly followUp: FollowUp
  readonly year: number | null
  readonly onYear: (value: string) => void
}

function Loaded({ followUp, year, onYear }: LoadedProps) {
  const { rows, agencies, years } = followUp
  const [stateText, setState] = useFilter('ket-luan.tinh-trang', every)
  const [agencyText, setAgency] = useFilter('ket-luan.co-quan', every)
  const [open, setOpen] = useFilter('ket-luan.chua-xong', 'khong')
  const state = followUpStates.find(({ value }) => value === stateText)?.value ?? every
  const choices = useMemo(() => agencyChoices(followUp), [followUp])
  const agency = choices.some(({ value }) => value === agencyText) ? agencyText : every
  const shown = useMemo(
    () => filterFollowUp(rows, { state, agency: agency === every ? null : agency, onlyOpen: open === 'co' }),
    [rows, state, agency, open],
  )
  const columns = useMemo(() => followUpColumns(agencies), [agencies])
  const { open: openDrawer } = useDrawerAddress()
  const navigate = useNavigate()
  const openRow = ({ task, meeting }: FollowedRow): void => {
    if (task === null) void navigate(meetingAddress(meeting.id))
    else openDrawer('nhiem-vu', task.key)
  }
  return (
    <>
      <div className={classes.filters}>
        <Select
          aria-label="Năm"
          data={[
            { value: every, label: 'Tất cả các năm' },
            // A year that was chosen stays in sight, also when its last conclusion went.
            ...[...new Set([...years, ...(year === null ? [] : [year])])].map((one) => ({
              value: String(one),
              label: `Năm ${one}`,
            })),
          ]}
          value={year === null ? every : String(year)}
          onChange={(value) => value && onYear(value)}
          allowDeselect={false}
          w={160}
        />
        <Select
          aria-label="Tình trạng"
          data={followUpStates}
          value={state}
          onChange={(value) => value && setState(value)}
          allowDeselect={false}
          w={220}
        />
        <Select
          aria-label="Cơ quan"
          data={choices}
          value={agency}
          onChange={(value) => value && setAgency(value)}
          allowDeselect={false}
          searchable
          filter={withoutDiacritics}
          w={280}
        />
        <Checkbox
          label="Chỉ kết luận chưa xong"
          checked={open === 'co'}
          onChange={(event) => setOpen(event.currentTarget.checked ? 'co' : 'khong')}
        />
      </div>
      <Panel
        title="Theo dõi kết luận"
        note={followUpNote(shown)}
        actions={<ExportButtons year={year} rows={shown} />}
        flush
      >
        {rows.length === 0 ? (
          <EmptyState
            title="Chưa có kết luận nào"
            sentence="Khi một cuộc họp được kết luận, từng kết luận hiện ở đây cùng cơ quan chủ trì, hạn và tình hình thực hiện."
          />
        ) : shown.length === 0 ? (
          <EmptyState
            title="Không có kết luận nào phù hợp"
            sentence="Đổi tình trạng, cơ quan, hoặc bỏ chọn “Chỉ kết luận chưa xong”."
          />
        ) : (
          <DataTable
            label="Theo dõi kết luận"
            columns={columns}
            rows={shown}
            rowKey={({ conclusionId, meeting }) => `${meeting.id}/${conclusionId}`}
            onOpen={openRow}
            maxHeight="calc(100vh - 330px)"
            viewKey={`${year ?? every}/${state}/${agency}/${open}`}
            fixed
            twoLines
          />
        )}
      </Panel>
    </>
  )
}

/** Agencies that lead or take part in what is shown, and nobody where something is led by nobody. */
function agencyChoices({ agencies, rows }: FollowUp): readonly { readonly value: string; readonly label: string }[] {
  const nobody = rows.some(({ task }) => task !== null && task.lead.length === 0)
  return [
    { value: every, label: 'Mọi cơ quan' },
    ...(nobody ? [{ value: unassigned, label: 'Chưa phân công' }] : []),
    ...agencies
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((left, right) => compareVietnamese(left.label, right.label)),
  ]
}

function ExportButtons({ year, rows }: { year: number | null; rows: readonly FollowedRow[] }) {
  const writing = useMeetingFile((format: 'xlsx' | 'pdf') =>
    client.meetings.exportFollowUp({ year, conclusionIds: rows.map(({ conclusionId }) => conclusionId), format }),
  )
  const busy = (format: 'xlsx' | 'pdf') => writing.isPending && writing.variables === format
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        loading={busy('pdf')}
        disabled={rows.length === 0}
        onClick={() => writing.mutate('pdf')}
      >
        Xuất PDF
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
        loading={busy('xlsx')}
        disabled={rows.length === 0}
        onClick={() => writing.mutate('xlsx')}
      >
        Xuất Excel
      </Button>
    </Group>
  )
}
