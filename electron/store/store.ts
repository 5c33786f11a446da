import type { AssignedFigure, AssignedHolder } from '../../shared/domain/assigned/assigned-figure.ts'
import type { CatalogueEdit, EditBasis } from '../../shared/domain/catalogue/catalogue-edit.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import type { Submission, SubmissionState } from '../../shared/domain/facts/submission.ts'
import type { PeriodKey, PlanId, Sha256, UnitCode, VariableCode } from '../../shared/domain/ids.ts'
import type { CellAccounting, Finding } from '../../shared/domain/intake/finding.ts'
import type { CommitteeStore } from './committee-records.ts'
import type { DocumentStore, IssuedStore } from './document-records.ts'
import type { MeetingStore } from './meeting-records.ts'
import type { Person } from './person.ts'
import type { RegisterStore } from './register-records.ts'
import type { RoundStore } from './round-records.ts'
import type { ContactStore, SlipStore, TaskStore } from './task-records.ts'

export interface SettingStore {
  /** The stored JSON value, or null when the key was never set; the caller parses it with its schema. */
  get(key: string): unknown
  set(key: string, value: unknown): void
}

export interface PersonStore {
  list(): readonly Person[]
  byId(id: string): Person | null
  add(person: { readonly name: string; readonly post: string }): Person
}

export interface UnitStore {
  /** Brings the rows in line with the catalogue; rows that the catalogue no longer has stay (history). */
  syncCatalogue(units: readonly ReportingUnit[]): void
  list(): readonly ReportingUnit[]
}

/** A plan as the store holds it: the catalogue's document at the moment it was last synced. */
export interface StoredPlan {
  readonly id: PlanId
  readonly title: string
  readonly document: unknown
  /** SHA-256 of the canonical JSON. */
  readonly contentHash: string
  readonly source: 'built_in' | 'imported'
}

/** The document an imported plan came from. */
export interface PlanText {
  readonly planId: PlanId
  readonly fileName: string
  readonly sha256: Sha256
  /** The document's own wording; the lines that the plan's rows cite, counted from 1. */
  readonly lines: readonly string[]
  readonly importedAt: string
  readonly importedBy: string
}

export interface PlanStore {
  /** Brings the built-in plans in line with the catalogue; imported ones are left alone. */
  syncCatalogue(plans: readonly StoredPlan[]): void
  list(): readonly StoredPlan[]
  /** Call inside a transaction; the original file's bytes are kept before. */
  addImported(plan: Omit<StoredPlan, 'source'>, text: PlanText): void
  text(planId: PlanId): PlanText | null
  /** The plan that came from the file with these bytes. */
  byFile(sha256: Sha256): PlanId | null
  /** Takes an imported plan away again; false when figures, drafts or anything else in the store rest on it. */
  removeImported(planId: PlanId): boolean
}

export interface CatalogueEditStore {
  /** Adds a change to a row; null when the row's last change is not `expectedSequence` (0: none) any more. */
  append(edit: {
    /** `plan:<id>`, `agencies:<territory>` */
    readonly scope: string
    readonly collection: string
    readonly rowId: string
    readonly change: CatalogueEdit['change']
    readonly row: unknown
    readonly baseRow: unknown
    readonly basis: EditBasis | null
    readonly reason: string
    readonly person: Person
    readonly expectedSequence: number
  }): number | null
  /** Every change of one collection, oldest first; the caller parses the rows with their schema. */
  list(scope: string, collection: string): readonly CatalogueEdit[]
}

export type NewSubmission = Omit<Submission, 'id' | 'round' | 'factCount'>
export type NewFact = Omit<Fact, 'id' | 'submissionId' | 'acceptedAt' | 'acceptedBy'>

export interface SubmissionStore {
  /** Writes the submission with its facts, findings and accounting; gives id and round. Call inside a transaction. */
  add(
    submission: NewSubmission,
    content: {
      readonly facts: readonly NewFact[]
      readonly findings: readonly Finding[]
      readonly accounting: CellAccounting | null
    },
  ): Submission
  byId(id: string): Submission | null
  /** Every submission that the file's bytes brought, newest first. */
  byFile(sha256: Sha256): readonly Submission[]
  /** Newest first; `planId` null means all plans. */
  list(filter: {
    readonly planId: PlanId | null
    readonly unit?: UnitCode
    readonly period?: PeriodKey
    readonly year?: number
  }): readonly Submission[]
  /** The one in force for a unit and period, or null. */
  accepted(planId: PlanId, unit: UnitCode, period: PeriodKey): Submission | null
  /**
   * Moves a submission along draft / in_review / returned → accepted. `acceptance` is required for 'accepted' (its
   * figures come into force, and the submission it replaces ends) and refused for any other state. 'replaced' cannot
   * be set: it comes with the acceptance of the replacement.
   */
  setState(id: string, state: SubmissionState, acceptance?: { readonly at: string; readonly by: string }): void
  findings(id: string): readonly Finding[]
  accounting(id: string): CellAccounting | null
}

