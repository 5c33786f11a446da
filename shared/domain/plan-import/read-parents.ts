import { foldWords } from '../text/fold-text.ts'
import type { DraftField } from './draft-plan.ts'
import { missing } from './meta-fields.ts'
import type { OutlineItem } from './outline.ts'
import { linesOf } from './paragraphs.ts'
import type { PlanWords } from './plan-words.ts'

/** Kinds of documents that a plan rests on, beside those that can be plans themselves. */
const otherTypes = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Nghị định', 'Thông tư', 'Tờ trình', 'Kết luận', 'Quy định']

interface Citation {
  readonly text: string
  /** What makes it one document: its sign, or the name of a law. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Documents that the opening cites ("Căn cứ …", "Thực hiện …"), each once; not the document's own number. */
export function parentsOf(
  items: readonly OutlineItem[],
  own: DraftField<string>,
  { documentTypes }: Pick<PlanWords, 'documentTypes'>,
): DraftField<readonly string[]> {
  const cite = compileCitations([...documentTypes, ...otherTypes])
  const seen = new Set<string>(own.value === null ? [] : [foldWords(own.value)])
  const found: { readonly text: string; readonly first: number; readonly last: number }[] = []
  for (const item of items) {
    if (item.section !== 'opening' || item.kind !== 'body' || item.parent?.kind === 'article') continue
    const { paragraph } = item
    if (!/[;:,.]$/u.test(paragraph.text)) continue
    for (const { text, key, start, end } of cite(paragraph.text)) {
      if (seen.has(key)) continue
      seen.add(key)
      const [first, last] = linesOf(paragraph, start, end)
      found.push({ text, first, last })
    }
  }
  if (found.length === 0) return missing('văn bản làm căn cứ')
  return {
    value: found.map((one) => one.text),
    lines: [Math.min(...found.map((one) => one.first)), Math.max(...found.map((one) => one.last))],
    confidence: 'medium',
    reason: 'Lấy từ phần căn cứ: xem lại cơ quan ban hành và văn bản nào thật là căn cứ.',
  }
}

const day = String.raw`\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`
/** Words behind which a document's issuer ends and its content begins. */
const content = 'về|thực hiện|phê duyệt|ban hành|quy định|triển khai|tại|đã|trong|nhằm|hướng dẫn|sửa đổi|và'

function compileCitations(types: readonly string[]): (text: string) => Citation[] {
  const type = types.toSorted((left, right) => right.length - left.length).join('|')
  const numbered = new RegExp(
    String.raw`(${type})\s+(?:số\s+)?(\d+\s?[-/]\s?[\p{L}\d]+(?:[-/][\p{L}\d]+)*)(?:\s*,?\s*(?:ngày\s+)?(${day}))?(?:\s+của\s+(\p{Lu}.*?)(?=\s+(?:${content})\s|[,;.()]|$))?`,
    'giu',
  )
  const law = new RegExp(
    String.raw`((?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}[^,;.()]*?)\s+(?:ngày\s+(${day})|năm\s+(\d{4}))`,
    'gu',
  )
  return (text) => {
    const signs = [...text.matchAll(numbered)].flatMap((match) => {
      const [whole, kind = '', rawSign = '', date, issuer] = match
      // "Kế hoạch 2021-2025" has years, no sign.
      if (!/\p{Lu}{2}/u.test(rawSign)) return []
      const sign = rawSign.replace(/\s/g, '')
      const parts = [`${kind} số ${sign}`, date && `ngày ${shortDate(date)}`, issuer && `của ${issuer.trim()}`]
      return [
        {
          text: parts.filter((part) => part !== undefined && part !== '').join(' '),
          key: foldWords(sign),
          start: match.index,
          end: match.index + whole.length,
        },
      ]
    })
    const laws = [...text.matchAll(law)].map((match) => {
      const [whole, name = '', date, year] = match
      const shown = date ? `${name} ngày ${shortDate(date)}` : `${name} năm ${year}`
      return { text: shown, key: foldWords(shown), start: match.index, end: match.index + whole.length }
    })
    return [...signs, ...laws].sort((left, right) => left.start - right.start)
  }
}

/** "08 tháng 4 năm 2013" and "8/04/2013" are both written 08/4/2013, months 1 and 2 with their zero. */
function shortDate(text: string): string {
  const [day = '', month = '', year = ''] = text.match(/\d+/g) ?? []
  return `${day.padStart(2, '0')}/${Number(month) <= 2 ? month.padStart(2, '0') : Number(month)}/${year}`
}
