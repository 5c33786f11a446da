import {
  type AssignedSource,
  assignedSources,
  figuresInForce,
} from '../../../shared/domain/assigned/assigned-figure.ts'
import { type AssignedFigures, assignedFigures } from '../../../shared/domain/assigned/official-figure.ts'
import type { Desk } from '../desk.ts'

export const officialSourceSetting = 'assigned_official_source'

/** The source that the committee takes as official; null until somebody has said so. */
export function officialSource(desk: Pick<Desk, 'store'>): AssignedSource | null {
  const stored = desk.store.settings.get(officialSourceSetting)
  return assignedSources.find((source) => source === stored) ?? null
}

/** Figures in force of one year, of all holders and sources. */
export const readAssignedFigures = (desk: Pick<Desk, 'store'>, year: number): AssignedFigures =>
  assignedFigures(figuresInForce(desk.store.assigned.list({ year })), officialSource(desk))
