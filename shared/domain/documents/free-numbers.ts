import {
  foldedSentence,
  hasWords,
  mentionsIn,
  type NameMention,
  type NumberedFigure,
  nameBook,
} from './named-figures.ts'
import { type BoundFigure, isField, type Narrative, type NarrativeRun } from './narrative.ts'
import { type WrittenNumber, writtenNumbers } from './written-number.ts'

/** A number that somebody typed near an indicator's name and that its figures do not bear out. */
export interface FreeNumber {
  /** Place in the paragraph's text, where every bound figure counts as one character (`paragraphText`). */
  readonly from: number
  readonly to: number
  /** With its unit, as typed: "96,5%", "206.000 người". */
  readonly typed: string
  /** The figure that the words around it name most exactly. */
  readonly figure: BoundFigure
}

/** Stands for a bound figure in a paragraph's text. */
export const fieldMark = '\ufffc'

export const paragraphText = (runs: readonly NarrativeRun[]): string =>
  runs.map((run) => (isField(run) ? fieldMark : run.text)).join('')

/** How far, in characters, a number may stand from the name it is held against. */
const reach = 160

/** A number right behind one of these words counts, orders or compares something else. In full: "mục" is not "mức". */
const orderWords = new Set(
  'năm tháng ngày quý điều khoản điểm mục chương phần bảng hình biểu trang lần thứ kỳ đợt tăng giảm thêm bớt thiếu vượt'.split(
    ' ',
  ),
)
const orderPairs = ['phụ lục', 'giai đoạn', 'cao hơn', 'thấp hơn', 'ít hơn', 'nhiều hơn']
/** Words before a number that make it one that was set, or behind it a share of what was set: "98,2% kế hoạch". */
const setWords = ['muc tieu', 'chi tieu', 'ke hoach', 'phan dau', 'du kien', 'uoc', 'yeu cau', 'duoc giao']
/** Words that reach for another year than the one the sentence is about. */
const comparingWords = ['cung ky', 'so voi', 'nam truoc', 'nam ngoai', 'thoi diem', 'ky truoc', 'nam lien truoc']
const years = /^(19|20|21)\d{2}$/

/**
 * Reader of paragraphs against these figures: every number in Vietnamese form that stands near a figure's name in the
 * same sentence, in the same unit, and equals none of the figures so named. Rounding is measured by the digits typed:
 * "97,5%" agrees with 97,52%. Years, dates, clauses, numbers of documents, differences and targets are never taken.
 */
export function freeNumberReader(figures: readonly BoundFigure[]): (text: string) => readonly FreeNumber[] {
  const book = nameBook(figures)
  return (text) =>
    sentencesOf(text).flatMap(({ from, sentence }) => {
      const mentions = mentionsIn(sentence, book)
      if (mentions.length === 0) return []
      const numbers = writtenNumbers(sentence).filter((number) => isReached(sentence, number))
      return numbers.flatMap((number): FreeNumber[] => {
        const figure = contradicted(sentence, number, mentions)
        if (figure === null) return []
        const typed = sentence.slice(number.from, number.to)
        return [{ from: from + number.from, to: from + number.to, typed, figure }]
      })
    })
}

/** Free numbers of a whole section with their paragraph, counted over blocks and items of lists in their order. */
export function freeNumbersIn(
  narrative: Narrative,
  figures: readonly BoundFigure[],
): readonly (FreeNumber & { readonly paragraph: number })[] {
  const read = freeNumberReader(figures)
  return narrative
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
    .flatMap((runs, paragraph) => read(paragraphText(runs)).map((found) => ({ ...found, paragraph })))
}

/** "“96%” khác số liệu: Tỷ lệ bao phủ BHYT năm 2022 là 97,52%." */
export const freeNumberWords = ({ typed, figure }: FreeNumber): string =>
  `“${typed}” khác số liệu: ${figure.label} là ${figure.text}.`

/** Ends of sentences; points between digits and after a lone capital or an abbreviation do not end one. */
function sentencesOf(text: string): readonly { readonly from: number; readonly sentence: string }[] {
  const found: { from: number; sentence: string }[] = []
  let from = 0
  for (const end of text.matchAll(/[.;!?](?=\s)|\n/g)) {
    found.push({ from, sentence: text.slice(from, end.index + 1) })
    from = end.index + 1
  }
  return [...found, { from, sentence: text.slice(from) }]
}

