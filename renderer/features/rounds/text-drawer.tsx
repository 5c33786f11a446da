import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { emptyLetter, letterFaults, letterOf } from './letter-draft.ts'
import { LetterFields } from './letter-fields.tsx'
import classes from './rounds.module.css'
import { type Round, type RoundReceiverRow, useRound, useRoundChange } from './rounds-data.ts'

/** A report in words that came in; `id` is `<round>/unit/492`. */
export function TextDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [roundId = '', kind, code] = id.split('/')
  const query = useRound(roundId)
  const receiver = query.data?.receivers.find((one) => receiverKey(one) === `${kind}/${code}`)
  return (
    <DetailDrawer title={receiver ? `Báo cáo của ${receiver.name}` : 'Ghi báo cáo bằng văn bản'} onClose={onClose}>
      {query.data && receiver ? (
        <TextForm round={query.data} receiver={receiver} onClose={onClose} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Nơi này không có trong đợt báo cáo. Đóng lại và chọn một dòng trong bảng.</Text>
      ) : (
        <LoadingState lines={6} />
      )}
    </DetailDrawer>
  )
}

interface TextFormProps {
  readonly round: Round
  readonly receiver: RoundReceiverRow
  readonly onClose: () => void
}

function TextForm({ round, receiver, onClose }: TextFormProps) {
  const { today, store } = useSession()
  const [draft, setDraft] = useState(() => emptyLetter(receiver.name, `Báo cáo ${round.subject}`))
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const faults = letterFaults(draft, today)
  const step = { id: round.id, expectedRevision: round.revision }
  const to = { kind: receiver.kind, code: receiver.code }
  const saving = useRoundChange(
    async () => {
      const document = letterOf(draft)
      if (document === null) throw new Error('The form was sent with faults.')
      await client.rounds.receiveText({ ...step, receiver: to, document, file, fileName: file?.name ?? null })
    },
    `Đã ghi báo cáo của ${receiver.name}.`,
    onClose,
  )
  const withdrawing = useRoundChange(
    (documentId: string) =>
      client.rounds.withdrawText({ ...step, receiver: to, documentId, reason: 'ghi nhầm nơi gửi hoặc nhầm đợt' }),
    'Đã bỏ báo cáo khỏi đợt; văn bản vẫn còn trong danh sách văn bản.',
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) saving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {receiver.texts.length > 0 ? (
          <>
            <Title order={3}>Đã nhận</Title>
            <ul className={classes.plain}>
              {receiver.texts.map(({ id, number, date, subject }) => (
                <li key={id}>
                  <Group justify="space-between" wrap="nowrap">
                    <Text size="sm">
                      {number} ngày {formatDate(date)}: {subject}
                    </Text>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={store.readOnly}
                      loading={withdrawing.isPending}
                      onClick={() => withdrawing.mutate(id)}
                    >
                      Ghi nhầm, bỏ
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <LetterFields
          draft={draft}
          faults={tried ? faults : {}}
          file={file}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          onFile={setFile}
        />
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        {withdrawing.error ? <ErrorState {...describeError(withdrawing.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
            Ghi báo cáo
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
