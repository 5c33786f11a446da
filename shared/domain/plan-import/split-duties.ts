import { type ReadDuty, statusOf, without } from './duty-lead.ts'
import type { OutlineItem } from './outline.ts'
import { linesOf } from './paragraphs.ts'
import { readDue } from './read-due.ts'
import type { RoleReader } from './read-roles.ts'
import type { Stretch } from './sentences.ts'
import { shortTitle } from './short-title.ts'

/** One stretch of text can hold two duties; it stays one where neither form fits. */
export const splitDuty = (duty: ReadDuty, item: OutlineItem, part: Stretch, roles: RoleReader): ReadDuty[] =>
  twoReviews(duty, item, part) ?? chained(duty, item, part, roles)

/** "Sơ kết vào quý II năm 2018 và tổng kết vào quý I năm 2021": each review has its own day. */
function twoReviews(duty: ReadDuty, item: OutlineItem, part: Stretch): ReadDuty[] | null {
  const cut = /\s+và\s+(?=(?:sơ kết|tổng kết))/iu.exec(duty.text)
  if (!cut) return null
  const second = cut.index + cut[0].length
  // "Giai đoạn 2016 - 2020: …" says of both what period they review.
  const span = /^giai đoạn[^:]*:\s*/iu.exec(duty.text)?.[0] ?? ''
  const halves = [
    { text: duty.text.slice(0, cut.index), start: part.start, end: part.start + cut.index },
    { text: `${span}${duty.text.slice(second)}`, start: part.start + second, end: part.end },
  ].map((half) => ({ ...half, due: readDue(half.text)?.due ?? null }))
  if (halves.some(({ due }) => due === null)) return null
  return halves.map(({ text, start, end, due }) => ({
    ...duty,
    text,
    title: shortTitle(text),
    lines: linesOf(item.paragraph, start, end),
    due,
  }))
}

/** "A báo cáo cho B để tổng hợp báo cáo trình C chậm nhất …": B's own duty towards C is a second row. */
function chained(duty: ReadDuty, item: OutlineItem, part: Stretch, roles: RoleReader): ReadDuty[] {
  const cut = /\s(?:để|và)\s+tổng hợp(?:,|\s+và(?:\s+có hướng)?)?\s+(?=báo cáo|trình|đề xuất)/iu.exec(duty.text)
  const [middle] = duty.recipient
  if (!cut || !middle) return [duty]
  const first = duty.text.slice(0, cut.index)
  const second = duty.text.slice(cut.index).trim()
  const { recipient } = roles.roles(second)
  if (recipient.length === 0) return [duty]
  return [
    {
      ...duty,
      text: first,
      lines: linesOf(item.paragraph, part.start, part.start + cut.index),
      title: shortTitle(first),
      recipient: [middle],
      due: readDue(first)?.due ?? null,
    },
    {
      ...duty,
      text: second,
      lines: linesOf(item.paragraph, part.start + cut.index + 1, part.end),
      title: shortTitle(second.replace(/^(?:để|và)\s+/iu, '')),
      lead: [middle],
      coordinating: [],
      implementers: [],
      recipient: without(recipient, [middle]),
      leadStatus: statusOf([middle], false),
      due: readDue(second)?.due ?? null,
      confidence: 'medium',
      reason: 'Nơi nhận của báo cáo trước tổng hợp và báo cáo tiếp.',
    },
  ]
}
