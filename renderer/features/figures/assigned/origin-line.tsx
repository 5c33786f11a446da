import { Anchor, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { AssignedOrigin } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { client } from '../../../lib/client.ts'
import { notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'

/** Where a figure was taken from; the sheet itself can be saved again, byte for byte. */
export function OriginLine({ origin }: { origin: AssignedOrigin }) {
  const saving = useMutation({
    mutationFn: async () => {
      if (origin.kind !== 'file') return
      const { file, name } = await client.figures.original({ sha256: origin.sha256 })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  if (origin.kind === 'typed') {
    return (
      <Text size="sm" c="dimmed">
        Nhập tay
      </Text>
    )
  }
  return (
    <Text size="sm">
      {origin.fileName}, trang “{origin.sheet}”, ô {origin.cell}{' '}
      <Anchor component="button" type="button" size="sm" disabled={saving.isPending} onClick={() => saving.mutate()}>
        Tải tệp gốc
      </Anchor>
    </Text>
  )
}
