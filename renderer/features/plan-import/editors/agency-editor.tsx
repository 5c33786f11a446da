import { Checkbox } from '@mantine/core'
import { agencyKindWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { ChoiceField, choicesOf } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import classes from '../fields.module.css'
import type { EditorProps } from './editor-props.ts'

export function AgencyEditor({ value, onChange }: EditorProps<'agencies'>) {
  return (
    <div className={classes.fields}>
      <TextField
        label="Tên cơ quan"
        value={value.name}
        error={value.name.trim() === '' ? 'Không được để trống.' : undefined}
        onChange={(name) => onChange({ ...value, name: name ?? '' })}
        className={classes.wide ?? ''}
      />
      <ChoiceField
        label="Loại"
        value={value.kind}
        choices={choicesOf(agencyKindWords)}
        onChange={(kind) => onChange({ ...value, kind, isClass: kind === 'class' })}
        className={classes.double ?? ''}
      />
      <Checkbox
        size="xs"
        label="Chỉ chung một nhóm cơ quan (các sở, ngành; UBND các quận, huyện)"
        checked={value.isClass}
        onChange={({ currentTarget }) => onChange({ ...value, isClass: currentTarget.checked })}
        className={classes.double ?? ''}
      />
    </div>
  )
}
