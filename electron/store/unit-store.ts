import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries, type UnitTable } from './schema.ts'
import type { UnitStore } from './store.ts'

export function createUnitStore(connection: Connection): UnitStore {
  return {
    syncCatalogue(units) {
      connection.transaction(() => {
        for (const unit of units) upsert(connection, rowOf(unit))
      })
    },

    /** Every validity of every code, by code and then by time. */
    list: () =>
      connection.all(queries.selectFrom('unit').selectAll().orderBy('code').orderBy('valid_from')).map(unitFromRow),
  }
}

function upsert(connection: Connection, row: UnitTable): void {
  const stored = connection.first(
    queries.selectFrom('unit').selectAll().where('code', '=', row.code).where('valid_from', '=', row.valid_from),
  )
  // Most openings change nothing, and then nothing is written.
  if (stored !== null && canonicalJson(stored) === canonicalJson(row)) return
  const { code, valid_from: _key, ...changes } = row
  connection.run(
    queries
      .insertInto('unit_code')
      .values({ code })
      .onConflict((conflict) => conflict.doNothing()),
  )
  connection.run(
    queries
      .insertInto('unit')
      .values(row)
      .onConflict((conflict) => conflict.columns(['code', 'valid_from']).doUpdateSet(changes)),
  )
}

const rowOf = (unit: ReportingUnit): UnitTable => ({
  code: unit.code,
  valid_from: unit.validFrom ?? '',
  valid_to: unit.validTo,
  name: unit.name,
  type: unit.type,
  parent: unit.parent,
  reports: unit.reports ? 1 : 0,
  aliases: canonicalJson(unit.aliases),
})

const unitFromRow = (row: UnitTable): ReportingUnit => ({
  code: row.code,
  name: row.name,
  type: row.type,
  parent: row.parent,
  validFrom: row.valid_from === '' ? null : row.valid_from,
  validTo: row.valid_to,
  reports: row.reports === 1,
  aliases: JSON.parse(row.aliases) as string[],
})
