import { Alert, Button, Select } from '@mantine/core'
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { AllVariablesTable } from './all-variables-table.tsx'
import classes from './assigned.module.css'
import { type AssignedTable, useAssignedTable, useAssignedYear } from './assigned-data.ts'
import { ImportPanel } from './import/import-panel.tsx'
import { SourceChoice } from './source-choice.tsx'
import { VariableTable } from './variable-table.tsx'

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
  const enter = () => open('nhap-chi-tieu-giao', 'moi')
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
        <div className={classes.actions}>
          <Button variant="default" leftSection={<IconPencilPlus size={18} aria-hidden="true" />} onClick={enter}>
            Nhập tay chỉ tiêu giao
          </Button>
          <Button
            leftSection={<IconFileImport size={18} aria-hidden="true" />}
            disabled={isImporting}
            onClick={() => setImporting(true)}
          >
            Nhập từ bảng tính
          </Button>
        </div>
      </div>
      {isImporting ? <ImportPanel key={year} year={year} onClose={() => setImporting(false)} /> : null}
      {query.data ? (
        <TablePanel table={query.data} onEnter={enter} onImport={() => setImporting(true)} />
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
  return (
    <>
      <Select
        label="Chỉ tiêu"
        data={[
          { value: everything, label: 'Tất cả chỉ tiêu' },
          ...table.variables.map(({ code, label }) => ({ value: code as string, label })),
        ]}
        value={chosenVariable(table, parameters)?.code ?? everything}
        onChange={set('chi-tieu')}
        allowDeselect={false}
        w={300}
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

/** One variable alone needs no choice. */
function chosenVariable(table: AssignedTable, parameters: URLSearchParams) {
  const named = table.variables.find(({ code }) => code === parameters.get('chi-tieu'))
  return named ?? (table.variables.length === 1 ? table.variables[0] : undefined)
}

function TablePanel({ table, onEnter, onImport }: { table: AssignedTable; onEnter: () => void; onImport: () => void }) {
  const [parameters] = useSearchParams()
  const variable = chosenVariable(table, parameters)
  const undecided = [...table.cells, ...table.territoryCells].some(({ standing }) => standing && !standing.counting)
  const note = [
    table.period ? `thực hiện ${table.period.label}` : 'chưa có số liệu thực hiện',
    table.monthsLeft > 0 ? `còn ${table.monthsLeft} tháng trong năm` : null,
  ].filter((part) => part !== null)
  return (
    <>
      {undecided ? (
        <Alert color="yellow" title="Chưa chọn nguồn chính thức">
          Có nơi được giao chỉ tiêu theo nhiều nguồn khác nhau. Các số được xếp cạnh nhau, chưa tính % thực hiện cho đến
          khi chọn nguồn chính thức ở ô phía trên.
        </Alert>
      ) : null}
      <Panel
        title={variable ? variable.label : `Chỉ tiêu giao năm ${table.year}`}
        note={`${variable ? `chỉ tiêu giao năm ${table.year}, ` : ''}${note.join(', ')}`}
        flush
      >
        {table.variables.length === 0 ? (
          <EmptyState
            title={`Chưa có chỉ tiêu giao năm ${table.year}`}
            sentence="Nhập bảng giao chỉ tiêu kèm theo quyết định (đơn vị theo dòng hoặc theo cột), hoặc nhập tay từng chỉ tiêu; khi đó có ngay % thực hiện kế hoạch và số còn phải phát triển của từng đơn vị."
            action={
              <div className={classes.actions}>
                <Button variant="default" onClick={onEnter}>
                  Nhập tay
                </Button>
                <Button onClick={onImport}>Nhập từ bảng tính</Button>
              </div>
            }
          />
        ) : variable ? (
          <VariableTable table={table} variable={variable} />
        ) : (
          <AllVariablesTable table={table} />
        )}
      </Panel>
    </>
  )
}
