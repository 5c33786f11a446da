import { DummyDriver, type Generated, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { AssignedMeasure, AssignedSource } from '../../shared/domain/assigned/assigned-figure.ts'
import type { UnitType } from '../../shared/domain/catalogue/unit.ts'
import type { DocumentKindId } from '../../shared/domain/documents/document-key.ts'
import type { DocumentState } from '../../shared/domain/documents/document-state.ts'
import type { FigureStatus } from '../../shared/domain/facts/fact.ts'
import type { SubmissionChannel, SubmissionState } from '../../shared/domain/facts/submission.ts'
import type { IsoDate, PeriodKey, PlanId, Sha256, UnitCode, VariableCode } from '../../shared/domain/ids.ts'
import type { FindingSeverity } from '../../shared/domain/intake/finding.ts'
import type { TaskKey } from '../../shared/domain/tasks/occurrence.ts'
import type {
  CommitteeContactTable,
  CommitteeMemberVersionTable,
  CommitteeRecordVersionTable,
} from './committee-tables.ts'
import type { MeetingEventTable, MeetingNoteTable, MeetingTable } from './meeting-tables.ts'
import type { RegisterVersionTable } from './register-tables.ts'
import type { ReportRoundTable, RoundEventTable, RoundFileTable } from './round-tables.ts'

/** 0 or 1: SQLite has no boolean. */
type Flag = number
/** Text that holds JSON. */
type JsonText = string

export interface StoreTable {
  only_row: number
  store_id: string
  is_demo: Flag
  created_at: string
  created_with: string
}

interface PersonTable {
  sequence: Generated<number>
  id: string
  name: string
  post: string
}

interface PlanTable {
  id: PlanId
  title: string
  document: JsonText
  content_hash: string
  source: 'built_in' | 'imported'
}

export interface UnitTable {
  code: UnitCode
  /** '' for "since before records began". */
  valid_from: IsoDate | ''
  valid_to: IsoDate | null
  name: string
  type: UnitType
  parent: UnitCode | null
  reports: Flag
  aliases: JsonText
}

export interface SubmissionTable {
  sequence: Generated<number>
  id: string
  plan_id: PlanId
  unit: UnitCode
  period: PeriodKey
  as_of: IsoDate
  round: number
  state: SubmissionState
  channel: SubmissionChannel
  file_name: string | null
  sha256: Sha256 | null
  received_at: string
  accepted_at: string | null
  accepted_by: string | null
  replaces: number | null
  replace_reason: string | null
  warning_reason: string | null
  fact_count: number
  content_hash: string
}

export interface FactTable {
  id: Generated<number>
  submission: number
  unit: UnitCode
  variable: VariableCode
  period: PeriodKey
  as_of: IsoDate
  window_from: IsoDate | null
  amount: number
  scale: number
  status: FigureStatus
  standing: 'proposed' | 'in_force' | 'superseded'
  superseded_at: string | null
  superseded_by: number | null
  source: 'file' | 'manual'
  sheet: string | null
  cell: string | null
  document_number: string | null
  document_date: IsoDate | null
  document_issuer: string | null
  reason: string | null
}

interface FindingTable {
  submission: number
  ordinal: number
  code: string
  severity: FindingSeverity
  sheet: string | null
  cell: string | null
  read: string | null
  message: string
  remedy: string
  needs_explanation: Flag
}

interface CellAccountingTable {
  submission: number
  cells_read: number
  cells_used: number
  cells_ignored: number
  cells_in_error: number
  ignored_reasons: JsonText
}

export interface AssignedFigureTable {
  sequence: Generated<number>
  id: string
  unit: UnitCode | null
  agency: string | null
  year: number
  variable: VariableCode
  measure: AssignedMeasure
  source: AssignedSource
  amount: number | null
  scale: number | null
  decision_number: string
  decision_date: IsoDate
  decision_issuer: string
  adjusts: number | null
  reason: string | null
  file_name: string | null
  sha256: Sha256 | null
  sheet: string | null
  cell: string | null
  recorded_at: string
  recorded_by: string
  content_hash: string
}

export interface DocumentTable {
  sequence: Generated<number>
  id: string
  plan_id: PlanId
  kind: DocumentKindId
  period: PeriodKey
  part: Generated<string>
  state: Generated<DocumentState>
  fields: JsonText
  draft_number: Generated<number>
  relation: 'replaces' | 'amends' | null
  related_issued: string | null
  revision: number
  updated_at: string
  updated_by: string
}

export interface DocumentVersionTable {
  sequence: Generated<number>
  document_id: string
  version: number
  fields: JsonText
  note: string
  saved_at: string
  saved_by: string
}

export interface DocumentStepTable {
  sequence: Generated<number>
  document_id: string
  from_state: DocumentState
  to_state: DocumentState
  reason: string
  content_hash: string | null
  at: string
  day: IsoDate
  person_id: string
  person_name: string
}

export interface IssuedDocumentTable {
  sequence: Generated<number>
  id: string
  document_id: string | null
  plan_id: PlanId
  kind: string
  period: PeriodKey | ''
  part: string
  title: string
  subject: string
  number: number
  series: string
  series_period: string
  number_text: string
  date: IsoDate
  signer_name: string
  profile: string
  issuer: string
  issuing_body: string
  snapshot: JsonText
  content: JsonText
  content_hash: string
  figures: JsonText
  file_name: string
  sha256: Sha256
  page_count: number
  relation: 'replaces' | 'amends' | 'corrects' | null
  related_issued: string | null
  relation_note: JsonText | null
  reasons: JsonText
  issued_at: string
  issued_by: string
  row_hash: string
}

export interface AuditTable {
  sequence: number
  at: string
  person_id: string
  person_name: string
  person_post: string
  action: string
  subject: string
  before: JsonText | null
  after: JsonText | null
  previous_hash: string
  hash: string
}

interface PlanTextTable {
  plan_id: PlanId
  file_name: string
  sha256: Sha256
  lines: JsonText
  imported_at: string
  imported_by: string
}

interface CatalogueEditTable {
  sequence: Generated<number>
  scope: string
  collection: string
  row_id: string
  change: 'put' | 'withdraw' | 'restore'
  row: JsonText | null
  base_row: JsonText | null
  basis: JsonText | null
  reason: string
  person_id: string
  person_name: string
  at: string
}

interface OwnTaskTable {
  sequence: Generated<number>
  id: string
  plan_id: PlanId | null
  title: string
  source_kind: 'meeting' | 'letter' | 'hand'
  source: JsonText | null
  mode: 'order' | 'request'
  lead: JsonText
  coordinating: JsonText
  due: IsoDate | null
  due_inclusive: Flag
  deliverable: string | null
  created_at: string
  created_on: IsoDate
  created_by: string
}

export interface OfficialDocumentTable {
  sequence: Generated<number>
  id: string
  number: string
  date: IsoDate
  issuer: string
  subject: string
  arrival_number: string | null
  arrival_date: IsoDate | null
  file_name: string | null
  sha256: Sha256 | null
  entered_at: string
  entered_by: string
}

export interface TaskEventTable {
  sequence: Generated<number>
  task_key: TaskKey
  plan_id: PlanId | null
  kind: string
  data: JsonText
  at: string
  day: IsoDate
  person_id: string
  person_name: string
}

interface ContactTable {
  holder_kind: 'agency' | 'unit'
  holder: string
  person_name: string | null
  post: string | null
  email: string | null
  phone: string | null
  revision: number
  updated_at: string
  updated_by: string
}

export interface AcceptedSlipTable {
  sequence: Generated<number>
  id: string
  slip_id: string
  agency: string
  plan_id: PlanId | null
  made_on: IsoDate
  file_name: string
  sha256: Sha256
  changed_tasks: number
  accepted_at: string
  accepted_by: string
}

interface SearchEntryTable {
  id: Generated<number>
  kind: string
  ref: string
  title: string
  body: string
}

interface MigrationTable {
  version: number
  name: string
  hash: string
  applied_at: string
  applied_with: string
}

/** The tables as the newest migration leaves them. */
export interface Schema {
  store: StoreTable
  setting: { key: string; value: JsonText }
  person: PersonTable
  plan: PlanTable
  plan_text: PlanTextTable
  catalogue_edit: CatalogueEditTable
  own_task: OwnTaskTable
  official_document: OfficialDocumentTable
  task_event: TaskEventTable
  accepted_slip: AcceptedSlipTable
  contact: ContactTable
  committee_member_version: CommitteeMemberVersionTable
  committee_contact: CommitteeContactTable
  committee_record_version: CommitteeRecordVersionTable
  register_version: RegisterVersionTable
  report_round: ReportRoundTable
  round_event: RoundEventTable
  round_file: RoundFileTable
  meeting: MeetingTable
  meeting_event: MeetingEventTable
  meeting_note: MeetingNoteTable
  search_entry: SearchEntryTable
  unit_code: { code: UnitCode }
  unit: UnitTable
  original_file: { sha256: Sha256; size: number }
  submission: SubmissionTable
  fact: FactTable
  finding: FindingTable
  cell_accounting: CellAccountingTable
  assigned_figure: AssignedFigureTable
  document: DocumentTable
  document_version: DocumentVersionTable
  document_step: DocumentStepTable
  issued_document: IssuedDocumentTable
  audit: AuditTable
  migration: MigrationTable
}

/** Builds typed SQL for `Connection`; it has no driver, so a query executed by mistake yields nothing to anybody. */
export const queries = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})
