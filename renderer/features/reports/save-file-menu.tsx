import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconFileTypeDocx, IconPrinter, IconTable } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { backend } from '../../lib/client.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { printPdf } from '../../ui/print-pdf.ts'
import { type Draft, type Fields, keyOf } from './reports-data.ts'

/** The document on paper and as files: the bytes are those of the preview, of the fields as they stand. */
export function SaveFileMenu({ draft, fields }: { draft: Draft; fields: Fields }) {
  const queryClient = useQueryClient()
  const input = { ...keyOf(draft), fields }
  // The bytes of the preview when it shows these fields already; otherwise they are made once for both.
  const rendered = () => queryClient.fetchQuery(backend.documents.render.queryOptions({ input }))

  const pdf = useMutation({
    mutationFn: async () => {
      const { file, name } = await rendered()
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const print = useMutation({ mutationFn: async () => printPdf((await rendered()).file), onError: notifyError })
  const word = useMutation({
    mutationFn: async () => {
      const { file, name } = await queryClient.fetchQuery(backend.documents.word.queryOptions({ input }))
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const workbook = useMutation({
    mutationFn: async () => {
      const { file, name } = await queryClient.fetchQuery(backend.documents.workbook.queryOptions({ input }))
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label="In đúng bản xem trước">
        <ActionIcon
          variant="default"
          size={36}
          aria-label="In"
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          <IconPrinter size={18} />
        </ActionIcon>
      </Tooltip>
      <Button.Group>
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden="true" />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          Lưu PDF
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button px={8} aria-label="Lưu tệp loại khác" loading={word.isPending || workbook.isPending}>
              <IconChevronDown size={18} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileTypeDocx size={18} aria-hidden="true" />} onClick={() => word.mutate()}>
              Lưu Word (DOCX)
            </Menu.Item>
            <Menu.Item leftSection={<IconTable size={18} aria-hidden="true" />} onClick={() => workbook.mutate()}>
              Lưu bảng số liệu (Excel)
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </Group>
  )
}
