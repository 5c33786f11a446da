import type { LineRange } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { foldText } from '../text/fold-text.ts'
import { isoDateOf } from '../time/iso-date.ts'
import type { DraftField, DraftMeta } from './draft-plan.ts'
import type { OutlineItem } from './outline.ts'
import type { PlanWords } from './plan-words.ts'
import type { SourceLine } from './source-lines.ts'

const missing = <Value>(what: string): DraftField<Value> => ({
  value: null,
  lines: null,
  confidence: 'low',
  reason: `Không có trong văn bản: ${what}.`,
})

const found = <Value>(value: Value, line: SourceLine, last = line): DraftField<Value> => ({
  value,
  lines: [line.number, last.number],
  confidence: 'high',
  reason: null,
})

const doubtful = <Value>(value: Value, lines: LineRange, reason: string): DraftField<Value> => ({
  value,
  lines,
  confidence: 'medium',
  reason,
})

/** Lines that a document's head takes at most. */
const headLines = 45

/** Number, date, issuer, title and signer as Vietnamese official documents place them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function readMeta(
  lines: readonly SourceLine[],
  items: readonly OutlineItem[],
  words: Pick<PlanWords, 'documentTypes'>,
): DraftMeta {
  const head = lines.slice(0, headLines)
  const documentType = typeOf(head, words)
  const title = titleOf(head, words)
  const [yearFrom, yearTo] = periodOf(title, items, lines)
  const signature = signatureOf(lines)
  return {
    number: numberOf(head),
    documentType,
    title,
    issuer: issuerOf(head, documentType),
    date: dateOf(head),
    ...signature,
    yearFrom,
    yearTo,
    recipients: recipientsOf(items),
  }
}

function numberOf(head: readonly SourceLine[]): DraftField<string> {
  for (const line of head) {
    const match = /^Số(?:\s+hiệu)?\s*:?\s*(\d+\s*[-/]\s*[\p{L}\d\-/&]*\p{Lu}{2}[\p{L}\d\-/&]*)/u.exec(line.text)
    if (match) return found((match[1] ?? '').replace(/\s/g, ''), line)
  }
  return missing('số, ký hiệu')
}

function dateOf(head: readonly SourceLine[]): DraftField<IsoDate> {
  const patterns = [
    /^[\p{L}\s.-]+,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u,
    /^Ngày ban hành\s*:?\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u,
  ]
  for (const pattern of patterns) {
    for (const line of head) {
      const match = pattern.exec(line.text)
      const date = match && isoDateOf({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) })
      if (date) return found(date, line)
    }
  }
  return missing('ngày ban hành')
}

/** The line that is nothing but the kind of document, in capitals; a letter has "V/v" instead. */
function typeOf(head: readonly SourceLine[], { documentTypes }: Pick<PlanWords, 'documentTypes'>): DraftField<string> {
  for (const line of head) {
    const type = documentTypes.find((one) => line.text === one.toLocaleUpperCase('vi'))
    if (type) return found(type, line)
  }
  const letter = head.find((line) => /^V\/v\s/u.test(line.text))
  if (letter) return found('Công văn', letter)
  for (const line of head) {
    const type = documentTypes.find((one) => foldText(line.text).startsWith(`loai van ban ${foldText(one)}`))
    if (type) return found(type, line)
  }
  return missing('loại văn bản')
}

