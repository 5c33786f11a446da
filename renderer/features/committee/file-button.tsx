import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'

/** Saves the file of a decision or of the regulations, as it came. */
export function FileButton({ id }: { id: string }) {
  const saving = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.committee.file({ id })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      Lưu tệp văn bản
    </Button>
  )
}
