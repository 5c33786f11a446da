import type { Editor } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Comment } from '../../../../shared/contract/narrative-schema.ts'
import type { Narrative } from '../../../../shared/domain/documents/narrative.ts'
import { sameNarrative } from '../../../../shared/domain/documents/narrative-lines.ts'
import { commentMarks, currentPassage, showComments } from './comment-marks.ts'
import { narrativeExtensions } from './editor-schema.ts'
import type { FigureBook } from './figure-book.ts'
import { figureWithView } from './figure-view.ts'
import { foreignInput } from './foreign-input.ts'
import { type FreeNumberReader, freeNumberMarks, readFreeNumbersAgain } from './free-number-marks.ts'
import { documentOfNarrative, narrativeOfDocument } from './narrative-document.ts'
import type { Passage } from './section-text.ts'

export interface SectionProps {
  readonly id: string
  readonly heading: string
  readonly drafted: Narrative
  /** Null: the first draft stands. */
  readonly edited: Narrative | null
  readonly comments: readonly Comment[]
  readonly activeComment: string | null
  readonly isEditable: boolean
  readonly book: FigureBook
  readonly readFreeNumbers: FreeNumberReader
  /** New words of the section and where its comments stand in them; null gives the first draft back. */
  readonly onWrite: (id: string, words: Narrative | null, passages: ReadonlyMap<string, Passage>) => void
  readonly onReady: (id: string, editor: Editor) => void
  readonly onFocus: (id: string, editor: Editor) => void
  /** A slash was typed where a word begins. */
  readonly onPickFigure: (editor: Editor) => void
  readonly onOpenComment: (id: string) => void
}

/** The editor of a section, kept in step with what is stored, the figures, the free numbers and the comments. */
export function useSection(props: SectionProps): Editor {
  const { id, heading, drafted, edited, comments, activeComment, isEditable, book, readFreeNumbers } = props
  // What the editor's plugins call is always that of the last drawing.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  // Words that came from this very editor need not be put into it again.
  const own = useRef(new WeakSet<Narrative>())
  const extensions = useMemo(
    () => [
      ...narrativeExtensions(figureWithView(book)),
      freeNumberMarks(() => latest.current.readFreeNumbers),
      commentMarks((comment) => latest.current.onOpenComment(comment)),
      foreignInput((current) => latest.current.onPickFigure(current)),
    ],
    [book],
  )
  // Told once: options that look new are set again at every drawing.
  const [options] = useState(() => ({
    content: documentOfNarrative(edited ?? drafted),
    editable: isEditable,
    injectCSS: false,
    enableInputRules: ['list'],
    enablePasteRules: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': heading, spellcheck: 'false' },
    },
  }))
  const editor = useEditor({
    ...options,
    extensions,
    onFocus: ({ editor: focused }) => latest.current.onFocus(id, focused),
    onUpdate: ({ editor: changed }) => {
      const words = narrativeOfDocument(changed.getJSON())
      own.current.add(words)
      const isDrafted = sameNarrative(words, latest.current.drafted)
      latest.current.onWrite(id, isDrafted ? null : words, passagesOf(changed, latest.current.comments))
    },
  })

  useEffect(() => {
    latest.current.onReady(latest.current.id, editor)
  }, [editor])
  const shown = edited ?? drafted
  useEffect(() => {
    if (own.current.has(shown) || sameNarrative(shown, narrativeOfDocument(editor.getJSON()))) return
    afterComposition(editor, () =>
      editor.chain().setMeta('addToHistory', false).setContent(documentOfNarrative(shown), { emitUpdate: false }).run(),
    )
  }, [editor, shown])
  useEffect(() => {
    editor.setEditable(isEditable, false)
  }, [editor, isEditable])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is what makes reading again worth it
  useEffect(() => afterComposition(editor, () => readFreeNumbersAgain(editor.view)), [editor, readFreeNumbers])
  useEffect(
    () => afterComposition(editor, () => showComments(editor.view, { comments, active: activeComment })),
    [editor, comments, activeComment],
  )
  return editor
}

function passagesOf(editor: Editor, comments: readonly Comment[]): ReadonlyMap<string, Passage> {
  return new Map(
    comments.flatMap(({ id }): [string, Passage][] => {
      const passage = currentPassage(editor.state, id)
      return passage ? [[id, passage]] : []
    }),
  )
}

/** Nothing is drawn anew while an input method is in the middle of a letter. */
function afterComposition(editor: Editor, action: () => void): void {
  if (editor.isDestroyed) return
  if (!editor.view.composing) {
    action()
    return
  }
  editor.view.dom.addEventListener('compositionend', () => setTimeout(() => afterComposition(editor, action), 80), {
    once: true,
  })
}
