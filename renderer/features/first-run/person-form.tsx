import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'

/** Name and post of a person who signs changes; adding also makes that person the acting one. */
export function PersonForm({ label, onDone }: { label: string; onDone?: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [tried, setTried] = useState(false)
  const adding = useMutation(
    backend.session.addPerson.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: backend.session.key() })
        onDone?.()
      },
    }),
  )
  const failure = adding.error ? describeError(adding.error) : null

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || post.trim() === '') return
    adding.mutate({ name: name.trim(), post: post.trim() })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Họ và tên"
          placeholder="Ví dụ: Nguyễn Văn An"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? 'Chưa nhập họ và tên.' : null}
          maxLength={120}
          required
          data-autofocus
        />
        <TextInput
          label="Chức vụ, đơn vị"
          placeholder="Ví dụ: Thư ký Ban Chỉ đạo"
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
          error={tried && post.trim() === '' ? 'Chưa nhập chức vụ.' : null}
          maxLength={160}
          required
        />
        {failure ? (
          <Alert color="red" title={failure.message} role="alert">
            {failure.remedy}
          </Alert>
        ) : null}
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={adding.isPending}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
