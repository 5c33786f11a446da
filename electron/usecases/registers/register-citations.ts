import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { citationsOf, type RegisterCitations } from '../../../shared/domain/registers/citations.ts'
import { registerIds } from '../../../shared/domain/registers/register-entry.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Desk } from '../desk.ts'

/**
 * What the registers hold for a plan between two days, for the documents that cite it. Entries of no plan count for
 * every plan. `periodWords` names the time in the text ("năm 2023"); left out, the two days do.
 */
export function readRegisterCitations(
  desk: Pick<Desk, 'store'>,
  planId: PlanId,
  from: IsoDate,
  to: IsoDate,
  periodWords = `thời gian từ ${formatDate(from)} đến ${formatDate(to)}`,
): RegisterCitations {
  const entries = registerIds
    .flatMap((register) => desk.store.registers.list(register))
    .filter((kept) => !kept.withdrawn && (kept.planId === null || kept.planId === planId))
    .map(({ entry }) => entry)
  return citationsOf(entries, { from, to, periodWords })
}
