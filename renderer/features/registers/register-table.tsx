import { useMemo } from 'react'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import type { RegisterField } from '../../../shared/domain/registers/fields/register-field.ts'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { totalsOf } from '../../../shared/domain/registers/totals-words.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { StateChip, type StateTone } from '../../ui/state-chip.tsx'
import classes from './registers.module.css'
import type { RegisterRow } from './registers-data.ts'
import { shownValue } from './value-text.ts'

/** What stands in the table; the rest is in the drawer. */
const columnsOf: Readonly<Record<RegisterId, readonly string[]>> = {
  directives: ['date', 'documentType', 'number', 'issuer', 'subject'],
  communication: ['date', 'kind', 'host', 'content', 'quantity', 'attendances'],
  inspections: ['date', 'kind', 'inspected', 'units', 'content', 'due', 'recovered', 'policeFiles'],
  proposals: ['date', 'raisedBy', 'addressedTo', 'content', 'state', 'answeredOn'],
  models: ['date', 'kind', 'name', 'unit', 'content', 'award'],
}

const stateTones: Readonly<Record<string, StateTone>> = {
  waiting: 'none',
  in_progress: 'partial',
  answered: 'met',
  resolved: 'met',
}

interface RegisterTableProps {
  readonly register: RegisterId
  readonly rows: readonly RegisterRow[]
  readonly viewKey: string
}

/** Entries with the totals of what is shown; a withdrawn one is struck through and counts for nothing. */
export function RegisterTable({ register, rows, viewKey }: RegisterTableProps) {
  const { open, address } = useDrawerAddress()
  const columns = useMemo<readonly DataColumn<RegisterRow>[]>(
    () => registerFields[register].filter(({ key }) => columnsOf[register].includes(key)).map(columnOf),
    [register],
  )
  const totals = totalsOf(
    register,
    rows.filter(({ withdrawn }) => !withdrawn).map(({ entry }) => entry),
  )
  return (
    <DataTable
      label={registerNames[register]}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => open('muc-so-theo-doi', id)}
      isSelected={({ id }) => address?.kind === 'muc-so-theo-doi' && address.id === id}
      viewKey={viewKey}
      maxHeight="calc(100vh - 330px)"
      footer={
        <tr>
          <th scope="row">Cộng</th>
          <td colSpan={columns.length - 1} className={classes.totals}>
            {totals.map(({ label, text, gap }) => (
              <span key={label} className={classes.total}>
                {label}: <strong>{text ?? 'chưa có số liệu'}</strong>
                {gap === '' ? null : <StateChip tone="partial">{gap}</StateChip>}
              </span>
            ))}
          </td>
        </tr>
      }
    />
  )
}

function columnOf(field: RegisterField): DataColumn<RegisterRow> {
  const { key, label, type } = field
  const read = ({ entry }: RegisterRow) => valuesOfEntry(entry)[key] ?? null
  const isNumber = type === 'count' || type === 'money'
  return {
    id: key,
    header: label,
    align: isNumber ? 'right' : 'left',
    wrap: type === 'long_text' || type === 'text',
    ...(type === 'long_text' ? { width: '32%' } : key === 'inspected' ? { width: '26%' } : {}),
    value: (row) => (type === 'choice' ? shownValue(field, read(row)) : read(row)),
    copied: (row) => (isNumber ? read(row) : shownValue(field, read(row))),
    render: (row) => {
      const text = shownValue(field, read(row))
      if (row.withdrawn) return <s className={classes.withdrawn}>{text ?? '–'}</s>
      const value = read(row)
      if (key === 'state' && typeof value === 'string')
        return <StateChip tone={stateTones[value] ?? 'none'}>{text}</StateChip>
      return text ?? '–'
    },
  }
}
