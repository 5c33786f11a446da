import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { type Standing, useIssue } from './issuing-data.ts'

interface IssueFormProps {
  readonly documentKey: DocumentKey
  readonly standing: Standing
  /** Null: the next one of the series. */
  readonly number: number | null
  readonly date: IsoDate
  readonly onNumber: (number: number | null) => void
  readonly onDate: (date: IsoDate | null) => void
}

/** Number and day as the clerk's office gave them; issuing freezes text, figures and file for good. */
export function IssueForm({ documentKey, standing, number, date, onNumber, onDate }: IssueFormProps) {
  const issue = useIssue()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const needsReason = standing.lacking.length > 0 && reason.trim() === ''
  const send = () =>
    issue.mutate(
      { ...documentKey, number: standing.number, date, reason, expectedRevision: standing.revision },
      {
        onSuccess: (issued) => {
          notifyDone(`Đã phát hành ${issued.title} số ${issued.numberText} ngày ${formatDate(issued.date)}.`)
          const search = new URLSearchParams({ xem: `van-ban-phat-hanh/${issued.id}`, ky: parameters.get('ky') ?? '' })
          void navigate({ pathname: '/bao-cao/da-phat-hanh', search: search.toString() })
        },
        onError: () => setSure(false),
      },
    )
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <NumberInput
          label="Số"
          description={`Đề xuất số kế tiếp; in là ${standing.numberText}`}
          value={number ?? standing.number}
          onChange={(value) => onNumber(typeof value === 'number' && value >= 1 ? value : null)}
          min={1}
          max={99_999}
          allowDecimal={false}
          allowNegative={false}
          required
        />
        <DateField label="Ngày ban hành" description="Ngày văn thư cấp số" value={date} onChange={onDate} required />
      </Group>
      {standing.lacking.length > 0 ? (
        <GrowingTextarea
          label="Lý do vẫn phát hành"
          description="Được lưu cùng văn bản, cho từng nội dung còn thiếu ở trên"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {issue.error ? <ErrorState {...describeError(issue.error)} /> : null}
      {isSure ? (
        <Stack gap="xs">
          <Text>
            Phát hành số {standing.numberText} ngày {formatDate(date)}, người ký {standing.signerName}? Sau khi phát
            hành, văn bản không sửa, không xóa được; nếu sai nội dung phải lập văn bản thay thế.
          </Text>
          <Group gap="xs">
            <Button loading={issue.isPending} onClick={send}>
              Phát hành số {standing.numberText}
            </Button>
            <Button variant="default" disabled={issue.isPending} onClick={() => setSure(false)}>
              Chưa phát hành
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group gap="xs">
          <Button disabled={standing.blocking.length > 0 || needsReason} onClick={() => setSure(true)}>
            Phát hành…
          </Button>
          {needsReason ? (
            <Text size="sm" c="dimmed">
              Ghi lý do vẫn phát hành trước.
            </Text>
          ) : null}
        </Group>
      )}
    </Stack>
  )
}
