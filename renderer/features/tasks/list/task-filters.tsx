import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { compareClauses } from '../../../../shared/domain/catalogue/clause-order.ts'
import { type TaskStatus, taskStatuses } from '../../../../shared/domain/tasks/task-state.ts'
import { statusWords } from '../../../../shared/domain/tasks/task-words.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'
import type { TaskFilter } from '../task-filter.ts'
import classes from '../tasks.module.css'
import type { Names, TaskList, TaskRow } from '../tasks-data.ts'
import type { TaskYear } from '../use-task-year.ts'
import { YearSelect } from './year-select.tsx'

interface TaskFiltersProps {
  readonly list: TaskList
  readonly names: Names
  readonly filter: TaskFilter
  readonly year: TaskYear
  /** "năm 2022": the reporting period for which standing duties are judged. */
  readonly periodLabel: string
  readonly onChange: (part: Partial<TaskFilter>) => void
}

/** The row of filters above the list; all that is set must hold. */
export function TaskFilters({ list, names, filter, year, periodLabel, onChange }: TaskFiltersProps) {
  const agencies = useMemo(() => agencyChoices(list.rows, names), [list.rows, names])
  const groups = useMemo(() => groupChoices(list), [list])
  return (
    <div className={classes.filters}>
      <YearSelect year={year} />
      <TextInput
        aria-label="Tìm nhiệm vụ"
        placeholder="Tìm: gõ không dấu, mục II.1.đ"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        w={200}
      />
      <Choice
        label="Trạng thái"
        data={taskStatuses.map((value) => ({ value, label: statusWords[value] }))}
        value={filter.status}
        onChange={(status) => onChange({ status: status as TaskStatus | '' })}
        width={132}
      />
      <Choice
        label="Thời hạn"
        data={timelinessChoicesInWords}
        value={filter.timeliness}
        onChange={(timeliness) => onChange({ timeliness: timeliness as TaskFilter['timeliness'] })}
        width={116}
      />
      <Choice
        label="Loại nhiệm vụ"
        data={kindChoicesInWords(periodLabel)}
        value={filter.kind}
        onChange={(kind) => onChange({ kind: kind as TaskFilter['kind'] })}
        width={140}
      />
      <Choice
        label="Cơ quan"
        data={agencies}
        value={filter.agency}
        onChange={(agency) => onChange({ agency, role: '' })}
        width={138}
        listWidth={420}
        searchable
      />
      <Choice
        label="Nhóm mục"
        data={groups}
        value={filter.group}
        onChange={(group) => onChange({ group })}
        width={128}
        listWidth={420}
        searchable
      />
      {filter.role === '' ? null : (
        <Button variant="default" onClick={() => onChange({ role: '' })} title="Bấm để xem cả hai phần">
          Chỉ phần {filter.role === 'lead' ? 'chủ trì' : 'phối hợp'} ✕
        </Button>
      )}
    </div>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

interface ChoiceProps {
  readonly label: string
  readonly data: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width: number
  /** Where the choices need more room than the field. */
  readonly listWidth?: number
  readonly searchable?: boolean
}

function Choice({ label, data, value, onChange, width, listWidth = 230, searchable = false }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={[...data]}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && foldWords(option.label).includes(foldWords(search)))
      }
      searchable={searchable}
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ chọn ${label.toLowerCase()}` }}
      nothingFoundMessage="Không tìm thấy"
      maxDropdownHeight={360}
      comboboxProps={{ width: listWidth, position: 'bottom-start' }}
      w={width}
    />
  )
}

const timelinessChoicesInWords: readonly Option[] = [
  { value: 'late', label: 'quá hạn' },
  { value: 'due_soon', label: 'sắp đến hạn' },
  { value: 'in_time', label: 'trong hạn' },
  { value: 'done_in_time', label: 'hoàn thành đúng hạn' },
  { value: 'done_late', label: 'hoàn thành quá hạn' },
  { value: 'undated', label: 'không đặt hạn' },
]

const kindChoicesInWords = (periodLabel: string): readonly Option[] => [
  { value: 'dated', label: 'có hạn' },
  { value: 'standing', label: 'thường xuyên' },
  { value: 'to_judge', label: `thường xuyên, chưa đánh giá ${periodLabel}` },
  { value: 'request', label: 'đề nghị' },
  { value: 'own', label: 'nhiệm vụ riêng' },
]

/** Agencies that lead or coordinate one of the tasks, with their counts, by name. */
function agencyChoices(rows: readonly TaskRow[], names: Names): readonly Option[] {
  const counts = new Map<string, number>()
  for (const { lead, coordinating } of rows)
    for (const code of new Set([...lead, ...coordinating])) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, name: names.full(value), count }))
    .sort((left, right) => compareVietnamese(left.name, right.name))
    .map(({ value, name, count }) => ({ value, label: `${name} (${count})` }))
}

function groupChoices({ rows, groups }: TaskList): readonly Option[] {
  const used = new Set(rows.map(({ group }) => group))
  return groups
    .filter(({ id }) => used.has(id))
    .toSorted((left, right) => compareClauses(left.clause, right.clause))
    .map(({ id, clause, title }) => ({ value: id, label: `${clause}. ${title}` }))
}
