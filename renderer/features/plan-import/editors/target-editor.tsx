import { Checkbox } from '@mantine/core'
import { comparatorWords, natureWords, yearsText } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import type { OpenTarget } from '../../../../shared/domain/plan-import/plan-proposal.ts'
import { typedFigure, typedYear } from '../../../ui/typed-figure.ts'
import { ChoiceField, choicesOf } from '../fields/choice-field.tsx'
import { PlaceFields } from '../fields/place-fields.tsx'
import { TextField } from '../fields/text-field.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import classes from '../fields.module.css'
import type { RowOf } from '../review.ts'
import { type ReviewChoices, useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

const unitWords = { '%': '%', giờ: 'giờ' } as const

export function TargetEditor({ value, onChange }: EditorProps<'targets'>) {
  const choices = useReviewChoices()
  const { indicators, lineCount } = choices
  const change = (part: Partial<OpenTarget>): void => onChange({ ...value, ...part })
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
        label="Từ năm"
        value={value.yearFrom}
        write={String}
        read={typedYear}
        onChange={(yearFrom) => change({ yearFrom })}
      />
      <TypedField
        label="đến năm"
        value={value.yearTo}
        write={String}
        read={typedYear}
        onChange={(yearTo) => change({ yearTo })}
      />
      <ChoiceField
        label="Tính chất"
        value={value.nature}
        choices={choicesOf(natureWords)}
        onChange={(nature) => change({ nature })}
      />
      <ChoiceField
        label="So sánh"
        value={value.comparator}
        choices={choicesOf(comparatorWords)}
        onChange={(comparator) => change({ comparator })}
        placeholder="chưa chọn"
      />
      <TypedField
        label="Mức"
        value={value.value}
        write={formatValue}
        read={typedFigure}
        onChange={(figure) => change({ value: figure, unit: figure === null ? value.unit : (value.unit ?? '%') })}
        placeholder="không nêu con số"
      />
      <ChoiceField
        label="Đơn vị tính"
        value={value.unit}
        choices={choicesOf(unitWords)}
        onChange={(unit) => change({ unit })}
        placeholder="không có"
      />
      <TextField
        label="Mẫu số, theo lời văn bản"
        value={value.denominator}
        onChange={(denominator) => change({ denominator })}
        className={classes.double ?? ''}
      />
      <ChoiceField
        label="Nằm trong mục tiêu (trong đó)"
        value={value.subsetOf ?? none}
        choices={[{ value: none, label: 'không nằm trong mục tiêu nào' }, ...others(value, choices)]}
        onChange={(whole) => change({ subsetOf: whole === none ? null : whole })}
        className={classes.double ?? ''}
      />
      <Checkbox
        size="xs"
        label="Mục tiêu phấn đấu"
        checked={value.aspiration}
        onChange={({ currentTarget }) => change({ aspiration: currentTarget.checked })}
        className={classes.wide ?? ''}
      />
      <PlaceFields place={value} lineCount={lineCount} onChange={change} />
    </div>
  )
}

const none = ''

/** Targets that this one can be part of. */
const others = (value: OpenTarget, { targets, indicators }: ReviewChoices) =>
  targets
    .filter(({ value: other }) => other.id !== value.id)
    .map(({ value: other }) => ({ value: other.id, label: `${labelOf(other, indicators)}, ${yearsOf(other)}` }))

const labelOf = ({ indicator }: OpenTarget, indicators: ReviewChoices['indicators']): string =>
  indicators.find(({ code }) => code === indicator)?.label ?? 'Chưa chọn chỉ tiêu'

const yearsOf = ({ yearFrom, yearTo }: RowOf<'targets'>['value']): string =>
  yearFrom === null || yearTo === null ? 'chưa rõ năm' : `năm ${yearsText(yearFrom, yearTo)}`
