import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackendClient } from '../../../../shared/contract/contract.ts'
import type { AgendaLink } from '../../../../shared/domain/meetings/meeting.ts'
import { backend } from '../../../lib/client.ts'

type Hit = Awaited<ReturnType<BackendClient['search']['find']>>[number]

/** Which drawer opens a hit of the search; kinds without one cannot be linked. */
const drawers: Partial<Readonly<Record<Hit['kind'], string>>> = {
  task: 'nhiem-vu',
  assignment: 'nhiem-vu-ke-hoach',
  target: 'muc-tieu',
  obligation: 'bao-cao-phai-gui',
  issued: 'van-ban-phat-hanh',
}

const textOf = (parts: Hit['title']): string => parts.map(({ text }) => text).join('')

interface LinkPickerProps {
  readonly links: readonly AgendaLink[]
  readonly onPick: (link: AgendaLink) => void
}

/** Finds a task, a target, a report or an issued paper by its words and links it. */
export function LinkPicker({ links, onPick }: LinkPickerProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery({
    ...backend.search.find.queryOptions({ input: { text, limit: 30 } }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  })
  const found = (text.length > 1 ? (query.data ?? []) : []).flatMap(({ kind, ref, title }): AgendaLink[] => {
    const drawer = drawers[kind]
    if (drawer === undefined || links.some((link) => link.kind === drawer && link.id === ref)) return []
    return [{ kind: drawer, id: ref, label: textOf(title).slice(0, 300) }]
  })
  return (
    <Select
      label="Gắn căn cứ"
      placeholder="Gõ tên nhiệm vụ, mục tiêu, báo cáo, văn bản phát hành"
      data={found.map(({ kind, id, label }) => ({ value: `${kind}/${id}`, label }))}
      value={null}
      onChange={(value) => {
        const link = found.find(({ kind, id }) => `${kind}/${id}` === value)
        if (link) onPick(link)
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={text.length > 1 ? 'Không tìm thấy' : 'Gõ ít nhất hai chữ'}
      maw={560}
    />
  )
}
