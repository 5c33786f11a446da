// npm run measure:plan-import -- DIR: imports the text of every plan of the catalogue as if it were new and compares
// the draft with the catalogue. DIR holds `<plan id>.txt`; --without-own leaves the plan's own agencies out of the list.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue.ts'
import { textTable } from '../../electron/cli/text-table.ts'
import { knowledgeOf } from '../../electron/usecases/plans/import-plan.ts'
import type { CataloguePlan, PlanAgency, PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import { sameValue } from '../../shared/domain/numbers/exact-value.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import type { DraftPlan, DraftTarget } from '../../shared/domain/plan-import/draft-plan.ts'
import { importPlanText } from '../../shared/domain/plan-import/import-plan-text.ts'
import { foldWords } from '../../shared/domain/text/fold-text.ts'
import { gradesOf } from './plan-import-grades.ts'

const root = path.resolve(import.meta.dirname, '../..')
const flags = process.argv.slice(2).filter((one) => one.startsWith('--'))
const [directory] = process.argv.slice(2).filter((one) => !one.startsWith('--'))
if (directory === undefined) {
  console.error('Usage: npm run measure:plan-import -- DIR [--without-own] [--list]')
  process.exit(2)
}
const goal = 0.95
const { catalogue } = loadCatalogue(path.join(root, 'resources/catalogue'))
const rows: string[][] = []
const gradeRows: string[][] = []
let gradeHeads: readonly string[] = []
let short = false
for (const plan of catalogue.plans) {
  const file = path.join(directory, `${plan.meta.id}.txt`)
  if (!existsSync(file)) continue
  const others = flags.includes('--without-own') ? catalogue.plans.filter((one) => one !== plan) : catalogue.plans
  const draft = importPlanText(readFileSync(file, 'utf8'), knowledgeOf({ catalogue: { ...catalogue, plans: others } }))
  const targets = targetsFound(plan, draft)
  const wrong = draft.targets.filter((one) => !plan.targets.some((target) => isSameTarget(target, one)))
  const agencies = agenciesFound(plan, draft)
  const grades = gradesOf(plan, draft)
  // No figure may be wrong, a figure of the state before the plan neither.
  short ||= grades.some((grade) => grade.name === 'baselines' && grade.beyond > 0)
  gradeHeads = grades.map((grade) => grade.name)
  gradeRows.push([plan.meta.id, ...grades.map(({ met, of, beyond }) => `${met}/${of} +${beyond}`)])
  if (flags.includes('--list'))
    for (const { misses } of grades) for (const miss of misses) console.log(`${plan.meta.id}: ${miss}`)
  if (flags.includes('--list')) tellMisses(plan.meta.id, targets.missing, wrong, agencies.missing, agencies.extra)
  short ||= wrong.length > 0 || targets.share < goal || agencies.share < goal
  rows.push([
    plan.meta.id,
    targets.text,
    String(wrong.length),
    agencies.text,
    agencies.leadText,
    `${agencies.extra.length}`,
  ])
}
console.log(
  textTable(
    [
      { head: 'plan' },
      { head: 'targets', align: 'right' },
      { head: 'wrong', align: 'right' },
      { head: 'agencies by clause', align: 'right' },
      { head: 'leads by clause', align: 'right' },
      { head: 'beyond the catalogue', align: 'right' },
    ],
    rows,
  ),
)
console.log(`\nAgreement with the catalogue by clause and lines; + rows that the catalogue does not have there.`)
console.log(textTable([{ head: 'plan' }, ...gradeHeads.map((head) => ({ head, align: 'right' as const }))], gradeRows))
process.exitCode = short ? 1 : 0

/** Indicator, years, comparator and value are those of the catalogue. */
function isSameTarget(expected: PlanTarget, read: DraftTarget): boolean {
  const sameFigure =
    expected.value === null || read.value === null
      ? expected.value === read.value
      : sameValue(expected.value, read.value)
  return (
    expected.indicator === read.indicator &&
    expected.yearFrom === read.yearFrom &&
    expected.yearTo === read.yearTo &&
    expected.comparator === read.comparator &&
    sameFigure
  )
}

function targetsFound(plan: CataloguePlan, draft: DraftPlan) {
  const left = [...draft.targets]
  const missing = plan.targets.filter((target) => {
    const at = left.findIndex((one) => isSameTarget(target, one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const count = plan.targets.length
  return { missing, ...shareOf(count - missing.length, count) }
}

/** One agency of one clause, as lead or coordinating. */
interface Assigned {
  readonly clause: string
  readonly agency: PlanAgency
  readonly isLead: boolean
}

function agenciesFound(plan: CataloguePlan, draft: DraftPlan) {
  const byCode = new Map(plan.agencies.map((agency) => [agency.code, agency]))
  const names = new Map(draft.agencies.map((agency) => [agency.code, agency.name]))
  const forms = new Map<string, string[]>()
  for (const { code, name, aliases } of [
    ...catalogue.planWords.agencies.common,
    ...knowledgeOf({ catalogue }).agencies,
  ])
    forms.set(code, [...(forms.get(code) ?? []), name, ...aliases])
  const expected = new Map<string, Assigned>()
  for (const { clause, lead, coordinating } of plan.assignments) {
    for (const code of [...lead, ...coordinating]) {
      const agency = byCode.get(code)
      const key = `${clause} ${code}`
      const isLead = lead.includes(code) || expected.get(key)?.isLead === true
      if (agency) expected.set(key, { clause, agency, isLead })
    }
  }
  const read = new Map<string, { lead: Set<string>; all: Set<string> }>()
  for (const { clause, lead, coordinating } of draft.assignments) {
    const here = read.get(clause) ?? { lead: new Set<string>(), all: new Set<string>() }
    for (const code of lead) here.lead.add(code)
    for (const code of [...lead, ...coordinating]) here.all.add(code)
    read.set(clause, here)
  }
  /** The same agency: its code, or the words of the document are one of its names. */
  const isSame = (agency: PlanAgency, code: string) => {
    if (agency.code === code) return true
    const own = new Set([agency.name, ...agency.aliases].map(nameKey))
    return [names.get(code) ?? code, ...(forms.get(code) ?? [])].some((name) => own.has(nameKey(name)))
  }
  const meets = (codes: ReadonlySet<string> | undefined, agency: PlanAgency) =>
    [...(codes ?? [])].some((code) => isSame(agency, code))
  const all = [...expected.values()]
  const missing = all.filter(({ clause, agency }) => !meets(read.get(clause)?.all, agency))
  const leads = all.filter(({ isLead }) => isLead)
  const leadsMissing = leads.filter(({ clause, agency }) => !meets(read.get(clause)?.lead, agency))
  const extra = [...read].flatMap(([clause, { all: codes }]) =>
    [...codes]
      .filter((code) => !all.some((one) => one.clause === clause && isSame(one.agency, code)))
      .map((code) => `${clause} ${names.get(code) ?? code}`),
  )
  return {
    missing,
    extra,
    ...shareOf(all.length - missing.length, all.length),
    leadText: shareOf(leads.length - leadsMissing.length, leads.length).text,
  }
}

/** Names without the place they are followed by. */
function nameKey(name: string): string {
  return foldWords(name.replace(/BHXH/g, 'bảo hiểm xã hội').replace(/UBND/g, 'ủy ban nhân dân'))
    .replace(/^(cac|co quan) /, '')
    .replace(/ (thanh pho ho chi minh|thanh pho da nang|tinh dong thap|da nang|dong thap)$/, '')
}

function shareOf(met: number, of: number) {
  const share = of === 0 ? 1 : met / of
  return { share, text: `${met}/${of} (${formatValue({ amount: Math.round(share * 1000), scale: 1 })} %)` }
}

function tellMisses(
  id: string,
  targets: readonly PlanTarget[],
  wrong: readonly DraftTarget[],
  agencies: readonly Assigned[],
  extra: readonly string[],
) {
  for (const target of targets) console.log(`${id}: target ${target.id} not found`)
  for (const one of wrong) console.log(`${id}: target ${one.id} (lines ${one.lines.join('–')}) is not in the catalogue`)
  for (const { clause, agency, isLead } of agencies)
    console.log(`${id}: ${clause} ${isLead ? 'lead' : 'coordinating'} ${agency.name} not found`)
  for (const one of extra) console.log(`${id}: ${one} beyond the catalogue`)
}
