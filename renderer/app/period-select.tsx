import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatPeriod, parsePeriod } from '../../shared/domain/time/period.ts'
import { backend } from '../lib/client.ts'
import { usePeriod } from '../lib/use-period.ts'
import { useSession } from '../lib/use-session.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Periods of the plan: those with figures first, newest on top, then every year of the plan. */
export function PeriodSelect() {
  const { plan } = useSession()
  const { key, choose } = usePeriod()
  const overview = useQuery(backend.indicators.overview.queryOptions({ input: { planId: plan.id, period: key } }))
  const filled = overview.data?.periods

  const groups = useMemo(() => {
    const withFigures = (filled ?? []).map(({ period, label }) => ({ value: period as string, label: capital(label) }))
    const known = new Set(withFigures.map(({ value }) => value))
    const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => String(plan.yearTo - index))
    const others = [key, ...years]
      .filter((value, position, all) => !known.has(value) && all.indexOf(value) === position)
      .flatMap((value) => {
        const parsed = parsePeriod(value)
        return parsed ? [{ value, label: capital(formatPeriod(parsed)) }] : []
      })
    return [
      ...(withFigures.length > 0 ? [{ group: 'Đã có số liệu', items: withFigures }] : []),
      ...(others.length > 0 ? [{ group: 'Chưa có số liệu', items: others }] : []),
    ]
  }, [filled, key, plan])

  return (
    <Select
      aria-label="Kỳ báo cáo"
      data={groups}
      value={key}
      onChange={(value) => value && choose(value)}
      allowDeselect={false}
      size="sm"
      w={200}
      maxDropdownHeight={420}
      comboboxProps={{ width: 240, position: 'bottom-end' }}
    />
  )
}
