import { Button, FileInput, Group, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CommitteeRecord } from '../../../shared/domain/committee/committee-record.ts'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { useCommitteeChange } from './committee-data.ts'
import { FileButton } from './file-button.tsx'
import { RecordHistory } from './record-history.tsx'

/** A record as the form saw it when it was opened. */
export interface SeenRecord {
  readonly id: string
  readonly revision: number
  readonly file: { readonly name: string } | null
}

type Sent = Parameters<typeof client.committee.saveRecord>[0]['record']

interface RecordFormProps {
  readonly scope: CommitteeScope
  readonly seen: SeenRecord | null
  /** The record that the inputs make; null while something is to be mended. */
  readonly record: CommitteeRecord | null
  /** "Quyết định" */
  readonly what: string
  readonly withFile: boolean
  readonly canWithdraw: boolean
  readonly children: (tried: boolean) => ReactNode
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** The frame of the forms of decisions, regulations and predecessors: file, saving, taking back, history. */
export function RecordForm(props: RecordFormProps) {
  const { scope, seen, record, what, withFile, canWithdraw, children, onSaved, onCancel } = props
  const { store } = useSession()
  const [tried, setTried] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [withoutFile, setWithoutFile] = useState(false)
  const saving = useCommitteeChange(
    (sound: CommitteeRecord) =>
      client.committee.saveRecord({
        id: seen ? seen.id : null,
        expectedRevision: seen ? seen.revision : 0,
        scope,
        record: sent(sound),
        file: file ? { file, name: file.name } : withoutFile ? null : 'keep',
      }),
    () => `${what}: đã lưu.`,
    onSaved,
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (record !== null) saving.mutate(record)
  }
  const kept = seen?.file && !withoutFile ? seen.file : null
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children(tried)}
          {withFile ? (
            <>
              {kept && seen ? (
                <Group gap="xs">
                  <Text size="sm">Tệp: {kept.name}</Text>
                  <FileButton id={seen.id} />
                  <Button size="xs" variant="subtle" color="gray" onClick={() => setWithoutFile(true)}>
                    Bỏ tệp
                  </Button>
                </Group>
              ) : null}
              <FileInput
                label={kept ? 'Thay tệp văn bản' : 'Tệp văn bản'}
                description="Không bắt buộc; tệp được lưu nguyên vẹn trong kho."
                placeholder="Chọn tệp"
                value={file}
                onChange={setFile}
                clearable
                clearButtonProps={{ 'aria-label': 'Bỏ tệp đã chọn' }}
              />
            </>
          ) : null}
          {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              Hủy
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
      {seen && canWithdraw ? <Withdrawal seen={seen} what={what} onDone={onSaved} /> : null}
      {seen ? (
        <section>
          <Title order={3} mb={4}>
            Lịch sử
          </Title>
          <RecordHistory id={seen.id} />
        </section>
      ) : null}
    </Stack>
  )
}

const sent = (record: CommitteeRecord): Sent =>
  record.kind === 'regulations' ? { ...record, signing: [...record.signing] } : record

/** Takes back what was recorded by mistake. */
function Withdrawal({ seen, what, onDone }: { seen: SeenRecord; what: string; onDone: () => void }) {
  const { store } = useSession()
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const taking = useCommitteeChange(
    () => client.committee.withdrawRecord({ id: seen.id, expectedRevision: seen.revision, reason }),
    () => `${what}: đã rút.`,
    onDone,
  )
  if (!asked)
    return (
      <Group>
        <Button variant="subtle" color="gray" disabled={store.readOnly} onClick={() => setAsked(true)}>
          Ghi nhầm, rút
        </Button>
      </Group>
    )
  const tooShort = reason.trim().length < 5
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!tooShort) taking.mutate(undefined)
      }}
    >
      <Stack gap="xs">
        <GrowingTextarea
          label="Lý do rút"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && tooShort ? 'Lý do phải có ít nhất 5 ký tự.' : undefined}
          maxLength={1000}
          required
        />
        {taking.error ? <ErrorState {...describeError(taking.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsked(false)}>
            Thôi
          </Button>
          <Button type="submit" loading={taking.isPending}>
            Rút
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
