import { Checkbox, SegmentedControl, Text } from '@mantine/core'
import { Fragment, useRef } from 'react'
import type { SlipRowView } from '../../../../shared/contract/slips.ts'
import { fieldWords } from '../../../../shared/domain/slips/field-words.ts'
import { statusWords } from '../../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import { canBeWritten, choose, decisionOf, isMoot, type RowDecision, type SlipDecisions } from './slip-decisions.ts'
import { decide } from './slip-state.ts'
import classes from './slips.module.css'

interface SlipDiffProps {
  readonly slipId: string
  readonly rows: readonly SlipRowView[]
  readonly decisions: SlipDecisions
}

/** What is there now beside what the slip says, field by field; where both changed it, a person chooses. */
export function SlipDiff({ slipId, rows, decisions }: SlipDiffProps) {
  const scroller = useRef<HTMLElement>(null)
  return (
    <ScrollRegion label="Đối chiếu phiếu với sổ" className={classes.scroller} ref={scroller}>
      <table className={classes.diff}>
        <colgroup>
          <col style={{ width: 52 }} />
          <col style={{ width: '25%' }} />
          <col style={{ width: 130 }} />
          <col />
          <col />
          <col style={{ width: 212 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Ghi</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Hiện có trong sổ</th>
            <th scope="col">Theo phiếu</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DiffRow
              key={row.token}
              row={row}
              decision={decisionOf(decisions, row.token)}
              onDecide={(change) => decide(slipId, row.token, change)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

interface DiffRowProps {
  readonly row: SlipRowView
  readonly decision: RowDecision
  readonly onDecide: (change: (decision: RowDecision) => RowDecision) => void
}

/** The lines of one task: one for each thing that the slip says of it. */
function DiffRow({ row, decision, onDecide }: DiffRowProps) {
  const lines = linesOf(row, decision, onDecide)
  const writable = canBeWritten(row)
  const isLeft = !writable || decision.leave
  return lines.map(({ id, cells }, index) => (
    <tr key={id} data-first={index === 0 || undefined} data-left={isLeft || undefined}>
      {index === 0 ? (
        <>
          <td rowSpan={lines.length}>
            <Checkbox
              size="xs"
              aria-label={`Ghi ${row.title}, ${row.period}`}
              checked={!isLeft}
              disabled={!writable}
              onChange={(event) => {
                const leave = !event.currentTarget.checked
                onDecide((current) => ({ ...current, leave }))
              }}
            />
          </td>
          <td rowSpan={lines.length}>
            <span className={classes.task}>{row.title}</span>
            <span className={classes.second}>
              {row.clause} · {row.period} · {row.role}
            </span>
          </td>
        </>
      ) : null}
      {cells}
    </tr>
  ))
}

interface Line {
  readonly id: string
  readonly cells: React.ReactNode
}

function linesOf(row: SlipRowView, decision: RowDecision, onDecide: DiffRowProps['onDecide']): readonly Line[] {
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
      <Fragment>
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
      </Fragment>
    ),
  }
}

const results = {
  same: ['none', 'Đã có'],
  kept: ['none', 'Giữ trong sổ'],
  taken: ['met', 'Theo phiếu'],
} as const satisfies Record<string, readonly [StateTone, string]>

interface FieldResultProps extends DiffRowProps {
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
