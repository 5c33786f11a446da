import { ActionIcon, Select, Stack, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import {
  type AgendaItem,
  type AgendaLink,
  agendaKindLabels,
  agendaKinds,
} from '../../../../shared/domain/meetings/meeting.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import classes from './agenda.module.css'
import { LinkPicker } from './link-picker.tsx'

interface AgendaItemMoreProps {
  readonly number: number
  readonly item: AgendaItem
  readonly onChange: (part: Partial<AgendaItem>) => void
}

/** What an item rests on and what the committee is asked to decide. */
export function AgendaItemMore({ number, item, onChange }: AgendaItemMoreProps) {
  const { links } = item
  return (
    <Stack gap="sm">
      <Select
        label="Loại mục"
        data={agendaKinds.map((value) => ({ value, label: agendaKindLabels[value] }))}
        value={item.kind}
        onChange={(value) => {
          const kind = agendaKinds.find((one) => one === value)
          if (kind) onChange({ kind })
        }}
        allowDeselect={false}
        w={220}
      />
      <GrowingTextarea
        label={`Căn cứ của mục ${number}`}
        description="Số liệu, sự việc mà mục này dựa vào; in trong chương trình chi tiết và kịch bản điều hành."
        value={item.basis}
        onChange={(event) => onChange({ basis: event.currentTarget.value })}
        maxLength={4000}
      />
      <GrowingTextarea
        label={`Nội dung xin ý kiến ở mục ${number}`}
        value={item.decisionAsked}
        onChange={(event) => onChange({ decisionAsked: event.currentTarget.value })}
        maxLength={2000}
      />
      <ItemLinks links={links} onRemove={(removed) => onChange({ links: links.filter((link) => link !== removed) })} />
      <LinkPicker links={links} onPick={(link) => onChange({ links: [...links, link] })} />
    </Stack>
  )
}

interface ItemLinksProps {
  readonly links: readonly AgendaLink[]
  readonly onRemove?: (link: AgendaLink) => void
}

/** Tasks, indicators and papers that the item rests on; each opens in its drawer. */
export function ItemLinks({ links, onRemove }: ItemLinksProps) {
  const { open } = useDrawerAddress()
  if (links.length === 0) return null
  return (
    <ul className={classes.links} aria-label="Căn cứ liên kết">
      {links.map((link) => (
        <li key={`${link.kind}/${link.id}`}>
          <UnstyledButton className={classes.link} onClick={() => open(link.kind, link.id)}>
            {link.label}
          </UnstyledButton>
          {onRemove ? (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Bỏ liên kết: ${link.label}`}
              onClick={() => onRemove(link)}
            >
              <IconX size={14} />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
