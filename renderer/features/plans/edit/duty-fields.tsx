import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { assignmentModes, countWords, longestTitle, recurrenceKinds } from '../../../../shared/domain/catalogue/plan.ts'
import { recurrenceWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'
import type { PlanView } from '../plans-data.ts'
import { AgenciesField } from './agencies-field.tsx'
import { DueFields } from './due-fields.tsx'
import type { DutyDraft, RecurrenceChoice } from './duty-draft.ts'
import classes from './edit.module.css'
import type { FormParts } from './edit-form.tsx'
import { groupChoices } from './list-choice.ts'

interface DutyFieldsProps extends FormParts<DutyDraft> {
  readonly plan: PlanView
  /** A row of the document keeps its clause. */
  readonly isOwn: boolean
}

const recurrences: readonly { readonly value: RecurrenceChoice; readonly label: string }[] = [
  ...recurrenceKinds.map((value) => ({ value, label: recurrenceWords[value] })),
  { value: 'unstated', label: 'văn bản không nêu' },
]

const modes = assignmentModes.map((value) => ({
  value,
  label: value === 'order' ? 'giao' : 'đề nghị (quan tâm phối hợp)',
}))

export function DutyFields({ plan, isOwn, fields, faults, onChange }: DutyFieldsProps) {
  const parties = [
    ['lead', 'Cơ quan chủ trì'],
    ['coordinating', 'Cơ quan phối hợp'],
    ['implementers', 'Tổ chức thực hiện'],
    ['recipient', 'Nơi nhận'],
  ] as const
  return (
    <>
      <TitleField value={fields.title} error={faults.title} onChange={(title) => onChange({ title })} />
      <div className={classes.pair}>
        {isOwn ? (
          <TextInput
            label="Mục làm căn cứ"
            placeholder="Ví dụ: Điều 2, hoặc II.3.c"
            value={fields.clause}
            onChange={(event) => onChange({ clause: event.currentTarget.value })}
            error={faults.clause}
            maxLength={200}
            required
          />
        ) : null}
        <Select
          label="Tính chất"
          data={modes}
          value={fields.mode}
          onChange={(picked) => {
            const mode = assignmentModes.find((one) => one === picked)
            if (mode) onChange({ mode })
          }}
          allowDeselect={false}
        />
      </div>
      <GroupField plan={plan} value={fields.group} error={faults.group} onChange={(group) => onChange({ group })} />
      {parties.map(([party, label]) => (
        <AgenciesField
          key={party}
          plan={plan}
          label={label}
          value={fields[party]}
          onChange={(codes) => onChange({ [party]: codes })}
          error={faults[party]}
        />
      ))}
      <Select
        label="Nhịp thực hiện"
        data={[...recurrences]}
        value={fields.recurrence}
        onChange={(picked) => {
          const choice = recurrences.find(({ value }) => value === picked)
          if (choice) onChange({ recurrence: choice.value })
        }}
        allowDeselect={false}
      />
      <DueFields fields={fields} faults={faults} onChange={onChange} year={plan.meta.yearFrom} />
      <TextInput
        label="Sản phẩm"
        placeholder="Bỏ trống nếu văn bản không nêu"
        value={fields.deliverable}
        onChange={(event) => onChange({ deliverable: event.currentTarget.value })}
        maxLength={500}
      />
    </>
  )
}

interface TitleFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (title: string) => void
}

/** A short title of one's own; its words are counted while it is typed. */
export function TitleField({ value, error, onChange }: TitleFieldProps) {
  const words = countWords(value)
  const tooLong = words > longestTitle ? `Dài quá ${words - longestTitle} từ.` : null
  return (
    <TextInput
      label="Tên ngắn gọn"
      description={`${words}/${longestTitle} từ`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tooLong ?? error}
      maxLength={400}
      required
    />
  )
}

interface GroupFieldProps {
  readonly plan: PlanView
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (group: string) => void
}

function GroupField({ plan, value, error, onChange }: GroupFieldProps) {
  const [search, setSearch] = useState('')
  return (
    <Select
      label="Nhóm nhiệm vụ"
      description="Nhóm của kế hoạch; gõ đủ tên để thêm nhóm mới"
      data={groupChoices(plan, value, search)}
      value={value === '' ? null : value}
      onChange={(group) => onChange(group ?? '')}
      filter={({ options, search: typed }) =>
        options.filter((option) => 'label' in option && foldWords(option.label).includes(foldWords(typed)))
      }
      searchable
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      error={error}
      nothingFoundMessage="Không tìm thấy"
      required
    />
  )
}
