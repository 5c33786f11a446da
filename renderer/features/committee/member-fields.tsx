import { Fieldset, Select, Stack, TextInput } from '@mantine/core'
import { type CommitteeScope, memberRoles, memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { AgencySelect } from './agency-select.tsx'
import classes from './committee.module.css'
import { type Member, useCommittee } from './committee-data.ts'
import { termText } from './committee-words.ts'
import type { MemberDraft, MemberFaults, MemberFormKind } from './member-draft.ts'

interface MemberFieldsProps {
  readonly kind: MemberFormKind
  readonly scope: CommitteeScope
  /** Whose row it is; null: a new one. */
  readonly own: Member | null
  readonly draft: MemberDraft
  readonly faults: MemberFaults
  readonly onChange: (part: Partial<MemberDraft>) => void
}

export function MemberFields({ kind, scope, own, draft, faults, onChange }: MemberFieldsProps) {
  const text = (key: keyof MemberDraft, label: string, longest: number) => ({
    label,
    value: draft[key],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [key]: event.currentTarget.value }),
    error: faults[key],
    maxLength: longest,
  })
  const day = (key: 'validFrom' | 'validTo', label: string, required: boolean) => (
    <DateField
      label={label}
      value={parseIsoDate(draft[key])}
      onChange={(date) => onChange({ [key]: date ?? '' })}
      error={faults[key]}
      required={required}
    />
  )
  return (
    <>
      <TextInput {...text('name', kind === 'replace' ? 'Họ và tên người kế nhiệm' : 'Họ và tên', 120)} required />
      <div className={classes.pair}>
        <Select
          label="Vai trò"
          data={memberRoles.map((role) => ({ value: role, label: memberRoleWords[role] }))}
          value={draft.role === '' ? null : draft.role}
          onChange={(role) => onChange({ role: role ?? '' })}
          error={faults.role}
          allowDeselect={false}
          required
        />
        <TextInput {...text('place', 'Số thứ tự trong quyết định', 3)} inputMode="numeric" />
      </div>
      <GrowingTextarea {...text('agencyPost', 'Chức vụ', 300)} placeholder="Ví dụ: Giám đốc BHXH thành phố" />
      <AgencySelect agency={draft.agency} known={own} onChange={(agency) => onChange({ agency })} />
      <div className={classes.pair}>
        {day('validFrom', 'Tham gia từ ngày', kind === 'replace')}
        {day('validTo', 'Đến hết ngày', false)}
      </div>
      {kind === 'replace' ? null : (
        <PredecessorSelect scope={scope} own={own} draft={draft} error={faults.replaces} onChange={onChange} />
      )}
      <Fieldset legend="Liên hệ (không ghi vào nhật ký)">
        <div className={classes.pair}>
          <TextInput {...text('phone', 'Điện thoại', 40)} inputMode="tel" />
          <TextInput {...text('email', 'Thư điện tử', 200)} inputMode="email" />
        </div>
      </Fieldset>
      <Fieldset legend="Người dự thay khi vắng">
        <Stack gap="xs">
          <TextInput {...text('delegateName', 'Họ và tên người dự thay', 120)} />
          <TextInput {...text('delegatePost', 'Chức vụ người dự thay', 300)} />
        </Stack>
      </Fieldset>
      <GrowingTextarea {...text('note', 'Ghi chú', 4000)} />
      {kind === 'new' ? null : (
        <GrowingTextarea
          {...text('reason', kind === 'replace' ? 'Lý do, căn cứ' : 'Lý do sửa', 1000)}
          description={
            kind === 'replace'
              ? 'Ví dụ: theo quyết định kiện toàn số …'
              : 'Không bắt buộc; nội dung trước khi sửa vẫn được giữ trong lịch sử.'
          }
          required={kind === 'replace'}
        />
      )}
    </>
  )
}

type PredecessorProps = Pick<MemberFieldsProps, 'scope' | 'own' | 'draft' | 'onChange'> & {
  readonly error: string | undefined
}

/** Whose seat the member took over, among those who have left; absent while nobody has. */
function PredecessorSelect({ scope, own, draft, error, onChange }: PredecessorProps) {
  const query = useCommittee(scope, null)
  const left = (query.data?.members ?? []).filter(
    ({ id, standing, validTo, replacedBy }) =>
      id !== own?.id &&
      standing !== 'withdrawn' &&
      validTo !== null &&
      (replacedBy === null || replacedBy.id === own?.id),
  )
  if (left.length === 0) return null
  return (
    <Select
      label="Thay thế cho"
      placeholder="Không thay ai"
      data={left.map((member) => ({ value: member.id, label: `${member.name} (${termText(member)})` }))}
      value={draft.replaces === '' ? null : draft.replaces}
      onChange={(replaces) => onChange({ replaces: replaces ?? '' })}
      error={error}
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn người được thay thế' }}
      searchable
    />
  )
}
