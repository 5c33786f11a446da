import { parsePlanId } from '../ids.ts'
import { cellAt, cellCount, type SheetGrid } from '../intake/grid.ts'
import { taskKey } from '../tasks/occurrence.ts'
import { cleanText } from '../text/fold-text.ts'
import { textChecksum } from '../text/text-checksum.ts'
import { parseIsoDate } from '../time/iso-date.ts'
import { printedColumns, type Slip, type SlipRow } from './slip.ts'

/** Name of the hidden sheet that says what a slip is about. */
export const slipMapSheet = 'so_chi_dao_phieu'

/** Grows when the rows below change; readers keep reading older ones. */
const layoutVersion = 1
const everyPlan = '*'
const fixedRows = 8

/**
 * The rows of the hidden sheet, from A1, all cells text:
 *
 *     so_chi_dao_phieu | 1                    ← layout of these rows
 *     slip             | 3f2a9c0b11d4
 *     store            | the store's id
 *     agency           | so-y-te
 *     agency_name      | Sở Y tế
 *     plan             | da-nang-64-kh-ubnd-2021, or * for every plan
 *     made_on          | 2023-01-15
 *     rows             | 31                   ← so many rows follow before `checksum`
 *     3f2a9c0b11d4-001 | key | line | revision | clause | title | role | period | due | current
 *     …
 *     checksum         | 16 hexadecimal digits over everything above
 */
export function slipMapRows(slip: Slip): readonly (readonly string[])[] {
  const rows = contentRows(slip)
  return [...rows, ['checksum', checksumOf(rows)]]
}

const contentRows = (slip: Slip): readonly (readonly string[])[] => [
  [slipMapSheet, String(layoutVersion)],
  ['slip', slip.id],
  ['store', slip.storeId],
  ['agency', slip.agency],
  ['agency_name', slip.agencyName],
  ['plan', slip.planId ?? everyPlan],
  ['made_on', slip.madeOn],
  ['rows', String(slip.rows.length)],
  ...slip.rows.map(({ token, key, line, revision, printed }) => [
    token,
    key,
    line,
    String(revision),
    ...printedColumns.map((column) => printed[column]),
  ]),
]

/** Over the values, not the bytes: another program may save the workbook anew and the slip is still the same. */
const checksumOf = (rows: readonly (readonly string[])[]): string =>
  textChecksum(rows.map((row) => row.map(cleanText).join('\t').trimEnd()).join('\n'))

export type SlipMapReading =
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'tampered' }
  /** Made by a newer program. */
  | { readonly kind: 'newer'; readonly layout: string }
  | { readonly kind: 'unreadable' }

/** Reads the rows back from the hidden sheet. */
export function readSlipMap(sheet: SheetGrid): SlipMapReading {
  const rows = rowsOf(sheet)
  const fixed = new Map(rows.slice(0, fixedRows).map((row) => [row[0] ?? '', row[1] ?? '']))
  const layout = fixed.get(slipMapSheet)
  if (layout === undefined) return { kind: 'unreadable' }
  if (layout !== String(layoutVersion)) return { kind: 'newer', layout }
  const count = Number(fixed.get('rows'))
  const madeOn = parseIsoDate(fixed.get('made_on') ?? '')
  const plan = fixed.get('plan') ?? ''
  const planId = plan === everyPlan ? null : parsePlanId(plan)
  const slipRows = rows.slice(fixedRows, fixedRows + count).flatMap((row) => rowOf(row) ?? [])
  const last = rows[fixedRows + count]
  const isWhole = Number.isInteger(count) && slipRows.length === count && last?.[0] === 'checksum'
  if (!isWhole || madeOn === null || (planId === null && plan !== everyPlan)) return { kind: 'tampered' }
  const slip: Slip = {
    id: fixed.get('slip') ?? '',
    storeId: fixed.get('store') ?? '',
    agency: fixed.get('agency') ?? '',
    agencyName: fixed.get('agency_name') ?? '',
    planId,
    madeOn,
    rows: slipRows,
  }
  return checksumOf(contentRows(slip)) === last[1] ? { kind: 'slip', slip } : { kind: 'tampered' }
}

function rowOf(row: readonly string[]): SlipRow | null {
  const [token, key, line, revision, ...printed] = row
  if (!token || !key || !line || !/^\d{1,15}$/.test(revision ?? '')) return null
  const [clause = '', title = '', role = '', period = '', due = '', current = ''] = printed
  return {
    token,
    key: taskKey(key),
    line,
    revision: Number(revision),
    printed: { clause, title, role, period, due, current },
  }
}

function rowsOf(sheet: SheetGrid): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (let index = 0; index < cellCount(sheet); index += 1) {
    const cell = cellAt(sheet, index)
    const row = rows[cell.row] ?? []
    row[cell.column] = cleanText(cell.number === null ? cell.text : String(cell.number))
    rows[cell.row] = row
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''))
}
