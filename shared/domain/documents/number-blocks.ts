import type { Block } from './content.ts'

/** Gives tables and figures their numbers in the order in which they stand: "Bảng 1. …", "Hình 1. …". */
export function numberBlocks(blocks: readonly Block[]): readonly Block[] {
  let tables = 0
  let figures = 0
  return blocks.map((block) => {
    if (block.kind === 'table') {
      tables += 1
      return { ...block, title: `Bảng ${tables}. ${block.title}` }
    }
    if (block.kind === 'chart') {
      figures += 1
      return { ...block, title: `Hình ${figures}. ${block.title}` }
    }
    return block
  })
}
