import { type ListPlace, labelCounter, readWordLists } from './word-list-labels.ts'
import type { InflatedPart } from './zip-container.ts'

/**
 * Writes the numbers, letters and bullets that Word shows before list paragraphs into the paragraphs themselves
 * ("a) …"), and takes the list marks away: whoever reads the text later sees what an official sees. Parts without lists
 * come back as they were.
 */
export function withListLabels(parts: readonly InflatedPart[]): readonly InflatedPart[] {
  const textOf = (name: string) => parts.find((part) => part.name.toLowerCase() === name)?.data.toString('utf8') ?? ''
  const numbering = textOf('word/numbering.xml')
  if (numbering === '') return parts
  const { lists, styles } = readWordLists(numbering, textOf('word/styles.xml'))
  if (lists.size === 0) return parts
  const labelOf = labelCounter({ lists })
  return parts.map((part) =>
    part.name.toLowerCase() === 'word/document.xml'
      ? { name: part.name, data: Buffer.from(labelled(part.data.toString('utf8'), styles, labelOf), 'utf8') }
      : part,
  )
}

/** Tags that matter here: paragraphs, their properties, what must be passed over in them. */
const tags = /<(\/?)w:(p|pPr|pPrChange|numPr|numId|ilvl|pStyle)(?=[\s/>])([^>]*)>|<(\/?)mc:Fallback(?=[\s>])[^>]*>/g

interface OpenParagraph {
  style: string | null
  list: string | null
  level: number | null
  /** Of the list marks, to be taken out. */
  marks: { start: number; end: number } | null
  changeDepth: number
}

const listless = (): OpenParagraph => ({ style: null, list: null, level: null, marks: null, changeDepth: 0 })

function labelled(
  xml: string,
  styles: ReadonlyMap<string, ListPlace>,
  labelOf: (place: ListPlace) => string | null,
): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = []
  const open: OpenParagraph[] = []
  let fallback = 0
  let marksStart = 0
  /** The properties are read: what list the paragraph is on is known. */
  const settle = (paragraph: OpenParagraph, at: number) => {
    const inherited = paragraph.style === null ? undefined : styles.get(paragraph.style)
    const list = paragraph.list ?? inherited?.list ?? null
    // List 0 takes a paragraph out of its style's list.
    if (list === null || list === '0' || fallback > 0) return
    const label = labelOf({ list, level: paragraph.level ?? inherited?.level ?? 0 })
    if (label === null) return
    if (paragraph.marks) edits.push({ ...paragraph.marks, text: '' })
    const space = label === '' ? '' : ' '
    edits.push({ start: at, end: at, text: `<w:r><w:t xml:space="preserve">${label}${space}</w:t></w:r>` })
  }
  for (const match of xml.matchAll(tags)) {
    const [tag, closing, name, attributes = '', closingFallback] = match
    const at = match.index
    const paragraph = open.at(-1)
    const isEmpty = attributes.endsWith('/')
    if (name === undefined) fallback += closingFallback === '/' ? -1 : 1
    else if (name === 'p' && !isEmpty) {
      if (closing === '/') open.pop()
      else open.push(listless())
    } else if (!paragraph) continue
    else if (name === 'pPrChange' && !isEmpty) paragraph.changeDepth += closing === '/' ? -1 : 1
    else if (paragraph.changeDepth > 0) continue
    else if (name === 'pPr' && closing === '/') settle(paragraph, at + tag.length)
    else if (name === 'numPr' && !isEmpty) {
      if (closing === '/') paragraph.marks = { start: marksStart, end: at + tag.length }
      else marksStart = at
    } else {
      const value = /\sw:val="([^"]*)"/.exec(attributes)?.[1] ?? null
      if (name === 'pStyle') paragraph.style = value
      else if (name === 'numId') paragraph.list = value
      else if (name === 'ilvl' && value !== null && /^\d$/.test(value)) paragraph.level = Number(value)
    }
  }
  let text = ''
  let from = 0
  for (const { start, end, text: put } of edits) {
    text += xml.slice(from, start) + put
    from = end
  }
  return text + xml.slice(from)
}
