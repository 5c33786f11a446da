import { Select, TextInput } from '@mantine/core'
import type { AssignedPreview, AssignedSheetAnswers } from '../../../../../shared/contract/assigned-import.ts'
import { assignedSources, holderText } from '../../../../../shared/domain/assigned/assigned-figure.ts'
import { parseVariableCode } from '../../../../../shared/domain/ids.ts'
import { useSession } from '../../../../lib/use-session.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import classes from '../assigned.module.css'
import { useAssignedChoices } from '../assigned-data.ts'
import { sourceText } from '../assigned-text.ts'
import { parseHolder } from '../holder-text.ts'

interface BasisFormProps {
  readonly preview: AssignedPreview
  readonly answers: AssignedSheetAnswers
  readonly year: number
  readonly onChange: (part: Partial<AssignedSheetAnswers>) => void
}

/** Whose decision stands behind the sheet: as the sheet says it, to be completed or corrected. */
export function BasisForm({ preview, answers, year, onChange }: BasisFormProps) {
  const { plan } = useSession()
  const choices = useAssignedChoices(preview.year ?? year)
  const asked = new Set(preview.questions.map(({ about }) => about))
  const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => String(plan.yearTo - index))
  const chosenYear = answers.year ?? preview.year
  return (
    <div className={classes.form}>
      <Select
        label="Năm"
        placeholder="Chọn năm"
        data={years}
        value={chosenYear === null ? null : String(chosenYear)}
        onChange={(value) => onChange({ year: value === null ? null : Number(value) })}
        error={asked.has('year') ? 'Chưa rõ năm.' : undefined}
        required
      />
      <Select
        label="Nguồn giao"
        placeholder="Chọn nguồn"
        data={assignedSources.map((source) => ({ value: source, label: sourceText(source) }))}
        value={answers.source ?? preview.source}
        onChange={(value) => onChange({ source: assignedSources.find((source) => source === value) ?? null })}
        error={asked.has('source') ? 'Chưa rõ ai giao.' : undefined}
        required
      />
      <TextInput
        label="Số quyết định"
        placeholder="Ví dụ: 123/QĐ-UBND"
        value={answers.decisionNumber ?? preview.decision.number ?? ''}
        onChange={(event) => onChange({ decisionNumber: typed(event.currentTarget.value) })}
        error={asked.has('decision') && preview.decision.number === null ? 'Chưa có số.' : undefined}
        maxLength={60}
        required
      />
      <DateField
        label="Ngày quyết định"
        value={answers.decisionDate ?? preview.decision.date}
        onChange={(decisionDate) => onChange({ decisionDate })}
        error={asked.has('decision') && preview.decision.date === null ? 'Chưa có ngày.' : undefined}
        required
      />
      <TextInput
        label="Cơ quan ban hành"
        value={answers.decisionIssuer ?? preview.decision.issuer ?? ''}
        onChange={(event) => onChange({ decisionIssuer: typed(event.currentTarget.value) })}
        error={asked.has('decision') && preview.decision.issuer === null ? 'Chưa có cơ quan.' : undefined}
        maxLength={160}
        required
      />
      {asked.has('holder') || answers.holder ? (
        <Select
          label="Nơi được giao"
          placeholder="Chọn đơn vị"
          data={(choices.data?.holders ?? [])
            .filter(({ reports }) => reports)
            .map(({ holder, name }) => ({ value: holderText(holder), label: name }))}
          value={answers.holder && holderText(answers.holder)}
          onChange={(value) => onChange({ holder: parseHolder(value ?? '') })}
          searchable
          required
        />
      ) : null}
      {asked.has('variable') || answers.variable ? (
        <Select
          label="Chỉ tiêu của bảng"
          placeholder="Chọn chỉ tiêu"
          data={(choices.data?.variables ?? []).map(({ code, label }) => ({ value: code, label }))}
          value={answers.variable}
          onChange={(value) => onChange({ variable: parseVariableCode(value ?? '') })}
          searchable
          required
        />
      ) : null}
    </div>
  )
}

/** An emptied field gives way to what the sheet says. */
const typed = (text: string): string | null => (text.trim() === '' ? null : text)
