import Database from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'
import { type FailureContext, readOnly, translatingFailures } from './translate-failure.ts'

/** "SCDO" in ASCII: lets `file` and our own opening tell this store from any other SQLite file. */
export const applicationId = 0x5343444f

/** How long a statement waits for another connection's lock, in milliseconds. */
const busyTimeout = 5_000
const statementCacheLimit = 400

/** Nothing that is computed from the store rests on them: drafts and their way to the signer, the audit, the search. */
const quietTables: ReadonlySet<string> = new Set([
  'document',
  'document_version',
  'document_step',
  'audit',
  'search_entry',
  'search_index',
])

/** A query that kysely built and typed; only its SQL text and parameters are used. */
interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

export interface ConnectionOptions {
  readonly file: string
  readonly failureContext: FailureContext
  /** Upper limit of the file in pages of 4,096 bytes; stands in for a full disk in tests. */
  readonly maximumPages?: number | undefined
}

/**
 * One SQLite connection with the settings every promise rests on. Queries are built by kysely (`.compile()`) and run
 * here synchronously: kysely's own execution is asynchronous, and a row that another request wrote while such a
 * transaction was open vanished with its rollback.
 */
export class Connection {
  /** For prepared bulk statements, pragmas and the backup call; queries go through the methods below. */
  readonly raw: Database.Database
  readonly #context: FailureContext
  readonly #statements = new Map<string, Database.Statement>()
  #depth = 0
  /** The first error thrown inside the running transaction: even if somebody caught it, nothing may be committed. */
  #doomedBy: { readonly error: unknown } | null = null
  readonly #afterCommit = new Map<string, () => void>()
  /** Rows changed in quiet tables since the store was opened. */
  #quietChanges = 0

  constructor({ file, failureContext, maximumPages }: ConnectionOptions) {
    this.#context = failureContext
    this.raw = this.#attempt(
      () => new Database(file, { readonly: failureContext.mode === 'read', timeout: busyTimeout }),
    )
    try {
      this.#attempt(() => this.#configure(maximumPages))
    } catch (error) {
      this.raw.close()
      throw error
    }
  }

  get mode(): 'write' | 'read' {
    return this.#context.mode
  }

  get inTransaction(): boolean {
    return this.#depth > 0
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile()
    return this.#attempt(() => this.prepare(sql).all(...parameters) as Row[])
  }

  first<Row>(query: Compilable<Row>): Row | null {
    const { sql, parameters } = query.compile()
    return this.#attempt(() =>
      this.#counted(sql, () => (this.prepare(sql).get(...parameters) as Row | undefined) ?? null),
    )
  }

  /** Runs a change; gives the number of rows it touched. */
  run(query: Compilable<unknown>): number {
    this.requireWriting()
    const { sql, parameters } = query.compile()
    return this.#attempt(() => this.#counted(sql, () => this.prepare(sql).run(...parameters).changes))
  }

  /** Runs a prepared statement of a bulk change. */
  runPrepared(statement: Database.Statement, parameters: readonly (string | number | null)[]): number {
    this.requireWriting()
    return this.#attempt(() => this.#counted(statement.source, () => statement.run(...parameters).changes))
  }

  /**
   * Another text as soon as a row was written, here or by another connection, that figures, plans, duties or issued
   * documents are read from. Whatever is not known to be quiet counts. Meant for outside of transactions: what is
   * rolled back counts as well.
   */
  contentRevision(): string {
    return this.#attempt(() => {
      const others = String(this.raw.pragma('data_version', { simple: true }))
      return `${others}.${this.#totalChanges() - this.#quietChanges}`
    })
  }

  /** The statement for a SQL text, compiled once. */
  prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    // IN lists of many lengths make many texts; dropping all of them now and then costs only a few compilations.
    if (this.#statements.size >= statementCacheLimit) this.#statements.clear()
    const statement = this.raw.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  /** One IMMEDIATE transaction (in read mode: one snapshot); nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result {
    if (this.#depth > 0) return this.#joinTransaction(work)
    this.#attempt(() => this.raw.exec(this.mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN'))
    this.#depth = 1
    this.#doomedBy = null
    let result: Result
    try {
      result = this.#attempt(work)
      if (isThenable(result)) throw new TypeError('A store transaction is synchronous: its work returned a promise')
      this.#throwIfDoomed()
      this.#attempt(() => this.raw.exec('COMMIT'))
    } catch (error) {
      this.#afterCommit.clear()
      this.#rollBack(error)
      throw error
    } finally {
      this.#depth = 0
    }
    const followers = [...this.#afterCommit.values()]
    this.#afterCommit.clear()
    for (const follow of followers) follow()
    return result
  }

  /** Runs once after the running transaction is committed, and not at all when it is rolled back. */
  afterCommit(name: string, work: () => void): void {
    if (this.#depth === 0) throw new Error('afterCommit needs a running transaction')
    this.#afterCommit.set(name, work)
  }

  requireWriting(): void {
    if (this.mode === 'read') throw readOnly(this.#context)
  }

  close(): void {
    this.#statements.clear()
    this.raw.close()
  }

  #counted<Result>(sql: string, work: () => Result): Result {
    const table = /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from)\s+"?(\w+)/i.exec(sql)?.[1]
    if (table === undefined || !quietTables.has(table)) return work()
    const before = this.#totalChanges()
    try {
      return work()
    } finally {
      this.#quietChanges += this.#totalChanges() - before
    }
  }

  #totalChanges(): number {
    return Number(this.prepare('SELECT total_changes()').pluck().get())
  }

  #joinTransaction<Result>(work: () => Result): Result {
    this.#depth += 1
    try {
      return work()
    } catch (error) {
      this.#doomedBy ??= { error }
      throw error
    } finally {
      this.#depth -= 1
    }
  }

  #throwIfDoomed(): void {
    if (this.#doomedBy !== null) throw this.#doomedBy.error
  }

  #rollBack(cause: unknown): void {
    // A full disk makes SQLite roll back by itself; then there is no transaction left to end.
    if (!this.raw.inTransaction) return
    try {
      this.raw.exec('ROLLBACK')
    } catch (error) {
      throw new AggregateError([cause, error], 'The transaction failed and so did its rollback')
    }
  }

  #configure(maximumPages: number | undefined): void {
    if (this.mode === 'write') this.#require('journal_mode = WAL', 'journal_mode', 'wal')
    // better-sqlite3's own default in WAL is NORMAL, under which a power cut may lose acknowledged transactions.
    this.#require('synchronous = FULL', 'synchronous', 2)
    this.#require('foreign_keys = ON', 'foreign_keys', 1)
    // Without it INSERT OR REPLACE would delete protected rows behind the back of their triggers.
    this.#require('recursive_triggers = ON', 'recursive_triggers', 1)
    this.#require('trusted_schema = OFF', 'trusted_schema', 0)
    if (maximumPages !== undefined) this.raw.pragma(`max_page_count = ${maximumPages}`)
  }

  #require(setting: string, name: string, expected: string | number): void {
    this.raw.pragma(setting)
    const actual: unknown = this.raw.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`SQLite refused "${setting}": ${name} is ${String(actual)}`)
  }

  #attempt<Result>(work: () => Result): Result {
    return translatingFailures(this.#context, work)
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
