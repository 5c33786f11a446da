/** The year or years that words give to a figure. `openEnd`: "từ năm 2021", up to the end of the plan. */
export interface YearMention {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly openEnd: boolean
}

const span = /giai đoạn\s+(\d{4})\s*[-–—]\s*(\d{4})/giu
const fromTo = /từ năm\s+(\d{4})\s+đến\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?(\d{4})/giu
const since = /(?:kể\s+)?từ năm\s+(\d{4})(?:\s+trở đi)?/giu
const single = /(?:đến\s+)?(?:hết\s+|cuối\s+)?(?:ngày\s+31\/12\/|năm\s+)(\d{4})/giu

/** Mentions of years in the order they stand; dates of documents ("ngày 08 tháng 4 năm 2013") name no target's year. */
export function yearMentions(text: string): YearMention[] {
  if (!/\d{4}/.test(text)) return []
  const masked = text
    .replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, blank)
    .replace(/(?<!31\/12\/)(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}/giu, (date) =>
      /31\/12\/\d{4}$/.test(date) ? date : blank(date),
    )
  const found: YearMention[] = []
  const free = (start: number) => !found.some((one) => start >= one.start && start < one.end)
  const add = (pattern: RegExp, make: (match: RegExpExecArray) => Omit<YearMention, 'start' | 'end'>) => {
    for (const match of masked.matchAll(pattern)) {
      if (free(match.index)) found.push({ start: match.index, end: match.index + match[0].length, ...make(match) })
    }
  }
  add(fromTo, (match) => ({ from: Number(match[1]), to: Number(match[2]), openEnd: false }))
  add(span, (match) => ({ from: Number(match[1]), to: Number(match[2]), openEnd: false }))
  add(since, (match) => ({ from: Number(match[1]), to: Number(match[1]), openEnd: true }))
  add(single, (match) => ({ from: Number(match[1]), to: Number(match[1]), openEnd: false }))
  return found.sort((left, right) => left.start - right.start)
}

const blank = (text: string): string => ' '.repeat(text.length)
