import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { Issued } from './archive-data.ts'

interface PrintedError {
  readonly id: number
  readonly where: string
  readonly printed: string
  readonly corrected: string
}

const emptyError = (id: number): PrintedError => ({ id, where: '', printed: '', corrected: '' })

/** Công văn đính chính, for form and technique alone; figures are mended by a document of the same form. */
export function CorrectionForm({ issued }: { issued: Issued }) {
  const { store } = useSession()
  const queryClient = useQueryClient()
  const [errors, setErrors] = useState<readonly PrintedError[]>([emptyError(0)])
  const letter = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.issuing.correctionLetter({
        id: issued.id,
        errors: errors.map(({ id: _id, ...error }) => error),
      })
      notifySaved(await saveFile(name, file), name)
    },
  })
  const [number, setNumber] = useState<number | null>(null)
  const [date, setDate] = useState<IsoDate | null>(null)
  const issuing = useMutation({
    mutationFn: (given: { number: number; date: IsoDate }) =>
      client.issuing.issueCorrection({
        id: issued.id,
        errors: errors.map(({ id: _id, ...error }) => error),
        ...given,
      }),
    onSuccess: (sent) => {
      setErrors([emptyError(0)])
      notifyDone(`Đã phát hành công văn đính chính số ${sent.numberText} ngày ${formatDate(sent.date)}.`)
    },
    onSettled: () => invalidate(queryClient, 'documents'),
  })
  const change = (id: number, part: Partial<PrintedError>) =>
    setErrors(errors.map((error) => (error.id === id ? { ...error, ...part } : error)))
  const isWhole = errors.every(({ where, printed, corrected }) =>
    [where, printed, corrected].every((text) => text.trim() !== ''),
  )
  return (
    <Stack gap="sm">
      <Text size="sm">
        Chỉ đính chính sai sót về thể thức, kỹ thuật trình bày. Sai nội dung thì lập văn bản thay thế hoặc sửa đổi, bổ
        sung (Nghị định 30/2020/NĐ-CP, Điều 18). Lập công văn để ký, rồi nhập số và ngày do văn thư cấp để phát hành.
      </Text>
      {errors.map((error) => (
        <Group key={error.id} grow align="flex-start">
          <TextInput
            label="Vị trí"
            placeholder="mục II, trang 3"
            value={error.where}
            onChange={(event) => change(error.id, { where: event.currentTarget.value })}
            maxLength={200}
          />
          <TextInput
            label="Đã in"
            value={error.printed}
            onChange={(event) => change(error.id, { printed: event.currentTarget.value })}
            maxLength={500}
          />
          <TextInput
            label="Nay đính chính"
            value={error.corrected}
            onChange={(event) => change(error.id, { corrected: event.currentTarget.value })}
            maxLength={500}
          />
        </Group>
      ))}
      {letter.error ? <ErrorState {...describeError(letter.error)} /> : null}
      <Group gap="xs">
        <Button disabled={!isWhole} loading={letter.isPending} onClick={() => letter.mutate()}>
          Lập công văn đính chính
        </Button>
        <Button
          variant="default"
          onClick={() => setErrors([...errors, emptyError(errors.length)])}
          disabled={errors.length >= 50}
        >
          Thêm sai sót
        </Button>
        {errors.length > 1 ? (
          <Button variant="subtle" color="gray" onClick={() => setErrors(errors.slice(0, -1))}>
            Bớt dòng cuối
          </Button>
        ) : null}
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label="Số công văn"
          value={number ?? ''}
          onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          min={1}
          max={99_999}
          allowDecimal={false}
          allowNegative={false}
        />
        <DateField label="Ngày công văn" value={date} onChange={setDate} />
      </Group>
      {issuing.error ? <ErrorState {...describeError(issuing.error)} /> : null}
      <Group>
        <Button
          variant="default"
          disabled={!isWhole || number === null || date === null || store.readOnly}
          loading={issuing.isPending}
          onClick={() => {
            if (number !== null && date !== null) issuing.mutate({ number, date })
          }}
        >
          Phát hành công văn
        </Button>
      </Group>
    </Stack>
  )
}
