import type { MeetingDetails } from '../../../../shared/domain/meetings/meeting.ts'
import { type DetailsDraft, draftOfDetails } from './details-draft.ts'

export interface KeptDetails {
  /** What was stored when the typing began: tells whether somebody else changed it meanwhile. */
  readonly base: MeetingDetails
  readonly draft: DetailsDraft
}

/**
 * What was typed and not sent; null where nothing was. Fields of another shape, as an older form kept them, are taken
 * from what is stored.
 */
export function readKeptDetails(stored: string | undefined, details: MeetingDetails): KeptDetails | null {
  if (stored === undefined) return null
  try {
    const parsed: unknown = JSON.parse(stored)
    if (!isRecord(parsed)) return null
    return { base: laidOver(details, parsed.base), draft: laidOver(draftOfDetails(details), parsed.draft) }
  } catch (error) {
    console.warn('A stored draft of a meeting could not be read; the form starts from what is stored.', error)
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function laidOver<Fields extends object>(fresh: Fields, kept: unknown): Fields {
  if (!isRecord(kept)) return fresh
  const entries = Object.entries(fresh).map(([field, fallback]) => [
    field,
    sameShape(kept[field], fallback) ? kept[field] : fallback,
  ])
  return Object.fromEntries(entries) as Fields
}

/** Days, times and people may be empty at first and filled later. */
const sameShape = (kept: unknown, fallback: unknown): boolean =>
  kept !== undefined && (kept === null || fallback === null || typeof kept === typeof fallback)
