import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../electron/store/open-store.ts'
import type { Person } from '../../electron/store/person.ts'
import type { NewFact, NewSubmission, Store } from '../../electron/store/store.ts'
import type { OpenStoreOptions, StoreInternals } from '../../electron/store/store-parts.ts'
import type { DocumentKey } from '../../shared/domain/documents/document-key.ts'
import type { FigureStatus } from '../../shared/domain/facts/fact.ts'
import type { Submission } from '../../shared/domain/facts/submission.ts'
import { type PeriodKey, planId, type Sha256, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'

/** Invented figures of invented reports: enough of a catalogue for the store's own tests. */
export const samplePlan = planId('ke-hoach-minh-hoa')
export const sampleUnits = ['492', '493', '497'].map(unitCode)
export const samplePerson: Person = { id: 'person-1', name: 'Nguyễn Văn Minh Họa', post: 'Chuyên viên Tổ thư ký' }
/** 08:15 on 5 January 2024 in Việt Nam. */
export const sampleNow = Date.parse('2024-01-05T01:15:00Z')
export const year2023: PeriodKey = periodKey(period('2023'))

export const sampleDocument: DocumentKey = { planId: samplePlan, kind: 'annual', period: year2023, part: '' }

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'so-chi-dao-store-'))
}

/** Gives every test a folder of its own and closes what it opened, also when it failed. */
export class StoreBench {
  readonly folder = temporaryFolder()
  readonly directory = join(this.folder, 'dữ liệu')
  readonly #opened: Store[] = []

  open(options: Partial<OpenStoreOptions> = {}, internals?: StoreInternals): Store {
    const all = {
      directory: this.directory,
      mode: 'write',
      appVersion: '0.1.0',
      now: () => sampleNow,
      ...options,
    } as const
    const store = internals === undefined ? openStore(all) : openStore(all, internals)
    this.#opened.push(store)
    return store
  }

  /** Open for writing, with plan and units. */
  openWithCatalogue(options: Partial<OpenStoreOptions> = {}, internals?: StoreInternals): Store {
    const store = this.open(options, internals)
    syncSampleCatalogue(store)
    return store
  }

  dispose(): void {
    for (const store of this.#opened) store.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** What somebody careful does to a store with other tools: takes the guards away, changes, puts them back. */
export function forge(directory: string, sql: string): void {
  const database = new Database(join(directory, 'store.db'))
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  database.exec(sql)
  for (const trigger of triggers) database.exec(trigger.sql)
  database.close()
}

export function syncSampleCatalogue(store: Store): void {
  store.plans.syncCatalogue([
    {
      id: samplePlan,
      title: 'Kế hoạch minh họa',
      document: { targets: [] },
      contentHash: '0'.repeat(64),
      source: 'built_in',
    },
  ])
  store.units.syncCatalogue(
    sampleUnits.map((code, index) => ({
      code,
      name: `Minh Họa ${index + 1}`,
      type: 'urban_district',
      parent: null,
      validFrom: null,
      validTo: null,
      reports: true,
      aliases: [],
    })),
  )
}

export function fileSubmission(sha256: Sha256, changes: Partial<NewSubmission> = {}): NewSubmission {
  return {
    planId: samplePlan,
    unit: unitCode('492'),
    period: year2023,
    asOf: isoDate('2023-12-31'),
    state: 'accepted',
    channel: 'file',
    fileName: 'bao-cao.xlsx',
    sha256,
    receivedAt: '2024-01-05T01:10:00.000Z',
    acceptedAt: '2024-01-05T01:15:00.000Z',
    acceptedBy: samplePerson.name,
    replaces: null,
    replaceReason: null,
    warningReason: null,
    ...changes,
  }
}

/** A figure of the submission, read at a cell of its sheet. */
export function factOf(
  submission: NewSubmission,
  variable: string,
  amount: number,
  { status = 'actual', cell = 'F9' }: { status?: FigureStatus; cell?: string } = {},
): NewFact {
  if (submission.fileName === null || submission.sha256 === null) throw new Error('A manual submission has no cells')
  return {
    unit: submission.unit,
    variable: variableCode(variable),
    period: submission.period,
    asOf: submission.asOf,
    windowFrom: null,
    value: { amount, scale: 0 },
    status,
    provenance: { kind: 'file', fileName: submission.fileName, sha256: submission.sha256, sheet: 'Báo cáo', cell },
  }
}

/** Keeps some bytes, then accepts a report with these figures and records it, all as the use case does. */
export function acceptReport(
  store: Store,
  figures: Readonly<Record<string, number>>,
  changes: Partial<NewSubmission> & { readonly status?: FigureStatus } = {},
): Submission {
  const { status = 'actual', ...rest } = changes
  const sha256 = store.originals.keep(Buffer.from(`${JSON.stringify(figures)} ${JSON.stringify(rest)}`))
  const submission = fileSubmission(sha256, rest)
  const facts = Object.entries(figures).map(([variable, amount]) => factOf(submission, variable, amount, { status }))
  return store.transaction(() => {
    const added = store.submissions.add(submission, { facts, findings: [], accounting: null })
    store.audit.append({
      person: samplePerson,
      action: 'submission_accepted',
      subject: added.id,
      before: null,
      after: figures,
    })
    return added
  })
}
