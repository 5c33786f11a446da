import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { backend } from '../../lib/client.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The register of agencies as choices by name, and the name of any code in it. */
export function useAgencies(): { readonly choices: readonly Choice[]; readonly nameOf: (code: string) => string } {
  const { data } = useQuery(backend.agencies.list.queryOptions({ input: { territory: null, day: null } }))
  return useMemo(() => {
    const agencies = data?.agencies ?? []
    const names = new Map<string, string>(agencies.map(({ code, name }) => [code, name]))
    return {
      choices: agencies
        .filter(({ state }) => state === 'at_work')
        .map(({ code, name }) => ({ value: code as string, label: name }))
        .toSorted((left, right) => compareVietnamese(left.label, right.label)),
      nameOf: (code) => names.get(code) ?? code,
    }
  }, [data])
}

/** Options found by words typed without diacritics: "so y te" finds "Sở Y tế". */
export const withoutDiacritics = <Option extends object>({
  options,
  search,
}: {
  options: readonly Option[]
  search: string
}): Option[] =>
  options.filter(
    (option) =>
      'label' in option && typeof option.label === 'string' && foldWords(option.label).includes(foldWords(search)),
  )
