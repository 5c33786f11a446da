import { ActionIcon, Alert, Button, Group, SegmentedControl, Select, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { parseIndicatorCode, parseUnitCode } from '../../../../shared/domain/ids.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { inUnitOrder } from '../../../ui/unit-order.ts'
import classes from './briefing.module.css'
import { type BriefingScope, useWhatIf, useWhatIfChoices, type WhatIfChoices } from './briefing-data.ts'
import { CopyTextButton } from './copy-text-button.tsx'
import { completeAdditions, type DraftAddition, typedPeople } from './what-if-draft.ts'

type Scope = Pick<BriefingScope, 'planId' | 'period'>

/** "Quận X thêm 500 người → thành phố …%": several suppositions at once, answered as they are typed. Nothing is kept. */
export function WhatIfPanel(scope: Scope) {
  const choices = useWhatIfChoices(scope)
  return (
    <Panel title="Tính thử" note="không lưu vào số liệu">
      {choices.data ? (
        choices.data.indicators.length > 0 ? (
          <Form scope={scope} choices={choices.data} />
        ) : (
          <Text>Chưa có số liệu của kỳ này để tính thử. Nhập báo cáo của các đơn vị trước.</Text>
        )
      ) : choices.error ? (
        <ErrorState {...describeError(choices.error)} onRetry={() => void choices.refetch()} />
      ) : (
        <LoadingState lines={3} label="Đang tải chỉ tiêu và đơn vị…" />
      )}
    </Panel>
  )
}

const emptyDraft = (key: number, { indicators }: WhatIfChoices): DraftAddition => ({
  key,
  unit: null,
  indicator: indicators[0]?.indicator ?? null,
  people: '',
  enters: 'numerator',
})

function Form({ scope, choices }: { scope: Scope; choices: WhatIfChoices }) {
  const [drafts, setDrafts] = useState<readonly DraftAddition[]>([emptyDraft(1, choices)])
  const change = (key: number, changed: Partial<DraftAddition>): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)))
  const add = (): void =>
    setDrafts((all) => {
      const last = all.at(-1)
      const next = emptyDraft(Math.max(0, ...all.map(({ key }) => key)) + 1, choices)
      return [...all, { ...next, indicator: last?.indicator ?? next.indicator }]
    })
  return (
    <>
      <ul className={classes.additions}>
        {drafts.map((draft) => (
          <AdditionFields
            key={draft.key}
            draft={draft}
            choices={choices}
            onChange={(changed) => change(draft.key, changed)}
            onRemove={drafts.length > 1 ? () => setDrafts((all) => all.filter((one) => one !== draft)) : null}
          />
        ))}
      </ul>
      <Button size="xs" variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
        Thêm giả định
      </Button>
      <Answer scope={scope} additions={completeAdditions(drafts, choices)} />
    </>
  )
}

interface AdditionFieldsProps {
  readonly draft: DraftAddition
  readonly choices: WhatIfChoices
  readonly onChange: (changed: Partial<DraftAddition>) => void
  readonly onRemove: (() => void) | null
}

function AdditionFields({ draft, choices, onChange, onRemove }: AdditionFieldsProps) {
  const indicator = choices.indicators.find((one) => one.indicator === draft.indicator)
  const typed = typedPeople(draft.people)
  const units = [
    ...inUnitOrder(indicator?.units ?? []).map(({ code, name }) => ({ value: code as string, label: name })),
    { value: choices.territory.code as string, label: `${choices.territory.name} (chưa rõ đơn vị)` },
  ]
  return (
    <li>
      <div className={classes.addition}>
        <Select
          label="Chỉ tiêu"
          data={choices.indicators.map(({ indicator: code, label }) => ({ value: code as string, label }))}
          value={draft.indicator}
          onChange={(value) => value && onChange({ indicator: parseIndicatorCode(value) })}
          allowDeselect={false}
          searchable
        />
        <Select
          label="Đơn vị"
          placeholder="Chọn đơn vị"
          data={units}
          value={draft.unit}
          onChange={(value) => onChange({ unit: value === null ? null : parseUnitCode(value) })}
          searchable
        />
        <TextInput
          label={`Thêm (${indicator?.counted ?? 'người'})`}
          placeholder="500"
          inputMode="numeric"
          value={draft.people}
          onChange={(event) => onChange({ people: event.currentTarget.value })}
          error={typed.kind === 'fault' ? typed.message : null}
          styles={{ input: { textAlign: 'right' } }}
        />
        {onRemove ? (
          <Tooltip label="Bỏ giả định này">
            <ActionIcon variant="subtle" color="gray" aria-label="Bỏ giả định này" onClick={onRemove}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <span />
        )}
      </div>
      {indicator?.canEnterBoth ? (
        <SegmentedControl
          mt={6}
          size="xs"
          aria-label="Tính vào đâu"
          value={draft.enters}
          onChange={(value) => onChange({ enters: value === 'both' ? 'both' : 'numerator' })}
          data={[
            { value: 'numerator', label: 'Đã ở trong mẫu số' },
            { value: 'both', label: 'Mới đến, tính cả vào mẫu số' },
          ]}
        />
      ) : null}
    </li>
  )
}

function Answer({ scope, additions }: { scope: Scope; additions: Parameters<typeof useWhatIf>[1] }) {
  const { data, error } = useWhatIf(scope, additions)
  if (additions.length === 0)
    return (
      <Text mt="sm" c="dimmed">
        Chọn đơn vị và ghi số người; kết quả hiện ngay tại đây.
      </Text>
    )
  if (error) {
    const { message, remedy } = describeError(error)
    return (
      <Alert color="yellow" mt="sm" role="alert">
        {message} {remedy}
      </Alert>
    )
  }
  if (!data) return null
  return (
    <div aria-live="polite">
      <Group justify="space-between" mt="sm">
        <Text fw={600}>Kết quả</Text>
        <CopyTextButton text={data.sentences.join('\n')} label="Sao chép kết quả" />
      </Group>
      {data.sentences.map((sentence) => (
        <p key={sentence} className={classes.answer}>
          {sentence}
        </p>
      ))}
    </div>
  )
}
