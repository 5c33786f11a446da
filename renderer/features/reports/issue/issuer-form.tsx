import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssuerProfile } from '../../../../shared/domain/documents/issuer-profile.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { TermsField } from './terms-field.tsx'

const families = [
  { value: 'state', label: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)' },
  { value: 'party', label: 'Văn bản của Đảng (Hướng dẫn của Văn phòng Trung ương)' },
] as const

const series = [
  { value: 'year', label: 'Theo năm, từ số 01 ngày 01/01' },
  { value: 'term', label: 'Theo nhiệm kỳ cấp ủy' },
] as const

/** One line each, without empty ones. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** The form of one issuing body, saved as a whole. */
export function IssuerForm({ issuer }: { issuer: IssuerProfile }) {
  const { store } = useSession()
  const queryClient = useQueryClient()
  const [form, setForm] = useState(issuer)
  const [signing, setSigning] = useState(issuer.signingLines.join('\n'))
  const [recipients, setRecipients] = useState(issuer.recipients.join('\n'))
  const change = (part: Partial<IssuerProfile>) => setForm((current) => ({ ...current, ...part }))
  const saving = useMutation({
    mutationFn: () =>
      client.issuing.saveIssuer({ ...form, signingLines: linesOf(signing), recipients: linesOf(recipients) }),
    onSuccess: () => {
      invalidate(queryClient, 'documents')
      notifyDone(`Đã lưu hồ sơ “${form.name}”.`)
    },
  })
  const text = (
    key: 'name' | 'parentAgency' | 'issuingBody' | 'issuerCode' | 'place' | 'agencyPost' | 'signerName',
  ) => ({
    value: form[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  })
  return (
    <Stack gap="sm">
      <TextInput label="Tên gọi" {...text('name')} maxLength={120} required />
      <Select
        label="Thể thức"
        data={families}
        value={form.family}
        onChange={(value) => {
          const family = families.find((one) => one.value === value)?.value
          if (family) change({ family })
        }}
        allowDeselect={false}
      />
      <TextInput label="Cơ quan cấp trên" {...text('parentAgency')} maxLength={200} />
      <TextInput label="Cơ quan ban hành" {...text('issuingBody')} maxLength={300} required />
      <Group grow align="flex-start">
        <TextInput label="Ký hiệu" description="BCĐ trong 05/BC-BCĐ" {...text('issuerCode')} maxLength={40} required />
        <TextInput label="Địa danh" description="Trước ngày, tháng, năm" {...text('place')} maxLength={80} required />
      </Group>
      <Select
        label="Dãy số"
        data={series}
        value={form.series.kind}
        onChange={(value) => change({ series: value === 'term' ? { kind: 'term', terms: [] } : { kind: 'year' } })}
        allowDeselect={false}
      />
      {form.series.kind === 'term' ? (
        <TermsField terms={form.series.terms} onChange={(terms) => change({ series: { kind: 'term', terms } })} />
      ) : null}
      <GrowingTextarea
        label="Quyền hạn, chức vụ của người ký"
        description="Mỗi dòng một hàng, tối đa 4 hàng"
        value={signing}
        onChange={(event) => setSigning(event.currentTarget.value)}
      />
      <TextInput label="Chức vụ tại cơ quan đóng dấu" {...text('agencyPost')} maxLength={120} />
      <TextInput label="Họ và tên người ký" {...text('signerName')} maxLength={80} />
      <GrowingTextarea
        label="Nơi nhận"
        description="Mỗi dòng một nơi, không cần gạch đầu dòng"
        value={recipients}
        onChange={(event) => setRecipients(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <DateField label="Có từ ngày" value={form.validFrom} onChange={(validFrom) => change({ validFrom })} />
        <DateField label="Đến hết ngày" value={form.validTo} onChange={(validTo) => change({ validTo })} />
      </Group>
      {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
      <Group justify="flex-end">
        <Button disabled={store.readOnly} loading={saving.isPending} onClick={() => saving.mutate()}>
          Lưu hồ sơ
        </Button>
      </Group>
    </Stack>
  )
}
