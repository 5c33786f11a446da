import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { obligationKinds } from '../../../../shared/domain/catalogue/plan.ts'
import { reportKindWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import type { PlanView } from '../plans-data.ts'
import { AgencyField } from './agencies-field.tsx'
import { DueFields } from './due-fields.tsx'
import { TitleField } from './duty-fields.tsx'
import classes from './edit.module.css'
import type { FormParts } from './edit-form.tsx'
import { PeriodPart } from './period-part.tsx'
import type { ReportDraft } from './report-draft.ts'

interface ReportFieldsProps extends FormParts<ReportDraft> {
  readonly plan: PlanView
  /** A row of the document keeps its clause. */
  readonly isOwn: boolean
}

export function ReportFields({ plan, isOwn, fields, faults, onChange }: ReportFieldsProps) {
  return (
    <>
      <TitleField value={fields.title} error={faults.title} onChange={(title) => onChange({ title })} />
      <div className={classes.pair}>
        {isOwn ? (
          <TextInput
            label="Mục làm căn cứ"
            value={fields.clause}
            onChange={(event) => onChange({ clause: event.currentTarget.value })}
            error={faults.clause}
            maxLength={200}
            required
          />
        ) : null}
        <Select
          label="Loại báo cáo"
          data={obligationKinds.map((value) => ({ value, label: reportKindWords[value] }))}
          value={fields.kind}
          onChange={(picked) => {
            const kind = obligationKinds.find((one) => one === picked)
            if (kind) onChange({ kind })
          }}
          allowDeselect={false}
        />
      </div>
      <AgencyField plan={plan} label="Nơi gửi" value={fields.from} onChange={(from) => onChange({ from })} />
      <AgencyField plan={plan} label="Nơi nhận" value={fields.to} onChange={(to) => onChange({ to })} />
      <Group gap="sm" align="flex-end">
        <Checkbox
          label="Chỉ cho một kỳ"
          checked={fields.period !== ''}
          onChange={(event) => onChange({ period: event.currentTarget.checked ? String(plan.meta.yearFrom) : '' })}
          pb={8}
        />
        {fields.period === '' ? null : <PeriodPart value={fields.period} onChange={(period) => onChange({ period })} />}
      </Group>
      <DueFields fields={fields} faults={faults} onChange={onChange} year={plan.meta.yearFrom} />
      <TextInput
        label="Giai đoạn báo cáo"
        placeholder="Bỏ trống nếu văn bản không nêu"
        value={fields.covers}
        onChange={(event) => onChange({ covers: event.currentTarget.value })}
        maxLength={200}
      />
    </>
  )
}
