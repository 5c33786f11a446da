import type { IsoDate } from '../ids.ts'
import type { LineState } from '../tasks/task-state.ts'
import { formatDate } from '../time/iso-date.ts'
import { type AnswerColumn, type AnswerStatus, headOf } from './slip.ts'

/** What a liaison wrote beside one task; null is an empty cell, which changes nothing. */
export interface SlipAnswer {
  readonly status: AnswerStatus | null
  /** 0 to 100. */
  readonly percent: number | null
  readonly doneOn: IsoDate | null
  readonly product: string | null
  readonly note: string | null
  /** Văn bản minh chứng of the agency. */
  readonly document: { readonly number: string; readonly date: IsoDate } | null
}

export const emptyAnswer: SlipAnswer = {
  status: null,
  percent: null,
  doneOn: null,
  product: null,
  note: null,
  document: null,
}

export const isEmptyAnswer = (answer: SlipAnswer): boolean => Object.values(answer).every((value) => value === null)

/** A cell that cannot be taken as it is; Vietnamese sentences. */
export interface SlipFault {
  readonly column: AnswerColumn
  /** A1 address. */
  readonly cell: string
  /** The text as it stands in the cell; null for an empty one. */
  readonly read: string | null
  readonly message: string
  readonly remedy: string
}

/** Addresses of the cells of one row. */
export type AnswerCells = Readonly<Record<AnswerColumn, string>>

interface AnsweredRow {
  readonly answer: SlipAnswer
  readonly cells: AnswerCells
  /** Columns with a fault of their own: nothing follows from their being empty. */
  readonly faulty: ReadonlySet<AnswerColumn>
}

/**
 * What the cells of one row say against each other, and against the day. Nothing is guessed: a date without
 * "báo cáo hoàn thành" is asked back.
 *
 * @param before where the part stood when the slip was made
 */
export function contradictions(
  { answer, cells, faulty }: AnsweredRow,
  before: Pick<LineState, 'status' | 'doneOn'>,
  today: IsoDate,
): readonly SlipFault[] {
  const faults: SlipFault[] = []
  const add = (column: AnswerColumn, read: string | null, message: string, remedy: string): void => {
    faults.push({ column, cell: cells[column], read, message: `Ô ${cells[column]}: ${message}`, remedy })
  }
  const { status, percent, doneOn, document } = answer
  if (status === 'reported' && doneOn === null && before.status !== 'reported' && !faulty.has('doneOn'))
    add(
      'doneOn',
      null,
      'chưa ghi ngày hoàn thành của nhiệm vụ báo cáo hoàn thành.',
      `Ghi ngày công việc thực sự hoàn thành vào cột “${headOf('doneOn')}”.`,
    )
  if (status !== 'reported' && doneOn !== null && !faulty.has('status'))
    add(
      'status',
      null,
      `có ngày hoàn thành ${formatDate(doneOn)} (ô ${cells.doneOn}) nhưng trạng thái không phải “báo cáo hoàn thành”.`,
      'Chọn “báo cáo hoàn thành”, hoặc xóa ngày hoàn thành.',
    )
  if (status === 'reported' && percent !== null && percent !== 100)
    add(
      'percent',
      String(percent),
      `tỷ lệ ${percent}% trái với trạng thái “báo cáo hoàn thành”.`,
      'Để trống tỷ lệ hoặc ghi 100, hoặc chọn “đang thực hiện”.',
    )
  if (status === null && percent !== null && percent !== 100 && before.status === 'reported')
    add(
      'status',
      null,
      `nhiệm vụ đã báo cáo hoàn thành nhưng phiếu ghi ${percent}% (ô ${cells.percent}).`,
      'Chọn “đang thực hiện” nếu việc chưa xong, hoặc xóa tỷ lệ.',
    )
  for (const [column, date] of [
    ['doneOn', doneOn],
    ['documentDate', document?.date ?? null],
  ] as const)
    if (date !== null && date > today)
      add(
        column,
        formatDate(date),
        `ngày ${formatDate(date)} ở sau ngày nhập phiếu (${formatDate(today)}).`,
        'Ghi đúng ngày rồi gửi lại phiếu.',
      )
  return faults
}
