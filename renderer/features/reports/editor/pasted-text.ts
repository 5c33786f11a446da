import type { Narrative, NarrativeBlock } from '../../../../shared/domain/documents/narrative.ts'
import { cleanText } from '../../../../shared/domain/text/fold-text.ts'

/** Marks that Word, Excel and mail put before an item: "- ", "+ ", "• ", "· ", "o\t" and private-use symbols. */
const itemMark = /^\s*(?:[-–—+•·▪●○*\uf0a7\uf0b7\uf02d]\s*\t?\s+|o\t\s*)/u

/**
 * Text from another program as plain paragraphs: one a line, blank lines left out, items of lists gathered, every run
 * of white space one space, letters composed (NFC). Emphasis, tables and footnotes do not come along.
 */
export function narrativeOfPastedText(text: string): Narrative {
  const blocks: NarrativeBlock[] = []
  for (const line of text.split(/\r\n|[\r\n\v\f\u2028\u2029]/)) {
    const mark = itemMark.exec(line)
    const words = cleanText(line.slice(mark?.[0].length ?? 0))
    if (words === '') continue
    const runs = [{ text: words }]
    const last = blocks.at(-1)
    if (!mark) blocks.push({ kind: 'paragraph', runs })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, runs] }
    else blocks.push({ kind: 'list', items: [runs] })
  }
  return blocks
}
