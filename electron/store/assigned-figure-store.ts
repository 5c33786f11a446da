import { randomUUID } from 'node:crypto'
import type { SelectQueryBuilder } from 'kysely'
import {
  type AssignedFigureContent,
  type AssignedFigureRow,
  assignedFigureFromRow,
  assignedFigureHash,
} from './assigned-figure-row.ts'
import type { Connection } from './connection.ts'
import { storable } from './fact-row.ts'
import { registerOriginal } from './original-store.ts'
import { queries, type Schema } from './schema.ts'
import type { AssignedFigureStore, NewAssignedFigure } from './store.ts'

export function createAssignedFigureStore(connection: Connection, originalsFolder: string): AssignedFigureStore {
  const read = (id: string) => {
    const row = connection.first(entries().where('assigned_figure.id', '=', id))
    return row === null ? null : assignedFigureFromRow(row)
  }
  return {
    add(figure) {
      return connection.transaction(() => {
        if (figure.origin.kind === 'file') registerOriginal(connection, originalsFolder, figure.origin.sha256)
        const content = contentOf(figure, figure.adjusts === null ? null : sequenceOf(connection, figure.adjusts))
        connection.run(
          queries.insertInto('assigned_figure').values({ ...content, content_hash: assignedFigureHash(content) }),
        )
        const stored = read(content.id)
        if (stored === null) throw new Error('The assigned figure was not inserted')
        return stored
      })
    },

    byId: read,

    list({ year, variable, holder }) {
      let query = entries()
      if (year !== undefined) query = query.where('assigned_figure.year', '=', year)
      if (variable !== undefined) query = query.where('assigned_figure.variable', '=', variable)
      if (holder !== undefined) query = query.where(`assigned_figure.${holder.kind}`, '=', holder.code as never)
      return connection.all(query.orderBy('assigned_figure.sequence')).map(assignedFigureFromRow)
    },

    byFile: (sha256) =>
      connection
        .all(entries().where('assigned_figure.sha256', '=', sha256).orderBy('assigned_figure.sequence'))
        .map(assignedFigureFromRow),

    years: () =>
      connection
        .all(queries.selectFrom('assigned_figure').select('year').distinct().orderBy('year', 'desc'))
        .map(({ year }) => year),
  }
}

const entries = (): SelectQueryBuilder<Schema, 'assigned_figure', AssignedFigureRow> =>
  queries
    .selectFrom('assigned_figure')
    .leftJoin('assigned_figure as earlier', 'earlier.sequence', 'assigned_figure.adjusts')
    .selectAll('assigned_figure')
    .select('earlier.id as adjusts_id') as unknown as SelectQueryBuilder<Schema, 'assigned_figure', AssignedFigureRow>

function sequenceOf(connection: Connection, id: string): number {
  const row = connection.first(queries.selectFrom('assigned_figure').select('sequence').where('id', '=', id))
  if (row === null) throw new Error(`No assigned figure ${id} to adjust`)
  return row.sequence
}

function contentOf(figure: NewAssignedFigure, adjusts: number | null): AssignedFigureContent {
  const { holder, decision, origin } = figure
  const file = origin.kind === 'file' ? origin : null
  return {
    id: randomUUID(),
    unit: holder.kind === 'unit' ? holder.code : null,
    agency: holder.kind === 'agency' ? holder.code : null,
    year: figure.year,
    variable: figure.variable,
    measure: figure.measure,
    source: figure.source,
    amount: figure.value?.amount ?? null,
    scale: figure.value?.scale ?? null,
    decision_number: decision.number.toWellFormed(),
    decision_date: decision.date,
    decision_issuer: decision.issuer.toWellFormed(),
    adjusts,
    reason: storable(figure.reason),
    file_name: storable(file?.fileName),
    sha256: file?.sha256 ?? null,
    sheet: storable(file?.sheet),
    cell: file?.cell ?? null,
    recorded_at: figure.recordedAt,
    recorded_by: figure.recordedBy.toWellFormed(),
  }
}

/** Entries that no longer give the hash taken when they were recorded. */
export function findChangedAssignedFigures(connection: Connection): {
  readonly changed: readonly string[]
  readonly count: number
} {
  const rows = connection.prepare('SELECT * FROM assigned_figure ORDER BY sequence').all() as (AssignedFigureContent & {
    content_hash: string
  })[]
  const changed = rows.filter((row) => assignedFigureHash(row) !== row.content_hash)
  return {
    changed: changed.map(({ unit, agency, year, variable }) => `${unit ?? agency}, năm ${year}, ${variable}`),
    count: rows.length,
  }
}
