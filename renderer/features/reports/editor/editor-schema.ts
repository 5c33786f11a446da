import { Extension, Mark, mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import { joinTextblockBackward, joinTextblockForward } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'

/**
 * What a narrative can hold and nothing else: paragraphs, remarks, dash lists of one paragraph an item, bold, italic,
 * bound figures. No headings, tables or line breaks: the outline and the page belong to the kind of document.
 */
const document = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const text = Node.create({ name: 'text', group: 'inline' })

const paragraph = Node.create({
  name: 'paragraph',
  // Of the blocks the one to fall back on: it goes first.
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const note = Node.create({
  name: 'note',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-note]', priority: 60 }],
  renderHTML: () => ['p', { 'data-note': '' }, 0],
})

const list = Node.create({
  name: 'list',
  group: 'block list',
  content: 'item+',
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-–•]\s$/, type: this.type })]
  },
})

const item = Node.create({
  name: 'item',
  // Its keys come before those of `editing`.
  priority: 300,
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 1
        return isAtStart && $from.node(-1).type.name === this.name && this.editor.commands.liftListItem(this.name)
      },
    }
  },
})

const mark = (name: 'bold' | 'italic', key: string, tags: readonly string[]) =>
  Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0] ?? 'span', 0],
    addKeyboardShortcuts() {
      return { [`Mod-${key}`]: () => this.editor.commands.toggleMark(this.name) }
    },
  })

/** A bound figure: one thing that is moved and deleted as a whole and never typed into. */
export const figureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  // A chip that is selected would be replaced by the next letter: the cursor stands beside it instead.
  selectable: false,
  addAttributes: () => ({
    key: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset.figure ?? '',
      renderHTML: ({ key }: { key?: unknown }) => ({ 'data-figure': String(key) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
})

/** Undo, and keys at the borders of paragraphs: an item joins its neighbour's words, never becomes a second one in it. */
const editing = Extension.create({
  name: 'editing',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch)
    const joined = (command: typeof joinTextblockBackward) => () => {
      const { state, view } = this.editor
      return state.selection.empty && command(state, view.dispatch, view)
    }
    return {
      'Mod-z': run(undo),
      'Mod-y': run(redo),
      'Shift-Mod-z': run(redo),
      'Shift-Enter': () =>
        this.editor.commands.first([
          () => this.editor.commands.splitListItem('item'),
          ({ commands }) => commands.splitBlock(),
        ]),
      Backspace: joined(joinTextblockBackward),
      Delete: joined(joinTextblockForward),
    }
  },
  addProseMirrorPlugins: () => [history()],
})

export const narrativeExtensions = (figure = figureNode) => [
  document,
  paragraph,
  text,
  note,
  list,
  item,
  figure,
  mark('bold', 'b', ['strong', 'b']),
  mark('italic', 'i', ['em', 'i']),
  editing,
]
