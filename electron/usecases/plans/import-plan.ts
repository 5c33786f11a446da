import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import { withCommonName } from '../../../shared/domain/plan-import/common-name.ts'
import type { DraftPlan } from '../../../shared/domain/plan-import/draft-plan.ts'
import {
  type ImportKnowledge,
  importAssignmentSheet,
  importPlanText,
} from '../../../shared/domain/plan-import/import-plan-text.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { plansInForce } from './plans-in-force.ts'

/** Reads the document of a new plan into a draft. Nothing is stored: a person corrects it first. */
export async function draftPlan(
  desk: Pick<Desk, 'catalogue' | 'reader' | 'store'>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<DraftPlan> {
  const outcome = await desk.reader.readPlan(file, signal)
  if (outcome.kind === 'refused') throw new Refusal('REFUSED', outcome.message, outcome.remedy)
  const knowledge = knowledgeOf(
    desk,
    plansInForce(desk).map(({ plan }) => plan),
  )
  if (outcome.kind === 'workbook') return importAssignmentSheet(outcome.workbook, knowledge)
  if (outcome.kind === 'archive') {
    throw new Refusal('REFUSED', `Tệp “${file.name}” là tệp nén.`, 'Giải nén rồi nhập văn bản bên trong.')
  }
  const draft = importPlanText(outcome.text, knowledge)
  const unreadable = draft.findings.find((finding) => finding.code === 'legacy_encoding_unreadable')
  // Rows read from letters that mean nothing would be wrong without looking wrong.
  if (unreadable) throw new Refusal('REFUSED', `Tệp “${file.name}”: ${lower(unreadable.message)}`, unreadable.remedy)
  return draft
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** Words, indicators and the agencies of the plans at hand (by default the catalogue's), each code once. */
export function knowledgeOf(
  { catalogue }: Pick<Desk, 'catalogue'>,
  plans: readonly { readonly agencies: readonly PlanAgency[] }[] = catalogue.plans,
): ImportKnowledge {
  const places = catalogue.units.filter(({ parent }) => parent === null).map(({ name }) => name)
  return {
    words: catalogue.planWords,
    indicators: catalogue.indicators,
    agencies: unionOfAgencies(plans).map((agency) => withCommonName(agency, places)),
    units: catalogue.units,
  }
}

function unionOfAgencies(plans: readonly { readonly agencies: readonly PlanAgency[] }[]): PlanAgency[] {
  const byCode = new Map<string, PlanAgency>()
  for (const { agencies } of plans) {
    for (const agency of agencies) {
      const known = byCode.get(agency.code)
      const aliases = known ? [...new Set([...known.aliases, agency.name, ...agency.aliases])] : agency.aliases
      byCode.set(agency.code, { ...(known ?? agency), aliases })
    }
  }
  return [...byCode.values()]
}
