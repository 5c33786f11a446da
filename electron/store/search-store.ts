import { foldWords } from '../../shared/domain/text/fold-text.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { SearchEntry, SearchStore } from './store.ts'

/** A word in the title counts for so much more than one in the body. */
const titleWeight = '8.0'
const bodyWeight = '1.0'

export function createSearchStore(connection: Connection): SearchStore {
  const write = (entry: SearchEntry): void => {
    const known = connection.first(
      queries
        .selectFrom('search_entry')
        .select(['id', 'title', 'body'])
        .where('kind', '=', entry.kind)
        .where('ref', '=', entry.ref),
    )
    if (known?.title === entry.title && known.body === entry.body) return
    if (known) {
      connection.runPrepared(connection.prepare('DELETE FROM search_index WHERE rowid = ?'), [known.id])
      connection.run(
        queries.updateTable('search_entry').set({ title: entry.title, body: entry.body }).where('id', '=', known.id),
      )
    } else {
      connection.run(queries.insertInto('search_entry').values(entry))
    }
    const id = known?.id ?? lastId(connection)
    connection.runPrepared(connection.prepare('INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)'), [
      id,
      foldWords(entry.title),
      foldWords(entry.body),
    ])
  }

  return {
    write: (entries) =>
      connection.transaction(() => {
        for (const entry of entries) write(entry)
      }),

    keepOnly: (kind, refs) =>
      connection.transaction(() => {
        const stored = connection.all(queries.selectFrom('search_entry').select(['id', 'ref']).where('kind', '=', kind))
        for (const { id, ref } of stored) {
          if (refs.has(ref)) continue
          connection.runPrepared(connection.prepare('DELETE FROM search_index WHERE rowid = ?'), [id])
          connection.run(queries.deleteFrom('search_entry').where('id', '=', id))
        }
      }),

    refs: (kind) =>
      new Set(
        connection.all(queries.selectFrom('search_entry').select('ref').where('kind', '=', kind)).map(({ ref }) => ref),
      ),

    find(text, limit) {
      const words = foldWords(text)
        .split(' ')
        .filter((word) => word !== '')
      if (words.length === 0) return []
      // Every word must be there, each as the beginning of one; quotes keep words such as "or" from being operators.
      const match = words.map((word) => `"${word}"*`).join(' ')
      // One or two letters stand in nearly every entry and rank nothing: the newest come first, found at once.
      const order = words.join('').length < 3 ? 'rowid DESC' : 'rank'
      // Ordered by the index alone: the entries are fetched for the few that are shown.
      const ids = connection
        .prepare(
          `SELECT rowid FROM search_index
           WHERE search_index MATCH ? AND rank MATCH 'bm25(${titleWeight}, ${bodyWeight})' ORDER BY ${order} LIMIT ?`,
        )
        .pluck()
        .all(match, limit) as number[]
      return ids.flatMap((id) => {
        const entry = connection.first(
          queries.selectFrom('search_entry').select(['kind', 'ref', 'title', 'body']).where('id', '=', id),
        )
        return entry ? [entry] : []
      })
    },
  }
}

const lastId = (connection: Connection): number =>
  connection.prepare('SELECT last_insert_rowid()').pluck().get() as number
