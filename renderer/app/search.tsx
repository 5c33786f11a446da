import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { foldWords } from '../../shared/domain/text/fold-text.ts'
import { backend } from '../lib/client.ts'
import { usePeriod } from '../lib/use-period.ts'
import { useSession } from '../lib/use-session.ts'
import { screens } from './screens.ts'

/** Ctrl+K over screens and units; "hai chau" finds "Hải Châu", "d" finds "đ". */
export function Search() {
  const { plan } = useSession()
  const { key } = usePeriod()
  const navigate = useNavigate()
  const shown = useQuery(backend.plans.show.queryOptions({ input: { planId: plan.id } }))
  const units = shown.data?.units

  const actions = useMemo<SpotlightActionGroupData[]>(
    () => [
      {
        group: 'Màn hình',
        actions: screens.map(({ path, label }) => ({ id: path, label, onClick: () => void navigate(path) })),
      },
      {
        group: 'Đơn vị',
        actions: (units ?? []).map(({ code, fullName }) => ({
          id: `unit-${code}`,
          label: fullName,
          description: 'Số liệu đã tiếp nhận của đơn vị',
          onClick: () => void navigate(`/so-lieu/da-tiep-nhan?don-vi=${code}&ky=${key}`),
        })),
      },
    ],
    [units, navigate, key],
  )

  return (
    <Spotlight
      actions={actions}
      filter={(query, groups) => groups.map((entry) => narrow(entry, foldWords(query))).filter(hasActions)}
      shortcut={['mod + K']}
      nothingFound="Không tìm thấy."
      highlightQuery={false}
      searchProps={{ placeholder: 'Tìm màn hình, đơn vị…', 'aria-label': 'Tìm màn hình, đơn vị' }}
    />
  )
}

type Entry = SpotlightActionData | SpotlightActionGroupData

const isGroup = (entry: Entry): entry is SpotlightActionGroupData => 'actions' in entry

const narrow = (entry: Entry, query: string): Entry =>
  isGroup(entry)
    ? { ...entry, actions: entry.actions.filter(({ label }) => foldWords(label ?? '').includes(query)) }
    : entry

const hasActions = (entry: Entry): boolean => !isGroup(entry) || entry.actions.length > 0