/** Whether the number states what was reached, rather than a year, an order, a difference or a share of a target. */
function isReached(sentence: string, { from, to, measure, isGrouped }: WrittenNumber): boolean {
  if (measure === null && !isGrouped) return false
  if (measure !== 'percent' && years.test(/^\d+/.exec(sentence.slice(from))?.[0] ?? '')) return false
  const before = wordsBefore(sentence, from)
  if (orderWords.has(before.at(-1) ?? '') || orderPairs.includes(before.join(' '))) return false
  if (before.at(-1) === 'số' && !isGrouped) return false
  const behind = foldedSentence(sentence.slice(to, to + 40))
    .split(' ')
    .slice(0, 4)
    .join(' ')
  return !setWords.some((words) => hasWords(behind, words))
}

/** The two words before a place, as they are written. */
const wordsBefore = (sentence: string, at: number): readonly string[] =>
  (
    sentence
      .slice(Math.max(0, at - 30), at)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).slice(-2)

/** The figure that the number contradicts; null where one of those named bears it out, or none is of its kind. */
function contradicted(sentence: string, number: WrittenNumber, mentions: readonly NameMention[]): BoundFigure | null {
  const before = mentions.findLast(({ to }) => to <= number.from && number.from - to <= reach)
  // A name may begin with the unit: "207.000 người tham gia BHXH".
  const after = mentions.find(({ from }) => from > number.from && from - number.to <= reach)
  const between = before ? foldedSentence(sentence.slice(before.to, number.from)) : ''
  if (setWords.some((words) => hasWords(between, words))) return null
  const named = [before, after].map(
    (mention) => mention?.figures.filter((one) => isComparable(number, one.number)) ?? [],
  )
  const candidates = named.flat()
  if (candidates.length === 0) return null
  const words = foldedSentence(sentence)
  const isComparing = comparingWords.some((phrase) => hasWords(words, phrase))
  const meant = named.flatMap((figures) => mostExactly(words, figures, !isComparing))
  const stance = stanceOf(wordsBefore(sentence, number.from))
  if (meant.some((one) => bearsOut(number, one.number, stance))) return null
  const [nearest] = mostExactly(words, named.find((figures) => figures.length > 0) ?? candidates, true)
  return nearest?.figure ?? null
}

/**
 * Figures whose years and places the sentence names; where it names no place, those of the whole territory, which name
 * none either. A sentence that compares may mean any year.
 */
function mostExactly(
  sentence: string,
  figures: readonly NumberedFigure[],
  withYears: boolean,
): readonly NumberedFigure[] {
  const namedOf = (traits: readonly string[]): number => traits.filter((trait) => hasWords(sentence, trait)).length
  const marks = figures.map(({ years, places }) => {
    const named = namedOf(places)
    return 2 * named - (places.length - named) + (withYears ? 2 * namedOf(years) : 0)
  })
  const most = Math.max(...marks)
  return figures.filter((_, index) => marks[index] === most)
}

function isComparable(typed: WrittenNumber, printed: WrittenNumber): boolean {
  if (typed.measure === null) return printed.measure === null || printed.measure === 'count'
  return typed.measure === printed.measure && typed.counted === printed.counted
}

type Stance = 'exact' | 'about' | 'above' | 'below'

function stanceOf(before: readonly string[]): Stance {
  const last = before.at(-1) ?? ''
  if (last === 'khoảng' || last === 'gần' || before.join(' ') === 'xấp xỉ') return 'about'
  if (last === 'trên' || last === 'hơn') return 'above'
  return last === 'dưới' ? 'below' : 'exact'
}

function bearsOut(typed: WrittenNumber, printed: WrittenNumber, stance: Stance): boolean {
  // Both as integers over one power of ten.
  const shift = Math.max(typed.decimals - typed.power, printed.decimals - printed.power, 0)
  const said = typed.scaled * 10n ** BigInt(shift + typed.power - typed.decimals)
  const known = printed.scaled * 10n ** BigInt(shift + printed.power - printed.decimals)
  if (stance === 'above') return said <= known
  if (stance === 'below') return said >= known
  const step = 10n ** BigInt(shift + typed.power - typed.decimals + (stance === 'about' ? zerosOf(typed.scaled) : 0))
  const distance = 2n * (said > known ? said - known : known - said)
  // What is printed is rounded itself: at an exact half both neighbours bear it out.
  return distance <= step
}

/** "khoảng 207.000": zeros at the end were not meant as digits. */
const zerosOf = (scaled: bigint): number => (scaled === 0n ? 0 : (/0*$/.exec(scaled.toString())?.[0].length ?? 0))
