import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Conclusion } from '../../../../shared/domain/meetings/conclusion.ts'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Meeting } from '../meetings-data.ts'
import { conclusionOf } from './conclusion-list.ts'
import classes from './conclusions.module.css'
import { TaskLine } from './task-line.tsx'

interface ProposedConclusionsProps {
  readonly meeting: Meeting
  readonly conclusions: readonly Conclusion[]
  readonly onTake: (taken: readonly Conclusion[]) => void
}

/** Conclusions that agenda and figures suggest: drafts, each taken by a click and then edited like any other. */
export function ProposedConclusions({ meeting, conclusions, onTake }: ProposedConclusionsProps) {
  const query = useQuery(backend.meetingBriefing.forMeeting.queryOptions({ input: { id: meeting.id }, staleTime: 0 }))
  const left = (query.data?.conclusions ?? []).filter(({ text }) => !conclusions.some((one) => one.text === text))
  // An item that the agenda does not have any more is no place for a conclusion.
  const taken = (proposed: readonly (typeof left)[number][]): void =>
    onTake(
      proposed.map(({ text, task, itemId }) =>
        conclusionOf({ text, task, itemId: meeting.agenda.some(({ id }) => id === itemId) ? itemId : null }),
      ),
    )
  return (
    <Panel
      title="Đề xuất từ chương trình và số liệu"
      note={query.data ? `${left.length} đề xuất` : undefined}
      actions={
        left.length > 1 ? (
          <Button size="xs" variant="default" onClick={() => taken(left)}>
            Lấy tất cả
          </Button>
        ) : undefined
      }
      flush
    >
      {query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <LoadingState lines={5} label="Đang dựng đề xuất…" />
      ) : left.length === 0 ? (
        <EmptyState
          title="Không còn đề xuất nào"
          sentence="Mọi đề xuất từ chỉ tiêu, nhiệm vụ và kết luận kỳ trước đã có trong danh sách kết luận."
        />
      ) : (
        <ul className={classes.list}>
          {left.map((proposed) => (
            <li key={proposed.key} className={classes.row}>
              <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
                <div className={classes.what}>
                  <Text>{proposed.text}</Text>
                  <TaskLine task={proposed.task} />
                  {proposed.dueRule === null ? null : <span className={classes.under}>Hạn: {proposed.dueRule}</span>}
                </div>
                <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} onClick={() => taken([proposed])}>
                  Lấy
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
