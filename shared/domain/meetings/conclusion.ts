import type { IsoDate } from '../ids.ts'
import { addDays } from '../time/iso-date.ts'

/** Work that a conclusion gives to somebody. */
export interface ConclusionTask {
  /** Short, as lists name it; the conclusion's text is what is printed. */
  readonly title: string
  /** Đề nghị (Party and mass organisations) is never late and never chased. */
  readonly mode: 'order' | 'request'
  /** Codes of agencies; empty: nobody is named yet, which the committee must see. */
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** Sản phẩm; null: none is named. */
  readonly deliverable: string | null
}

/** One numbered conclusion; its place in the list is its khoản. */
export interface Conclusion {
  /** Stays with it through every change; its task is known by it. */
  readonly id: string
  readonly text: string
  /** Null: it informs, and gives no work. */
  readonly task: ConclusionTask | null
  /** The agenda item it comes from; null: none. */
  readonly itemId: string | null
}

/** "khoản 3": how a task cites its conclusion. `index` counts from 0. */
export const conclusionClause = (index: number): string => `khoản ${index + 1}`

/** Conclusions that give work to nobody, or by no day: closing the meeting asks about them. */
export interface ConclusionLack {
  readonly conclusionId: string
  readonly index: number
  readonly lack: 'lead' | 'due'
}

export const conclusionLacks = (conclusions: readonly Conclusion[]): readonly ConclusionLack[] =>
  conclusions.flatMap(({ id: conclusionId, task }, index): ConclusionLack[] =>
    task === null
      ? []
      : [
          ...(task.lead.length === 0 ? [{ conclusionId, index, lack: 'lead' as const }] : []),
          // A request sets no day of its own accord.
          ...(task.due === null && task.mode === 'order' ? [{ conclusionId, index, lack: 'due' as const }] : []),
        ],
  )

/** The last day in time: “trước ngày” excludes the day that it names (product.md rule 7). */
export const lastDayOf = ({ date, inclusive }: NonNullable<ConclusionTask['due']>): IsoDate =>
  inclusive ? date : addDays(date, -1)

export interface ConclusionFault {
  readonly message: string
  readonly remedy: string
}

/** Why conclusions cannot be kept as they stand; the first of each. What is only lacking is told by `conclusionLacks`. */
export function conclusionFaults(conclusions: readonly Conclusion[], meetingDay: IsoDate): readonly ConclusionFault[] {
  const faults: ConclusionFault[] = []
  if (new Set(conclusions.map(({ id }) => id)).size < conclusions.length)
    faults.push({ message: 'Danh sách kết luận có mục lặp lại.', remedy: 'Tải lại trang rồi sửa lại.' })
  for (const [index, { text, task }] of conclusions.entries()) {
    const where = `Kết luận ${index + 1}`
    if (text.trim() === '')
      faults.push({ message: `${where} chưa có nội dung.`, remedy: 'Ghi nội dung, hoặc xóa mục này.' })
    if (task === null) continue
    if (task.title.trim() === '')
      faults.push({ message: `${where} giao việc nhưng chưa có tên nhiệm vụ.`, remedy: 'Ghi tên ngắn của nhiệm vụ.' })
    const both = task.lead.find((code) => task.coordinating.includes(code))
    if (both !== undefined)
      faults.push({
        message: `${where} ghi một cơ quan vừa chủ trì vừa phối hợp.`,
        remedy: 'Bỏ cơ quan đó khỏi danh sách phối hợp.',
      })
    if (task.due !== null && lastDayOf(task.due) < meetingDay)
      faults.push({ message: `${where} có hạn ở trước ngày họp.`, remedy: 'Nhập lại hạn hoàn thành.' })
  }
  return faults
}
