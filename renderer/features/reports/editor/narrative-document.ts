import type { JSONContent } from '@tiptap/core'
import {
  isField,
  type Narrative,
  type NarrativeBlock,
  type NarrativeRun,
} from '../../../../shared/domain/documents/narrative.ts'
import { joinedRuns } from '../../../../shared/domain/documents/narrative-lines.ts'

/** A narrative as the editor's document; one without a block is an empty paragraph to write in. */
export function documentOfNarrative(narrative: Narrative): JSONContent {
  const blocks = narrative.flatMap((block): JSONContent[] => {
    if (block.kind !== 'list') return [{ type: block.kind, ...inline(block.runs) }]
    if (block.items.length === 0) return []
    const items = block.items.map((runs) => ({ type: 'item', content: [{ type: 'paragraph', ...inline(runs) }] }))
    return [{ type: 'list', content: items }]
  })
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/** The editor's document as a narrative; throws on a node that the schema does not know, which is a bug. */
export function narrativeOfDocument(document: JSONContent): Narrative {
  const blocks = (document.content ?? []).map(blockOf)
  const [only] = blocks
  return blocks.length === 1 && only?.kind === 'paragraph' && only.runs.length === 0 ? [] : blocks
}

function inline(runs: readonly NarrativeRun[]): Pick<JSONContent, 'content'> {
  const content = joinedRuns(runs).map((run): JSONContent => {
    const marks = (['bold', 'italic'] as const).filter((name) => run[name] === true).map((type) => ({ type }))
    const marked = marks.length > 0 ? { marks } : {}
    return isField(run)
      ? { type: 'figure', attrs: { key: run.field }, ...marked }
      : { type: 'text', text: run.text, ...marked }
  })
  return content.length > 0 ? { content } : {}
}

function blockOf(node: JSONContent): NarrativeBlock {
  switch (node.type) {
    case 'paragraph':
    case 'note':
      return { kind: node.type, runs: runsOf(node) }
    case 'list':
      return { kind: 'list', items: (node.content ?? []).map(({ content }) => runsOf(content?.[0] ?? {})) }
    default:
      throw new Error(`The editor holds a block of another schema: ${String(node.type)}`)
  }
}

function runsOf(node: JSONContent): readonly NarrativeRun[] {
  return joinedRuns(
    (node.content ?? []).map((part): NarrativeRun => {
      const style = Object.fromEntries((part.marks ?? []).map(({ type }) => [type, true]))
      if (part.type === 'text') return { text: part.text ?? '', ...style }
      const key: unknown = part.attrs?.key
      if (part.type === 'figure' && typeof key === 'string') return { field: key, ...style }
      throw new Error(`The editor holds text of another schema: ${String(part.type)}`)
    }),
  )
}
