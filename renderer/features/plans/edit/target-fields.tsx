import { Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { comparators, targetNatures, targetUnits } from '../../../../shared/domain/catalogue/plan.ts'
import { comparatorWords, natureWords, yearsText } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'
import { backend } from '../../../lib/client.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import type { PlanView } from '../plans-data.ts'
import { targetWords } from '../target-matrix.ts'
import classes from './edit.module.css'
import type { FormParts } from './edit-form.tsx'
import { readFigure, type TargetDraft, targetsBeside } from './target-draft.ts'

interface TargetFieldsProps extends FormParts<TargetDraft> {
  readonly plan: PlanView
  /** A row of the secretariat's own chooses its indicator and names its clause; any other keeps them. */
  readonly isOwn: boolean
}

export function TargetFields({ plan, isOwn, fields, faults, onChange }: TargetFieldsProps) {
  const { yearFrom, yearTo } = plan.meta
  const years = Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => String(yearFrom + index))
  const hasFigure = fields.nature !== 'qualitative'
  return (
    <>
      {isOwn ? <OwnRowFields plan={plan} fields={fields} faults={faults} onChange={onChange} /> : null}
      <div className={classes.triple}>
        <Select
          label="Từ năm"
          data={years}
          value={fields.yearFrom}
          // A target of one year stays one of one year.
          onChange={(from) =>
            from && onChange(fields.yearTo === fields.yearFrom ? { yearFrom: from, yearTo: from } : { yearFrom: from })
          }
          allowDeselect={false}
        />
        <Select
          label="Đến hết năm"
          data={years}
          value={fields.yearTo}
          onChange={(to) => to && onChange({ yearTo: to })}
          error={faults.yearTo}
          allowDeselect={false}
        />
        <Select
          label="Tính chất"
          data={targetNatures.map((value) => ({ value, label: natureWords[value] }))}
          value={fields.nature}
          onChange={(picked) => {
            const nature = targetNatures.find((one) => one === picked)
            if (nature) onChange({ nature })
          }}
          allowDeselect={false}
        />
      </div>
      {hasFigure ? <FigureFields fields={fields} faults={faults} onChange={onChange} /> : null}
      <TextInput
        label="Mẫu số"
        placeholder="Bỏ trống nếu văn bản không nêu"
        value={fields.denominator}
        onChange={(event) => onChange({ denominator: event.currentTarget.value })}
        maxLength={500}
      />
      <GrowingTextarea
        label="Ghi chú"
        value={fields.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        maxLength={1000}
      />
    </>
  )
}

function FigureFields({ fields, faults, onChange }: FormParts<TargetDraft>) {
  const value = readFigure(fields)
  const exceeds = value !== null && fields.unit === '%' && value.amount > 100 * 10 ** value.scale
  return (
    <>
      <div className={classes.triple}>
        <Select
          label="Dấu so sánh"
          data={comparators.map((one) => ({ value: one, label: comparatorWords[one] }))}
          value={fields.comparator}
          onChange={(picked) => {
            const comparator = comparators.find((one) => one === picked)
            if (comparator) onChange({ comparator })
          }}
          allowDeselect={false}
        />
        <TextInput
          label="Mức"
          placeholder="Ví dụ: 97,5"
          value={fields.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
          error={faults.value}
          maxLength={40}
          inputMode="decimal"
          autoComplete="off"
          required={fields.nature === 'quantitative'}
        />
        <Select
          label="Đơn vị tính"
          data={[...targetUnits]}
          value={fields.unit}
          onChange={(picked) => {
            const unit = targetUnits.find((one) => one === picked)
            if (unit) onChange({ unit })
          }}
          allowDeselect={false}
        />
      </div>
      {value ? (
        <p role="status" style={{ margin: 0 }}>
          Mục tiêu được ghi là: <strong>{targetWords({ ...fields, value })}</strong>
          {exceeds ? '. Mức lớn hơn 100%: kiểm tra lại văn bản.' : ''}
        </p>
      ) : null}
      <Checkbox
        label="Văn bản viết “phấn đấu”"
        checked={fields.aspiration}
        onChange={(event) => onChange({ aspiration: event.currentTarget.checked })}
      />
    </>
  )
}

function OwnRowFields({ plan, fields, faults, onChange }: FormParts<TargetDraft> & { readonly plan: PlanView }) {
  const choices = useQuery(backend.plans.choices.queryOptions())
  return (
    <>
      <Select
        label="Chỉ tiêu"
        placeholder="Gõ không dấu để tìm"
        data={(choices.data?.indicators ?? []).map(({ code, label }) => ({ value: code, label }))}
        value={fields.indicator === '' ? null : fields.indicator}
        onChange={(indicator) => onChange({ indicator: indicator ?? '' })}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && foldWords(option.label).includes(foldWords(search)))
        }
        error={faults.indicator}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage="Không tìm thấy"
        required
      />
      <TextInput
        label="Mục làm căn cứ"
        placeholder="Ví dụ: Điều 2, hoặc mục II.2.c"
        value={fields.clause}
        onChange={(event) => onChange({ clause: event.currentTarget.value })}
        error={faults.clause}
        maxLength={200}
        required
      />
      <StandingTargets plan={plan} fields={fields} />
    </>
  )
}

/** What the plan already sets for the indicator in these years: both would bind. */
function StandingTargets({ plan, fields }: { plan: PlanView; fields: TargetDraft }) {
  const standing = targetsBeside(plan.targets, fields)
  if (standing.length === 0) return null
  const words = standing.map((target) => `${targetWords(target)} (${yearsText(target.yearFrom, target.yearTo)})`)
  return (
    <Text size="sm" role="status">
      Kế hoạch đã có mục tiêu cho chỉ tiêu này: {words.join('; ')}. Thêm nữa thì cả hai cùng được đánh giá; nếu văn bản
      mới thay mục tiêu cũ, mở mục tiêu cũ và chọn “Sửa đổi theo văn bản”.
    </Text>
  )
}
