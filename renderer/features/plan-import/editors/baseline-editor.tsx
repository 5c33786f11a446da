import { formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import type { OpenBaseline } from '../../../../shared/domain/plan-import/plan-proposal.ts'
import { typedFigure } from '../../../ui/typed-figure.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { PlaceFields } from '../fields/place-fields.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import classes from '../fields.module.css'
import { useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

export function BaselineEditor({ value, onChange }: EditorProps<'baselines'>) {
  const { indicators, lineCount } = useReviewChoices()
  const change = (part: Partial<OpenBaseline>): void => onChange({ ...value, ...part })
  return (
    <div className={classes.fields}>
      <ChoiceField
        label="Chỉ tiêu"
        value={value.indicator}
        choices={indicators.map(({ code, label }) => ({ value: code, label }))}
        onChange={(indicator) => change({ indicator })}
        error={value.indicator === null ? 'Chọn một chỉ tiêu.' : undefined}
        placeholder="Gõ để tìm, không cần dấu"
        searchable
        className={classes.wide ?? ''}
      />
      <TypedField
        label="Số hiện trạng"
        required
        value={value.value}
        write={formatValue}
        read={typedFigure}
        onChange={(figure) => figure !== null && change({ value: figure })}
      />
      <ChoiceField
        label="Đơn vị tính"
        value={value.unit}
        choices={[
          { value: '%', label: '%' },
          { value: 'giờ', label: 'giờ' },
        ]}
        onChange={(unit) => change({ unit })}
      />
      <PlaceFields place={value} lineCount={lineCount} onChange={change} />
    </div>
  )
}
