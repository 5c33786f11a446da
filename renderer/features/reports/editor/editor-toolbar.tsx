import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconList,
  IconMessagePlus,
  IconNote,
  IconNumber123,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import classes from './editor.module.css'

interface EditorToolbarProps {
  /** Of the section in which somebody writes; null while it is none. */
  readonly editor: Editor | null
  readonly onPickFigure: () => void
  readonly onComment: () => void
}

/** What can be done with the words of the section at hand; every button leaves the cursor where it is. */
export function EditorToolbar({ editor, onPickFigure, onComment }: EditorToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor: current }) => (current ? standing(current) : null) })
  const idle = state === null || !state.isEditable
  const run = (action: (current: Editor) => void) => () => {
    if (!editor) return
    action(editor)
    editor.commands.focus()
  }
  const tools = [
    {
      label: 'Chữ đậm (Ctrl+B)',
      icon: IconBold,
      pressed: state?.bold,
      act: run((current) => current.commands.toggleMark('bold')),
    },
    {
      label: 'Chữ nghiêng (Ctrl+I)',
      icon: IconItalic,
      pressed: state?.italic,
      act: run((current) => current.commands.toggleMark('italic')),
    },
    {
      label: 'Gạch đầu dòng (gõ “- ” ở đầu đoạn)',
      icon: IconList,
      pressed: state?.list,
      act: run((current) => current.commands.toggleList('list', 'item')),
    },
    {
      label: 'Ghi chú: in nghiêng cả đoạn',
      icon: IconNote,
      pressed: state?.note,
      act: run((current) => current.chain().clearNodes().toggleNode('note', 'paragraph').run()),
    },
  ] as const
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      aria-label="Công cụ soạn lời văn"
      onMouseDown={(event) => event.preventDefault()}
    >
      {tools.map(({ label, icon: Icon, pressed, act }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            variant={pressed ? 'light' : 'subtle'}
            color={pressed ? 'blue' : 'gray'}
            aria-label={label}
            aria-pressed={pressed ?? false}
            disabled={idle}
            onClick={act}
          >
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
      <span className={classes.divider} />
      <Tooltip label="Hoàn tác (Ctrl+Z)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Hoàn tác (Ctrl+Z)"
          disabled={idle || !state.canUndo}
          onClick={run((current) => undo(current.state, current.view.dispatch))}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Làm lại (Ctrl+Y)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Làm lại (Ctrl+Y)"
          disabled={idle || !state.canRedo}
          onClick={run((current) => redo(current.state, current.view.dispatch))}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.divider} />
      <Tooltip label="Chèn số liệu tự cập nhật theo dữ liệu (gõ “/” sau dấu cách)">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label="Chèn số liệu"
          disabled={idle}
          leftSection={<IconNumber123 size={18} aria-hidden="true" />}
          onClick={onPickFigure}
        >
          Số liệu
        </Button>
      </Tooltip>
      <Tooltip label="Góp ý về phần chữ đang chọn">
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={idle}
          leftSection={<IconMessagePlus size={18} aria-hidden="true" />}
          onClick={onComment}
        >
          Góp ý
        </Button>
      </Tooltip>
    </div>
  )
}

const standing = (editor: Editor) => ({
  isEditable: editor.isEditable,
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  list: editor.isActive('list'),
  note: editor.isActive('note'),
  canUndo: undoDepth(editor.state) > 0,
  canRedo: redoDepth(editor.state) > 0,
})
