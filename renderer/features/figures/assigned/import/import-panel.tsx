import { Alert, Button, Group, Tabs, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import type { AssignedPreview, AssignedSheetAnswers } from '../../../../../shared/contract/assigned-import.ts'
import { client } from '../../../../lib/client.ts'
import { describeError } from '../../../../lib/describe-error.ts'
import { invalidate } from '../../../../lib/live-changes.ts'
import { notifyDone } from '../../../../lib/notify.ts'
import { useSession } from '../../../../lib/use-session.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { FindingList } from '../../../../ui/finding-list.tsx'
import { GrowingTextarea } from '../../../../ui/growing-textarea.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { AccountingView } from '../../intake/accounting-view.tsx'
import classes from '../assigned.module.css'
import { useAssignedYear } from '../assigned-data.ts'
import { BasisForm } from './basis-form.tsx'
import { ChangeList } from './change-list.tsx'
import { nothingSaid, type PickedSheet, sheetInput, useSheetPreview } from './use-sheet-preview.ts'

/** A sheet of assigned figures: picked, read, compared, completed, and recorded as one. */
export function ImportPanel({ year, onClose }: { year: number; onClose: () => void }) {
  const [sheet, setSheet] = useState<PickedSheet | null>(null)
  const pick = (file: File | undefined): void => {
    if (file) setSheet((before) => ({ file, number: (before?.number ?? 0) + 1 }))
  }
  return (
    <Panel
      title="Nhập chỉ tiêu giao từ bảng tính"
      note={sheet?.file.name}
      actions={
        <Group gap="xs" wrap="nowrap">
          {sheet ? <PickButton label="Chọn bảng khác" onPick={pick} /> : null}
          <Button size="xs" variant="default" onClick={onClose}>
            Đóng
          </Button>
        </Group>
      }
    >
      {sheet ? <SheetReview key={sheet.number} sheet={sheet} year={year} onDone={onClose} /> : <Drop onPick={pick} />}
    </Panel>
  )
}

const kinds = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv'

function PickButton({ label, onPick }: { label: string; onPick: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds}
        data-testid="assigned-file"
        onChange={(event) => {
          onPick(event.currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function Drop({ onPick }: { onPick: (file: File | undefined) => void }) {
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    onPick(event.dataTransfer.files[0])
  }
  return (
    <section
      aria-label="Kéo thả bảng giao chỉ tiêu vào đây"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Text c="dimmed" mb="sm">
        Kéo thả bảng giao chỉ tiêu (.xlsx, .xls, .ods, .csv) vào đây. Đọc được: đơn vị theo dòng và chỉ tiêu theo cột,
        chỉ tiêu theo dòng và đơn vị theo cột, hoặc một cột “Chỉ tiêu giao”. Chưa có gì được ghi trước khi bấm ghi.
      </Text>
      <PickButton label="Chọn bảng tính" onPick={onPick} />
    </section>
  )
}

function SheetReview({ sheet, year, onDone }: { sheet: PickedSheet; year: number; onDone: () => void }) {
  const [answers, setAnswers] = useState<AssignedSheetAnswers>(nothingSaid)
  const preview = useSheetPreview(sheet, answers)
  if (preview.data) {
    return (
      <div className={classes.stack}>
        <BasisForm
          preview={preview.data}
          answers={answers}
          year={year}
          onChange={(part) => setAnswers((before) => ({ ...before, ...part }))}
        />
        {preview.error ? <ErrorState {...describeError(preview.error)} onRetry={() => void preview.refetch()} /> : null}
        <PreviewTabs preview={preview.data} />
        <AcceptForm
          sheet={sheet}
          answers={answers}
          preview={preview.data}
          isCurrent={preview.isCurrent && !preview.error}
          onDone={onDone}
        />
      </div>
    )
  }
  if (preview.error) return <ErrorState {...describeError(preview.error)} onRetry={() => void preview.refetch()} />
  return <LoadingState lines={6} label="Đang đọc bảng…" />
}

function PreviewTabs({ preview }: { preview: AssignedPreview }) {
  const { questions, findings, changes, accounting, outcome } = preview
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <>
      {questions.length > 0 ? (
        <Alert color="yellow" title="Còn điều chưa rõ">
          {questions.map(({ about, message }) => (
            <Text key={about} size="sm">
              {message}
            </Text>
          ))}
        </Alert>
      ) : null}
      {outcome === 'duplicate' ? (
        <Alert color="gray" title="Bảng này đã được nhập">
          Mọi chỉ tiêu trong bảng đang áp dụng với đúng giá trị và quyết định này; không cần ghi lại.
        </Alert>
      ) : null}
      <Tabs defaultValue={errors > 0 ? 'kiem-tra' : 'thay-doi'}>
        <Tabs.List>
          <Tabs.Tab value="thay-doi">Chỉ tiêu ({changes.length})</Tabs.Tab>
          <Tabs.Tab value="kiem-tra">Kết quả kiểm tra ({findings.length})</Tabs.Tab>
          <Tabs.Tab value="doi-chieu">Đối chiếu ô</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="thay-doi" pt="xs">
          <ChangeList changes={changes} />
        </Tabs.Panel>
        <Tabs.Panel value="kiem-tra" pt="xs">
          {findings.length > 0 ? (
            <FindingList findings={findings} />
          ) : (
            <Text c="dimmed" py="md">
              Không có lỗi, cảnh báo hay lưu ý nào.
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="doi-chieu" pt="xs">
          <AccountingView accounting={accounting} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

interface AcceptFormProps {
  readonly sheet: PickedSheet
  readonly answers: AssignedSheetAnswers
  readonly preview: AssignedPreview
  /** The preview answers to what stands on the screen. */
  readonly isCurrent: boolean
  readonly onDone: () => void
}

function AcceptForm({ sheet, answers, preview, isCurrent, onDone }: AcceptFormProps) {
  const { plan, store } = useSession()
  const { choose } = useAssignedYear()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [warningReason, setWarningReason] = useState('')
  const warnings = preview.findings.filter(({ severity }) => severity === 'warning').length
  const recorded = preview.changes.filter(({ kind }) => kind !== 'same').length
  const accepting = useMutation({
    mutationFn: () =>
      client.assigned.accept({
        ...sheetInput(plan.id, sheet, answers),
        fingerprint: preview.fingerprint,
        reason: preview.needsReason ? reason : null,
        warningReason: warnings > 0 ? warningReason : null,
      }),
    onSuccess: ({ recorded: done }) => {
      notifyDone(`Đã ghi ${done} chỉ tiêu giao theo ${preview.decision.number ?? 'quyết định'}.`)
      invalidate(queryClient, 'figures')
      if (preview.year !== null) choose(preview.year)
      onDone()
    },
  })
  const isOpen = preview.outcome === 'ready' || preview.outcome === 'needs_review'
  const isReady =
    isCurrent &&
    isOpen &&
    preview.questions.length === 0 &&
    recorded > 0 &&
    (!preview.needsReason || reason.trim().length >= 5) &&
    (warnings === 0 || warningReason.trim().length >= 5)
  return (
    <>
      {isOpen && preview.needsReason ? (
        <GrowingTextarea
          label="Lý do điều chỉnh"
          description="Bảng thay đổi chỉ tiêu đang áp dụng; số cũ vẫn được giữ trong lịch sử."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {isOpen && warnings > 0 ? (
        <GrowingTextarea
          label={`Xác nhận ${warnings} cảnh báo: vì sao vẫn ghi`}
          value={warningReason}
          onChange={(event) => setWarningReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {accepting.error ? <ErrorState {...describeError(accepting.error)} /> : null}
      <Group justify="flex-end" gap="sm">
        {preview.outcome === 'rejected' ? (
          <Text size="sm" c="dimmed">
            Sửa các lỗi trong bảng rồi chọn lại; chưa có gì được ghi.
          </Text>
        ) : null}
        <Button disabled={!isReady || store.readOnly} loading={accepting.isPending} onClick={() => accepting.mutate()}>
          {recorded > 0 ? `Ghi ${recorded} chỉ tiêu giao` : 'Ghi chỉ tiêu giao'}
        </Button>
      </Group>
    </>
  )
}
