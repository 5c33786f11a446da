import { Checkbox } from '@mantine/core'
import { roleWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { AgencyField } from '../fields/agency-field.tsx'
import { ChoiceField, choicesOf } from '../fields/choice-field.tsx'
import { PlaceFields } from '../fields/place-fields.tsx'
import { TextField } from '../fields/text-field.tsx'
import classes from '../fields.module.css'
import { useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

export function SeatEditor({ value, onChange }: EditorProps<'committee'>) {
  const { lineCount } = useReviewChoices()
  return (
    <div className={classes.fields}>
      <ChoiceField
        label="Vai trò"
        value={value.role}
        choices={choicesOf(roleWords)}
        onChange={(role) => onChange({ ...value, role })}
        className={classes.double ?? ''}
      />
      <TextField
        label="Chức vụ"
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
        placeholder="văn bản không nêu"
        className={classes.double ?? ''}
      />
      <AgencyField
        label="Cơ quan"
        value={value.agency}
        onChange={(agency, joining) => onChange({ ...value, agency }, joining)}
        className={classes.wide ?? ''}
      />
      <Checkbox
        size="xs"
        label="Danh sách để ngỏ (văn bản ghi “…”)"
        checked={value.open}
        onChange={({ currentTarget }) => onChange({ ...value, open: currentTarget.checked })}
        className={classes.wide ?? ''}
      />
      <PlaceFields place={value} lineCount={lineCount} onChange={(part) => onChange({ ...value, ...part })} />
    </div>
  )
}
