import type { Editor } from '@tiptap/core'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Comment } from '../../../../shared/contract/narrative-schema.ts'
import { freeNumberReader } from '../../../../shared/domain/documents/free-numbers.ts'
import type { BoundFigure, Narrative } from '../../../../shared/domain/documents/narrative.ts'
import { commentRanges } from './comment-marks.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { createFigureBook } from './figure-book.ts'
import { FigurePicker } from './figure-picker.tsx'
import { HintArea } from './hint-area.tsx'
import { RemarkCard } from './remark-card.tsx'
import { RemarkForm } from './remark-form.tsx'
import { figureContent, SectionEditor } from './section-editor.tsx'
import { type Passage, passageOf } from './section-text.ts'

interface Words {
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly comments: readonly Comment[]
}

interface NarrativeEditorProps {
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly drafted: Narrative }[]
  readonly figures: readonly BoundFigure[]
  readonly words: Words
  readonly isEditable: boolean
  /** Who signs the comments written here. */
  readonly person: string
  /** The comment to be shown among its words; null: none. */
  readonly activeComment: string | null
  readonly onActiveComment: (id: string | null) => void
  /** Changes what is stored, from what is stored at that moment. */
  readonly onChange: (change: (words: Words) => Words) => void
}

interface Picking {
  readonly editor: Editor
  readonly place: { readonly left: number; readonly bottom: number }
  /** A slash asked for it: without a choice the slash is written. */
  readonly isSlash: boolean
}

/** All starred sections of a document: one toolbar, one list of figures, comments below their section. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { sections, figures, words, isEditable, person, activeComment, onActiveComment, onChange } = props
  const [book] = useState(createFigureBook)
  const readFreeNumbers = useMemo(() => freeNumberReader(figures), [figures])
  const [focused, setFocused] = useState<{ id: string; editor: Editor } | null>(null)
  const [picking, setPicking] = useState<Picking | null>(null)
  const [remarking, setRemarking] = useState<(Passage & { readonly section: string }) | null>(null)
  const editors = useRef(new Map<string, Editor>())

  useEffect(() => book.set(figures), [book, figures])
  useEffect(() => {
    const section = words.comments.find(({ id }) => id === activeComment)?.section
    const editor = section === undefined ? undefined : editors.current.get(section)
    if (editor && activeComment !== null) reveal(editor, activeComment)
  }, [activeComment, words.comments])

  const changeNow = useRef(onChange)
  useEffect(() => {
    changeNow.current = onChange
  })
  // The same functions at every drawing: a section whose words nobody touches is not drawn again.
  const write = useCallback(
    (id: string, narrative: Narrative | null, passages: ReadonlyMap<string, Passage>): void =>
      changeNow.current((current) => ({
        narrative: withSection(current.narrative, id, narrative),
        comments: movedComments(current.comments, passages),
      })),
    [],
  )
  const ready = useCallback((id: string, editor: Editor): void => void editors.current.set(id, editor), [])
  const focus = useCallback((id: string, editor: Editor): void => setFocused({ id, editor }), [])
  const pickBySlash = useCallback((editor: Editor): void => setPicking(pickingAt(editor, true)), [])
  const resolve = ({ id }: Comment, resolved: boolean): void =>
    onChange((current) => ({
      ...current,
      comments: current.comments.map((comment) => (comment.id === id ? { ...comment, resolved } : comment)),
    }))
  const remark = (text: string): void => {
    if (!remarking) return
    const at = new Date().toISOString()
    const comment = { ...remarking, id: newId(), text: text.trim(), by: person, at, resolved: false }
    onChange((current) => ({ ...current, comments: [...current.comments, comment] }))
    setRemarking(null)
    onActiveComment(comment.id)
  }
  const endPicking = (figure: BoundFigure | null): void => {
    const { editor, isSlash } = picking ?? {}
    setPicking(null)
    if (figure) editor?.chain().focus().insertContent(figureContent(figure)).run()
    else if (isSlash) editor?.chain().focus().insertContent('/').run()
    else editor?.commands.focus()
  }

  const remarksOf = (section: string): ReactNode => {
    const open = words.comments.filter((comment) => comment.section === section && !comment.resolved)
    if (open.length === 0 && remarking?.section !== section) return null
    return (
      <>
        {remarking?.section === section ? (
          <RemarkForm quote={remarking.quote} onSave={remark} onCancel={() => setRemarking(null)} />
        ) : null}
        {open.map((comment) => (
          <RemarkCard
            key={comment.id}
            comment={comment}
            isActive={comment.id === activeComment}
            isEditable={isEditable}
            onResolve={resolve}
          />
        ))}
      </>
    )
  }

  return (
    <HintArea>
      <EditorToolbar
        editor={focused?.editor ?? null}
        onPickFigure={() => focused && setPicking(pickingAt(focused.editor, false))}
        onComment={() => {
          if (!focused) return
          const { selection, doc } = focused.editor.state
          setRemarking({ section: focused.id, ...passageOf(doc, selection) })
        }}
      />
      {sections.map(({ id, heading, drafted }) => (
        <SectionEditor
          key={id}
          id={id}
          heading={heading}
          drafted={drafted}
          edited={words.narrative[id] ?? null}
          comments={words.comments}
          activeComment={activeComment}
          isEditable={isEditable}
          figures={figures}
          book={book}
          readFreeNumbers={readFreeNumbers}
          onWrite={write}
          onReady={ready}
          onFocus={focus}
          onPickFigure={pickBySlash}
          onOpenComment={onActiveComment}
          remarks={remarksOf(id)}
        />
      ))}
      {picking ? (
        <FigurePicker figures={figures} place={picking.place} onPick={endPicking} onClose={() => endPicking(null)} />
      ) : null}
    </HintArea>
  )
}

function pickingAt(editor: Editor, isSlash: boolean): Picking {
  const { left, bottom } = editor.view.coordsAtPos(editor.state.selection.from)
  return { editor, isSlash, place: { left, bottom } }
}

function withSection(narrative: Words['narrative'], id: string, words: Narrative | null): Words['narrative'] {
  const { [id]: _former, ...others } = narrative
  return words === null ? others : { ...others, [id]: words }
}

/** The same list where no comment's words have changed: nothing is drawn anew then. */
function movedComments(comments: readonly Comment[], passages: ReadonlyMap<string, Passage>): readonly Comment[] {
  const moved = comments.map((comment) => {
    const { quote, nth } = passages.get(comment.id) ?? comment
    return quote === comment.quote && nth === comment.nth ? comment : { ...comment, quote, nth }
  })
  return moved.every((comment, index) => comment === comments[index]) ? comments : moved
}

/** Brings the words of a comment into sight and puts the cursor before them. */
function reveal(editor: Editor, comment: string): void {
  const range = commentRanges(editor.state).get(comment)
  if (range) editor.chain().setTextSelection(range.from).scrollIntoView().run()
}

/** Unique among the comments of a document; needs no secure page. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-')
