import { Anchor, Button, Group } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { backend } from '../../lib/client.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { FrameFields } from './frame-fields.tsx'
import { NarrativeFields } from './narrative-fields.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { Preview } from './preview.tsx'
import classes from './reports.module.css'
import { annual, type Draft } from './reports-data.ts'
import { SaveLine, SaveTrouble } from './save-status.tsx'
import { useAutosave } from './use-autosave.ts'

export function ReportEditor({ draft }: { draft: Draft }) {
  const queryClient = useQueryClient()
  const { fields, change, status, save, resolve } = useAutosave(draft)
  const key = { planId: draft.planId, kind: annual, period: draft.period, part: '' }

  const saving = useMutation({
    mutationFn: async () => {
      // The bytes of the preview when it shows these fields already; otherwise they are made once for both.
      const { file, name } = await queryClient.fetchQuery(
        backend.documents.render.queryOptions({ input: { ...key, fields } }),
      )
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })

  return (
    <div className={classes.editor}>
      <PageHeader
        title={draft.title}
        sentence={
          <Group gap="md">
            <Anchor component={Link} to="/bao-cao" size="sm">
              Danh sách báo cáo
            </Anchor>
            <SaveLine status={status} revision={draft.revision} />
          </Group>
        }
        action={
          <Button
            leftSection={<IconDeviceFloppy size={18} aria-hidden="true" />}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            Lưu tệp PDF
          </Button>
        }
      />
      <div className={classes.columns}>
        <div className={classes.form}>
          <SaveTrouble status={status} onRetry={save} onResolve={resolve} />
          <NeedsPanel needs={draft.needs.map(({ what }) => what)} />
          <FrameFields fields={fields} onChange={change} />
          <NarrativeFields sections={draft.sections} figures={draft.figures} fields={fields} onChange={change} />
        </div>
        <Preview draft={draft} fields={fields} />
      </div>
    </div>
  )
}
