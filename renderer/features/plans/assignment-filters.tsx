import { Checkbox, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { type AssignmentFilter, agencyChoices, modeChoices, recurrenceChoices } from './assignment-filter.ts'
import classes from './plans.module.css'
import type { PlanView } from './plans-data.ts'

interface AssignmentFiltersProps {
  readonly plan: PlanView
  readonly filter: AssignmentFilter
  readonly onChange: (part: Partial<AssignmentFilter>) => void
}

/** The row of filters above the duties; choices that do not occur in the plan are not offered. */
export function AssignmentFilters({ plan, filter, onChange }: AssignmentFiltersProps) {
  const agencies = useMemo(() => agencyChoices(plan), [plan])
  const recurrences = useMemo(() => recurrenceChoices(plan.assignments), [plan])
  const modes = useMemo(() => modeChoices(plan.assignments), [plan])
  const without = plan.assignments.filter(({ leadStatus }) => leadStatus === 'none').length
  return (
    <div className={classes.filters}>
      <TextInput
        label="Tìm nhiệm vụ"
        placeholder="Gõ không dấu, hoặc mục II.1.đ"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        w={270}
      />
      <Select
        label="Cơ quan chủ trì hoặc phối hợp"
        placeholder="Tất cả cơ quan"
        data={agencies}
        value={filter.agency === '' ? null : filter.agency}
        onChange={(value) => onChange({ agency: value ?? '' })}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && foldWords(option.label).includes(foldWords(search)))
        }
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
        searchable
        nothingFoundMessage="Không tìm thấy"
        w={250}
      />
      <Select
        label="Nhịp thực hiện"
        placeholder="Tất cả"
        data={recurrences}
        value={filter.recurrence === '' ? null : filter.recurrence}
        onChange={(value) => onChange({ recurrence: value ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn nhịp' }}
        w={190}
      />
      {modes.length > 1 ? (
        <Select
          label="Tính chất"
          placeholder="Tất cả"
          data={modes}
          value={filter.mode === '' ? null : filter.mode}
          onChange={(value) => onChange({ mode: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn tính chất' }}
          w={130}
        />
      ) : null}
      {without > 0 ? (
        <Checkbox
          label={`Không nêu chủ trì (${without})`}
          checked={filter.withoutLead}
          onChange={(event) => onChange({ withoutLead: event.currentTarget.checked })}
          className={classes.check ?? ''}
        />
      ) : null}
    </div>
  )
}
