import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackendClient } from '../../../../shared/contract/contract.ts'
import { backend, client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import type { Receiver } from './reminder-scope.ts'

type Contact = Awaited<ReturnType<BackendClient['reminders']['contacts']>>[number]

/** Whom to write to at one agency or unit. */
export function ContactDialog({ receiver, onClose }: { receiver: Receiver; onClose: () => void }) {
  const query = useQuery(backend.reminders.contacts.queryOptions())
  const known = query.data?.find(({ holderKind, holder }) => holderKind === receiver.kind && holder === receiver.code)
  return (
    <Modal opened onClose={onClose} title={`Liên hệ của ${receiver.name}`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {query.data ? (
        <ContactForm receiver={receiver} known={known ?? null} onClose={onClose} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={4} />
      )}
    </Modal>
  )
}

const textOf = (text: string | null | undefined): string => text ?? ''
const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function ContactForm({ receiver, known, onClose }: { receiver: Receiver; known: Contact | null; onClose: () => void }) {
  const [personName, setPersonName] = useState(textOf(known?.personName))
  const [post, setPost] = useState(textOf(known?.post))
  const [email, setEmail] = useState(textOf(known?.email))
  const [phone, setPhone] = useState(textOf(known?.phone))
  const saving = useMutation({
    mutationFn: () =>
      client.reminders.saveContact({
        holderKind: receiver.kind,
        holder: receiver.code,
        personName: filled(personName),
        post: filled(post),
        email: filled(email),
        phone: filled(phone),
        expectedRevision: known ? known.revision : 0,
      }),
    onSuccess: () => {
      notifyDone(`Đã lưu thông tin liên hệ của ${receiver.name}.`)
      onClose()
    },
  })
  const fault = saving.error && describeError(saving.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Thư điện tử"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label="Người nhận"
          description="Để trống nếu gửi đến văn thư."
          value={personName}
          onChange={(event) => setPersonName(event.currentTarget.value)}
        />
        <TextInput label="Chức vụ" value={post} onChange={(event) => setPost(event.currentTarget.value)} />
        <TextInput label="Điện thoại" value={phone} onChange={(event) => setPhone(event.currentTarget.value)} />
        {fault ? (
          <Alert color="red" title={fault.message}>
            {fault.remedy}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
