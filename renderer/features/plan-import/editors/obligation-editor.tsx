import { reportKindWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import type { DraftAgency, DraftObligation } from '../../../../shared/domain/plan-import/draft-plan.ts'
import { typedYear } from '../../../ui/typed-figure.ts'
import { AgencyField } from '../fields/agency-field.tsx'
import { ChoiceField, choicesOf } from '../fields/choice-field.tsx'
import { DueField } from '../fields/due-field.tsx'
import { PlaceFields } from '../fields/place-fields.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import classes from '../fields.module.css'
import { useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

export function ObligationEditor({ value, onChange }: EditorProps<'obligations'>) {
  const { lineCount, planYear } = useReviewChoices()
  const change = (part: Partial<DraftObligation>, joining?: readonly DraftAgency[]): void =>
    onChange({ ...value, ...part }, joining)
  return (
    <div className={classes.fields}>
      <ChoiceField
        label="Loại báo cáo"
        value={value.kind}
        choices={choicesOf(reportKindWords)}
        onChange={(kind) => change({ kind })}
        className={classes.double ?? ''}
      />
      <TypedField
        label="Của năm"
        value={value.period === null ? null : Number(value.period.slice(0, 4))}
        write={String}
        read={typedYear}
        onChange={(year) => change({ period: year === null ? null : String(year) })}
        placeholder="mọi kỳ"
        className={classes.double ?? ''}
      />
      <AgencyField
        label="Cơ quan gửi"
        value={value.from}
        onChange={(from, joining) => change({ from }, joining)}
        className={classes.double ?? ''}
      />
      <AgencyField
        label="Nơi nhận"
        value={value.to}
        onChange={(to, joining) => change({ to }, joining)}
        className={classes.double ?? ''}
      />
      <DueField value={value.due} year={planYear} onChange={(due) => change({ due })} />
      <PlaceFields place={value} lineCount={lineCount} onChange={change} />
    </div>
  )
}