export interface FactStore {
  /** Figures in force (of accepted submissions, not superseded). */
  inForce(filter: {
    readonly units?: readonly UnitCode[]
    readonly period?: PeriodKey
    /** Any of these; an empty list asks for nothing. */
    readonly periods?: readonly PeriodKey[]
    readonly variables?: readonly VariableCode[]
  }): readonly Fact[]
  /** Every figure ever accepted for a unit, variable and period, newest first, with the submission that brought it. */
  history(
    unit: UnitCode,
    variable: VariableCode,
    period: PeriodKey,
  ): readonly (Fact & { readonly supersededAt: string | null })[]
  /** Periods that hold figures in force, newest first. */
  periods(): readonly PeriodKey[]
}

export type NewAssignedFigure = Omit<AssignedFigure, 'id'>

export interface AssignedFigureStore {
  /** Appends an entry; one that adjusts another is of the same key. Call inside a transaction. */
  add(figure: NewAssignedFigure): AssignedFigure
  byId(id: string): AssignedFigure | null
  /** Every entry, in the order of recording; what is in force is for the domain to say. */
  list(filter: {
    readonly year?: number
    readonly variable?: VariableCode
    readonly holder?: AssignedHolder
  }): readonly AssignedFigure[]
  /** Entries that the file's bytes brought. */
  byFile(sha256: Sha256): readonly AssignedFigure[]
  /** Years that have entries, newest first. */
  years(): readonly number[]
}

/** Something that can be found; `ref` is unique among its kind. */
export interface SearchEntry {
  readonly kind: string
  readonly ref: string
  readonly title: string
  readonly body: string
}

export interface SearchStore {
  /** Adds entries, or brings known ones up to date; unchanged ones cost one look. */
  write(entries: readonly SearchEntry[]): void
  /** Drops the entries of a kind that are no longer there. */
  keepOnly(kind: string, refs: ReadonlySet<string>): void
  refs(kind: string): ReadonlySet<string>
  /** Best first; every word of the text must begin a word of the entry, diacritics and case do not matter. */
  find(text: string, limit: number): readonly SearchEntry[]
}

export interface AuditEntry {
  readonly sequence: number
  readonly at: string
  readonly person: string
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly hash: string
}

export interface AuditStore {
  /** Inside the transaction of the change it records; a hash chain over all rows. */
  append(entry: {
    readonly person: Person
    readonly action: string
    readonly subject: string
    readonly before: unknown
    readonly after: unknown
  }): void
  list(limit: number): readonly AuditEntry[]
}

export interface OriginalStore {
  /** Keeps the bytes under their SHA-256: written beside, fsynced, renamed; safe to repeat. Call before the row. */
  keep(bytes: Uint8Array): Sha256
  read(sha256: Sha256): Uint8Array | null
}

/** One promise that `verify` looked at. */
export interface VerifyCheck {
  readonly name: 'integrity' | 'foreign_keys' | 'audit_chain' | 'audit_anchor' | 'originals' | 'issued' | 'migrations'
  readonly ok: boolean
  /** Vietnamese sentence: what was checked, or what is wrong and where. */
  readonly message: string
}

export interface Store {
  readonly directory: string
  readonly mode: 'write' | 'read'
  readonly storeId: string
  readonly schemaVersion: number
  /** Holds illustrative data: real files are refused, every page says "số liệu minh họa". */
  readonly isDemo: boolean
  readonly settings: SettingStore
  readonly people: PersonStore
  readonly units: UnitStore
  readonly plans: PlanStore
  readonly catalogueEdits: CatalogueEditStore
  readonly tasks: TaskStore
  readonly slips: SlipStore
  readonly contacts: ContactStore
  readonly committee: CommitteeStore
  readonly registers: RegisterStore
  readonly rounds: RoundStore
  readonly meetings: MeetingStore
  readonly search: SearchStore
  readonly submissions: SubmissionStore
  readonly facts: FactStore
  readonly assigned: AssignedFigureStore
  readonly documents: DocumentStore
  readonly issued: IssuedStore
  readonly audit: AuditStore
  readonly originals: OriginalStore
  /**
   * Another text as soon as anything changed that figures, plans, duties or issued documents are read from, so that what
   * was computed from them can be kept until then. Drafts, the audit and the search index do not count.
   */
  contentRevision(): string
  /** Runs synchronous work in one IMMEDIATE transaction: whole or nothing. Nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result
  backup(file: string): Promise<void>
  verify(): readonly VerifyCheck[]
  close(): void
}

/** Why a store could not be opened or written; the message is a Vietnamese sentence with its remedy. */
export type StoreFailureCode =
  | 'newer_version'
  /** Read mode only: the store waits for a writer of this version to bring it up to date. */
  | 'older_version'
  | 'held_by_another'
  | 'no_permission'
  | 'disk_full'
  | 'damaged'
  | 'network_share'
  | 'not_found'
  | 'read_only'
  | 'migration_changed'

export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  readonly code: StoreFailureCode
  constructor(code: StoreFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
