import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import { backend } from '../../../lib/client.ts'
import { notifyError } from '../../../lib/notify.ts'
import type { Meeting } from '../meetings-data.ts'
import { keptItem } from './agenda-list.ts'

interface BuildAgendaProps {
  readonly meeting: Meeting
  /** Nothing would be replaced. */
  readonly isFirst: boolean
  readonly onBuilt: (items: readonly AgendaItem[]) => void
}

/** Takes the agenda that figures, tasks and earlier conclusions propose for this meeting. */
export function BuildAgenda({ meeting, isFirst, onBuilt }: BuildAgendaProps) {
  const queryClient = useQueryClient()
  const building = useMutation({
    // What was proposed before may rest on older figures.
    mutationFn: () =>
      queryClient.fetchQuery({
        ...backend.meetingBriefing.forMeeting.queryOptions({ input: { id: meeting.id } }),
        staleTime: 0,
      }),
    onSuccess: ({ agenda }) => onBuilt(agenda.map(keptItem)),
    onError: notifyError,
  })
  return (
    <Button
      size={isFirst ? 'sm' : 'xs'}
      variant={isFirst ? 'filled' : 'default'}
      leftSection={<IconWand size={16} aria-hidden="true" />}
      loading={building.isPending}
      onClick={() => building.mutate()}
    >
      {isFirst ? 'Dựng từ số liệu' : 'Dựng lại từ số liệu'}
    </Button>
  )
}
