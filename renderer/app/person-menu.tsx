import { Button, Menu, Text } from '@mantine/core'
import { IconCheck, IconUser, IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { compareVietnamese } from '../../shared/domain/text/collate.ts'
import { AddPersonDialog } from '../features/first-run/add-person-dialog.tsx'
import { backend } from '../lib/client.ts'
import { notifyError } from '../lib/notify.ts'
import { useSession } from '../lib/use-session.ts'
import classes from './frame.module.css'

/** Who is acting; every change carries this name. */
export function PersonMenu() {
  const { person, people, store } = useSession()
  const queryClient = useQueryClient()
  const [adding, setAdding] = useState(false)
  const switching = useMutation(
    backend.session.actAs.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: backend.session.key() }),
      onError: notifyError,
    }),
  )
  const sorted = [...people].sort((left, right) => compareVietnamese(left.name, right.name))
  return (
    <>
      <Menu position="bottom-end" width={280} shadow="md">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconUser size={18} aria-hidden="true" />}
            aria-label={`Người thực hiện: ${person.name}`}
            title={`${person.name}, ${person.post}`}
          >
            <span className={classes.person}>{person.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Người thực hiện</Menu.Label>
          {sorted.map(({ id, name, post }) => (
            <Menu.Item
              key={id}
              leftSection={
                <IconCheck
                  size={16}
                  style={{ visibility: id === person.id ? 'visible' : 'hidden' }}
                  aria-hidden="true"
                />
              }
              aria-current={id === person.id || undefined}
              onClick={() => id !== person.id && switching.mutate({ personId: id })}
            >
              {name}
              <Text size="xs" c="dimmed">
                {post}
              </Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconUserPlus size={16} aria-hidden="true" />}
            disabled={store.readOnly}
            onClick={() => setAdding(true)}
          >
            Thêm người thực hiện
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AddPersonDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}
