import type { Block, Runs, TextRun } from './content.ts'

/**
 * A place in a sentence that the data fills. It prints the figure of the moment until the document is issued, and
 * nobody can mistype it: an editor moves or deletes it as a whole.
 */
export interface FieldRun {
  /** Key of a `BoundFigure`: "si_coverage/48/2022/percent". */
  readonly field: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export type NarrativeRun = TextRun | FieldRun

export type NarrativeBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly NarrativeRun[] }
  /** Dash list; each item one paragraph. */
  | { readonly kind: 'list'; readonly items: readonly (readonly NarrativeRun[])[] }
  /** What the system does not follow or lacks, italic. */
  | { readonly kind: 'note'; readonly runs: readonly NarrativeRun[] }

/** The words of one section as a person edits them. */
export type Narrative = readonly NarrativeBlock[]

/** A figure that sentences can cite. */
export interface BoundFigure {
  readonly key: string
  /** "Tỷ lệ bao phủ BHYT năm 2022, quận Hải Châu". */
  readonly label: string
  /** As printed: "97,52%"; null while there is no figure: "chưa có số liệu" is printed. */
  readonly text: string | null
  /** Of a cited document: what its first mention in the whole text prints (type, number, date, issuer, subject). */
  readonly firstText?: string
  /** Where it comes from, for whoever points at it; null: computed from several. */
  readonly source: string | null
  /** Names under which people write of it ("bao phủ BHYT"), folded by the reader; free numbers beside one are compared. */
  readonly names: readonly string[]
}

export const isField = (run: NarrativeRun): run is FieldRun => 'field' in run

export const field = (key: string): FieldRun => ({ field: key })

/** Template of a sentence: strings and fields; empty strings are left out. */
export function runsOf(strings: TemplateStringsArray, ...parts: readonly (string | FieldRun)[]): NarrativeRun[] {
  return strings.flatMap((text, index): NarrativeRun[] => {
    const part = parts[index]
    const value: NarrativeRun[] =
      part === undefined || part === '' ? [] : [typeof part === 'string' ? { text: part } : part]
    return text === '' ? value : [{ text }, ...value]
  })
}

/** A paragraph written as a template: sentence`Tỷ lệ đạt ${field('…')}.` */
export const sentence = (strings: TemplateStringsArray, ...parts: readonly (string | FieldRun)[]): NarrativeBlock => ({
  kind: 'paragraph',
  runs: runsOf(strings, ...parts),
})

export const said = (text: string): NarrativeBlock => ({ kind: 'paragraph', runs: [{ text }] })
export const remark = (text: string): NarrativeBlock => ({ kind: 'note', runs: [{ text }] })

export const missingFigure = 'chưa có số liệu'

/** Fields that no figure answers any more (the plan or its units changed), by key. */
export function unknownFields(narrative: Narrative, figures: readonly BoundFigure[]): readonly string[] {
  const known = new Set(figures.map(({ key }) => key))
  return [...new Set(fieldsOf(narrative))].filter((key) => !known.has(key))
}

/** Keys of every field cited, in the order of the text. */
export const fieldsOf = (narrative: Narrative): readonly string[] =>
  narrative.flatMap((block) =>
    (block.kind === 'list' ? block.items.flat() : block.runs).flatMap((run) => (isField(run) ? [run.field] : [])),
  )

/** The blocks to print: every field replaced by its figure. Paragraphs without a letter are left out. */
export function printedNarrative(narrative: Narrative, figures: readonly BoundFigure[]): readonly Block[] {
  const known = new Map(figures.map((figure) => [figure.key, figure]))
  const printed = (runs: readonly NarrativeRun[]): Runs =>
    runs.map((run) => {
      if (!isField(run)) return run
      const { field: key, ...style } = run
      const figure = known.get(key)
      const text = figure?.text ?? missingFigure
      return figure?.firstText === undefined
        ? { ...style, text }
        : { ...style, text, citation: { key, full: figure.firstText } }
    })
  const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('')
  return narrative.flatMap((block): Block[] => {
    if (block.kind === 'list') {
      const items = block.items.map(printed).filter((runs) => textOf(runs).trim() !== '')
      return items.length > 0 ? [{ kind: 'list', items }] : []
    }
    const runs = printed(block.runs)
    if (textOf(runs).trim() === '') return []
    return block.kind === 'note' ? [{ kind: 'note', text: textOf(runs) }] : [{ kind: 'paragraph', runs }]
  })
}
