import type { LineRange } from '../catalogue/plan.ts'
import { foldWords } from '../text/fold-text.ts'
import { beginsClosing, type MarkedText, type Marker, markerOf } from './markers.ts'
import type { PlanWords } from './plan-words.ts'
import { longestParagraph, type SourceLine } from './source-lines.ts'

/** Wrapped lines joined again, with the way back from each character to its line. */
export interface Paragraph {
  readonly marker: Marker | null
  /** Without the mark. */
  readonly text: string
  /** Where each source line begins inside `text`. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[]
}

/** Lines of the characters from `start` up to, not including, `end`. */
export function linesOf({ starts }: Pick<Paragraph, 'starts'>, start: number, end: number): LineRange {
  const lineAt = (offset: number) => (starts.findLast((one) => one.offset <= offset) ?? starts[0])?.line ?? 1
  return [lineAt(start), lineAt(Math.max(start, end - 1))]
}

interface Open {
  marker: Marker | null
  text: string
  starts: { offset: number; line: number }[]
}

/** A text whose lines are longer than any printed line has one paragraph a line. */
const printedLine = 150

/** Joins wrapped lines; a mark that cannot be one at its place (a dash between two words, "12." of a date) begins nothing. */
export function paragraphsOf(lines: readonly SourceLine[], words: Pick<PlanWords, 'dashedCompounds'>): Paragraph[] {
  const width = percentile(lines.map((line) => line.text.length))
  const layout = { wrapped: width <= printedLine, width, doubleSpaced: isDoubleSpaced(lines) }
  const compounds = words.dashedCompounds.map(foldWords)
  const paragraphs: Open[] = []
  let before: SourceLine | null = null
  let lastNumber = 0
  for (const line of lines) {
    const current = paragraphs.at(-1)
    const marked = markerOf(line.text)
    const begins =
      current === undefined || before === null || current.text.length + line.text.length > longestParagraph
        ? true
        : marked
          ? isPlausible(marked, current, { before, line, compounds, lastNumber, ...layout })
          : beginsParagraph(line, before, current, layout)
    if (begins || current === undefined) {
      const opened = marked && (begins || current === undefined) ? marked : null
      if (opened?.marker.kind === 'number' && opened.marker.numbers.length === 1)
        lastNumber = opened.marker.numbers[0] ?? 0
      if (opened?.marker.kind === 'roman') lastNumber = 0
      paragraphs.push({
        marker: opened?.marker ?? null,
        text: opened?.rest ?? line.text,
        starts: [{ offset: 0, line: line.number }],
      })
    } else append(current, line)
    before = line
  }
  return paragraphs
}

function append(open: Open, line: SourceLine): void {
  // A number or sign that broke at its hyphen ("28-" + "NQ/TW") is one word again; a dash between words stays.
  const joint = /[\p{L}\p{N}]-$/u.test(open.text) ? '' : ' '
  open.starts.push({ offset: open.text.length + joint.length, line: line.number })
  open.text = `${open.text}${joint}${line.text}`
}

interface Place {
  readonly before: SourceLine
  readonly line: SourceLine
  readonly compounds: readonly string[]
  readonly lastNumber: number
  readonly wrapped: boolean
  readonly width: number
  readonly doubleSpaced: boolean
}

const endsSentence = (text: string): boolean => /[.;:!?…”"]\)?$/u.test(text) || /\.\/\.$/.test(text)

function isPlausible({ marker, rest }: MarkedText, current: Open, place: Place): boolean {
  if (!place.wrapped) return true
  if (marker.kind === 'dash' || marker.kind === 'star' || marker.kind === 'plus') {
    if (endsSentence(current.text)) return true
    if (/^\d/.test(rest) && /\d$/.test(current.text)) return false
    if (/^\p{Ll}/u.test(rest))
      return place.line.afterGap && !place.doubleSpaced && !isFull(place.before, rest, place.width)
    const joined = foldWords(
      `${current.text.split(' ').slice(-4).join(' ')} - ${rest.split(' ').slice(0, 8).join(' ')}`,
    )
    return !place.compounds.some(
      (compound) =>
        joined.includes(compound) &&
        !foldWords(rest).startsWith(compound) &&
        !foldWords(current.text).endsWith(compound),
    )
  }
  if (marker.kind === 'number' && marker.numbers.length === 1) {
    const number = marker.numbers[0] ?? 0
    if (endsSentence(current.text) || !isFull(place.before, rest, place.width)) return true
    return number === 1 || (number > place.lastNumber && number <= place.lastNumber + 3)
  }
  return true
}

/** The first word behind would still have fitted on the line: whoever wrote it broke it on purpose. */
const isFull = (before: SourceLine, next: string, width: number, share = 0.82): boolean =>
  before.text.length + 1 + (next.split(' ')[0] ?? '').length >= width * share

function beginsParagraph(
  line: SourceLine,
  before: SourceLine,
  current: Open,
  { wrapped, width, doubleSpaced }: { wrapped: boolean; width: number; doubleSpaced: boolean },
): boolean {
  if (!wrapped || beginsClosing(line.text)) return true
  const startsLow = /^[\p{Ll}\d(]/u.test(line.text)
  if (line.afterGap && !doubleSpaced) return !(startsLow && !endsSentence(current.text)) || /^\(/.test(line.text)
  if (/^\(/.test(line.text) && endsSentence(current.text)) return true
  if (startsLow) return false
  if (/[,\-–(]$/u.test(current.text)) return false
  return !isFull(before, line.text, width, endsSentence(current.text) ? 0.9 : 0.82)
}

function percentile(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0
}

/** Converters of two-column prints leave an empty line behind every line: it separates nothing. */
function isDoubleSpaced(lines: readonly SourceLine[]): boolean {
  const low = lines.filter((line) => /^\p{Ll}/u.test(line.text))
  return low.length > 0 && low.filter((line) => line.afterGap).length > low.length / 2
}
