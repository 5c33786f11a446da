import { SegmentedControl, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SlipRowView } from '../../../../shared/contract/slips.ts'
import { fieldWords } from '../../../../shared/domain/slips/field-words.ts'
import { statusWords } from '../../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import { canBeWritten, choose, isMoot, type RowDecision } from './slip-decisions.ts'
import classes from './slips.module.css'

export interface DecidedRow {
  readonly row: SlipRowView
  readonly decision: RowDecision
  readonly onDecide: (change: (decision: RowDecision) => RowDecision) => void
}

interface Line {
  readonly id: string
  readonly cells: ReactNode
}

/** One line for each thing that the slip says of a task, and for each reason why it cannot be written. */
export function linesOf({ row, decision, onDecide }: DecidedRow): readonly Line[] {
  const { fields, document, faults, blocked, statusNow, statusAfter } = row
  const namesStatus = fields.some(({ field }) => field === 'status')
  return [
    ...fields.map(
      (field): Line => ({
        id: field.field,
        cells: (
          <>
            <td>
              {fieldWords[field.field]}
              <span className={classes.second}>ô {field.cell}</span>
            </td>
            <td>
              <Value text={field.now} />
              {field.changedBy ? (
                <span className={classes.second}>
                  {field.changedBy.personName} sửa lúc {formatInstant(field.changedBy.at)}
                </span>
              ) : null}
            </td>
            <td>
              <Value text={field.slip} />
            </td>
            <td>
              <FieldResult row={row} field={field} decision={decision} onDecide={onDecide} />
            </td>
          </>
        ),
      }),
    ),
    // Saying anything of a task that nobody began means that it is worked on: shown where the slip names no status.
    ...(!namesStatus && statusAfter !== null && statusAfter !== statusNow
      ? [
          line('status-after', fieldWords.status, statusWords[statusNow], statusWords[statusAfter], [
            'met',
            'Theo nội dung mới',
          ]),
        ]
      : []),
    ...(document
      ? [
          line(
            'document',
            'Văn bản minh chứng',
            document.outcome === 'same' ? `số ${document.number}` : null,
            `số ${document.number} ngày ${formatDate(document.date)}`,
            document.outcome === 'same' ? ['none', 'Đã có'] : ['met', 'Gắn thêm'],
            document.cell,
          ),
        ]
      : []),
    ...[...faults, ...(blocked ? [{ ...blocked, cell: 'blocked', read: null }] : [])].map(
      (fault): Line => ({
        id: `fault-${fault.cell}-${fault.message}`,
        cells: (
          <>
            <td colSpan={3}>
              <Text size="sm">{fault.message}</Text>
              <Text size="sm" c="dimmed">
                {fault.remedy}
              </Text>
            </td>
            <td>
              <StateChip tone="wrong">Không ghi được</StateChip>
            </td>
          </>
        ),
      }),
    ),
  ]
}

function line(
  id: string,
  name: string,
  now: string | null,
  slip: string,
  [tone, word]: readonly [StateTone, string],
  cell: string | null = null,
): Line {
  return {
    id,
    cells: (
      <>
        <td>
          {name}
          {cell === null ? null : <span className={classes.second}>ô {cell}</span>}
        </td>
        <td>
          <Value text={now} />
        </td>
        <td>
          <Value text={slip} />
        </td>
        <td>
          <StateChip tone={tone}>{word}</StateChip>
        </td>
      </>
    ),
  }
}

const results = {
  same: ['none', 'Đã có'],
  kept: ['none', 'Giữ trong sổ'],
  taken: ['met', 'Theo phiếu'],
} as const satisfies Record<string, readonly [StateTone, string]>

interface FieldResultProps extends DecidedRow {
  readonly field: SlipRowView['fields'][number]
}

function FieldResult({ row, field, decision, onDecide }: FieldResultProps) {
  if (!canBeWritten(row) || decision.leave) return <StateChip tone="none">Không ghi</StateChip>
  if (isMoot(row, decision, field.field))
    return (
      <>
        <StateChip tone="partial">Không ghi</StateChip>
        <span className={classes.second}>không đi cùng trạng thái “{statusWords[row.statusNow]}” được giữ</span>
      </>
    )
  if (field.outcome !== 'conflict') {
    const [tone, word] = results[field.outcome]
    return <StateChip tone={tone}>{word}</StateChip>
  }
  const chosen = decision.choices[field.field]
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        color="var(--mantine-primary-color-filled)"
        aria-label={`${fieldWords[field.field]} của ${row.title}: chọn nội dung`}
        value={chosen ?? ''}
        onChange={(value) => {
          if (value === 'slip' || value === 'store') onDecide((current) => choose(row, current, field.field, value))
        }}
        data={[
          { value: 'store', label: 'Giữ trong sổ' },
          { value: 'slip', label: 'Theo phiếu' },
        ]}
      />
      {chosen === undefined ? <span className={classes.conflict}>◐ Hai bên cùng sửa, chọn một</span> : null}
    </>
  )
}

const Value = ({ text }: { text: string | null }) =>
  text === null ? <span className={classes.nothing}>chưa có</span> : <span className={classes.value}>{text}</span>
