import type { VariableMeasure } from '../catalogue/variable.ts'
import { cleanText } from '../text/fold-text.ts'
import { remember } from '../text/remember.ts'
import type { HeaderWords } from './header-words.ts'
import type { HeaderSynonyms } from './synonyms.ts'

/** A unit of measure as printed: what it counts and the power of ten to the variable's own unit. */
export interface PrintedMeasure {
  readonly measure: VariableMeasure
  readonly exponent: number
  /** As written: "triệu đồng". */
  readonly text: string
}

/** A heading taken apart. */
export interface HeadingText {
  /** Without unit of measure, footnote marks and "Trong đó:". */
  readonly label: string
  readonly measure: PrintedMeasure | null
  /** The row says "Trong đó": it is part of the one above. */
  readonly isPart: boolean
  /** "1.2", "a)", "-" written before the label in the same cell; null when there is none. */
  readonly ordinal: string | null
}

export interface HeadingReader {
  measure(text: string): PrintedMeasure | null
  heading(text: string): HeadingText
  /** Units of measure named in a title line: "ĐVT: người; triệu đồng" gives two. */
  measuresOfTitle(text: string): readonly PrintedMeasure[]
}

/** Formula hints and footnote marks in brackets: "(1)", "(*)", "(=1+2)". */
const bracketMark = /^[\s=\d+\-*/().,:;]*$/
const labelOrdinal = /^\s*((?:[IVX]+|\d+(?:\.\d+)*|[A-Za-zđĐ])(?:[.)/]|\s*[-–]\s)|\((?:\d+|[a-zđ])\)|[-–+*•])\s*(?=\S)/

export function compileHeadings(synonyms: HeaderSynonyms, words: HeaderWords): HeadingReader {
  const measures = new Map<string, Omit<PrintedMeasure, 'text'>>()
  for (const { phrases, measure, exponent } of synonyms.measures) {
    for (const phrase of phrases) measures.set(words.plain(phrase), { measure, exponent })
  }
  const prefixes = synonyms.measurePrefixes
    .map((phrase) => words.plain(phrase))
    .sort((left, right) => right.length - left.length)
  const parts = synonyms.partMarkers
    .map((phrase) => words.plain(phrase))
    .sort((left, right) => right.length - left.length)

  const measure = (text: string): PrintedMeasure | null => {
    let plain = words.plain(text)
    const prefix = prefixes.find((phrase) => plain.startsWith(`${phrase} `))
    if (prefix !== undefined && !measures.has(plain)) plain = plain.slice(prefix.length + 1)
    const found = measures.get(plain)
    return found ? { ...found, text: cleanText(text) } : null
  }

  const heading = (text: string): HeadingText => {
    let label = cleanText(text)
    let found: PrintedMeasure | null = null
    label = label.replace(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
      const printed = measure(inside)
      if (printed) found ??= printed
      return printed || bracketMark.test(inside) ? ' ' : whole
    })
    const ordinal = labelOrdinal.exec(label)
    if (ordinal) label = label.slice(ordinal[0].length)
    const tail = /^(.*\S)\s*(?:,|:|[-–])\s*(?:ĐVT|đvt|đơn vị tính)?\s*:?\s*([^,:]+)$/.exec(label)
    if (!found && tail?.[1] && tail[2]) {
      const printed = measure(tail[2])
      if (printed && printed.exponent > 0) {
        found = printed
        label = tail[1]
      }
    }
    const part = partOf(label, words, parts)
    return { label: part ?? label, measure: found, isPart: part !== null, ordinal: ordinal?.[1]?.trim() ?? null }
  }

  const measuresOfTitle = (text: string): readonly PrintedMeasure[] => {
    const match = /(?:đơn vị tính|đvt|đơn vị|đv tính)\s*:\s*([^()]+)/iu.exec(cleanText(text))
    if (!match?.[1]) return []
    return match[1].split(/[;,/]|\bvà\b/u).flatMap((piece) => measure(piece) ?? [])
  }
  return { measure: remember(measure), heading: remember(heading), measuresOfTitle }
}

/** The text after "Trong đó:", or null. "Trong đó" alone gives ''. */
function partOf(label: string, words: HeaderWords, markers: readonly string[]): string | null {
  const plain = words.plain(label)
  if (!markers.some((marker) => plain === marker || plain.startsWith(`${marker} `))) return null
  const match = /^\s*(?:trong đó|bao gồm|gồm có|gồm|tr\.?\s?đó|tđ)(?:\s+có)?\s*[:,\-–]?\s*/iu.exec(label)
  if (match) return label.slice(match[0].length)
  const colon = label.indexOf(':')
  return colon >= 0 ? label.slice(colon + 1).trim() : label
}
