import type { IsoDate, PlanId, Sha256 } from '../../shared/domain/ids.ts'
import type { TaskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { OwnTask } from '../../shared/domain/tasks/task.ts'
import type { TaskChange, TaskEvent } from '../../shared/domain/tasks/task-event.ts'
import type { Person } from './person.ts'

/** Văn bản: what agencies answer with. */
export interface OfficialDocument {
  readonly id: string
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string
  /** Trích yếu. */
  readonly subject: string
  /** Số đến, ngày đến. */
  readonly arrivalNumber: string | null
  readonly arrivalDate: IsoDate | null
  readonly file: { readonly name: string; readonly sha256: Sha256 } | null
  readonly enteredAt: string
  readonly enteredBy: string
}

export type NewOfficialDocument = Omit<OfficialDocument, 'id' | 'enteredAt' | 'enteredBy'>

export interface StoredTaskEvent {
  readonly taskKey: TaskKey
  readonly event: TaskEvent
}

export interface TaskStore {
  /** Writes the committee's own task; gives its id. Call inside a transaction. */
  addOwn(task: Omit<OwnTask, 'id'>): OwnTask
  /** Oldest first. */
  ownTasks(): readonly OwnTask[]
  /**
   * Adds a change to a task; null when the task's last event is not `expectedRevision` (0: none) any more. Call inside
   * a transaction, with the audit row.
   */
  append(entry: {
    readonly taskKey: TaskKey
    readonly planId: PlanId | null
    readonly change: TaskChange
    readonly person: Person
    readonly expectedRevision: number
  }): TaskEvent | null
  /** Every event of one task, oldest first. */
  events(taskKey: TaskKey): readonly TaskEvent[]
  /** Events of every task of a plan; null: of the tasks of no plan. Oldest first. */
  eventsOfPlan(planId: PlanId | null): readonly StoredTaskEvent[]
  /** Sequence of the newest event of all; 0 when there is none. */
  lastSequence(): number
  addDocument(document: NewOfficialDocument, person: Person): OfficialDocument
  /** The one with this number, date and issuer. */
  findDocument(document: Pick<OfficialDocument, 'number' | 'date' | 'issuer'>): OfficialDocument | null
  document(id: string): OfficialDocument | null
  /** Newest first. */
  documents(): readonly OfficialDocument[]
}

/** Whom to write to at an agency or unit. */
export interface Contact {
  readonly holderKind: 'agency' | 'unit'
  /** Code of the agency or unit. */
  readonly holder: string
  readonly personName: string | null
  readonly post: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Grows by one with every save; a save with an older one is refused. */
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

export interface ContactStore {
  list(): readonly Contact[]
  /** `expectedRevision` 0 creates; null when somebody else saved meanwhile. */
  save(
    contact: Omit<Contact, 'revision' | 'updatedAt' | 'updatedBy'>,
    expectedRevision: number,
    person: Person,
  ): Contact | null
}

/** A status slip (phiếu cập nhật tiến độ) that came back and was accepted. */
export interface AcceptedSlip {
  readonly id: string
  /** As the slip carries it: a slip that was corrected and sent again has the same. */
  readonly slipId: string
  readonly agency: string
  /** Null: a slip over every plan of the territory. */
  readonly planId: PlanId | null
  readonly madeOn: IsoDate
  readonly fileName: string
  readonly sha256: Sha256
  /** Tasks that it changed. */
  readonly changedTasks: number
  readonly acceptedAt: string
  readonly acceptedBy: string
}

export interface SlipStore {
  /** Records an accepted slip whose bytes were kept before. Call inside the transaction that changes the tasks. */
  add(slip: Omit<AcceptedSlip, 'id' | 'acceptedAt' | 'acceptedBy'>, person: Person): AcceptedSlip
  /** The one that these bytes brought. */
  byFile(sha256: Sha256): AcceptedSlip | null
  /** Every acceptance of one slip, newest first. */
  bySlip(slipId: string): readonly AcceptedSlip[]
  /** Newest first. */
  list(): readonly AcceptedSlip[]
}
