import type { LineRange } from '../catalogue/plan.ts'
import { foldWords } from '../text/fold-text.ts'
import { beginsClosing, type Marker } from './markers.ts'
import { linesOf, type Paragraph } from './paragraphs.ts'
import type { PlanWords } from './plan-words.ts'

export type SectionKind = 'state' | 'target' | 'aim' | 'duty' | 'closing' | 'opening'

/** A paragraph at its place in the document. */
export interface OutlineItem {
  readonly index: number
  readonly paragraph: Paragraph
  readonly kind: Marker['kind'] | 'body'
  /** As the document letters it: `II.3.c`; `Mở đầu` before the first mark. */
  readonly clause: string
  readonly bullet: number | null
  readonly parent: OutlineItem | null
  readonly section: SectionKind
  readonly lines: LineRange
}

export const openingClause = 'Mở đầu'

const levels = { part: 0, roman: 1, article: 1, number: 2, star: 6, letter: 7, dash: 8, plus: 9, body: 10 } as const

interface Open {
  readonly item: OutlineItem
  readonly level: number
  bullets: number
}

/**
 * Gives every paragraph its clause. A Roman section begins anew, so that a plan behind its decision is lettered from
 * the plan; numbers that jump (3 to 5) are taken as they stand.
 */
export function outlineOf(paragraphs: readonly Paragraph[], words: Pick<PlanWords, 'sections'>): OutlineItem[] {
  const read = sectionReader(words)
  const items: OutlineItem[] = []
  let path: Open[] = []
  let closing = false
  for (const paragraph of paragraphs) {
    const { marker } = paragraph
    if (isHead(paragraph)) {
      // A second document behind the first: a plan behind the decision that issues it.
      closing = false
      path = []
    } else if (isClosing(paragraph)) closing = true
    else if (marker?.kind === 'roman' || marker?.kind === 'article' || marker?.kind === 'part') closing = false
    const level = closing ? levels.body : levelOf(marker)
    const kind = closing ? 'body' : (marker?.kind ?? 'body')
    // A paragraph that ends with a colon owns the dashes behind it.
    const last = path.at(-1)
    const ownedByBody = kind === 'dash' && last?.level === levels.body && /:$/.test(last.item.paragraph.text)
    path = ownedByBody ? path : path.filter((open) => open.level < (kind === 'body' ? levels.dash : level))
    const parent = path.at(-1)
    const holder = kind === 'dash' ? clauseHolder(path) : undefined
    if (holder) holder.bullets += 1
    const item: OutlineItem = {
      index: items.length,
      paragraph,
      kind,
      clause: clauseOf(marker, kind, path),
      bullet: kind === 'dash' ? (holder?.bullets ?? null) : kind === 'plus' ? (parent?.item.bullet ?? null) : null,
      parent: parent?.item ?? null,
      section: closing ? 'closing' : (read(paragraph.text, kind) ?? parent?.item.section ?? 'opening'),
      lines: linesOf(paragraph, 0, Math.max(1, paragraph.text.length)),
    }
    items.push(item)
    path.push({ item, level, bullets: 0 })
  }
  return items
}

const clauseHolder = (path: readonly Open[]): Open | undefined =>
  path.findLast((open) => open.level < levels.dash) ?? path[0]

function levelOf(marker: Marker | null): number {
  if (marker === null) return levels.body
  return marker.kind === 'number' ? levels.number + marker.numbers.length - 1 : levels[marker.kind]
}

function clauseOf(marker: Marker | null, kind: OutlineItem['kind'], path: readonly Open[]): string {
  const parent = path.at(-1)?.item.clause
  if (marker === null || kind === 'body' || kind === 'dash' || kind === 'plus' || kind === 'star') {
    return parent ?? openingClause
  }
  const base = path.findLast((open) => open.level < (kind === 'number' ? levels.number : 99))?.item.clause
  const prefix = base === undefined || base === openingClause ? '' : `${base}.`
  switch (marker.kind) {
    case 'part':
    case 'article':
      return marker.label
    case 'roman':
      return /^(?:Phần|[A-H]$)/u.test(base ?? '') ? `${prefix}${marker.label}` : marker.label
    case 'number':
      return `${prefix}${marker.numbers.join('.')}`
    case 'letter':
      return `${prefix}${marker.label}`
    default:
      return parent ?? openingClause
  }
}

const isHead = ({ text, marker }: Paragraph): boolean =>
  marker === null && /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA/u.test(text)

/** Recipients, signature: nothing behind them binds anybody, until a new section begins. */
const isClosing = ({ text, marker }: Paragraph): boolean => marker === null && beginsClosing(text)

/** What a heading announces; null for a heading that says nothing about it and for running text. */
function sectionReader({ sections }: Pick<PlanWords, 'sections'>) {
  const folded = (['state', 'aim', 'target', 'duty'] as const).map(
    (kind) => [kind, sections[kind].map(foldWords)] as const,
  )
  return (text: string, kind: OutlineItem['kind']): SectionKind | null => {
    if (kind !== 'roman' && kind !== 'number' && kind !== 'letter' && kind !== 'part') return null
    const heading = (text.split(/[.:;]/)[0] ?? '').trim()
    const words = foldWords(heading)
    if (words.split(' ').length > 16) return null
    if (kind === 'letter' && !/:?$/.test(text)) return null
    const starts = (phrases: readonly string[]) => phrases.some((phrase) => ` ${words} `.startsWith(` ${phrase} `))
    return folded.find(([, phrases]) => starts(phrases))?.[0] ?? null
  }
}
