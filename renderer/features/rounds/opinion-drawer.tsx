import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { opinionFaults, outcomeWords } from '../../../shared/domain/rounds/opinion-rules.ts'
import { type OpinionOutcome, opinionOutcomes, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { emptyLetter, letterFaults, letterOf } from './letter-draft.ts'
import { LetterFields } from './letter-fields.tsx'
import { type Round, type RoundOpinion, useRound, useRoundChange } from './rounds-data.ts'

/** One opinion on the draft and what became of it; `id` is `<round>/moi` or `<round>/<opinion>`. */
export function OpinionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [roundId = '', opinionId = ''] = id.split('/')
  const query = useRound(roundId)
  const opinion = opinionId === 'moi' ? null : query.data?.opinions.find((one) => one.opinionId === opinionId)
  return (
    <DetailDrawer title={opinionId === 'moi' ? 'Ghi ý kiến góp ý' : 'Ý kiến góp ý'} onClose={onClose}>
      {query.data && opinion !== undefined ? (
        <OpinionForm key={opinionId} round={query.data} opinion={opinion} onClose={onClose} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Ý kiến này không còn trong đợt. Đóng lại và chọn một dòng trong bảng.</Text>
      ) : (
        <LoadingState lines={6} />
      )}
    </DetailDrawer>
  )
}

interface OpinionFormProps {
  readonly round: Round
  readonly opinion: RoundOpinion | null
  readonly onClose: () => void
}

function OpinionForm({ round, opinion, onClose }: OpinionFormProps) {
  const { today, store } = useSession()
  const [from, setFrom] = useState<string | null>(opinion ? receiverKey(opinion.receiver) : null)
  const [about, setAbout] = useState(opinion?.about ?? '')
  const [text, setText] = useState(opinion?.text ?? '')
  const [outcome, setOutcome] = useState<OpinionOutcome>(opinion?.outcome ?? 'pending')
  const [answer, setAnswer] = useState(opinion?.answer ?? '')
  const [withLetter, setWithLetter] = useState(false)
  const [letter, setLetter] = useState(() => emptyLetter('', `Góp ý dự thảo Báo cáo ${round.subject}`))
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const receiver = round.choices.find((one) => receiverKey(one) === from)
  const content = { text, outcome, answer: answer.trim() === '' ? null : answer }
  const faults = opinionFaults(content)
  const told = (field: (typeof faults)[number]['field']) => {
    const fault = tried ? faults.find((one) => one.field === field) : undefined
    return fault && `${fault.message} ${fault.remedy}`
  }
  const ofLetter = withLetter ? letterFaults(letter, today) : {}
  const step = { id: round.id, expectedRevision: round.revision }
  const saving = useRoundChange(
    async () => {
      if (!receiver) throw new Error('The form was sent with faults.')
      const document = withLetter ? letterOf(letter) : null
      await client.rounds.putOpinion({
        ...step,
        opinionId: opinion?.opinionId ?? null,
        receiver: { kind: receiver.kind, code: receiver.code },
        about,
        ...content,
        letter: document && { document, file, fileName: file?.name ?? null },
      })
    },
    'Đã ghi ý kiến.',
    onClose,
  )
  const withdrawing = useRoundChange(
    (opinionId: string) => client.rounds.withdrawOpinion({ ...step, opinionId, reason: 'ghi nhầm ý kiến' }),
    'Đã bỏ ý kiến; lịch sử của đợt vẫn giữ.',
    onClose,
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (faults.length === 0 && receiver && Object.keys(ofLetter).length === 0) saving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Select
          label="Cơ quan, đơn vị góp ý"
          data={round.choices.map((choice) => ({ value: receiverKey(choice), label: choice.name }))}
          value={from}
          onChange={(value) => {
            setFrom(value)
            const name = round.choices.find((one) => receiverKey(one) === value)?.name ?? ''
            setLetter((before) => ({ ...before, issuer: name }))
          }}
          error={tried && !receiver ? 'Chưa chọn cơ quan, đơn vị.' : undefined}
          searchable
          nothingFoundMessage="Không tìm thấy"
          required
        />
        <TextInput
          label="Phần của dự thảo"
          placeholder="Ví dụ: Mục II.2, trang 4; để trống nếu là toàn văn"
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          maxLength={300}
        />
        <GrowingTextarea
          label="Nội dung góp ý"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={told('text')}
          maxLength={8000}
        />
        <Select
          label="Tiếp thu, giải trình"
          data={opinionOutcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          value={outcome}
          onChange={(value) => setOutcome(opinionOutcomes.find((one) => one === value) ?? 'pending')}
          error={told('outcome')}
          allowDeselect={false}
        />
        <GrowingTextarea
          label="Nội dung tiếp thu, giải trình"
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          error={told('answer')}
          maxLength={8000}
        />
        {opinion?.letter ? (
          <Text size="sm" c="dimmed">
            Theo văn bản số {opinion.letter.number}.
          </Text>
        ) : (
          <Checkbox
            label="Ghi số, ngày văn bản góp ý"
            checked={withLetter}
            onChange={(event) => setWithLetter(event.currentTarget.checked)}
          />
        )}
        {withLetter ? (
          <LetterFields
            draft={letter}
            faults={tried ? ofLetter : {}}
            file={file}
            onChange={(part) => setLetter((before) => ({ ...before, ...part }))}
            onFile={setFile}
          />
        ) : null}
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        {withdrawing.error ? <ErrorState {...describeError(withdrawing.error)} /> : null}
        <Group justify="space-between" gap="xs">
          {opinion ? (
            <Button
              variant="default"
              disabled={store.readOnly}
              loading={withdrawing.isPending}
              onClick={() => withdrawing.mutate(opinion.opinionId)}
            >
              Ghi nhầm, bỏ ý kiến
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Hủy
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
              Lưu ý kiến
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
