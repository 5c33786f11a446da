import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { contentColumns, factFromRow } from './fact-row.ts'
import { queries } from './schema.ts'
import type { FactStore } from './store.ts'

/** Written into the SQL text: the index over figures in force is partial, and SQLite uses it only for a literal. */
const inForce = sql.lit('in_force' as const)

const factsWithSubmission = () =>
  queries
    .selectFrom('fact')
    .innerJoin('submission', 'submission.sequence', 'fact.submission')
    .select(['fact.id', 'fact.superseded_at', 'submission.id as submission_id'])
    .select(contentColumns.map((column) => `fact.${column}` as const))
    .select(['submission.file_name', 'submission.sha256', 'submission.accepted_at', 'submission.accepted_by'])

export function createFactStore(connection: Connection): FactStore {
  return {
    inForce({ units, period, periods, variables }) {
      // An empty list asks for nothing; it must not turn into "no condition".
      if (units?.length === 0 || periods?.length === 0 || variables?.length === 0) return []
      let query = factsWithSubmission().where('fact.standing', '=', inForce)
      // A fact has the unit and period of its submission: a period is found through the submissions, a figure over all
      // periods through the index over figures in force.
      if (period !== undefined) query = query.where('submission.period', '=', period)
      if (periods !== undefined) query = query.where('fact.period', 'in', periods)
      if (units !== undefined) query = query.where(period === undefined ? 'fact.unit' : 'submission.unit', 'in', units)
      if (variables !== undefined) query = query.where('fact.variable', 'in', variables)
      return connection.all(query.orderBy('fact.id')).map(factFromRow)
    },

    history(unit, variable, period) {
      const query = factsWithSubmission()
        .where('submission.unit', '=', unit)
        .where('submission.period', '=', period)
        .where('fact.variable', '=', variable)
        .where('fact.standing', '!=', 'proposed')
        .orderBy('submission.accepted_at', 'desc')
        .orderBy('fact.id', 'desc')
      return connection.all(query).map((row) => ({ ...factFromRow(row), supersededAt: row.superseded_at }))
    },

    periods() {
      const query = queries
        .selectFrom('submission')
        .select('period')
        .distinct()
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('fact')
              .select('fact.id')
              .whereRef('fact.submission', '=', 'submission.sequence')
              .where('fact.standing', '=', inForce),
          ),
        )
      return connection.all(query.orderBy('period', 'desc')).map((row) => row.period)
    },
  }
}
