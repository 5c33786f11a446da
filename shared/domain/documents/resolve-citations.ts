import type { Block, DocumentContent, Runs } from './content.ts'

/**
 * Prints each cited document in full at its first mention and by type and number afterwards, in the order in which the
 * document is read (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6).
 *
 * @param already keys of documents that the form itself cites in full before the first block
 */
export function resolveCitations(content: DocumentContent, already: readonly string[] = []): DocumentContent {
  const cited = new Set(already)
  const resolved = (runs: Runs): Runs =>
    runs.map((run) => {
      if (run.citation === undefined) return run
      const { citation, ...plain } = run
      if (cited.has(citation.key)) return plain
      cited.add(citation.key)
      return { ...plain, text: citation.full }
    })
  const inBlock = (block: Block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: resolved(block.runs) }
    if (block.kind === 'list') return { ...block, items: block.items.map(resolved) }
    return block
  }
  // The text comes before its appendices: the order of these two lines is the order of reading.
  const blocks = content.blocks.map(inBlock)
  const appendices = content.appendices.map((appendix) => ({ ...appendix, blocks: appendix.blocks.map(inBlock) }))
  return { ...content, blocks, appendices }
}
