import { Button, Group, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Conclusion, conclusionLacks } from '../../../../shared/domain/meetings/conclusion.ts'
import { client } from '../../../lib/client.ts'
import { notifyUndo } from '../../../lib/notify-undo.tsx'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { KeepLine, KeepTrouble } from '../keeping/keep-line.tsx'
import { useKeptList } from '../keeping/use-kept-list.ts'
import type { Meeting } from '../meetings-data.ts'
import { moved } from '../reorder.ts'
import { useReorder } from '../use-reorder.ts'
import { ClosePanel } from './close-panel.tsx'
import {
  conclusionsHindrance,
  conclusionsOf,
  conclusionsSentence,
  isConclusion,
  newConclusion,
} from './conclusion-list.ts'
import { ConclusionRow } from './conclusion-row.tsx'
import classes from './conclusions.module.css'
import { ProposedConclusions } from './proposed-conclusions.tsx'

/** The numbered conclusions, edited in place: what is typed or moved is kept by itself. */
export function ConclusionEditor({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [isProposing, setProposing] = useState(false)
  const disabled = meeting.stage === 'cancelled' || store.readOnly
  const day = meeting.details.date ?? meeting.day
  const [state, keeper] = useKeptList<Conclusion>({
    meeting,
    name: 'ket-luan',
    of: conclusionsOf,
    isEntry: isConclusion,
    save: (conclusions, step) =>
      client.meetings.setConclusions({ ...step, conclusions: conclusions.map(sent), reason: '' }),
    disabled,
    hindrance: (conclusions) => conclusionsHindrance(conclusions, day),
  })
  const conclusions = state.value
  const lacks = conclusionLacks(conclusions)
  const reorder = useReorder({
    list: 'ket-luan',
    count: conclusions.length,
    nameAt: (index) => `Kết luận ${index + 1}`,
    onMove: (from, to) => keeper.type(moved(conclusions, from, to)),
    disabled,
  })
  const toggle = (id: string): void =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const add = (): void => {
    const added = newConclusion(meeting.current?.itemId ?? null)
    keeper.type([...conclusions, added])
    setOpen((before) => new Set([...before, added.id]))
  }
  const remove = (conclusion: Conclusion, index: number): void => {
    const before = conclusions
    keeper.type(conclusions.filter(({ id }) => id !== conclusion.id))
    notifyUndo(`Đã bỏ kết luận ${index + 1}.`, () => keeper.type(before))
  }
  const propose = (
    <Button size="xs" variant="default" aria-expanded={isProposing} onClick={() => setProposing(!isProposing)}>
      Đề xuất từ chương trình
    </Button>
  )
  return (
    <>
      <Panel
        title="Kết luận"
        note={
          conclusions.length === 0 ? undefined : <span role="status">{conclusionsSentence(conclusions, lacks)}</span>
        }
        actions={
          disabled ? undefined : (
            <Group gap="sm" wrap="nowrap">
              <KeepLine state={state} keeper={keeper} />
              {propose}
              <Button size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
                Thêm kết luận
              </Button>
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
              {theirs.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ol>
          )}
        />
        {conclusions.length === 0 ? (
          <EmptyState
            title="Chưa có kết luận nào"
            sentence="Mỗi kết luận là một khoản của thông báo: chỉ thông tin, hoặc giao việc với cơ quan chủ trì, thời hạn, sản phẩm và thành nhiệm vụ khi kết thúc họp. Dự thảo trước được từ chương trình."
          />
        ) : (
          <ol className={classes.list} aria-label="Kết luận">
            {conclusions.map((conclusion, index) => (
              <ConclusionRow
                key={conclusion.id}
                number={index + 1}
                conclusion={conclusion}
                lacks={lacks.filter(({ conclusionId }) => conclusionId === conclusion.id).map(({ lack }) => lack)}
                agenda={meeting.agenda}
                isOpen={open.has(conclusion.id)}
                disabled={disabled}
                rowProps={reorder.rowProps(index)}
                handleProps={reorder.handleProps(index)}
                onToggle={() => toggle(conclusion.id)}
                onChange={(part) =>
                  keeper.type(conclusions.map((one) => (one.id === conclusion.id ? { ...one, ...part } : one)))
                }
                onRemove={() => remove(conclusion, index)}
              />
            ))}
          </ol>
        )}
        <VisuallyHidden aria-live="polite">{reorder.told}</VisuallyHidden>
      </Panel>
      {isProposing ? (
        <ProposedConclusions
          meeting={meeting}
          conclusions={conclusions}
          onTake={(taken) => keeper.type([...conclusions, ...taken])}
        />
      ) : null}
      {meeting.stage === 'in_session' ? <ClosePanel meeting={meeting} isSaved={!keeper.isUnsaved()} /> : null}
    </>
  )
}

/** The contract takes lists that it may write to. */
export const sent = (conclusion: Conclusion) => ({
  ...conclusion,
  task: conclusion.task && {
    ...conclusion.task,
    lead: [...conclusion.task.lead],
    coordinating: [...conclusion.task.coordinating],
  },
})
