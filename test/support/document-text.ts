import type { Block, DocumentContent, SignatureBlock, TableBlock } from '../../shared/domain/documents/content.ts'
import { isParty } from '../../shared/domain/documents/form-profile.ts'
import {
  addresseeLabel,
  addresseeLines,
  appendixLabel,
  attachedTo,
  capitals,
  draftStamp,
  groundLines,
  headingLines,
  letterSubject,
  motto,
  nationalName,
  numberLine,
  partyName,
  partyStar,
  partySubjectMark,
  placeAndDate,
  recipientLines,
  recipientsLabel,
  signingTitle,
  withEndMark,
} from '../../shared/domain/documents/form-wording.ts'
import type { PdfGeometry } from './pdf-geometry.ts'
import { isMark, isPageNumber } from './pdf-ruler.ts'

/** Letters only: where lines break and how wide gaps fall is of no account. */
export const letters = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

/** Everything a document says, in the order of the page, without white space. */
export interface SpokenDocument {
  /** Text between the charts; one more than there are charts. */
  readonly segments: readonly string[]
  /** Labels of each chart, in no order. */
  readonly charts: readonly (readonly string[])[]
  /** Heads of tables, which may be repeated at the top of a page. */
  readonly heads: readonly string[]
}

const headOf = (table: TableBlock): string => table.columns.map(({ heading }) => heading).join('')

const tableText = (table: TableBlock): readonly string[] => [
  table.title,
  table.unitNote ?? '',
  headOf(table),
  ...table.rows.flatMap((row) => row.flatMap(({ lines }) => lines)),
  ...table.notes,
]

/** Text of blocks; a chart is left as null. */
function blockText(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block)
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')]
    case 'list':
      return block.items.map((item) => `- ${item.map(({ text }) => text).join('')}`)
    case 'note':
      return [block.text]
    case 'table':
      return tableText(block)
    case 'chart':
      return [null, block.title]
  }
}

function headText(content: DocumentContent): readonly string[] {
  const { head, profile } = content
  const party = isParty(profile)
  const stamp = content.draftNumber ?? null
  return [
    capitals(head.parentAgency ?? ''),
    capitals(head.issuingBody),
    party ? `${partyStar}${partyName}` : `${nationalName}${motto}`,
    head.withoutNumber ? '' : numberLine(head, profile),
    content.documentType === null ? letterSubject(content.subject, profile) : '',
    stamp === null ? '' : draftStamp(stamp),
    head.withoutPlaceAndDate ? '' : placeAndDate(head),
    ...(content.documentType === null
      ? []
      : [capitals(content.documentType), content.subject, party ? partySubjectMark : '', content.accompanies ?? '']),
  ]
}

function closingText(content: DocumentContent): readonly string[] {
  const signed = ({ titles, agencyPost, name }: SignatureBlock) => [
    ...titles.map((title) => signingTitle(title, content.profile)),
    capitals(agencyPost ?? ''),
    name ?? '',
  ]
  const lines = recipientLines(content)
  const recipients = lines.length === 0 ? [] : [recipientsLabel, ...lines]
  if (content.leftSignature === undefined) return [...recipients, ...signed(content.signature)]
  return [...signed(content.leftSignature), ...signed(content.signature), ...recipients]
}

export function spokenDocument(content: DocumentContent): SpokenDocument {
  const parts: readonly (string | null)[] = [
    ...headText(content),
    ...(content.addressees === null ? [] : [addresseeLabel, ...addresseeLines(content.addressees)]),
    ...groundLines(content.legalGrounds),
    ...withEndMark(content.blocks, content.profile).flatMap(blockText),
    ...closingText(content),
    ...content.appendices.flatMap((appendix, index) => [
      appendixLabel(index, content.appendices.length),
      capitals(appendix.title),
      attachedTo(content),
      ...appendix.blocks.flatMap(blockText),
    ]),
  ]
  const segments = ['']
  for (const part of parts) {
    if (part === null) segments.push('')
    else segments[segments.length - 1] += letters(part)
  }
  const blocks = [...content.blocks, ...content.appendices.flatMap((appendix) => appendix.blocks)]
  return {
    segments,
    charts: blocks.flatMap((block) =>
      block.kind === 'chart'
        ? [
            [...block.chart.bars.flatMap(({ label, text }) => [label, text]), block.chart.target?.text ?? ''].map(
              letters,
            ),
          ]
        : [],
    ),
    heads: blocks.flatMap((block) => (block.kind === 'table' ? [letters(headOf(block))] : [])),
  }
}

/** Text of each page without its number and without the mark of illustrative figures. */
export const pageTexts = (geometry: PdfGeometry): readonly string[] =>
  geometry.pages.map((page) =>
    letters(
      page.lines
        .filter((line) => !isPageNumber(line) && !isMark(page, line))
        .map(({ text }) => text)
        .join(''),
    ),
  )

const excerpt = (text: string, at: number): string => `“…${text.slice(Math.max(0, at - 30), at + 40)}…”`

/**
 * Holds what was read back against what the document says; null when they are equal. Pages may begin with the repeated
 * head of a table, and a chart may add the figures of its axis.
 */
export function textDifference(spoken: SpokenDocument, pages: readonly string[]): string | null {
  let [segment, at, found] = [0, 0, '']
  const labelsLeft = (text: string): string =>
    [...(spoken.charts[segment] ?? [])]
      .sort((one, two) => two.length - one.length)
      .reduce((rest, label) => {
        if (!rest.includes(label)) throw new Error(`the label “${label}” of a chart is missing`)
        return rest.replace(label, '')
      }, text)
  for (const page of pages) {
    let rest = page
    const wanted = () => spoken.segments[segment]?.slice(at) ?? ''
    // The head of one table may be the beginning of another's.
    const repeated = spoken.heads
      .filter((head) => rest.startsWith(head) && !wanted().startsWith(head))
      .reduce<string | undefined>((longest, head) => (head.length > (longest?.length ?? 0) ? head : longest), undefined)
    if (repeated !== undefined && page !== pages[0]) rest = rest.slice(repeated.length)
    while (rest !== '') {
      if (wanted() === '' && segment < spoken.segments.length - 1) {
        const next = spoken.segments[segment + 1] ?? ''
        const start = rest.indexOf(next.slice(0, 12))
        if (start === -1) return `after a chart “${next.slice(0, 40)}” is missing`
        try {
          if (!/^[\d.,]*$/.test(labelsLeft(rest.slice(0, start)))) return `a chart says more: “${rest.slice(0, start)}”`
        } catch (error) {
          return error instanceof Error ? error.message : String(error)
        }
        rest = rest.slice(start)
        segment += 1
        at = 0
        continue
      }
      const length = commonLength(wanted(), rest)
      if (length === 0) return `expected ${excerpt(spoken.segments[segment] ?? '', at)}, found “${rest.slice(0, 60)}”`
      found = rest.slice(0, length)
      rest = rest.slice(length)
      at += found.length
    }
  }
  const whole = segment === spoken.segments.length - 1 && at === (spoken.segments[segment] ?? '').length
  return whole ? null : `the text ends early, before ${excerpt(spoken.segments[segment] ?? '', at)}`
}

function commonLength(one: string, two: string): number {
  let length = 0
  while (length < one.length && length < two.length && one[length] === two[length]) length += 1
  return length
}
