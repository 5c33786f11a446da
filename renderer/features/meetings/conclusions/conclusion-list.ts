import type { IsoDate } from '../../../../shared/domain/ids.ts'
import {
  type Conclusion,
  type ConclusionLack,
  type ConclusionTask,
  conclusionFaults,
} from '../../../../shared/domain/meetings/conclusion.ts'
import type { Meeting } from '../meetings-data.ts'
import { newId } from '../new-id.ts'

/** The conclusions as the contract takes them, without what only the view knows of them. */
export const conclusionsOf = ({ conclusions }: Pick<Meeting, 'conclusions'>): readonly Conclusion[] =>
  conclusions.map(({ id, text, task, itemId }) => ({ id, text, task, itemId }))

export const newConclusion = (itemId: string | null): Conclusion => ({ id: newId(), text: '', task: null, itemId })

/** A conclusion that the agenda proposes, as a new one of this meeting. */
export const conclusionOf = ({ text, task, itemId }: Omit<Conclusion, 'id'>): Conclusion => ({
  id: newId(),
  text,
  task,
  itemId,
})

const longestTitle = 160

/** The beginning of the conclusion as the short name of its task, cut between words. */
export function taskTitle(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const [sentence = plain] = plain.split(/(?<=[.;])\s/u)
  const bare = sentence.replace(/[.;:,]+$/u, '')
  if (bare.length <= longestTitle) return bare
  const cut = bare.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

export const newTask = (text: string): ConclusionTask => ({
  title: taskTitle(text),
  mode: 'order',
  lead: [],
  coordinating: [],
  due: null,
  deliverable: null,
})

export function isConclusion(value: unknown): value is Conclusion {
  if (typeof value !== 'object' || value === null) return false
  const { id, text, task } = value as Readonly<Record<string, unknown>>
  return typeof id === 'string' && typeof text === 'string' && (task === null || isTask(task))
}

function isTask(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { title, mode, lead, coordinating } = value as Readonly<Record<string, unknown>>
  return (
    typeof title === 'string' &&
    (mode === 'order' || mode === 'request') &&
    Array.isArray(lead) &&
    Array.isArray(coordinating)
  )
}

/** Why the list cannot be stored as it stands; null: it can. */
export function conclusionsHindrance(conclusions: readonly Conclusion[], meetingDay: IsoDate): string | null {
  const [fault] = conclusionFaults(conclusions, meetingDay)
  return fault === undefined ? null : fault.message.charAt(0).toLowerCase() + fault.message.slice(1)
}

export const lackWords: Readonly<Record<ConclusionLack['lack'], string>> = {
  lead: 'chưa có cơ quan chủ trì',
  due: 'chưa có thời hạn',
}

/** "12 kết luận: 8 giao việc, 4 thông tin; 2 kết luận còn thiếu" */
export function conclusionsSentence(conclusions: readonly Conclusion[], lacks: readonly ConclusionLack[]): string {
  const tasks = conclusions.filter(({ task }) => task !== null).length
  const lacking = new Set(lacks.map(({ conclusionId }) => conclusionId)).size
  return `${conclusions.length} kết luận: ${tasks} giao việc, ${conclusions.length - tasks} thông tin${
    lacking === 0 ? '' : `; ${lacking} kết luận còn thiếu`
  }`
}

type Pending = Pick<Meeting['pendingConclusions'][number], 'how' | 'clause' | 'nextClause'>

/** What becomes of a conclusion when the notice that is drawn up is issued; its task changes only then. */
export function pendingWords({ how, clause, nextClause }: Pending): string {
  const wait = 'chờ ban hành thông báo mới'
  switch (how) {
    case 'added':
      return `Thêm mới, ${wait}`
    case 'changed':
      return `Sửa khoản ${clause}, ${wait}`
    case 'moved':
      return `Khoản ${clause} thành khoản ${nextClause}, ${wait}`
    case 'removed':
      return `Bỏ khoản ${clause}, ${wait}`
  }
}
