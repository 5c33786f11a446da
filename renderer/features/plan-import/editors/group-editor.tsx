import { PlaceFields } from '../fields/place-fields.tsx'
import { TitleField } from '../fields/title-field.tsx'
import classes from '../fields.module.css'
import { useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

export function GroupEditor({ value, onChange }: EditorProps<'groups'>) {
  const { lineCount } = useReviewChoices()
  return (
    <div className={classes.fields}>
      <TitleField label="Tên nhóm nhiệm vụ" value={value.title} onChange={(title) => onChange({ ...value, title })} />
      <PlaceFields place={value} lineCount={lineCount} onChange={(part) => onChange({ ...value, ...part })} />
    </div>
  )
}
