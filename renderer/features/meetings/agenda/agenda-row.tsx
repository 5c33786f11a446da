import { ActionIcon, NumberInput, Text, TextInput, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import { type AgendaItem, agendaKindLabels } from '../../../../shared/domain/meetings/meeting.ts'
import type { AgendaSlot } from '../../../../shared/domain/meetings/meeting-times.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import meetingClasses from '../meetings.module.css'
import { MoveHandle } from '../move-handle.tsx'
import type { useReorder } from '../use-reorder.ts'
import classes from './agenda.module.css'
import { AgendaItemMore, ItemLinks } from './agenda-item-more.tsx'

interface AgendaRowProps {
  readonly number: number
  readonly item: AgendaItem
  readonly slot: AgendaSlot | null
  readonly isCurrent: boolean
  readonly disabled: boolean
  readonly rowProps: ReturnType<ReturnType<typeof useReorder>['rowProps']>
  readonly handleProps: ReturnType<ReturnType<typeof useReorder>['handleProps']>
  readonly onChange: (part: Partial<AgendaItem>) => void
  readonly onRemove: () => void
}

/** One item: when, what, by whom, for how long; its basis and links are opened below it. */
export function AgendaRow(props: AgendaRowProps) {
  const { number, item, slot, isCurrent, disabled, rowProps, handleProps, onChange, onRemove } = props
  const [isOpen, { toggle }] = useDisclosure(false)
  const name = item.title.trim() === '' ? `mục ${number}` : item.title
  return (
    <li className={classes.row} {...rowProps}>
      <div className={classes.line}>
        <span className={classes.time}>
          <strong>{slot === null || slot.from === null ? `Mục ${number}` : slot.from}</strong>
          {slot === null || slot.to === null ? null : <span className={meetingClasses.second}>đến {slot.to}</span>}
        </span>
        <MoveHandle name={name} disabled={disabled} {...handleProps} />
        <div className={classes.what}>
          {disabled ? (
            <Text fw={500}>{item.title}</Text>
          ) : (
            <GrowingTextarea
              aria-label={`Nội dung mục ${number}`}
              value={item.title}
              onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
              error={item.title.trim() === '' ? 'Ghi nội dung.' : undefined}
              maxLength={500}
              rows={1}
              styles={{ input: { minHeight: 36 } }}
            />
          )}
          <span className={classes.under}>
            {isCurrent ? (
              <StateChip tone="partial" quiet>
                Đang ở mục này
              </StateChip>
            ) : null}
            <span>{agendaKindLabels[item.kind]}</span>
            {item.decisionAsked === '' ? null : <span>có nội dung xin ý kiến</span>}
            {item.links.length === 0 ? null : <span>{item.links.length} căn cứ</span>}
          </span>
        </div>
        {disabled ? (
          <Text size="sm">{item.presenter === '' ? '–' : item.presenter}</Text>
        ) : (
          <TextInput
            aria-label={`Người trình bày mục ${number}`}
            placeholder="Người trình bày"
            value={item.presenter}
            onChange={(event) => onChange({ presenter: event.currentTarget.value })}
            maxLength={200}
          />
        )}
        {disabled ? (
          <Text ta="right">{item.minutes} phút</Text>
        ) : (
          <NumberInput
            aria-label={`Số phút mục ${number}`}
            value={item.minutes}
            onChange={(value) => typeof value === 'number' && onChange({ minutes: value })}
            min={0}
            max={1440}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            suffix=" phút"
          />
        )}
        <Tooltip label={isOpen ? 'Thu gọn' : 'Căn cứ, nội dung xin ý kiến, liên kết'}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-label={`Căn cứ, nội dung xin ý kiến, liên kết của mục ${number}`}
            onClick={toggle}
          >
            {isOpen ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Bỏ mục này">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Bỏ khỏi chương trình: ${name}`}
            disabled={disabled}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {isOpen ? (
        <div className={classes.more}>
          {disabled ? <ReadMore item={item} /> : <AgendaItemMore number={number} item={item} onChange={onChange} />}
        </div>
      ) : null}
    </li>
  )
}

function ReadMore({ item }: { item: AgendaItem }) {
  const isEmpty = item.basis === '' && item.decisionAsked === '' && item.links.length === 0
  if (isEmpty) return <Text c="dimmed">Mục này không ghi căn cứ, nội dung xin ý kiến.</Text>
  return (
    <>
      {item.basis === '' ? null : <Text style={{ whiteSpace: 'pre-line' }}>{item.basis}</Text>}
      {item.decisionAsked === '' ? null : <Text mt={4}>Xin ý kiến: {item.decisionAsked}</Text>}
      <ItemLinks links={item.links} />
    </>
  )
}
