import { Button, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import type { AssignedSheetAnswers } from '../../../../../shared/contract/assigned-import.ts'
import { describeError } from '../../../../lib/describe-error.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import classes from '../assigned.module.css'
import { AcceptForm } from './accept-form.tsx'
import { BasisForm } from './basis-form.tsx'
import { PreviewTabs } from './preview-tabs.tsx'
import { nothingSaid, type PickedSheet, useSheetPreview } from './use-sheet-preview.ts'

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
