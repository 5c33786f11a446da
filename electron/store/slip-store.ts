import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import { type AcceptedSlipTable, queries } from './schema.ts'
import type { AcceptedSlip, SlipStore } from './task-records.ts'

export function createSlipStore(connection: Connection, originals: string, now: () => number): SlipStore {
  const slips = queries.selectFrom('accepted_slip').selectAll()
  return {
    add(slip, person) {
      const id = randomUUID()
      const acceptedAt = new Date(now()).toISOString()
      registerOriginal(connection, originals, slip.sha256)
      connection.run(
        queries.insertInto('accepted_slip').values({
          id,
          slip_id: slip.slipId,
          agency: slip.agency,
          plan_id: slip.planId,
          made_on: slip.madeOn,
          file_name: slip.fileName.toWellFormed(),
          sha256: slip.sha256,
          changed_tasks: slip.changedTasks,
          accepted_at: acceptedAt,
          accepted_by: person.name,
        }),
      )
      return { ...slip, id, acceptedAt, acceptedBy: person.name }
    },
    byFile(sha256) {
      const row = connection.first(slips.where('sha256', '=', sha256))
      return row && slipOf(row)
    },
    bySlip: (slipId) => connection.all(slips.where('slip_id', '=', slipId).orderBy('sequence', 'desc')).map(slipOf),
    list: () => connection.all(slips.orderBy('sequence', 'desc')).map(slipOf),
  }
}

const slipOf = (row: Selectable<AcceptedSlipTable>): AcceptedSlip => ({
  id: row.id,
  slipId: row.slip_id,
  agency: row.agency,
  planId: row.plan_id,
  madeOn: row.made_on,
  fileName: row.file_name,
  sha256: row.sha256,
  changedTasks: row.changed_tasks,
  acceptedAt: row.accepted_at,
  acceptedBy: row.accepted_by,
})
