import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconFileText, IconFileZip, IconMail, IconPencil } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { client } from '../../../lib/client.ts'
import { notifyDone, notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { owedWords, type Receiver, type ReminderScope } from './reminder-scope.ts'
import classes from './reminders.module.css'

interface ReceiverTableProps {
  readonly scope: ReminderScope
  readonly receivers: readonly Receiver[]
  /** Null: no letter can be written yet. */
  readonly answerBy: IsoDate | null
}

const keyOf = ({ kind, code }: Receiver): string => `${kind}/${code}`

/** One row a receiver: what is owed, whom to write to, and the papers for it. */
export function ReceiverTable({ scope, receivers, answerBy }: ReceiverTableProps) {
  const [edited, setEdited] = useState<Receiver | null>(null)
  const writing = useMutation({
    mutationFn: async ({ receiver, form }: { receiver: Receiver; form: 'letter' | 'mail' }) => {
      if (answerBy === null) return
      const { kind, code } = receiver
      const { file, name } = await client.reminders[form]({ ...scope, receiver: { kind, code }, answerBy })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const packing = useMutation({
    mutationFn: async (chosen: readonly Receiver[]) => {
      if (answerBy === null) return
      const { file, name, leftOut } = await client.reminders.pack({
        ...scope,
        answerBy,
        receivers: chosen.map(({ kind, code }) => ({ kind, code })),
      })
      notifySaved(await saveFile(name, file), name)
      for (const sentence of leftOut) notifyDone(sentence)
    },
    onError: notifyError,
  })
  const { mutate, isPending, variables } = writing
  const columns = useMemo<DataColumn<Receiver>[]>(() => {
    const busy = (receiver: Receiver, form: 'letter' | 'mail') =>
      isPending && variables?.form === form && keyOf(variables.receiver) === keyOf(receiver)
    return [
      {
        id: 'name',
        header: 'Cơ quan, đơn vị',
        wrap: true,
        value: ({ name }) => name,
        render: ({ name, kind, hasEnded }) => (
          <span className={classes.name}>
            {name}
            {kind === 'unit' ? <span className={classes.second}>đơn vị báo cáo</span> : null}
            {hasEnded ? (
              <span className={classes.second}>
                đã kết thúc hoạt động: chuyển nhiệm vụ ở tab “Chuyển cơ quan” trước
              </span>
            ) : null}
          </span>
        ),
      },
      { id: 'owed', header: 'Còn nợ', wrap: true, value: owedWords },
      {
        id: 'days',
        header: 'Chậm nhất (ngày)',
        align: 'right',
        value: ({ mostDaysLate }) => mostDaysLate,
        render: ({ mostDaysLate }) => (mostDaysLate > 0 ? formatInteger(mostDaysLate) : '–'),
      },
      {
        id: 'email',
        header: 'Thư điện tử',
        wrap: true,
        value: ({ email }) => email,
        render: (receiver) => (
          <Group gap={4} wrap="nowrap">
            {receiver.email ?? <span className={classes.second}>chưa có</span>}
            <Tooltip label="Sửa thông tin liên hệ">
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Sửa thông tin liên hệ của ${receiver.name}`}
                onClick={() => setEdited(receiver)}
              >
                <IconPencil size={16} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </Group>
        ),
      },
      {
        id: 'papers',
        header: 'Văn bản',
        sortable: false,
        value: () => null,
        render: (receiver) => (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileText size={16} aria-hidden="true" />}
              loading={busy(receiver, 'letter')}
              disabled={answerBy === null || receiver.hasEnded}
              onClick={() => mutate({ receiver, form: 'letter' })}
            >
              Công văn
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconMail size={16} aria-hidden="true" />}
              loading={busy(receiver, 'mail')}
              disabled={answerBy === null || receiver.hasEnded}
              onClick={() => mutate({ receiver, form: 'mail' })}
            >
              Thư nháp
            </Button>
          </Group>
        ),
      },
    ]
  }, [mutate, isPending, variables, answerBy])
  const writable = receivers.filter(({ hasEnded }) => !hasEnded)
  return (
    <>
      <Group px="md" py="xs">
        <Button
          size="xs"
          leftSection={<IconFileZip size={16} aria-hidden="true" />}
          loading={packing.isPending}
          disabled={answerBy === null || writable.length === 0}
          onClick={() => packing.mutate(writable)}
        >
          Công văn và thư nháp của {writable.length} nơi (.zip)
        </Button>
      </Group>
      <DataTable label="Nơi cần nhắc" columns={columns} rows={receivers} rowKey={keyOf} />
      {edited ? <ContactDialog key={keyOf(edited)} receiver={edited} onClose={() => setEdited(null)} /> : null}
    </>
  )
}
