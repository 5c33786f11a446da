import type { IsoDate, PlanId } from '../ids.ts'
import type { TaskKey } from '../tasks/occurrence.ts'
import type { TaskLine } from '../tasks/task-event.ts'
import type { TaskStatus } from '../tasks/task-state.ts'
import { statusWords } from '../tasks/task-words.ts'

/** Phiếu cập nhật tiến độ: one agency's open tasks as a workbook that its liaison fills in and sends back. */
export interface Slip {
  /** 12 hexadecimal digits. */
  readonly id: string
  /** A slip is read only where it was made: task keys and revisions mean nothing elsewhere. */
  readonly storeId: string
  /** Code of the register. */
  readonly agency: string
  readonly agencyName: string
  /** Null: every plan of the territory. */
  readonly planId: PlanId | null
  readonly madeOn: IsoDate
  readonly rows: readonly SlipRow[]
}

/** One part of one task: the lead's, or that of a coordinating agency. */
export interface SlipRow {
  /** `<slip id>-<number>`, printed in a hidden column: a row is found by it wherever it was moved. */
  readonly token: string
  readonly key: TaskKey
  readonly line: TaskLine
  /** The task's last event when the slip was made; what happened since is told apart by it. */
  readonly revision: number
  /** Texts of the locked columns, as `cleanText` leaves them. */
  readonly printed: PrintedTexts
}

export const printedColumns = ['clause', 'title', 'role', 'period', 'due', 'current'] as const
export type PrintedColumn = (typeof printedColumns)[number]
export type PrintedTexts = Readonly<Record<PrintedColumn, string>>

export const answerColumns = [
  'status',
  'percent',
  'doneOn',
  'product',
  'documentNumber',
  'documentDate',
  'note',
] as const
/** Columns that the liaison fills in. */
export type AnswerColumn = (typeof answerColumns)[number]

/** What a liaison may say of a task; accepting and returning are the secretariat's. */
export const answerStatuses = ['in_progress', 'reported'] as const satisfies readonly TaskStatus[]
export type AnswerStatus = (typeof answerStatuses)[number]

/** Heads of the columns, in their order from A; the last one is hidden. */
export const slipColumns = [
  { id: 'number', head: 'STT' },
  { id: 'clause', head: 'Điểm' },
  { id: 'title', head: 'Nhiệm vụ' },
  { id: 'role', head: 'Vai trò' },
  { id: 'period', head: 'Kỳ thực hiện' },
  { id: 'due', head: 'Hạn' },
  { id: 'current', head: 'Tình hình đến ngày lập phiếu' },
  { id: 'status', head: 'Trạng thái mới' },
  { id: 'percent', head: 'Tỷ lệ (%)' },
  { id: 'doneOn', head: 'Ngày hoàn thành' },
  { id: 'product', head: 'Kết quả, sản phẩm' },
  { id: 'documentNumber', head: 'Số, ký hiệu văn bản minh chứng' },
  { id: 'documentDate', head: 'Ngày văn bản' },
  { id: 'note', head: 'Ghi chú' },
  { id: 'token', head: 'Mã dòng' },
] as const satisfies readonly { readonly id: SlipColumn; readonly head: string }[]
export type SlipColumn = 'number' | PrintedColumn | AnswerColumn | 'token'

export const headOf = (column: SlipColumn): string => slipColumns.find(({ id }) => id === column)?.head ?? column

export const roleWords = { lead: 'chủ trì', coordinating: 'phối hợp' } as const

/** The words of the dropdown. */
export const statusChoices: readonly string[] = answerStatuses.map((status) => statusWords[status])

export const slipSheetName = 'Phiếu cập nhật'

/** Stands in the hidden column below the last row of the table: what follows is the signature. */
export const tableEnd = 'het-bang'

export const rowToken = (slipId: string, index: number): string => `${slipId}-${String(index + 1).padStart(3, '0')}`
