import { type Editor, Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { documentOfNarrative } from './narrative-document.ts'
import { narrativeOfPastedText } from './pasted-text.ts'

/** What comes from outside: text of other programs, and the slash that asks for a figure. */
export const foreignInput = (onPick: (editor: Editor) => void) =>
  Extension.create({
    name: 'foreignInput',
    addProseMirrorPlugins() {
      const { editor } = this
      const plugin = new Plugin({
        props: {
          handlePaste: (view, event) => pasteForeignText(view, event.clipboardData),
          // Pictures and files have no place in a narrative.
          handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
          handleTextInput: (view, from, _to, text) => {
            if (text !== '/' || view.composing) return false
            const before = view.state.doc.resolve(from).nodeBefore
            // "64/KH-UBND" and "và/hoặc" keep their slash.
            if (before !== null && !(before.isText && /\s$/.test(before.text ?? ''))) return false
            onPick(editor)
            return true
          },
        },
      })
      return [plugin]
    },
  })

/** True: taken care of. What was copied in one of our own editors keeps its figures and is left to the editor. */
function pasteForeignText(view: EditorView, data: DataTransfer | null): boolean {
  if (data === null || /data-pm-slice/.test(data.getData('text/html'))) return false
  const text = data.getData('text/plain')
  if (text === '') return data.files.length > 0
  const { content } = view.state.schema.nodeFromJSON(documentOfNarrative(narrativeOfPastedText(text)))
  const slice = Slice.maxOpen(Fragment.from(content))
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
  return true
}
