import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconVersions } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { notifyDone, notifyError } from '../../../lib/notify.ts'
import { notifyUndo } from '../../../lib/notify-undo.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { type Draft, type Fields, keyOf } from '../reports-data.ts'
import type { FieldChange, SaveState } from '../use-autosave.ts'
import { VersionComparison } from './version-comparison.tsx'

interface VersionsTabProps {
  readonly draft: Draft
  /** As they stand on the screen. */
  readonly fields: Fields
  readonly status: SaveState
  readonly isEditable: boolean
  readonly onChange: (update: FieldChange) => void
}

/** Versions that were kept; each is compared with the words as they stand now, and can be taken back. */
export function VersionsTab({ draft, fields, status, isEditable, onChange }: VersionsTabProps) {
  const queryClient = useQueryClient()
  const key = keyOf(draft)
  const options = backend.documents.versions.queryOptions({ input: key })
  const query = useQuery(options)
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const keeping = useMutation({
    ...backend.documents.keepVersion.mutationOptions(),
    onSuccess: async ({ version }) => {
      setNote('')
      await queryClient.invalidateQueries({ queryKey: options.queryKey })
      notifyDone(`Đã giữ phiên bản ${version}.`)
    },
    onError: notifyError,
  })
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={6} label="Đang tải các phiên bản…" />
  const versions = query.data
  const compared = versions.find(({ version }) => version === chosen) ?? versions[0]
  const takeBack = (): void => {
    if (!compared) return
    const { narrative, comments } = fields
    onChange({ narrative: compared.fields.narrative })
    notifyUndo(`Đã lấy lại lời văn của phiên bản ${compared.version}.`, () => onChange({ narrative, comments }))
  }
  return (
    <Stack gap="md">
      {isEditable ? (
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            label="Giữ bản hiện tại làm một phiên bản"
            description={
              draft.revision === 0
                ? 'Dự thảo chưa có thay đổi nào được lưu.'
                : 'Ghi vắn tắt vì sao, ví dụ “gửi lấy ý kiến”'
            }
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button
            variant="default"
            leftSection={<IconVersions size={18} aria-hidden="true" />}
            loading={keeping.isPending}
            disabled={status.state !== 'saved' || draft.revision === 0}
            onClick={() => keeping.mutate({ ...key, note })}
          >
            Giữ phiên bản
          </Button>
        </Group>
      ) : null}
      {compared ? (
        <>
          <Radio.Group
            label={`${versions.length} phiên bản đã giữ; chọn một để so với bản hiện tại`}
            value={String(compared.version)}
            onChange={(value) => setChosen(Number(value))}
          >
            <Stack gap={6} mt={6} style={{ maxHeight: 220, overflowY: 'auto' }}>
              {versions.map(({ version, note: why, savedAt, savedBy }) => (
                <Radio
                  key={version}
                  value={String(version)}
                  label={`Phiên bản ${version}${why === '' ? '' : `: ${why}`}`}
                  description={`${savedBy}, ${formatInstant(savedAt)}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          <VersionComparison
            sections={draft.sections}
            figures={draft.figures}
            before={compared.fields.narrative}
            after={fields.narrative}
          />
          {isEditable ? (
            <Button variant="default" onClick={takeBack} style={{ justifySelf: 'start', alignSelf: 'flex-start' }}>
              Lấy lại lời văn của phiên bản {compared.version}
            </Button>
          ) : null}
        </>
      ) : (
        <Text c="dimmed">
          Chưa giữ phiên bản nào. Dự thảo vẫn tự lưu; giữ một phiên bản khi gửi lấy ý kiến hoặc trình, để sau này so
          sánh từng chữ và lấy lại.
        </Text>
      )}
    </Stack>
  )
}
