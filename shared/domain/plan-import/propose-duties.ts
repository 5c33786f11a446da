import type { PlanAgency, PlanAssignment, PlanCommitteeSeat, PlanGroup, PlanObligation } from '../catalogue/plan.ts'
import { parsePeriod } from '../time/period.ts'
import type { DraftAgency, DraftAssignment, DraftGroup, DraftObligation, DraftSeat } from './draft-plan.ts'
import { fieldText, type ProposalLedger, placeOfRow } from './plan-proposal.ts'
import { clauseSlug, idGiver } from './row-ids.ts'
import { shortTitle } from './short-title.ts'

const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Agencies of the plan's own list, with the aliases that the plans at hand know for them. */
export function proposeAgencies(
  drafts: readonly DraftAgency[],
  known: readonly PlanAgency[],
  ledger: ProposalLedger,
): PlanAgency[] {
  const aliases = new Map(known.map((agency) => [agency.code, agency.aliases]))
  const seen = new Set<string>()
  return drafts.flatMap(({ code, name, kind, isClass }) => {
    const path = `agencies/${code}`
    const before = ledger.problems.length
    if (!codeForm.test(code))
      ledger.error(
        path,
        'malformed',
        `Cơ quan “${name}”: mã “${code}” không đúng dạng.`,
        'Đặt mã gồm các từ a–z, 0–9 nối bằng gạch ngang.',
      )
    if (fieldText(name) === null) ledger.error(path, 'missing', `Cơ quan “${code}” chưa có tên.`, 'Điền tên cơ quan.')
    if (seen.has(code))
      ledger.error(
        path,
        'repeated',
        `Cơ quan “${name}” trùng mã “${code}” với một cơ quan khác.`,
        'Đổi mã, hoặc bỏ một trong hai.',
      )
    if (ledger.errorsSince(before)) return []
    seen.add(code)
    ledger.ids.set(path, code)
    return [{ code, name: name.trim(), kind, aliases: aliases.get(code) ?? [], isClass }]
  })
}

/** Groups with new ids by their clause; the ids that rows of the draft name them by are the keys of the map. */
export function proposeGroups(
  drafts: readonly DraftGroup[],
  ledger: ProposalLedger,
): { readonly groups: readonly PlanGroup[]; readonly ids: ReadonlyMap<string, string> } {
  const give = idGiver()
  const ids = new Map<string, string>()
  const groups = drafts.flatMap((draft) => {
    const path = `groups/${draft.id}`
    const before = ledger.problems.length
    const title = ledger.title(path, `Nhóm nhiệm vụ ${draft.clause}`, draft.title)
    if (ids.has(draft.id))
      ledger.error(
        path,
        'repeated',
        `Nhóm nhiệm vụ “${draft.title}” trùng mã với một nhóm khác.`,
        'Bỏ một trong hai nhóm.',
      )
    if (ledger.errorsSince(before)) return []
    const id = give(clauseSlug(draft.clause))
    ids.set(draft.id, id)
    ledger.ids.set(path, id)
    return [{ id, title, clause: draft.clause }]
  })
  return { groups, ids }
}

/** `ii-3-dd-2-1`: clause, dash and, where a place holds several rows, their number. */
function rowIds(
  prefix: string,
  rows: readonly { readonly clause: string; readonly bullet: number | null }[],
): string[] {
  const baseOf = ({ clause, bullet }: (typeof rows)[number]) =>
    [prefix, clauseSlug(clause), bullet === null ? '' : String(bullet)].filter((part) => part !== '').join('-')
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(baseOf(row), (counts.get(baseOf(row)) ?? 0) + 1)
  const met = new Map<string, number>()
  const give = idGiver()
  return rows.map((row) => {
    const base = baseOf(row)
    const number = (met.get(base) ?? 0) + 1
    met.set(base, number)
    return give(counts.get(base) === 1 ? base : `${base}-${number}`)
  })
}

export function proposeAssignments(
  drafts: readonly DraftAssignment[],
  groups: ReadonlyMap<string, string>,
  agencies: readonly PlanAgency[],
  ledger: ProposalLedger,
): PlanAssignment[] {
  const classes = new Set(agencies.filter((agency) => agency.isClass).map((agency) => agency.code))
  const ids = rowIds('', drafts)
  return drafts.flatMap((draft, index) => {
    const path = `assignments/${draft.id}`
    const place = placeOfRow(draft)
    const before = ledger.problems.length
    const group = groups.get(draft.group)
    if (group === undefined)
      ledger.error(path, 'unknown_group', `${place}: nhiệm vụ chưa thuộc nhóm nào của kế hoạch.`, 'Chọn nhóm nhiệm vụ.')
    ledger.codes(path, place, [...draft.lead, ...draft.coordinating, ...draft.implementers, ...draft.recipient])
    const title = ledger.title(path, place, draft.title)
    const due = ledger.due(path, place, draft.due)
    const id = ids[index]
    if (ledger.errorsSince(before) || group === undefined || id === undefined) return []
    ledger.ids.set(path, id)
    const { clause, bullet, lead, coordinating, implementers, recipient, mode, recurrence, lines } = draft
    return [
      {
        id,
        clause,
        bullet,
        title,
        lead,
        coordinating,
        leadStatus: leadStatusOf(draft, classes),
        mode,
        implementers,
        recipient,
        sameAs: null,
        recurrence,
        due,
        deliverable: fieldText(draft.deliverable),
        group,
        lines,
      },
    ]
  })
}

/** What a person changed in the leads decides over what was read. */
function leadStatusOf(
  { lead, leadStatus }: Pick<DraftAssignment, 'lead' | 'leadStatus'>,
  classes: ReadonlySet<string>,
): PlanAssignment['leadStatus'] {
  if (lead.length === 0) return 'none'
  if (leadStatus !== 'none') return leadStatus
  if (lead.every((code) => classes.has(code))) return 'class'
  return lead.length > 1 ? 'joint' : 'named'
}

export function proposeObligations(drafts: readonly DraftObligation[], ledger: ProposalLedger): PlanObligation[] {
  const ids = rowIds('bc', drafts)
  return drafts.flatMap((draft, index) => {
    const path = `obligations/${draft.id}`
    const place = placeOfRow(draft)
    const before = ledger.problems.length
    ledger.codes(path, place, [draft.from, draft.to])
    const title = ledger.title(path, place, shortTitle(draft.text))
    const due = ledger.due(path, place, draft.due)
    if (draft.period !== null && parsePeriod(draft.period) === null)
      ledger.error(path, 'malformed', `${place}: kỳ báo cáo “${draft.period}” không đúng dạng.`, 'Chọn lại kỳ báo cáo.')
    const id = ids[index]
    if (ledger.errorsSince(before) || id === undefined) return []
    ledger.ids.set(path, id)
    const { clause, kind, from, to, period, lines } = draft
    return [{ id, clause, document: null, kind, from, to, period, due, covers: null, title, lines }]
  })
}

export function proposeCommittee(drafts: readonly DraftSeat[], ledger: ProposalLedger): PlanCommitteeSeat[] {
  const seats: PlanCommitteeSeat[] = []
  for (const draft of drafts) {
    const path = `committee/${draft.id}`
    const before = ledger.problems.length
    ledger.codes(path, placeOfRow(draft), [draft.agency])
    if (ledger.errorsSince(before)) continue
    const { role, agency, post, open, lines } = draft
    seats.push({ role, agency, post: fieldText(post), open, lines })
    ledger.ids.set(path, String(seats.length))
  }
  return seats
}
