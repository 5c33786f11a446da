import { createHash } from 'node:crypto'
import type { PlanMeta } from '../../../shared/domain/catalogue/plan.ts'
import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { printedTexts } from '../../../shared/domain/slips/printed-texts.ts'
import { rowToken, type Slip, type SlipRow } from '../../../shared/domain/slips/slip.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'
import {
  agenciesWithOpenLines,
  agencyNameIn,
  type OpenLine,
  openLinesOf,
  type PlanReadings,
  readingsInScope,
  type SlipScope,
} from './open-lines.ts'

export interface MadeSlip {
  readonly name: string
  readonly bytes: Uint8Array
  readonly agency: string
  readonly rows: number
}

type Making = Pick<Desk, 'store' | 'catalogue' | 'clock' | 'writeSlipWorkbook'>

/** Which tasks, whatever the day: a slip is always of today, since its revisions are. */
export type SlipRequest = Omit<SlipScope, 'day'>

/** The status slip of one agency: its open tasks, as lead or coordinating agency, to be filled in and sent back. */
export async function makeSlip(desk: Making, agencyCode: string, request: SlipRequest): Promise<MadeSlip> {
  const day = todayOf(desk)
  const made = await slipOf(desk, agencyCode, readingsInScope(desk, { ...request, day }), request, day)
  if (made) return made
  const name = agencyNameIn(desk, request.planId, agencyCode, day)
  throw new Refusal(
    'REFUSED',
    `${name} không còn nhiệm vụ đang mở trong ${scopeText(desk, request)}.`,
    'Chọn kế hoạch hoặc năm khác, hoặc chọn cơ quan khác.',
  )
}

/** One slip for each agency that has something open; null: all of them. In one zip. */
export async function makeSlips(
  desk: Making & Pick<Desk, 'packFiles'>,
  agencyCodes: readonly string[] | null,
  request: SlipRequest,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly slips: readonly MadeSlip[] }> {
  const day = todayOf(desk)
  const scope = { ...request, day }
  const codes = agencyCodes ?? agenciesWithOpenLines(desk, scope).map(({ code }) => code)
  const readings = readingsInScope(desk, scope)
  const slips: MadeSlip[] = []
  for (const code of new Set(codes)) {
    const made = await slipOf(desk, code, readings, request, day)
    if (made) slips.push(made)
  }
  if (slips.length === 0)
    throw new Refusal(
      'REFUSED',
      `Không có cơ quan nào còn nhiệm vụ đang mở trong ${scopeText(desk, request)}.`,
      'Chọn kế hoạch hoặc năm khác.',
    )
  const bytes = desk.packFiles(withDistinctNames(slips))
  return { name: safeFileName(`Phiếu cập nhật tiến độ ${day}`, 'zip'), bytes, slips }
}

async function slipOf(
  desk: Making,
  agencyCode: string,
  plans: readonly PlanReadings[],
  request: SlipRequest,
  day: IsoDate,
): Promise<MadeSlip | null> {
  const agencyName = agencyNameIn(desk, request.planId, agencyCode, day)
  const parts = plans.map(({ meta, readings }) => ({ meta, lines: openLinesOf(readings, agencyCode) }))
  const lines = parts.flatMap((part) => part.lines)
  if (lines.length === 0) return null
  const head = { storeId: desk.store.storeId, agency: agencyCode, agencyName, planId: request.planId, madeOn: day }
  const id = slipId(head, lines, desk.clock())
  const rows = lines.map(
    ({ reading, line }, index): SlipRow => ({
      token: rowToken(id, index),
      key: reading.task.key,
      line,
      revision: reading.state.revision,
      printed: printedTexts(reading, line, day),
    }),
  )
  const slip: Slip = { id, ...head, rows }
  const bytes = await desk.writeSlipWorkbook({
    slip,
    groups: groupsOf(parts, rows),
    committeeName: readCommittee(desk).name,
    scope: scopeText(desk, request),
    illustrative: holdsIllustrative(desk.store),
  })
  const name = safeFileName(`Phiếu cập nhật tiến độ - ${agencyName} - ${day}`, 'xlsx')
  return { name, bytes, agency: agencyCode, rows: rows.length }
}

/** The same tasks at the same moment give the same slip. */
function slipId(head: object, lines: readonly OpenLine[], instant: number): string {
  const content = lines.map(({ reading, line }) => [reading.task.key, line, reading.state.revision])
  return createHash('sha256')
    .update(JSON.stringify([head, content, instant]))
    .digest('hex')
    .slice(0, 12)
}

/** A heading for each plan where there are several, and one for the standing duties where there are others as well. */
function groupsOf(
  parts: readonly { readonly meta: PlanMeta | null; readonly lines: readonly OpenLine[] }[],
  rows: readonly SlipRow[],
): readonly { readonly heading: string | null; readonly rows: readonly SlipRow[] }[] {
  const shown = parts.filter(({ lines }) => lines.length > 0)
  let taken = 0
  return shown.flatMap(({ meta, lines }) => {
    const standing = lines.filter(({ reading }) => reading.task.standing).length
    const own = rows.slice(taken, taken + lines.length)
    taken += lines.length
    const [timed, lasting] = [own.slice(0, own.length - standing), own.slice(own.length - standing)]
    const plan = shown.length > 1 ? planText(meta) : null
    const both = timed.length > 0 && lasting.length > 0
    return [
      { heading: headingOf(plan, both ? 'Nhiệm vụ theo kỳ, có thời hạn' : null), rows: timed },
      { heading: headingOf(plan, both || lasting.length > 0 ? 'Nhiệm vụ thường xuyên' : null), rows: lasting },
    ].filter((group) => group.rows.length > 0)
  })
}

const headingOf = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(' – ') || null

const planText = (meta: PlanMeta | null): string => {
  if (meta === null) return 'Nhiệm vụ Ban Chỉ đạo giao thêm'
  return meta.number === null ? meta.title : `${meta.documentType} số ${meta.number}`
}

function scopeText(desk: Pick<Desk, 'store' | 'catalogue'>, { planId, year }: SlipRequest): string {
  const plan = planId === null ? 'Các kế hoạch đang thực hiện trên địa bàn' : planText(planOf(desk, planId).meta)
  return year === null ? plan : `${plan}, năm ${year}`
}

/** Two agencies may bear names that give the same file name once the diacritics are gone. */
function withDistinctNames(slips: readonly MadeSlip[]): readonly MadeSlip[] {
  const counts = new Map<string, number>()
  return slips.map((slip) => {
    const count = (counts.get(slip.name) ?? 0) + 1
    counts.set(slip.name, count)
    return count === 1 ? slip : { ...slip, name: slip.name.replace(/\.xlsx$/, ` (${count}).xlsx`) }
  })
}
