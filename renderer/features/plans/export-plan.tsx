import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { client } from '../../lib/client.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'

/** The whole plan as it is in force, as an Excel workbook. */
export function ExportPlan({ planId }: { planId: PlanId }) {
  const exporting = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.plans.export({ planId })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Button
      size="sm"
      variant="default"
      leftSection={<IconFileSpreadsheet size={18} aria-hidden="true" />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      Xuất Excel
    </Button>
  )
}