/** What stands under the kind of document, up to the first paragraph of the text. */
function titleOf(head: readonly SourceLine[], { documentTypes }: Pick<PlanWords, 'documentTypes'>): DraftField<string> {
  const letter = head.find((line) => /^V\/v\s/u.test(line.text))
  if (letter) return found(letter.text.replace(/^V\/v\s*/u, ''), letter)
  const at = head.findIndex((line) => documentTypes.some((one) => line.text === one.toLocaleUpperCase('vi')))
  if (at < 0) return missing('trích yếu')
  const taken: SourceLine[] = []
  for (const line of head.slice(at + 1)) {
    if (
      /^(?:Căn cứ|Thực hiện Nghị quyết số|Thực hiện Kế hoạch số|Kính gửi|\(Ban hành|I\.|1\.|A\.|Điều)/u.test(line.text)
    )
      break
    if (taken.length > 0 && /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN)\s\p{Lu}/u.test(line.text)) break
    // "NGHỊ QUYẾT / CỦA BAN THƯỜNG VỤ …": the issuer, not the subject.
    if (taken.length === 0 && /^CỦA\s\p{Lu}{2}/u.test(line.text)) continue
    taken.push(line)
    if (taken.length === 8 || /[.;]$/.test(line.text)) break
  }
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return missing('trích yếu')
  return found(
    taken
      .map((line) => line.text)
      .join(' ')
      .replace(/\s*[-–]+\s*$/, ''),
    first,
    last,
  )
}

const bodies =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO|BAN CÁN SỰ ĐẢNG|BAN THƯỜNG VỤ|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|BẢO HIỂM XÃ HỘI|SỞ|BỘ)(?=\s|$)/u

function issuerOf(head: readonly SourceLine[], type: DraftField<string>): DraftField<string> {
  const under = head.find(
    (line) => line.number > (type.lines?.[0] ?? Number.MAX_SAFE_INTEGER) && /^CỦA\s/u.test(line.text),
  )
  if (under) return found(capitalised(under.text.replace(/^CỦA\s+/u, '')), under)
  for (const [index, line] of head.entries()) {
    if (!bodies.test(line.text) || line.text !== line.text.toLocaleUpperCase('vi')) continue
    const next = head[index + 1]
    const place = next && /^(?:THÀNH PHỐ|TỈNH|QUẬN|HUYỆN)\s/u.test(next.text) ? next : null
    return found(capitalised(place ? `${line.text} ${place.text}` : line.text), line, place ?? line)
  }
  return missing('cơ quan ban hành')
}

/** Capitals of a letterhead in the writing of running text: only first words of names keep a capital. */
function capitalised(text: string): string {
  const low = text.toLocaleLowerCase('vi').replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'))
  const place = /(thành phố|tỉnh|quận|huyện)\s+(.+)$/u.exec(low)
  const named = place ? `${low.slice(0, place.index)}${place[1]} ${titleCase(place[2] ?? '')}` : low
  return named
    .replace(/bhxh|bhyt|ubnd/giu, (short) => short.toUpperCase())
    .replace(/việt nam|thường vụ|thành ủy|tỉnh ủy|huyện ủy/gu, (name) => properNames[name] ?? name)
}

const properNames: Readonly<Record<string, string>> = {
  'việt nam': 'Việt Nam',
  'thường vụ': 'Thường vụ',
  'thành ủy': 'Thành ủy',
  'tỉnh ủy': 'Tỉnh ủy',
  'huyện ủy': 'Huyện ủy',
}

const titleCase = (text: string): string =>
  text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))

type Years = readonly [DraftField<number>, DraftField<number>]

/** "giai đoạn 2021-2025" of the title, else of the text, else the years of the targets ("đến năm 2020"). */
function periodOf(title: DraftField<string>, items: readonly OutlineItem[], lines: readonly SourceLine[]): Years {
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

const personName = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u
const post =
  /^(?:(?:KT|TM|T\/M|TL|TUQ|Q)\.?\s+)?((?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TỔNG GIÁM ĐỐC)(?:\s.*)?)$/u

function signatureOf(lines: readonly SourceLine[]): Pick<DraftMeta, 'signer' | 'signerPost'> {
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

/** "PHÓ CHỦ TỊCH" as running text writes it: "Phó Chủ tịch". */
const postInText = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(
      /^(phó\s+)?(\p{L})/u,
      (_, deputy: string | undefined, letter: string) => `${deputy ? 'Phó ' : ''}${letter.toLocaleUpperCase('vi')}`,
    )

function recipientsOf(items: readonly OutlineItem[]): DraftField<readonly string[]> {
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
