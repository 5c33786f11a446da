import { Button, Group, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type AgendaItem, agendaKindLabels, agendaKinds } from '../../../../shared/domain/meetings/meeting.ts'
import { agendaSchedule } from '../../../../shared/domain/meetings/meeting-times.ts'
import { client } from '../../../lib/client.ts'
import { notifyUndo } from '../../../lib/notify-undo.tsx'
import { type KeyMeaning, usePageKeys } from '../../../lib/page-keys.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { KeepLine, KeepTrouble } from '../keeping/keep-line.tsx'
import { useKeptList } from '../keeping/use-kept-list.ts'
import { isAhead } from '../meeting-words.ts'
import type { Meeting } from '../meetings-data.ts'
import { moved } from '../reorder.ts'
import { useReorder } from '../use-reorder.ts'
import classes from './agenda.module.css'
import { agendaHindrance, isAgendaItem, newItem, timeSentence, withItem } from './agenda-list.ts'
import { AgendaRow } from './agenda-row.tsx'
import { BuildAgenda } from './build-agenda.tsx'

const agendaKeys: readonly KeyMeaning[] = [
  [['Alt', '↑'], 'Đưa mục lên'],
  [['Alt', '↓'], 'Đưa mục xuống'],
]
const agendaOf = ({ agenda }: Meeting): readonly AgendaItem[] => agenda

/** The agenda, edited in place: what is moved or typed is kept by itself. */
export function AgendaTab({ meeting }: { meeting: Meeting }) {
  usePageKeys(agendaKeys)
  const { store } = useSession()
  const disabled = !isAhead(meeting) || store.readOnly
  const [state, keeper] = useKeptList<AgendaItem>({
    meeting,
    name: 'chuong-trinh',
    of: agendaOf,
    isEntry: isAgendaItem,
    save: (items, step) =>
      client.meetings.setAgenda({ ...step, items: items.map((item) => ({ ...item, links: [...item.links] })) }),
    disabled,
    hindrance: agendaHindrance,
  })
  const items = state.value
  const schedule = agendaSchedule(items, meeting.details)
  const reorder = useReorder({
    list: 'chuong-trinh',
    count: items.length,
    nameAt: (index) => items[index]?.title ?? '',
    onMove: (from, to) => keeper.type(moved(items, from, to)),
    disabled,
  })
  const noted = new Set(meeting.notes.filter(({ text }) => text.trim() !== '').map(({ itemId }) => itemId))
  const remove = (item: AgendaItem): void => {
    const before = items
    keeper.type(items.filter(({ id }) => id !== item.id))
    notifyUndo(
      `Đã bỏ “${item.title}”.${noted.has(item.id) ? ' Ghi chép của mục này vẫn được giữ trong Diễn biến.' : ''}`,
      () => keeper.type(before),
    )
  }
  const build = (
    <BuildAgenda
      meeting={meeting}
      isFirst={items.length === 0}
      onBuilt={(built) => {
        const before = items
        keeper.type(built)
        notifyUndo(`Đã dựng chương trình ${built.length} mục từ số liệu.`, () => keeper.type(before))
      }}
    />
  )
  return (
    <Panel
      title="Chương trình"
      note={items.length === 0 ? undefined : `${items.length} mục`}
      actions={
        disabled ? undefined : (
          <Group gap="sm" wrap="nowrap">
            <KeepLine state={state} keeper={keeper} />
            {items.length === 0 ? null : build}
            <AddItem onAdd={(item) => keeper.type(withItem(items, item))} />
          </Group>
        )
      }
      flush
    >
      <KeepTrouble
        state={state}
        keeper={keeper}
        theirs={(theirs) => (
          <ol>
            {theirs.map(({ id, title, minutes }) => (
              <li key={id}>
                {title} ({minutes} phút)
              </li>
            ))}
          </ol>
        )}
      />
      {items.length === 0 ? (
        <EmptyState
          title="Chương trình còn trống"
          sentence="Dựng từ số liệu: kết luận kỳ trước, chỉ tiêu chưa đạt, nhiệm vụ quá hạn và đến hạn theo cơ quan, đơn vị chậm báo cáo, nội dung xin ý kiến; rồi sửa, xếp lại tùy ý."
          action={disabled ? undefined : build}
        />
      ) : (
        <>
          <ol className={classes.list} aria-label="Chương trình">
            {items.map((item, index) => (
              <AgendaRow
                key={item.id}
                number={index + 1}
                item={item}
                slot={schedule.slots[index] ?? null}
                isCurrent={meeting.current?.itemId === item.id}
                disabled={disabled}
                rowProps={reorder.rowProps(index)}
                handleProps={reorder.handleProps(index)}
                onChange={(part) => keeper.type(items.map((one) => (one.id === item.id ? { ...one, ...part } : one)))}
                onRemove={() => remove(item)}
              />
            ))}
          </ol>
          <div className={classes.total}>
            <Text fw={500} role="status">
              {timeSentence(schedule, meeting.details.endTime)}
            </Text>
            {schedule.over !== null && schedule.over > 0 ? <StateChip tone="wrong">Quá giờ</StateChip> : null}
          </div>
        </>
      )}
      <VisuallyHidden aria-live="polite">{reorder.told}</VisuallyHidden>
    </Panel>
  )
}

function AddItem({ onAdd }: { onAdd: (item: AgendaItem) => void }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />}>
          Thêm mục
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {agendaKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(newItem(kind))}>
            {agendaKindLabels[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
