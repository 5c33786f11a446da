import { Checkbox, SegmentedControl, Text } from '@mantine/core'
import { type KeyboardEvent, memo, useMemo, useRef } from 'react'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { RowSpacer } from '../../../ui/row-spacer.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { canBeAccepted } from './decisions.ts'
import classes from './intake.module.css'
import { decide, selectFiles, useIntake } from './intake-state.ts'
import { outcomeState, summaryOf } from './outcome.ts'

const filters = ['tat-ca', 'ready', 'needs_review', 'rejected', 'duplicate', 'accepted'] as const
const filterWords: Readonly<Record<(typeof filters)[number], string>> = {
  'tat-ca': 'Tất cả',
  ready: 'Sẵn sàng',
  needs_review: 'Chờ kiểm tra',
  rejected: 'Có lỗi',
  duplicate: 'Đã nhập',
  accepted: 'Đã tiếp nhận',
}

/** Every file of the batch in one dense list; only the rows in sight are drawn. */
export function FileList({ files }: { files: readonly FilePreview[] }) {
  const { open, address } = useDrawerAddress()
  const [filter, setFilter] = useFilter('so-lieu.tep', 'tat-ca')
  const scroller = useRef<HTMLElement>(null)
  const counts = useMemo(() => countOutcomes(files), [files])
  const shown = useMemo(
    () => (filter === 'tat-ca' || !counts.get(filter) ? files : files.filter(({ outcome }) => outcome === filter)),
    [files, filter, counts],
  )
  const choosable = useMemo(() => shown.filter(canBeAccepted).map(({ id }) => id), [shown])
  const chosen = useIntake((state) => choosable.filter((id) => state.decisions[id]?.selected).length)
  const view = useRowWindow(scroller, shown.length, shown.length > 60)
  const openedId = address?.kind === 'tep' ? address.id : null

  return (
    <>
      <div style={{ padding: '8px 16px', borderBottom: '1px solid var(--line)' }}>
        <SegmentedControl
          size="xs"
          value={counts.get(filter) || filter === 'tat-ca' ? filter : 'tat-ca'}
          onChange={setFilter}
          aria-label="Lọc tệp theo trạng thái"
          data={filters
            .filter((value) => value === 'tat-ca' || counts.get(value))
            .map((value) => ({
              value,
              label: `${filterWords[value]} (${value === 'tat-ca' ? files.length : counts.get(value)})`,
            }))}
        />
      </div>
      <ScrollRegion label="Các tệp của lượt nhập" className={classes.scroller} ref={scroller}>
        <table className={classes.files} aria-label="Các tệp của lượt nhập" aria-rowcount={shown.length + 1}>
          <colgroup>
            <col style={{ width: 44 }} />
            <col />
            <col style={{ width: 150 }} />
            <col style={{ width: 120 }} />
            <col style={{ width: 140 }} />
            <col style={{ width: 150 }} />
            <col style={{ width: 176 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label="Chọn mọi tệp có thể tiếp nhận"
                  checked={choosable.length > 0 && chosen === choosable.length}
                  indeterminate={chosen > 0 && chosen < choosable.length}
                  disabled={choosable.length === 0}
                  onChange={(event) => selectFiles(choosable, event.currentTarget.checked)}
                />
              </th>
              <th scope="col">Tệp</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Kỳ báo cáo</th>
              <th scope="col">Số liệu</th>
              <th scope="col">Kết quả kiểm tra</th>
              <th scope="col">Trạng thái</th>
            </tr>
          </thead>
          <tbody>
            <RowSpacer height={view.before} columns={7} />
            {shown.slice(view.first, view.last).map((file) => (
              <FileRow key={file.id} file={file} opened={file.id === openedId} onOpen={open} />
            ))}
            <RowSpacer height={view.after} columns={7} />
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

interface FileRowProps {
  readonly file: FilePreview
  readonly opened: boolean
  readonly onOpen: (kind: string, id: string) => void
}

const FileRow = memo(function FileRow({ file, opened, onOpen }: FileRowProps) {
  const selected = useIntake((state) => state.decisions[file.id]?.selected ?? false)
  const summary = summaryOf(file)
  const [tone, word] = outcomeState[file.outcome]
  const openDetail = (): void => onOpen('tep', file.id)
  const openOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === event.currentTarget) openDetail()
  }
  return (
    <tr data-row data-opened={opened || undefined} tabIndex={0} onClick={openDetail} onKeyDown={openOnEnter}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the cell only keeps a click on its check box from opening the row */}
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          aria-label={`Chọn tệp ${file.fileName}`}
          checked={selected && canBeAccepted(file)}
          disabled={!canBeAccepted(file)}
          onChange={(event) => decide(file.id, { selected: event.currentTarget.checked })}
        />
      </td>
      <td title={file.relativePath}>{file.fileName}</td>
      <td title={summary.unit}>
        {summary.unit || (
          <Text c="dimmed" size="sm" span>
            chưa rõ
          </Text>
        )}
      </td>
      <td title={summary.period}>
        {summary.period || (
          <Text c="dimmed" size="sm" span>
            chưa rõ
          </Text>
        )}
      </td>
      <td>{figuresText(summary) || '–'}</td>
      <td>{findingsText(summary) || (file.questions.length > 0 ? 'cần trả lời câu hỏi' : 'không có')}</td>
      <td>
        <StateChip tone={tone}>{word}</StateChip>
      </td>
    </tr>
  )
})

const figuresText = ({ added, changed, same }: { added: number; changed: number; same: number }): string =>
  [added > 0 ? `${added} mới` : '', changed > 0 ? `${changed} thay đổi` : '', same > 0 ? `${same} giữ nguyên` : '']
    .filter(Boolean)
    .join(', ')

const findingsText = ({ errors, warnings, notes }: { errors: number; warnings: number; notes: number }): string =>
  [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : '', notes > 0 ? `${notes} lưu ý` : '']
    .filter(Boolean)
    .join(', ')

function countOutcomes(files: readonly FilePreview[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return counts
}
