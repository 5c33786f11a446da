import type { NodeViewRenderer } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { figureNode } from './editor-schema.ts'
import { type FigureBook, figureHint, figureText } from './figure-book.ts'

/** The bound figure as a chip with the value of the moment; plain DOM, so that typing beside it disturbs nothing. */
export const figureWithView = (book: FigureBook) =>
  figureNode.extend({
    addNodeView: () => figureView(book),
    renderText: ({ node }) => figureText(book.get(String(node.attrs.key))),
  })

const figureView =
  (book: FigureBook): NodeViewRenderer =>
  ({ node, view, getPos }) => {
    const dom = document.createElement('span')
    let key = String(node.attrs.key)
    const draw = (): void => {
      const figure = book.get(key)
      const [title, text] = figureHint(figure)
      dom.textContent = figureText(figure)
      dom.dataset.figure = key
      dom.dataset.hintTitle = title
      dom.dataset.hint = text
      dom.dataset.state = figure === null ? 'unknown' : figure.text === null ? 'missing' : 'known'
      dom.ariaDescription = `Số liệu gắn kết: ${title}. ${text}`
    }
    dom.contentEditable = 'false'
    // The browser puts no cursor into what cannot be typed into: it goes to the nearer side.
    dom.addEventListener('click', ({ clientX }) => {
      const position = getPos()
      if (position === undefined || !view.state.selection.empty) return
      const { left, width } = dom.getBoundingClientRect()
      const at = clientX < left + width / 2 ? position : position + 1
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)))
      view.focus()
    })
    draw()
    const stop = book.listen(draw)
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false
        key = String(next.attrs.key)
        draw()
        return true
      },
      // The chip's own text is drawn here, never read back.
      ignoreMutation: () => true,
      destroy: stop,
    }
  }
