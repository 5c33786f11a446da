import { foldWords } from '../../shared/domain/text/fold-text.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { SearchEntry, SearchStore } from './store.ts'

/** A word in the title counts for so much more than one in the body. */
const titleWeight = '8.0'
const bodyWeight = '1.0'
/** So many hits are ranked by bm25, which takes 1 to 2 µs for each hit and word. */
const mostRanked = 5_000
/** Of a kind with more entries than this, so many of the newest hits are looked at when there are too many to rank. */
const newestLookedAt = 2_000

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

  const ids = (sql: string, match: string, limit: number): readonly number[] =>
    connection.prepare(sql).pluck().all({ match, limit }) as number[]

  /** Ids of the entries to show, best first; only these are fetched. */
  const bestOf = (match: string, words: readonly string[], limit: number): readonly number[] => {
    // One or two letters stand in nearly every entry and rank nothing: the newest come first, found at once.
    if (words.join('').length < 3) return ids(newestFirst, match, limit)
    const tooMany = ids(oldestFirst, match, mostRanked + 1).length > mostRanked
    return tooMany ? roughlyBest(match, limit) : ids(ranked, match, limit)
  }

  /**
   * An approximation of the ranking for words that stand in thousands of entries. Their rarity tells nothing any more,
   * and what bm25 then goes by is whether they stand in the title and how short the entry is: so those with every word
   * in the title come first, the shortest first, the newest first of equal length. Looked at are, of either sort, the
   * newest hits and those of the kinds with few entries (plans, agencies, duties) however old they are; an older one of
   * the many notes and documents may be missing until another word is typed.
   */
  const roughlyBest = (match: string, limit: number): readonly number[] => {
    const title = `{title} : (${match})`
    const inTitle = shortestFirst(title, limit)
    if (inTitle.length === limit) return inTitle
    const others = shortestFirst(match, limit).filter((id) => !inTitle.includes(id))
    return [...inTitle, ...others].slice(0, limit)
  }

  const shortestFirst = (match: string, limit: number): readonly number[] => {
    const newest = ids(newestFirst, match, newestLookedAt)
    // Fewer than asked for: these are all there are.
    const few = newest.length < newestLookedAt ? [] : ids(ofSmallKinds, match, newestLookedAt)
    return ids(byLength, JSON.stringify([...new Set([...newest, ...few])]), limit)
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
      return bestOf(match, words, limit).flatMap((id) => {
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

const newestFirst = 'SELECT rowid FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT @limit'

const oldestFirst = 'SELECT rowid FROM search_index WHERE search_index MATCH @match ORDER BY rowid LIMIT @limit'

const ranked = `
SELECT rowid FROM search_index
WHERE search_index MATCH @match AND rank MATCH 'bm25(${titleWeight}, ${bodyWeight})' ORDER BY rank LIMIT @limit`

/** Hits of the kinds with at most `limit` entries. The plus: one pass over the hits, not a look-up for each entry. */
const ofSmallKinds = `
SELECT rowid FROM search_index
WHERE search_index MATCH @match AND +rowid IN (
  SELECT id FROM search_entry WHERE kind IN (SELECT kind FROM search_entry GROUP BY kind HAVING count(*) <= @limit)
)`

/** The entries of a JSON list of ids. */
const byLength = `
SELECT id FROM search_entry WHERE id IN (SELECT value FROM json_each(@match))
ORDER BY length(title) + length(body), id DESC LIMIT @limit`
