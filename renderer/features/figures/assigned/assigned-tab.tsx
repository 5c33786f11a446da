import { Alert, Button, Group, Select } from '@mantine/core'
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { AllColumnsTable } from './all-columns-table.tsx'
import classes from './assigned.module.css'
import { type AssignedTable, columnKey, useAssignedTable, useAssignedYear } from './assigned-data.ts'
import { ColumnTable } from './column-table.tsx'
import { ImportPanel } from './import/import-panel.tsx'
import { SourceChoice } from './source-choice.tsx'

/** Chỉ tiêu giao: what was assigned for a year, what is reached of it, and how many are still to win. */
export function AssignedTab() {
  const { plan } = useSession()
  const { year, choose } = useAssignedYear()
  const query = useAssignedTable()
  const { open } = useDrawerAddress()
  const [parameters, setParameters] = useSearchParams()
  const isImporting = parameters.get('nhap') === 'bang'
  const setImporting = (on: boolean): void =>
    setParameters((before) => {
      if (on) before.set('nhap', 'bang')
      else before.delete('nhap')
      return before
    })
  const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => String(plan.yearTo - index))

  return (
    <div className={classes.stack}>
      <div className={classes.filters}>
        <Select
          label="Năm"
          data={years}
          value={String(year)}
          onChange={(value) => value && choose(Number(value))}
          allowDeselect={false}
          w={110}
        />
        {query.data ? <TableFilters table={query.data} /> : null}
      </div>
      {isImporting ? <ImportPanel year={year} onClose={() => setImporting(false)} /> : null}
      {query.data ? (
        <TablePanel
          table={query.data}
          onEnter={() => open('nhap-chi-tieu-giao', 'moi')}
          onImport={isImporting ? null : () => setImporting(true)}
        />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </div>
  )
}

const everything = 'tat-ca'

function TableFilters({ table }: { table: AssignedTable }) {
  const [parameters, setParameters] = useSearchParams()
  const set = (name: string) => (value: string | null) =>
    setParameters((before) => {
      if (value && value !== everything) before.set(name, value)
      else before.delete(name)
      return before
    })
  const column = chosenColumn(table, parameters)
  return (
    <>
      <Select
        label="Chỉ tiêu"
        data={[
          { value: everything, label: 'Tất cả chỉ tiêu' },
          ...table.columns.map((one) => ({ value: columnKey(one), label: one.label })),
        ]}
        value={column ? columnKey(column) : everything}
        onChange={set('chi-tieu')}
        allowDeselect={false}
        w={320}
      />
      <Select
        label="Thực hiện đến"
        placeholder="Chưa có số liệu"
        data={table.periods.map(({ period, label }) => ({
          value: period as string,
          label: label.charAt(0).toUpperCase() + label.slice(1),
        }))}
        value={table.period?.period ?? null}
        onChange={set('den')}
        allowDeselect={false}
        disabled={table.periods.length === 0}
        w={210}
      />
      <SourceChoice official={table.official} />
    </>
  )
}

/** One thing alone needs no choice. */
function chosenColumn(table: AssignedTable, parameters: URLSearchParams) {
  const named = table.columns.find((column) => columnKey(column) === parameters.get('chi-tieu'))
  return named ?? (table.columns.length === 1 ? table.columns[0] : undefined)
}

interface EntryProps {
  readonly onEnter: () => void
  /** Null while a sheet is being imported. */
  readonly onImport: (() => void) | null
}

function TablePanel({ table, ...entry }: EntryProps & { table: AssignedTable }) {
  const [parameters] = useSearchParams()
  const column = chosenColumn(table, parameters)
  const undecided = [...table.cells, ...table.territoryCells].some(({ standing }) => standing && !standing.counting)
  const note = [
    column ? `chỉ tiêu giao năm ${table.year}` : null,
    table.period ? `thực hiện ${table.period.label}` : 'chưa có số liệu thực hiện',
    table.monthsLeft > 0 ? `còn ${table.monthsLeft} tháng trong năm` : null,
  ].filter((part) => part !== null)
  if (table.columns.length === 0) {
    return (
      <Panel title={`Chỉ tiêu giao năm ${table.year}`}>
        <EmptyState
          title={`Chưa có chỉ tiêu giao năm ${table.year}`}
          sentence="Nhập bảng giao chỉ tiêu kèm theo quyết định (đơn vị theo dòng hoặc theo cột), hoặc nhập tay từng chỉ tiêu; khi đó có ngay % thực hiện kế hoạch và số còn phải phát triển của từng đơn vị."
          action={<EntryButtons {...entry} />}
        />
      </Panel>
    )
  }
  return (
    <>
      {undecided ? (
        <Alert color="yellow" py="xs">
          Có nơi được giao theo nhiều nguồn mà chưa chọn nguồn chính thức: các số xếp cạnh nhau, chưa tính % thực hiện.
        </Alert>
      ) : null}
      <Panel
        title={column ? column.label : `Chỉ tiêu giao năm ${table.year}`}
        note={note.join(', ')}
        actions={<EntryButtons {...entry} />}
        flush
      >
        {column ? <ColumnTable table={table} column={column} /> : <AllColumnsTable table={table} />}
      </Panel>
    </>
  )
}

function EntryButtons({ onEnter, onImport }: EntryProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencilPlus size={16} aria-hidden="true" />}
        onClick={onEnter}
      >
        Nhập tay chỉ tiêu giao
      </Button>
      <Button
        size="xs"
        leftSection={<IconFileImport size={16} aria-hidden="true" />}
        disabled={onImport === null}
        onClick={() => onImport?.()}
      >
        Nhập từ bảng tính
      </Button>
    </Group>
  )
}
