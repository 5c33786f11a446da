import { isCapitals, nameOfBody } from './capitals.ts'
import type { DraftField, DraftMeta } from './draft-plan.ts'
import { doubtful, found, headLines, missing } from './meta-fields.ts'
import type { OutlineItem } from './outline.ts'
import type { SourceLine } from './source-lines.ts'

const personName = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u
const post =
  /^(?:(?:KT|TM|T\/M|TL|TUQ|Q)\.?\s+)?((?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TỔNG GIÁM ĐỐC)(?:\s.*)?)$/u

export function signatureOf(lines: readonly SourceLine[]): Pick<DraftMeta, 'signer' | 'signerPost'> {
  const listed = lines.slice(0, headLines).find((line) => /^Người ký\s+\p{Lu}/u.test(line.text))
  const at = lines.findIndex(
    (line) =>
      /^(?:TM|T\/M|KT|TL|TUQ)\s*\.?\s+\p{Lu}{2}/u.test(line.text) || /\s(?:TM|T\/M)\.\s+\p{Lu}{2}/u.test(line.text),
  )
  const block = at < 0 ? lines.slice(-6) : lines.slice(at)
  const name = listed
    ? null
    : block.find((line) => personName.test(line.text) && !/^(?:Nơi|Lưu|Các|Như)\s/u.test(line.text))
  const posts =
    at < 0
      ? []
      : lines
          .slice(at, at + 24)
          .filter((line) => post.test(line.text) && line.text === line.text.toLocaleUpperCase('vi'))
  // "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH": the second is the signer's own post.
  const own = posts.findLast((line) => name === undefined || name === null || line.number < name.number)
  return {
    signer: listed
      ? found(listed.text.replace(/^Người ký\s+/u, ''), listed)
      : name
        ? found(name.text, name)
        : missing('người ký'),
    signerPost: own
      ? found(postInText(own.text.replace(/^(?:KT|TM|T\/M|TL|TUQ|Q)\.?\s+/u, '')), own)
      : missing('chức vụ người ký'),
  }
}

/** "TM. ỦY BAN NHÂN DÂN" over the signature: who issues a document whose letterhead is missing. */
export function signingBodyOf(lines: readonly SourceLine[], locality: DraftField<string>): DraftField<string> {
  const line = lines.findLast(({ text }) => /^(?:TM|T\/M)\s*\.?\s+\p{Lu}{2}/u.test(text) && isCapitals(text))
  if (line === undefined) return missing('cơ quan ban hành')
  const body = nameOfBody(line.text.replace(/^(?:TM|T\/M)\s*\.?\s+/u, ''))
  const place = locality.value === null || /(?:tỉnh|thành phố)\s/iu.test(body) ? '' : ` ${locality.value}`
  return doubtful(`${body}${place}`, [line.number, line.number], 'Lấy theo khối chữ ký: ghi đủ tên cơ quan.')
}

/** "PHÓ CHỦ TỊCH" as running text writes it: "Phó Chủ tịch". */
const postInText = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(
      /^(phó\s+)?(\p{L})/u,
      (_, deputy: string | undefined, letter: string) => `${deputy ? 'Phó ' : ''}${letter.toLocaleUpperCase('vi')}`,
    )

export function recipientsOf(items: readonly OutlineItem[]): DraftField<readonly string[]> {
  const at = items.findIndex((item) => /^(?:Nơi nhận|Kính gửi)\s*:?/iu.test(item.paragraph.text))
  const end = items.findLastIndex((item) => /^(?:Nơi nhận)\s*:?/iu.test(item.paragraph.text))
  if (at < 0) return missing('nơi nhận')
  const start = end < 0 ? at : end
  const listed: string[] = []
  let last = items[start]
  for (const item of items.slice(start + 1)) {
    if (!/[;.,]$/u.test(item.paragraph.text)) break
    listed.push(item.paragraph.text.replace(/[;.,]+$/u, ''))
    last = item
  }
  const first = items[start]
  if (listed.length === 0 || !first || !last) return missing('nơi nhận')
  return { value: listed, lines: [first.lines[0], last.lines[1]], confidence: 'high', reason: null }
}
