import type { BackendClient } from '../../shared/contract/contract.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenSlip, openSlip } from './fill-slip.ts'
import { type OpenDesk, plan64 } from './open-desk.ts'

export const scope = { planId: plan64, year: null }
export const agency = 'so-y-te'
const asOf = null
export const name = 'phieu.xlsx'
export const line = 'lead'

/** Two tasks of Sở Y tế, one with a day, and their slip as the liaison has it on the desk. */
export async function slipOf({ client }: OpenDesk): Promise<{ first: string; second: string; slip: OpenSlip }> {
  const own = {
    planId: plan64,
    sourceKind: 'letter',
    source: { number: '12/TB-BCĐ', date: isoDate('2023-01-04'), issuer: 'Ban Chỉ đạo', clause: 'khoản 3' },
    mode: 'order',
    lead: [agency],
    coordinating: ['bhxh'],
    deliverable: null,
  } as const
  const due = { date: isoDate('2023-01-20'), inclusive: true }
  const first = await client.tasks.create({ ...own, title: 'Rà soát thẻ BHYT của người có công', due })
  const second = await client.tasks.create({ ...own, title: 'Kiểm tra trạm y tế xã', due: null })
  const { file } = await client.slips.export({ ...scope, agency })
  return { first: first.key, second: second.key, slip: await openSlip(file) }
}

export function write(slip: OpenSlip, key: string, values: Parameters<typeof fill>[2]): void {
  const place = slip.rows.get(`${key} ${line}`)
  if (!place) throw new Error(`The slip has no row for ${key}`)
  fill(slip, place.row, values)
}
export function fill(
  slip: OpenSlip,
  row: number,
  values: Partial<Record<Parameters<OpenSlip['cell']>[1], string | number | Date>>,
): void {
  for (const [column, value] of Object.entries(values))
    slip.cell(row, column as Parameters<OpenSlip['cell']>[1]).value = value ?? null
}

export const blob = async (slip: OpenSlip) => new Blob([new Uint8Array(await slip.save())])
export const previewOf = async (client: BackendClient, file: Blob, expected: string | null = null) =>
  client.slips.preview({ file, name, agency: expected })
export const stateOf = async (client: BackendClient, key: string) => client.tasks.show({ key: taskKey(key), asOf })

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
