import {
  type BoundFigure,
  isField,
  missingFigure,
  type Narrative,
  type NarrativeBlock,
} from '../../../shared/domain/documents/narrative.ts'

/** A narrative as plain lines, figures in their place; an item of a list begins with "- ". */
export function textOfNarrative(narrative: Narrative, figures: readonly BoundFigure[]): string {
  const texts = new Map(figures.map(({ key, text }) => [key, text]))
  const line = (runs: Extract<NarrativeBlock, { kind: 'paragraph' }>['runs']): string =>
    runs.map((run) => (isField(run) ? (texts.get(run.field) ?? missingFigure) : run.text)).join('')
  return narrative
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => `- ${line(item)}`) : [line(block.runs)]))
    .join('\n\n')
}

export const narrativeOfParagraphs = (paragraphs: readonly string[]): Narrative =>
  paragraphs.map((text) =>
    text.startsWith('- ')
      ? { kind: 'list', items: [[{ text: text.slice(2) }]] }
      : { kind: 'paragraph', runs: [{ text }] },
  )
