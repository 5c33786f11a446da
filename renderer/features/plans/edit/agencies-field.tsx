import { MultiSelect, type OptionsFilter, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { backend } from '../../../lib/client.ts'
import type { PlanView } from '../plans-data.ts'
import { agencyChoices, type ListOption, matchesSearch } from './list-choice.ts'

interface FieldProps {
  readonly plan: PlanView
  readonly label: string
  readonly placeholder?: string
  readonly error?: string | undefined
}

/** Any number of agencies: of the plan's list, known from other plans, or new by their name. */
export function AgenciesField({
  plan,
  value,
  onChange,
  placeholder = 'văn bản không nêu',
  ...rest
}: FieldProps & { readonly value: readonly string[]; readonly onChange: (codes: readonly string[]) => void }) {
  const [search, setSearch] = useState('')
  const { data, filter } = useAgencyOptions(plan, value, search)
  return (
    <MultiSelect
      {...rest}
      value={[...value]}
      data={data}
      filter={filter}
      searchable
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(picked) => {
        onChange(picked)
        setSearch('')
      }}
      placeholder={value.length === 0 ? placeholder : ''}
      nothingFoundMessage="Không tìm thấy; gõ đủ tên để thêm cơ quan"
      hidePickedOptions
      maxDropdownHeight={260}
    />
  )
}

/** One agency, or none (an empty code). */
export function AgencyField({
  plan,
  value,
  onChange,
  placeholder = 'văn bản không nêu',
  ...rest
}: FieldProps & { readonly value: string; readonly onChange: (code: string) => void }) {
  const [search, setSearch] = useState('')
  const { data, filter } = useAgencyOptions(plan, value === '' ? [] : [value], search)
  return (
    <Select
      {...rest}
      value={value === '' ? null : value}
      data={data}
      filter={filter}
      searchable
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(picked) => onChange(picked ?? '')}
      placeholder={placeholder}
      nothingFoundMessage="Không tìm thấy; gõ đủ tên để thêm cơ quan"
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
      maxDropdownHeight={260}
    />
  )
}

function useAgencyOptions(plan: PlanView, chosen: readonly string[], search: string) {
  const known = useQuery(backend.plans.choices.queryOptions()).data?.agencies
  return useMemo(() => {
    const choices = agencyChoices(plan.agencies, known ?? [], chosen, search)
    const words = new Map(
      [...choices.listed, ...choices.known, ...choices.named].map((option) => [option.value, option.words]),
    )
    const plain = (options: readonly ListOption[]) => options.map(({ value, label }) => ({ value, label }))
    const filter: OptionsFilter = ({ options: groups, search: typed }) =>
      groups.flatMap((group) => {
        if (!('group' in group)) return []
        const items = group.items.filter(({ value }) => matchesSearch(words.get(value) ?? '', typed))
        return items.length > 0 ? [{ ...group, items }] : []
      })
    const data = [
      { group: 'Cơ quan trong kế hoạch', items: plain(choices.listed) },
      { group: 'Có ở kế hoạch khác: thêm vào danh sách', items: plain(choices.known) },
      { group: 'Chưa có ở đâu: thêm mới', items: plain(choices.named) },
    ]
    return { data, filter }
  }, [plan.agencies, known, chosen, search])
}
