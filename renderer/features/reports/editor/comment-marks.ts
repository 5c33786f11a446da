import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Comment } from '../../../../shared/contract/narrative-schema.ts'
import { type Passage, passageOf, type Range, rangeOfPassage } from './section-text.ts'

interface Anchors {
  readonly ranges: ReadonlyMap<string, Range>
  readonly active: string | null
  readonly decorations: DecorationSet
}

interface Shown {
  readonly comments: readonly Comment[]
  readonly active: string | null
}

const key = new PluginKey<Anchors>('comments')

/** Marks open comments in the text; `active` is the one that is being read. */
export const showComments = (view: EditorView, shown: Shown): void =>
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false))

/** Whose words still stand, where. */
export const commentRanges = (state: EditorState): ReadonlyMap<string, Range> =>
  key.getState(state)?.ranges ?? new Map<string, Range>()

/** The words that a comment is about as they stand now; null once they are gone. */
export function currentPassage(state: EditorState, id: string): Passage | null {
  const range = commentRanges(state).get(id)
  return range ? passageOf(state.doc, range) : null
}

/** Comments keep to their words while the text around and inside them changes. */
export const commentMarks = (onOpen: (id: string) => void) =>
  Extension.create({
    name: 'commentMarks',
    addProseMirrorPlugins: () => [
      new Plugin<Anchors>({
        key,
        state: {
          init: () => ({ ranges: new Map(), active: null, decorations: DecorationSet.empty }),
          apply: (transaction, before) => {
            const shown: Shown | undefined = transaction.getMeta(key)
            const ranges = transaction.docChanged ? movedRanges(before.ranges, transaction) : before.ranges
            if (shown) return anchorsOf(transaction.doc, shown, ranges)
            if (!transaction.docChanged) return before
            return { ranges, active: before.active, decorations: decorationsOf(transaction.doc, ranges, before.active) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClickOn: (_view, _position, _node, _at, event) => {
            const marked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-comment]') : null
            if (marked?.dataset.comment !== undefined) onOpen(marked.dataset.comment)
            return false
          },
        },
      }),
    ],
  })

function movedRanges(ranges: Anchors['ranges'], { mapping }: Transaction): Anchors['ranges'] {
  const moved = [...ranges].flatMap(([id, range]): [string, Range][] => {
    const from = mapping.map(range.from, 1)
    const to = mapping.map(range.to, -1)
    return from < to ? [[id, { from, to }]] : []
  })
  return new Map(moved)
}

function anchorsOf(document: DocumentNode, { comments, active }: Shown, known: Anchors['ranges']): Anchors {
  const ranges = new Map(
    comments
      .filter(({ resolved }) => !resolved)
      .flatMap((comment): [string, Range][] => {
        const range = known.get(comment.id) ?? rangeOfPassage(document, comment)
        return range ? [[comment.id, range]] : []
      }),
  )
  return { ranges, active, decorations: decorationsOf(document, ranges, active) }
}

const decorationsOf = (document: DocumentNode, ranges: Anchors['ranges'], active: string | null): DecorationSet =>
  DecorationSet.create(
    document,
    [...ranges].map(([id, { from, to }]) =>
      Decoration.inline(from, to, { 'data-comment': id, ...(id === active ? { 'data-active': '' } : {}) }),
    ),
  )
