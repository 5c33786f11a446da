import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { client } from '../../../lib/client.ts'
import { notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import type { TaskRow } from '../tasks-data.ts'
import { keyOf } from '../use-task-change.ts'

interface ExportTasksProps {
  readonly planId: PlanId
  readonly year: number | null
  /** Those that the filters left, in the list's order. */
  readonly rows: readonly TaskRow[]
}

/** The tasks in sight of the filters as an Excel workbook. */
export function ExportTasks({ planId, year, rows }: ExportTasksProps) {
  const exporting = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.tasks.export({ planId, year, asOf: null, keys: rows.map(keyOf) })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconFileSpreadsheet size={18} aria-hidden="true" />}
      loading={exporting.isPending}
      disabled={rows.length === 0}
      onClick={() => exporting.mutate()}
    >
      Xuất Excel
    </Button>
  )
}
