import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type FreeNumber, freeNumberWords } from '../../../../shared/domain/documents/free-numbers.ts'
import { textOfBlock } from './section-text.ts'

export type FreeNumberReader = (text: string) => readonly FreeNumber[]

/** A free number where it stands in the editor's document. */
export interface PlacedFreeNumber {
  readonly from: number
  readonly to: number
  readonly found: FreeNumber
}

interface Marks {
  readonly placed: readonly PlacedFreeNumber[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Marks>('freeNumbers')

export const freeNumbersOf = (state: EditorState): readonly PlacedFreeNumber[] => key.getState(state)?.placed ?? []

/** After newer figures: every paragraph is read again. */
export const readFreeNumbersAgain = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, 'again'))

/** Time for the editor to take in what an input method committed. */
const settling = 60

/**
 * Underlines typed numbers that the data do not bear out. While an input method composes a letter the marks only move
 * along: drawing new ones would break its composition.
 */
export const freeNumberMarks = (reader: () => FreeNumberReader) =>
  Extension.create({
    name: 'freeNumberMarks',
    addProseMirrorPlugins: () => {
      let isComposing = false
      return [
        new Plugin<Marks>({
          key,
          state: {
            init: (_, state) => marksOf(state.doc, reader()),
            apply: (transaction, before) => {
              if (transaction.getMeta(key) === 'again') return marksOf(transaction.doc, reader())
              if (!transaction.docChanged) return before
              return isComposing ? moved(before, transaction) : marksOf(transaction.doc, reader())
            },
          },
          props: {
            decorations: (state) => key.getState(state)?.decorations,
            handleDOMEvents: {
              compositionstart: () => {
                isComposing = true
                return false
              },
              compositionend: (view) => {
                setTimeout(() => {
                  isComposing = false
                  if (!view.isDestroyed && !view.composing) readFreeNumbersAgain(view)
                }, settling)
                return false
              },
            },
          },
        }),
      ]
    },
  })

function moved({ placed, decorations }: Marks, { mapping, doc }: EditorState['tr']): Marks {
  return {
    placed: placed.flatMap((one) => {
      const from = mapping.map(one.from, 1)
      const to = mapping.map(one.to, -1)
      return from < to ? [{ ...one, from, to }] : []
    }),
    decorations: decorations.map(mapping, doc),
  }
}

/** Paragraphs that nobody touched are the same nodes: they are read once for each reader. */
const readings = new WeakMap<FreeNumberReader, WeakMap<DocumentNode, readonly FreeNumber[]>>()

function readBlock(block: DocumentNode, reader: FreeNumberReader): readonly FreeNumber[] {
  const known = readings.get(reader) ?? new WeakMap<DocumentNode, readonly FreeNumber[]>()
  readings.set(reader, known)
  const found = known.get(block) ?? reader(textOfBlock(block))
  known.set(block, found)
  return found
}

function marksOf(document: DocumentNode, reader: FreeNumberReader): Marks {
  const placed: PlacedFreeNumber[] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const found of readBlock(node, reader)) {
      placed.push({ from: position + 1 + found.from, to: position + 1 + found.to, found })
    }
    return false
  })
  const decorations = placed.map(({ from, to, found }) =>
    Decoration.inline(from, to, {
      'data-free-number': '',
      'data-hint-title': freeNumberWords(found),
      'data-hint': 'Chèn số liệu thay cho số gõ tay, hoặc sửa lại số.',
    }),
  )
  return { placed, decorations: DecorationSet.create(document, decorations) }
}
