import { ActionIcon, Button, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import type { Conclusion, ConclusionLack } from '../../../../shared/domain/meetings/conclusion.ts'
import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import { MoveHandle } from '../move-handle.tsx'
import type { useReorder } from '../use-reorder.ts'
import { ConclusionFields } from './conclusion-fields.tsx'
import { lackWords } from './conclusion-list.ts'
import classes from './conclusions.module.css'
import { TaskLine } from './task-line.tsx'

interface ConclusionRowProps {
  readonly number: number
  readonly conclusion: Conclusion
  readonly lacks: readonly ConclusionLack['lack'][]
  readonly agenda: readonly AgendaItem[]
  readonly isOpen: boolean
  readonly disabled: boolean
  readonly rowProps: ReturnType<ReturnType<typeof useReorder>['rowProps']>
  readonly handleProps: ReturnType<ReturnType<typeof useReorder>['handleProps']>
  readonly onToggle: () => void
  readonly onChange: (part: Partial<Conclusion>) => void
  readonly onRemove: () => void
}

/** One conclusion under its number: what the notice will print, to whom it gives work, what it still lacks. */
export function ConclusionRow(props: ConclusionRowProps) {
  const { number, conclusion, lacks, agenda, isOpen, disabled, rowProps, handleProps } = props
  const { onToggle, onChange, onRemove } = props
  return (
    <li className={classes.row} {...rowProps}>
      <div className={classes.line}>
        <span className={classes.number}>{number}.</span>
        <MoveHandle name={`kết luận ${number}`} disabled={disabled} {...handleProps} />
        <div className={classes.what}>
          {isOpen && !disabled ? (
            <ConclusionFields number={number} conclusion={conclusion} agenda={agenda} onChange={onChange} />
          ) : (
            <>
              <Text className={classes.text}>
                {conclusion.text.trim() === '' ? 'Chưa có nội dung.' : conclusion.text}
              </Text>
              <TaskLine task={conclusion.task} />
            </>
          )}
          {lacks.length === 0 ? null : (
            <div className={classes.lacks}>
              {lacks.map((lack) => (
                <StateChip key={lack} tone="partial">
                  {lackWords[lack]}
                </StateChip>
              ))}
            </div>
          )}
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={disabled}
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Thu gọn' : 'Sửa'} kết luận ${number}`}
          rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={onToggle}
        >
          {isOpen ? 'Xong' : 'Sửa'}
        </Button>
        <Tooltip label="Bỏ kết luận này">
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={disabled}
            aria-label={`Bỏ kết luận ${number}`}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  )
}
