import { Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AssignedSource, assignedSources } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { client } from '../../../lib/client.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone, notifyError } from '../../../lib/notify.ts'
import { sourceText } from './assigned-text.ts'

/** Says whose figures count where several sources stand side by side. */
export function SourceChoice({ official }: { official: AssignedSource | null }) {
  const queryClient = useQueryClient()
  const choosing = useMutation({
    mutationFn: (source: AssignedSource | null) => client.assigned.chooseSource({ source }),
    onSuccess: (_, source) => {
      notifyDone(
        source === null
          ? 'Đã bỏ chọn nguồn chính thức của chỉ tiêu giao.'
          : `Nguồn chính thức của chỉ tiêu giao: ${sourceText(source)}.`,
      )
      invalidate(queryClient, 'figures')
    },
    onError: notifyError,
  })
  return (
    <Select
      label="Nguồn chính thức"
      placeholder="Chưa chọn"
      data={assignedSources.map((source) => ({ value: source, label: sourceText(source) }))}
      value={official}
      onChange={(value) => choosing.mutate(assignedSources.find((source) => source === value) ?? null)}
      disabled={choosing.isPending}
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn nguồn chính thức' }}
      w={190}
    />
  )
}
