import { Button, Group, MultiSelect, Radio, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import { LetterActions } from './letter-actions.tsx'
import { ReceiverPapers } from './receiver-papers.tsx'
import classes from './rounds.module.css'
import { type Round, useRoundChange } from './rounds-data.ts'

/** Step 1: whom to ask, until when, by which outline; then the letters. */
export function AskPanel({ round }: { round: Round }) {
  const left = round.receivers.filter(({ asked }) => !asked)
  return (
    <>
      <Panel title="Chuẩn bị công văn đề nghị báo cáo">
        <PlanForm round={round} />
      </Panel>
      <Panel
        title="Công văn theo từng nơi nhận"
        note={`${round.receivers.length - left.length}/${round.receivers.length} nơi đã gửi`}
      >
        <Stack gap="md">
          {round.asked.map(({ number, date, receivers }) => (
            <Text key={number}>
              Đã gửi công văn số {number} ngày {formatDate(date)} tới {receivers.length} nơi.
            </Text>
          ))}
          <LetterActions
            round={round}
            letter="ask"
            receivers={left}
            answerBy={null}
            hindrance={
              round.plan === null
                ? 'Lưu phần chuẩn bị ở trên trước.'
                : left.length === 0
                  ? 'Mọi nơi nhận đã được gửi công văn.'
                  : null
            }
          />
          <ReceiverPapers round={round} letter="ask" answerBy={null} />
        </Stack>
      </Panel>
    </>
  )
}

function PlanForm({ round }: { round: Round }) {
  const { store } = useSession()
  const { plan, proposal, choices } = round
  const [chosen, setChosen] = useState<readonly string[]>(
    () => plan?.receivers.map(receiverKey) ?? choices.map(receiverKey),
  )
  const [deadline, setDeadline] = useState<IsoDate | null>(plan?.deadline ?? proposal.deadline)
  const [inclusive, setInclusive] = useState(plan?.inclusive ?? proposal.inclusive)
  const [outline, setOutline] = useState((plan?.outline ?? proposal.outline).join('\n'))
  const lines = useMemo(() => outlineOf(outline), [outline])
  const saving = useRoundChange(async () => {
    if (deadline === null) return
    await client.rounds.plan({
      id: round.id,
      expectedRevision: round.revision,
      plan: {
        receivers: choices
          .filter((choice) => chosen.includes(receiverKey(choice)))
          .map(({ kind, code }) => ({ kind, code })),
        deadline,
        inclusive,
        outline: [...lines],
      },
    })
  }, 'Đã lưu nơi nhận, hạn và đề cương.')
  const of = (kind: 'unit' | 'agency') => choices.filter((choice) => choice.kind === kind)
  const options = (kind: 'unit' | 'agency') =>
    of(kind).map((choice) => ({ value: receiverKey(choice), label: choice.name }))
  return (
    <Stack gap="sm">
      <MultiSelect
        label="Nơi nhận"
        description={`${chosen.length}/${choices.length} nơi: đơn vị báo cáo số liệu và cơ quan có nhiệm vụ trong kỳ`}
        data={[
          { group: 'Quận, huyện', items: options('unit') },
          { group: 'Cơ quan', items: options('agency') },
        ]}
        value={[...chosen]}
        onChange={setChosen}
        searchable
        clearable
        nothingFoundMessage="Không tìm thấy"
        clearButtonProps={{ 'aria-label': 'Bỏ chọn mọi nơi nhận' }}
        styles={{ pillsList: { maxHeight: 132, overflow: 'auto' } }}
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setChosen(choices.map(receiverKey))}>
          Chọn tất cả
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setChosen(of('unit').map(receiverKey))}>
          Chỉ quận, huyện
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setChosen(of('agency').map(receiverKey))}>
          Chỉ cơ quan
        </Button>
      </Group>
      <div className={classes.fields}>
        <DateField label="Hạn gửi báo cáo" value={deadline} onChange={setDeadline} required />
        <Radio.Group
          label="Công văn viết"
          value={inclusive ? 'yes' : 'no'}
          onChange={(value) => setInclusive(value === 'yes')}
        >
          <Group gap="md" h={36}>
            <Radio value="yes" label="chậm nhất ngày" />
            <Radio value="no" label="trước ngày" />
          </Group>
        </Radio.Group>
      </div>
      <GrowingTextarea
        label="Đề cương báo cáo"
        description="Mỗi dòng một mục, phần mềm đánh số; dòng bắt đầu bằng “- ” là ý của mục trên."
        value={outline}
        onChange={(event) => setOutline(event.currentTarget.value)}
        maxLength={20_000}
        required
      />
      {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
      <Group justify="flex-end">
        <Button
          disabled={store.readOnly || deadline === null || chosen.length === 0 || lines.length === 0}
          loading={saving.isPending}
          onClick={() => saving.mutate(undefined)}
        >
          Lưu phần chuẩn bị
        </Button>
      </Group>
    </Stack>
  )
}

const outlineOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '-')
