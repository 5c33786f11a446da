import type { DraftField } from './draft-plan.ts'
import { doubtful, headLines, missing } from './meta-fields.ts'
import type { OutlineItem } from './outline.ts'
import { dateOf } from './read-head.ts'
import type { SourceLine } from './source-lines.ts'

type Years = readonly [DraftField<number>, DraftField<number>]

/** "giai đoạn 2021-2025" of the title, else of the text, else the years of the targets ("đến năm 2020"). */
export function yearsOf(title: DraftField<string>, items: readonly OutlineItem[], lines: readonly SourceLine[]): Years {
  const span = /(?:giai đoạn|nhiệm kỳ|thời kỳ)?\s*(\d{4})\s*[-–]\s*(\d{4})/iu.exec(title.value ?? '')
  if (span && title.lines) {
    const field = (year: string | undefined) => ({ ...title, value: Number(year), lines: title.lines })
    return [field(span[1]), field(span[2])]
  }
  const single = /(?<!ngày \d{1,2} tháng \d{1,2} )năm\s+(\d{4})/iu.exec(
    (title.value ?? '').replace(/ngày[^,]*?năm\s+\d{4}/giu, ''),
  )
  if (single && title.lines)
    return [
      { ...title, value: Number(single[1]) },
      { ...title, value: Number(single[1]) },
    ]
  const issued = dateOf(lines.slice(0, headLines))
  const issuedYear = issued.value === null ? null : Number(issued.value.slice(0, 4))
  for (const item of items) {
    const match = item.section === 'closing' ? null : /giai đoạn\s*(\d{4})\s*[-–]\s*(\d{4})/iu.exec(item.paragraph.text)
    const isOwn = match && (issuedYear === null || Number(match[1]) >= issuedYear - 1)
    if (isOwn) {
      const reason = 'Lấy theo “giai đoạn …” trong phần thân văn bản.'
      return [doubtful(Number(match[1]), item.lines, reason), doubtful(Number(match[2]), item.lines, reason)]
    }
  }
  const until = items.flatMap((item) =>
    [...item.paragraph.text.matchAll(/đến năm\s+(\d{4})/giu)].map((match) => ({ item, year: Number(match[1]) })),
  )
  const last = until.sort((left, right) => right.year - left.year)[0]
  if (!last) return [missing('thời kỳ của kế hoạch'), missing('thời kỳ của kế hoạch')]
  const to = doubtful(last.year, last.item.lines, 'Lấy theo năm đích xa nhất trong văn bản.')
  const from = issuedYear
  return [
    from === null || !issued.lines ? missing('năm bắt đầu') : doubtful(from, issued.lines, 'Lấy theo năm ban hành.'),
    to,
  ]
}
