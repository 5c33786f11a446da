import { ActionIcon, Button, Popover, Text, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { isNarrowed, type TaskFilter } from '../task-filter.ts'
import classes from '../tasks.module.css'
import { useSavedFilters } from './saved-filters.ts'

interface SavedFilterMenuProps {
  readonly planId: string
  readonly filter: TaskFilter
  readonly onChoose: (filter: TaskFilter) => void
}

/** Filters kept by name: chosen again, kept, dropped. */
export function SavedFilterMenu({ planId, filter, onChoose }: SavedFilterMenuProps) {
  const [saved, keep, drop] = useSavedFilters(planId)
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    keep(name.trim(), filter)
    setName('')
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          Bộ lọc đã lưu{saved.length > 0 ? ` (${saved.length})` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {saved.length === 0 ? (
          <Text size="sm" c="dimmed" mb="xs">
            Chưa lưu bộ lọc nào.
          </Text>
        ) : (
          <ul className={classes.savedFilters} aria-label="Bộ lọc đã lưu">
            {saved.map((one) => (
              <li key={one.name}>
                <Button
                  variant="subtle"
                  justify="flex-start"
                  fullWidth
                  onClick={() => {
                    onChoose(one.filter)
                    setOpened(false)
                  }}
                >
                  {one.name}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Xóa bộ lọc ${one.name}`}
                  onClick={() => drop(one.name)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        {isNarrowed(filter) ? (
          <form onSubmit={submit} className={classes.naming}>
            <TextInput
              label="Lưu bộ lọc đang dùng với tên"
              placeholder="Ví dụ: quá hạn của Sở Y tế"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={60}
              flex={1}
            />
            <Button type="submit" disabled={name.trim() === ''}>
              Lưu
            </Button>
          </form>
        ) : (
          <Text size="sm" c="dimmed">
            Chọn điều kiện lọc rồi lưu lại tại đây.
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
