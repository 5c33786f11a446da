import { MultiSelect, type MultiSelectProps, type OptionsFilter, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DraftAgency } from '../../../../shared/domain/plan-import/draft-plan.ts'
import { cleanText } from '../../../../shared/domain/text/fold-text.ts'
import { type AgencyOption, knownAgency, matchesSearch, newAgency } from '../agency-choice.ts'
import { useReviewChoices } from '../review-choices.ts'

interface AgencyFieldProps extends Pick<MultiSelectProps, 'label' | 'className'> {
  readonly value: readonly string[]
  /** `joining`: agencies that the document's list does not have yet. */
  readonly onChange: (codes: readonly string[], joining: readonly DraftAgency[]) => void
}

/** Any number of agencies: those of the document, those of the catalogue, or a new one by its name. */
export function AgenciesField({ value, onChange, ...rest }: AgencyFieldProps) {
  const [search, setSearch] = useState('')
  const { data, filter, join } = useAgencyOptions(search)
  return (
    <MultiSelect
      {...rest}
      size="xs"
      value={[...value]}
      data={data}
      filter={filter}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(picked) => {
        const { codes, joining } = join(picked)
        onChange(codes, joining)
        setSearch('')
      }}
      placeholder={value.length === 0 ? 'văn bản không nêu' : ''}
      nothingFoundMessage="Không tìm thấy; gõ đủ tên để thêm cơ quan"
      hidePickedOptions
      maxDropdownHeight={260}
      comboboxProps={closedMeansAbsent}
    />
  )
}

interface OneAgencyFieldProps extends Pick<MultiSelectProps, 'label' | 'className'> {
  readonly value: string | null
  readonly onChange: (code: string | null, joining: readonly DraftAgency[]) => void
}

export function AgencyField({ value, onChange, ...rest }: OneAgencyFieldProps) {
  const [search, setSearch] = useState('')
  const { data, filter, join } = useAgencyOptions(search)
  return (
    <Select
      {...rest}
      size="xs"
      value={value}
      data={data}
      filter={filter}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(picked) => {
        const { codes, joining } = join(picked === null ? [] : [picked])
        onChange(codes[0] ?? null, joining)
      }}
      placeholder="văn bản không nêu"
      nothingFoundMessage="Không tìm thấy; gõ đủ tên để thêm cơ quan"
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
      maxDropdownHeight={260}
      comboboxProps={closedMeansAbsent}
    />
  )
}

/** Hundreds of options stay out of the document until they are asked for. */
const closedMeansAbsent = { keepMounted: false }

/** Value of the option that makes a new agency of what was typed; codes hold no colon. */
const makes = 'moi:'
/** Shorter texts are searches, no names. */
const shortestName = 4

function useAgencyOptions(search: string) {
  const { listed, known, agencyOptions: options } = useReviewChoices()
  const words = useMemo(
    () => new Map([...options.listed, ...options.known].map((option) => [option.value, option.words])),
    [options],
  )
  const name = cleanText(search)
  const isNew =
    name.length >= shortestName && ![...options.listed, ...options.known].some(({ label }) => label === name)
  const plain = (list: readonly AgencyOption[]) => list.map(({ value, label }) => ({ value, label }))
  const data = [
    { group: 'Cơ quan trong văn bản', items: plain(options.listed) },
    { group: 'Danh mục cơ quan', items: plain(options.known) },
    ...(isNew
      ? [{ group: 'Chưa có trong danh mục', items: [{ value: `${makes}${name}`, label: `Thêm “${name}”` }] }]
      : []),
  ]
  const filter: OptionsFilter = ({ options: groups, search: typed }) =>
    groups.flatMap((group) => {
      if (!('group' in group)) return []
      const items = group.items.filter(
        ({ value }) => value.startsWith(makes) || matchesSearch(words.get(value) ?? '', typed),
      )
      return items.length > 0 ? [{ ...group, items }] : []
    })

  const join = (picked: readonly string[]): { codes: readonly string[]; joining: readonly DraftAgency[] } => {
    const joining: DraftAgency[] = []
    const codes = picked.map((value) => {
      if (value.startsWith(makes)) {
        const agency = newAgency(value.slice(makes.length), new Set(words.keys()))
        joining.push(agency)
        return agency.code
      }
      const agency = known.find(({ code }) => code === value)
      if (agency && !listed.some(({ code }) => code === value)) joining.push(knownAgency(agency))
      return value
    })
    return { codes, joining }
  }
  return { data, filter, join }
}
