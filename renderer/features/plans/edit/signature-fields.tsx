import { Autocomplete, Select, Stack, Switch, TextInput } from '@mantine/core'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { shortNameOf } from '../plan-names.ts'
import { type PlanView, usePlans } from '../plans-data.ts'
import classes from './edit.module.css'
import { type EditMode, type Faults, mayChooseDocument, type SignatureDraft } from './edit-draft.ts'

interface SignatureFieldsProps {
  readonly plan: PlanView
  readonly mode: EditMode
  readonly draft: SignatureDraft
  readonly faults: Faults<SignatureDraft>
  readonly onChange: (part: Partial<SignatureDraft>) => void
}

/** The document that orders a change, where one does, and the reason that is signed with it. */
export function SignatureFields({ plan, mode, draft, faults, onChange }: SignatureFieldsProps) {
  return (
    <Stack gap="sm">
      {mayChooseDocument(mode) ? (
        <Switch
          label="Theo một văn bản"
          checked={draft.byDocument}
          onChange={(event) => onChange({ byDocument: event.currentTarget.checked })}
        />
      ) : null}
      {draft.byDocument ? <BasisFields plan={plan} draft={draft} faults={faults} onChange={onChange} /> : null}
      <GrowingTextarea
        label="Lý do"
        description={draft.byDocument || mode === 'restore' ? undefined : withoutDocument}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={faults.reason}
        maxLength={1000}
        required
      />
    </Stack>
  )
}

const withoutDocument = 'Không có văn bản sửa đổi: lý do của Tổ thư ký được ghi cùng mục này.'

function BasisFields({ plan, draft, faults, onChange }: Omit<SignatureFieldsProps, 'mode'>) {
  const others = (usePlans().data ?? []).filter(({ id, date }) => id !== plan.meta.id && date !== null)
  const choose = (id: string | null): void => {
    const chosen = others.find((one) => one.id === id)
    onChange(
      chosen
        ? { basisPlan: chosen.id, number: chosen.number ?? '', date: chosen.date ?? '', issuer: chosen.issuer ?? '' }
        : { basisPlan: '' },
    )
  }
  // What is typed over a chosen plan is another document.
  const retype = (part: Partial<SignatureDraft>): void => onChange({ ...part, basisPlan: '' })
  return (
    <>
      {others.length > 0 ? (
        <Select
          label="Văn bản sửa đổi có trong danh sách kế hoạch"
          placeholder="Không có; nhập số, ngày dưới đây"
          data={others.map((one) => ({ value: one.id, label: shortNameOf(one) }))}
          value={draft.basisPlan === '' ? null : draft.basisPlan}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn văn bản' }}
        />
      ) : null}
      <div className={classes.pair}>
        <TextInput
          label="Số, ký hiệu"
          placeholder="Ví dụ: 1203/QĐ-UBND"
          value={draft.number}
          onChange={(event) => retype({ number: event.currentTarget.value })}
          error={faults.number}
          maxLength={60}
          required
        />
        <DateField
          label="Ngày văn bản"
          value={parseIsoDate(draft.date)}
          onChange={(date) => retype({ date: date ?? '' })}
          error={faults.date}
          required
        />
      </div>
      <Autocomplete
        label="Cơ quan ban hành"
        data={plan.meta.issuer === null ? [] : [plan.meta.issuer]}
        value={draft.issuer}
        onChange={(issuer) => retype({ issuer })}
        error={faults.issuer}
        maxLength={160}
        required
      />
      <TextInput
        label="Điểm, khoản, điều sửa đổi"
        placeholder="Ví dụ: Điều 1; bỏ trống nếu không cần"
        value={draft.basisClause}
        onChange={(event) => onChange({ basisClause: event.currentTarget.value })}
        maxLength={200}
      />
    </>
  )
}
