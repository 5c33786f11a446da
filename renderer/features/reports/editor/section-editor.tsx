import { ActionIcon, Button, Group, Title, Tooltip } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { EditorContent, useEditorState } from '@tiptap/react'
import { memo, type ReactNode, useState } from 'react'
import { freeNumberWords } from '../../../../shared/domain/documents/free-numbers.ts'
import type { BoundFigure } from '../../../../shared/domain/documents/narrative.ts'
import { narrativeDiff } from '../../../../shared/domain/documents/narrative-diff.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import { ChangeLines } from '../versions/change-lines.tsx'
import classes from './editor.module.css'
import { freeNumbersOf, type PlacedFreeNumber } from './free-number-marks.ts'
import { documentOfNarrative } from './narrative-document.ts'
import { type SectionProps, useSection } from './use-section.ts'

interface SectionEditorProps extends SectionProps {
  readonly figures: readonly BoundFigure[]
  /** Open comments and the one being written, below the words; null where there is none. */
  readonly remarks: ReactNode
}

/** The words of one starred section; drawn anew only when something of its own has changed. */
export const SectionEditor = memo(function SectionEditor(props: SectionEditorProps) {
  const { id, heading, drafted, edited, isEditable } = props
  const editor = useSection(props)
  const placed = useEditorState({ editor, selector: (current) => freeNumbersOf(current.editor.state) })
  const [isCompared, setCompared] = useState(false)
  const restore = (): void => {
    editor.chain().setContent(documentOfNarrative(drafted), { emitUpdate: false }).run()
    props.onWrite(id, null, new Map())
  }
  return (
    <section className={classes.section} aria-label={heading}>
      <Group justify="space-between" mb={6} wrap="nowrap" align="flex-start">
        <Title order={3} fz={14}>
          {heading}
        </Title>
        {edited === null ? (
          <StateChip tone="none" quiet>
            Bản tự động
          </StateChip>
        ) : (
          <Group gap={4} justify="flex-end" style={{ flexShrink: 0 }}>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={isCompared}
              onClick={() => setCompared(!isCompared)}
            >
              So với bản tự động
            </Button>
            <Tooltip label="Khôi phục bản tự động">
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label="Khôi phục bản tự động"
                disabled={!isEditable}
                onClick={restore}
              >
                <IconRestore size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </Group>
      <EditorContent editor={editor} className={classes.text} />
      {edited !== null && isCompared ? (
        <div className={classes.compared}>
          <ChangeLines changes={narrativeDiff(drafted, edited)} figures={props.figures} />
        </div>
      ) : null}
      <Findings placed={placed} isEditable={isEditable} onReplace={(one) => replaceByFigure(editor, one)} />
      {props.remarks}
    </section>
  )
})

interface FindingsProps {
  readonly placed: readonly PlacedFreeNumber[]
  readonly isEditable: boolean
  readonly onReplace: (one: PlacedFreeNumber) => void
}

/** The underlined numbers in words, for whoever cannot see or point at them. */
function Findings({ placed, isEditable, onReplace }: FindingsProps) {
  if (placed.length === 0) return null
  return (
    <ul className={classes.findings} aria-label="Số gõ tay khác số liệu">
      {placed.map((one) => (
        <li key={`${one.from}`} className={classes.finding}>
          <span>
            <span aria-hidden="true">▲ </span>
            {freeNumberWords(one.found)}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            style={{ flexShrink: 0 }}
            disabled={!isEditable}
            onClick={() => onReplace(one)}
          >
            Thay bằng số liệu
          </Button>
        </li>
      ))}
    </ul>
  )
}

const replaceByFigure = (editor: Editor, { from, to, found }: PlacedFreeNumber): void => {
  editor.chain().focus().insertContentAt({ from, to }, figureContent(found.figure)).run()
}

export const figureContent = ({ key }: BoundFigure) => ({ type: 'figure', attrs: { key } })
