import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core'
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
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    keep(name.trim(), filter)
    setName('')
    setNaming(false)
  }
  return (
    <Popover opened={naming} onChange={setNaming} position="bottom-end" trapFocus withArrow>
      <Menu position="bottom-end" width={280}>
        <Popover.Target>
          <div>
            <Menu.Target>
              <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden="true" />}>
                Bộ lọc đã lưu{saved.length > 0 ? ` (${saved.length})` : ''}
              </Button>
            </Menu.Target>
          </div>
        </Popover.Target>
        <Menu.Dropdown>
          {saved.map((one) => (
            <div key={one.name} className={classes.savedFilter}>
              <Menu.Item onClick={() => onChoose(one.filter)}>{one.name}</Menu.Item>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Xóa bộ lọc ${one.name}`}
                onClick={() => drop(one.name)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          ))}
          {saved.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item disabled={!isNarrowed(filter)} onClick={() => setNaming(true)}>
            Lưu bộ lọc đang dùng…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Popover.Dropdown>
        <form onSubmit={submit} className={classes.naming}>
          <TextInput
            label="Tên bộ lọc"
            placeholder="Ví dụ: quá hạn của Sở Y tế"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            w={260}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Lưu
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
