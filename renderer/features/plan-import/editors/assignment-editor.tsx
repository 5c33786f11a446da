import { Checkbox } from '@mantine/core'
import { modeWords, recurrenceWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import type { DraftAgency, DraftAssignment } from '../../../../shared/domain/plan-import/draft-plan.ts'
import { leadStatusOf } from '../agency-choice.ts'
import { AgenciesField } from '../fields/agency-field.tsx'
import { ChoiceField, choicesOf } from '../fields/choice-field.tsx'
import { DueField } from '../fields/due-field.tsx'
import { PlaceFields } from '../fields/place-fields.tsx'
import { TextField } from '../fields/text-field.tsx'
import { TitleField } from '../fields/title-field.tsx'
import classes from '../fields.module.css'
import { useReviewChoices } from '../review-choices.ts'
import type { EditorProps } from './editor-props.ts'

export function AssignmentEditor({ value, onChange }: EditorProps<'assignments'>) {
  const { listed, known, groups, lineCount, planYear } = useReviewChoices()
  const change = (part: Partial<DraftAssignment>, joining?: readonly DraftAgency[]): void =>
    onChange({ ...value, ...part }, joining)
  const lead = (codes: readonly string[], joining: readonly DraftAgency[]): void => {
    const isClass = (code: string) => [...joining, ...listed, ...known].some((one) => one.code === code && one.isClass)
    change({ lead: codes, leadStatus: leadStatusOf(codes, isClass) }, joining)
  }
  return (
    <div className={classes.fields}>
      <TitleField value={value.title} onChange={(title) => change({ title })} />
      <AgenciesField label="Chủ trì" value={value.lead} onChange={lead} className={classes.wide ?? ''} />
      {value.lead.length > 0 ? (
        <Checkbox
          size="xs"
          label="Suy từ mạch văn bản, không nêu đích danh"
          checked={value.leadStatus === 'implied'}
          onChange={({ currentTarget }) =>
            currentTarget.checked ? change({ leadStatus: 'implied' }) : lead(value.lead, [])
          }
          className={classes.wide ?? ''}
        />
      ) : null}
      <AgenciesField
        label="Phối hợp"
        value={value.coordinating}
        onChange={(coordinating, joining) => change({ coordinating }, joining)}
        className={classes.wide ?? ''}
      />
      <AgenciesField
        label="Tổ chức thực hiện"
        value={value.implementers}
        onChange={(implementers, joining) => change({ implementers }, joining)}
        className={classes.double ?? ''}
      />
      <AgenciesField
        label="Nơi nhận kết quả, báo cáo"
        value={value.recipient}
        onChange={(recipient, joining) => change({ recipient }, joining)}
        className={classes.double ?? ''}
      />
      <ChoiceField
        label="Tính chất"
        value={value.mode}
        choices={choicesOf(modeWords)}
        onChange={(mode) => change({ mode })}
      />
      <ChoiceField
        label="Nhịp thực hiện"
        value={value.recurrence.stated ? value.recurrence.kind : unstated}
        choices={[{ value: unstated, label: 'không nêu' }, ...choicesOf(recurrenceWords)]}
        onChange={(kind) =>
          change({ recurrence: kind === unstated ? { kind: 'continuous', stated: false } : { kind, stated: true } })
        }
      />
      <TextField
        label="Sản phẩm"
        value={value.deliverable}
        onChange={(deliverable) => change({ deliverable })}
        placeholder="văn bản không nêu"
        className={classes.double ?? ''}
      />
      {groups.length > 0 ? (
        <ChoiceField
          label="Nhóm nhiệm vụ"
          value={value.group}
          choices={groups.map(({ value: group }) => ({
            value: group.id,
            label: group.clause === group.title ? group.title : `${group.clause}. ${group.title}`,
          }))}
          onChange={(group) => change({ group })}
          className={classes.wide ?? ''}
        />
      ) : null}
      <DueField value={value.due} year={planYear} onChange={(due) => change({ due })} />
      <PlaceFields place={value} lineCount={lineCount} onChange={change} />
    </div>
  )
}

const unstated = 'unstated'
