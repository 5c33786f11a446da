import { createHash, randomUUID } from 'node:crypto'
import type { PeriodKey, PlanId, Sha256, UnitCode, VariableCode } from '../../../shared/domain/ids.ts'
import type { CellAccounting, Finding } from '../../../shared/domain/intake/finding.ts'
import type { WorkbookGrid } from '../../../shared/domain/intake/grid.ts'
import { isPassedOver } from '../../../shared/domain/intake/passed-over.ts'
import type {
  IntakeQuestion,
  Layout,
  RecognisedFigure,
  RecognisedSubmission,
} from '../../../shared/domain/intake/recognition.ts'
import type { ExactValue } from '../../../shared/domain/numbers/exact-value.ts'
import type { Fraction } from '../../../shared/domain/numbers/fraction.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import type { CoveredCell } from '../../workbook/read-outcome.ts'
import { Refusal } from '../refusal.ts'

export interface IncomingFile {
  readonly name: string
  readonly relativePath: string
  readonly bytes: Uint8Array
}

export interface FigureChange {
  readonly variable: VariableCode
  readonly kind: 'new' | 'changed' | 'same'
  readonly before: ExactValue | null
  readonly after: ExactValue
  readonly figure: RecognisedFigure
}

export interface PreviewedSubmission {
  readonly recognised: RecognisedSubmission
  readonly changes: readonly FigureChange[]
  readonly replaces: {
    readonly submissionId: string
    readonly round: number
    readonly acceptedAt: string
    readonly fileName: string | null
  } | null
}

export interface IndicatorEffect {
  readonly indicator: string
  readonly label: string
  readonly period: PeriodKey
  readonly before: Fraction | null
  readonly after: Fraction | null
}

/** What is known of a file before anything is written. */
export interface FilePreview {
  readonly outcome: 'ready' | 'needs_review' | 'rejected' | 'duplicate' | 'accepted'
  readonly layout: Layout | null
  readonly submissions: readonly PreviewedSubmission[]
  readonly questions: readonly IntakeQuestion[]
  readonly findings: readonly Finding[]
  readonly accounting: CellAccounting | null
  readonly effects: readonly IndicatorEffect[]
  readonly duplicateOf: {
    readonly acceptedAt: string
    readonly acceptedBy: string
    readonly fileName: string | null
  } | null
}

export interface BatchFile {
  readonly id: string
  readonly name: string
  readonly relativePath: string
  readonly bytes: Uint8Array
  readonly sha256: Sha256
  readonly receivedAt: string
  /** What a person answered for this file. */
  answers: { unit: UnitCode | null; period: Period | null }
  /** Kept so that an answer does not need another reading; let go once the file is accepted. */
  workbook: WorkbookGrid | null
  /** Values that lie hidden under merged cells: no figures, but not forgotten. */
  coveredCells: readonly CoveredCell[]
  preview: FilePreview | null
}

/** A drop of files. It lives in memory: what is not accepted leaves nothing behind. */
export interface Batch {
  readonly id: string
  planId: PlanId | null
  readonly files: BatchFile[]
  /** Lock files, `__MACOSX`, `Thumbs.db` …: passed over and counted. */
  skipped: number
  touchedAt: number
}

export const sha256Of = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256

const mostBatches = 8
const defaultMostBytes = 1_200_000_000

/** Open batches of this backend; the oldest untouched one gives way. */
export class BatchRegistry {
  readonly #batches = new Map<string, Batch>()
  readonly #clock: () => number
  readonly #mostBytes: number

  /** @param mostBytes what the files of all open batches may hold together */
  constructor(clock: () => number, mostBytes: number = defaultMostBytes) {
    this.#clock = clock
    this.#mostBytes = mostBytes
  }

  /** Opens a batch, or finds the named one. */
  open(batchId: string | null): Batch {
    if (batchId !== null) return this.get(batchId)
    while (this.#batches.size >= mostBatches) this.#dropOldest()
    const batch: Batch = { id: randomUUID(), planId: null, files: [], skipped: 0, touchedAt: this.#clock() }
    this.#batches.set(batch.id, batch)
    return batch
  }

  get(batchId: string): Batch {
    const batch = this.#batches.get(batchId)
    if (!batch) {
      throw new Refusal(
        'NOT_FOUND',
        'Đợt nhập báo cáo này không còn mở.',
        'Chọn lại các tệp để nhập; những tệp đã tiếp nhận vẫn còn.',
      )
    }
    batch.touchedAt = this.#clock()
    return batch
  }

  file(batchId: string, fileId: string): BatchFile {
    const file = this.get(batchId).files.find((one) => one.id === fileId)
    if (!file) throw new Refusal('NOT_FOUND', 'Không có tệp này trong đợt nhập.', 'Tải lại trang rồi chọn tệp.')
    return file
  }

  /**
   * Null for a file that is passed over. A batch that nobody came back to gives way when the open ones hold too much;
   * throws a refusal when this one alone does.
   */
  add(batch: Batch, incoming: IncomingFile): BatchFile | null {
    if (isPassedOver(incoming.relativePath) || isPassedOver(incoming.name)) {
      batch.skipped += 1
      return null
    }
    batch.touchedAt = this.#clock()
    while (this.#held() + incoming.bytes.length > this.#mostBytes && this.#dropOldest(batch));
    if (this.#held() + incoming.bytes.length > this.#mostBytes) {
      throw new Refusal(
        'REFUSED',
        `Đợt nhập quá lớn, dừng ở tệp “${incoming.name}”.`,
        'Nhập thành nhiều đợt, mỗi đợt dưới 1 GB.',
      )
    }
    const file: BatchFile = {
      id: randomUUID(),
      name: incoming.name,
      relativePath: incoming.relativePath,
      bytes: incoming.bytes,
      sha256: sha256Of(incoming.bytes),
      receivedAt: new Date(this.#clock()).toISOString(),
      answers: { unit: null, period: null },
      workbook: null,
      coveredCells: [],
      preview: null,
    }
    batch.files.push(file)
    return file
  }

  discard(batchId: string): void {
    this.#batches.delete(batchId)
  }

  #held(): number {
    const sizes = [...this.#batches.values()].flatMap((batch) => batch.files.map((file) => file.bytes.length))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  /** False when there is no other batch than the one to keep. */
  #dropOldest(kept: Batch | null = null): boolean {
    const others = [...this.#batches.values()].filter((batch) => batch !== kept)
    const [first, ...rest] = others
    if (!first) return false
    this.#batches.delete(rest.reduce((oldest, one) => (one.touchedAt < oldest.touchedAt ? one : oldest), first).id)
    return true
  }
}
