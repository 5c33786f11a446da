import { skipToken, useQuery } from '@tanstack/react-query'
import { assignedMeasures, assignedSources } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { parseVariableCode } from '../../../../shared/domain/ids.ts'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { backend, type client } from '../../../lib/client.ts'
import { useSession } from '../../../lib/use-session.ts'
import { type AssignedDraft, emptyAssignedDraft } from './assigned-draft.ts'
import { assignedText, decisionText } from './assigned-text.ts'
import { parseHolder } from './holder-text.ts'

/** The form as an address asks for it: `moi`, or one holder, variable and year. */
export function freshDraft(id: string, year: number): AssignedDraft {
  const [holder = '', variable = '', named = ''] = id.split('/')
  if (id === 'moi' || !parseHolder(holder)) return emptyAssignedDraft(year)
  const fresh = emptyAssignedDraft(Number(named) || year)
  return { ...fresh, holder, variable: parseVariableCode(variable) }
}

/** "2.400 theo 123/QĐ-UBND ngày 05/01/2023" where the same source has given a figure before; null for a first one. */
export function useFigureInForce({ holder, variable, year, measure, source }: AssignedDraft): string | null {
  const { plan } = useSession()
  const who = parseHolder(holder ?? '')
  const what = parseVariableCode(variable ?? '')
  const { data } = useQuery(
    backend.assigned.history.queryOptions({
      input: who && what ? { planId: plan.id, holder: who, variable: what, year: Number(year) } : skipToken,
    }),
  )
  const latest = data?.entries.find((entry) => entry.measure === measure && entry.source === source)
  if (!latest) return null
  const value = latest.value ? assignedText(latest.value, latest.measure) : 'thôi áp dụng'
  return `${value} theo ${decisionText(latest.decision)}`
}

/** What is sent; the form has been held against its faults before. */
export function readInput(
  planId: Parameters<typeof client.assigned.enter>[0]['planId'],
  draft: AssignedDraft,
  adjusts: boolean,
) {
  const holder = parseHolder(draft.holder ?? '')
  const variable = parseVariableCode(draft.variable ?? '')
  const date = parseIsoDate(draft.date ?? '')
  const source = assignedSources.find((one) => one === draft.source)
  const measure = assignedMeasures.find((one) => one === draft.measure)
  if (!holder || !variable || !date || !source || !measure) throw new Error('The form was sent with faults.')
  return {
    planId,
    holder,
    year: Number(draft.year),
    variable,
    measure,
    source,
    text: draft.text,
    decision: { number: draft.number, date, issuer: draft.issuer },
    reason: adjusts ? draft.reason : null,
  }
}
