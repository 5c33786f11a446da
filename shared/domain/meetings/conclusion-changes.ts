import { formatDate } from '../time/iso-date.ts'
import { type Conclusion, type ConclusionTask, conclusionClause } from './conclusion.ts'

/**
 * What differs between two lists of conclusions, a sentence for each: "khoản 2, thời hạn: trước 15/11/2023 → trước
 * 30/11/2023". Conclusions are known by their ids, so that one that only moved says so.
 *
 * @param nameOf name of an agency by its code
 */
export function conclusionChanges(
  before: readonly Conclusion[],
  after: readonly Conclusion[],
  nameOf: (code: string) => string,
): readonly string[] {
  const places = new Map(after.map((one, index) => [one.id, index]))
  const known = new Map(before.map((one, index) => [one.id, { one, index }]))
  const gone = before.flatMap((one, index) =>
    places.has(one.id) ? [] : [`Bỏ ${conclusionClause(index)}: “${one.text.trim()}”.`],
  )
  const rest = after.flatMap((one, index): string[] => {
    const was = known.get(one.id)
    if (!was) return [`Thêm ${conclusionClause(index)}: “${one.text.trim()}”.`]
    const where = conclusionClause(index)
    const moved = was.index === index ? [] : [`${conclusionClause(was.index)} nay là ${where}.`]
    return [...moved, ...fieldChanges(was.one, one, nameOf).map((change) => `${where}, ${change}`)].map(withCapital)
  })
  return [...gone, ...rest]
}

function fieldChanges(before: Conclusion, after: Conclusion, nameOf: (code: string) => string): readonly string[] {
  const from = factsOf(before, nameOf)
  return factsOf(after, nameOf).flatMap(([label, now], at) => {
    const was = from[at]?.[1] ?? ''
    return was === now ? [] : [`${label}: “${was}” → “${now}”.`]
  })
}

type Fact = readonly [label: string, text: string]

function factsOf({ text, task }: Conclusion, nameOf: (code: string) => string): readonly Fact[] {
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ') || 'chưa phân công'
  return [
    ['nội dung', text.trim()],
    ['tính chất', task === null ? 'thông tin' : task.mode === 'order' ? 'giao' : 'đề nghị'],
    ['tên nhiệm vụ', task?.title.trim() ?? 'không có'],
    ['chủ trì', task === null ? 'không có' : names(task.lead)],
    ['phối hợp', task === null || task.coordinating.length === 0 ? 'không có' : names(task.coordinating)],
    ['thời hạn', task === null ? 'không có' : dueText(task)],
    ['sản phẩm', task?.deliverable ?? 'không có'],
  ]
}

const dueText = ({ due }: ConclusionTask): string =>
  due === null ? 'không có' : `${due.inclusive ? 'chậm nhất' : 'trước'} ${formatDate(due.date)}`

const withCapital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
