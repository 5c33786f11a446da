import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconFilePencil, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { backend, client } from '../../../lib/client.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone, notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { useSession } from '../../../lib/use-session.ts'
import { printPdf } from '../../../ui/print-pdf.ts'
import { documentAddress } from '../document-address.ts'
import type { Issued } from './archive-data.ts'

/** Print and save the very bytes that were issued; take the document up with a new one. */
export function IssuedActions({ issued }: { issued: Issued }) {
  const { store } = useSession()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const bytes = () => queryClient.fetchQuery(backend.issuing.reprint.queryOptions({ input: { id: issued.id } }))
  const save = useMutation({
    mutationFn: async () => {
      const { file, name } = await bytes()
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const print = useMutation({ mutationFn: async () => printPdf((await bytes()).file), onError: notifyError })
  const takeUp = useMutation({
    mutationFn: (kind: 'replaces' | 'amends') => client.issuing.startRelated({ id: issued.id, kind }),
    onSuccess: (key) => {
      invalidate(queryClient, 'documents')
      notifyDone(`Đã lập dự thảo cho số ${issued.numberText}, với lời văn của văn bản này và số liệu hiện nay.`)
      void navigate(documentAddress(key))
    },
    onError: notifyError,
  })
  return (
    <Group gap="xs">
      <Button
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        loading={print.isPending}
        disabled={!issued.intact.ok}
        onClick={() => print.mutate()}
      >
        In lại
      </Button>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}
        loading={save.isPending}
        disabled={!issued.intact.ok}
        onClick={() => save.mutate()}
      >
        Lưu PDF
      </Button>
      {issued.kind === 'correction' ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconFilePencil size={16} aria-hidden="true" />}
              rightSection={<IconChevronDown size={16} aria-hidden="true" />}
              loading={takeUp.isPending}
              disabled={store.readOnly}
            >
              Lập văn bản mới
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => takeUp.mutate('replaces')}>Thay thế số {issued.numberText}</Menu.Item>
            <Menu.Item onClick={() => takeUp.mutate('amends')}>Sửa đổi, bổ sung số {issued.numberText}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
