import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'

interface VotePanelProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

/** The vote on one item; a later count takes the place of the one before, which stays in the history. */
export function VotePanel({ meeting, item }: VotePanelProps) {
  const { store } = useSession()
  const vote = meeting.votes.find(({ itemId }) => itemId === item.id) ?? null
  const disabled = meeting.stage !== 'in_session' || store.readOnly
  return (
    <Panel title="Biểu quyết">
      {vote === null ? (
        disabled ? (
          <Text c="dimmed">Mục này không có biểu quyết.</Text>
        ) : null
      ) : (
        <Text mb={disabled ? 0 : 'sm'}>
          {vote.question === '' ? item.title : vote.question}: {vote.inFavour} tán thành, {vote.against} không tán
          thành, {vote.abstained} không có ý kiến.
        </Text>
      )}
      {disabled ? null : <VoteForm meeting={meeting} item={item} />}
    </Panel>
  )
}

function VoteForm({ meeting, item }: VotePanelProps) {
  const vote = meeting.votes.find(({ itemId }) => itemId === item.id) ?? null
  const [question, setQuestion] = useState(vote?.question ?? item.decisionAsked.slice(0, 500))
  const [counts, setCounts] = useState<Readonly<Record<Count, number | null>>>({
    inFavour: vote?.inFavour ?? null,
    against: vote?.against ?? null,
    abstained: vote?.abstained ?? null,
  })
  const { inFavour, against, abstained } = counts
  const voting = useMeetingChange(
    async () => {
      if (inFavour === null || against === null || abstained === null) return
      await client.meetings.vote({ ...stepOf(meeting), itemId: item.id, question, inFavour, against, abstained })
    },
    { said: 'Đã ghi kết quả biểu quyết.' },
  )
  const isWhole = inFavour !== null && against !== null && abstained !== null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isWhole) voting.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Nội dung biểu quyết"
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          maxLength={500}
        />
        <div className={classes.fields}>
          {countFields.map(([name, label]) => (
            <NumberInput
              key={name}
              label={label}
              value={counts[name] ?? ''}
              onChange={(value) =>
                setCounts((before) => ({ ...before, [name]: typeof value === 'number' ? value : null }))
              }
              min={0}
              max={9999}
              allowDecimal={false}
              allowNegative={false}
              w={150}
            />
          ))}
        </div>
        {voting.error ? <ErrorState {...describeError(voting.error)} /> : null}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={voting.isPending} disabled={!isWhole}>
            Ghi kết quả biểu quyết
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Count = 'inFavour' | 'against' | 'abstained'
const countFields: readonly (readonly [Count, string])[] = [
  ['inFavour', 'Tán thành'],
  ['against', 'Không tán thành'],
  ['abstained', 'Không có ý kiến'],
]
