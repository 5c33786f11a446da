import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod'
import { planDocumentSchema } from '../../shared/contract/plan-document.ts'
import type { PlanMembers } from '../../shared/domain/agencies/members.ts'
import type { AgencyList } from '../../shared/domain/agencies/register.ts'
import type { CataloguePlan } from '../../shared/domain/catalogue/plan.ts'
import { planReferences } from '../../shared/domain/catalogue/plan-references.ts'
import type { TargetSeries } from '../../shared/domain/catalogue/target-series.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'
import type { HeaderSynonyms } from '../../shared/domain/intake/synonyms.ts'
import type { PlanWords } from '../../shared/domain/plan-import/plan-words.ts'
import { agencyReferences } from './agency-references.ts'
import { agencyListSchema, planMembersSchema } from './agency-register-schema.ts'
import { indicatorSchema, unitsSchema, variablesSchema } from './catalogue-schemas.ts'
import { headerSynonymsSchema } from './header-synonyms-schema.ts'

import { planWordsSchema } from './plan-words-schema.ts'
import { targetSeriesSchema, unknownInSeries } from './target-series-schema.ts'

export interface Catalogue {
  readonly variables: readonly Variable[]
  readonly units: readonly ReportingUnit[]
  readonly indicators: readonly IndicatorDefinition[]
  readonly plans: readonly CataloguePlan[]
  /** Targets that somebody above sets beside the plans' own. */
  readonly targetSeries: readonly TargetSeries[]
  /** The agencies of each territory, and the central ones. */
  readonly agencyLists: readonly AgencyList[]
  /** Whom the entries of each plan's list of agencies mean. */
  readonly planMembers: readonly PlanMembers[]
  readonly synonyms: HeaderSynonyms
  /** The words by which the text of a new plan is read. */
  readonly planWords: PlanWords
}

/** A catalogue file that breaks its schema: the app stays usable with the others. */
export interface CatalogueProblem {
  /** File name inside the catalogue. */
  readonly file: string
  /** Place inside the file, e.g. `targets.3.value`. */
  readonly place: string
  /** Vietnamese sentence with the rule that is broken and the remedy. */
  readonly message: string
}

export interface LoadedCatalogue {
  readonly catalogue: Catalogue
  readonly problems: readonly CatalogueProblem[]
}

/**
 * Reads and schema-checks `resources/catalogue`. Throws only when one of the four base files (variables, units,
 * header synonyms, words of plans) is unusable, since nothing works without them.
 */
export function loadCatalogue(directory: string): LoadedCatalogue {
  const problems: CatalogueProblem[] = []
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value | null => {
    const result = readChecked(directory, file, schema)
    if ('value' in result) return result.value
    problems.push(...result.problems)
    return null
  }
  const base = <Value>(file: string, schema: z.ZodType<Value>): Value => {
    const value = read(file, schema)
    if (value !== null) return value
    const first = problems.find((problem) => problem.file === file)
    throw new Error(first?.message ?? `Không đọc được danh mục ${file}.`)
  }
  const folder = <Value>(name: string, schema: z.ZodType<Value>): readonly Value[] =>
    readdirSync(path.join(directory, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => read(`${name}/${file}`, schema) ?? [])

  const catalogue: Catalogue = {
    variables: base('variables.json', variablesSchema),
    units: base('units.json', unitsSchema),
    synonyms: base('header-synonyms.json', headerSynonymsSchema),
    planWords: base('plan-words.json', planWordsSchema),
    indicators: folder('indicators', indicatorSchema),
    plans: folder('plans', planDocumentSchema),
    targetSeries: folder('targets', targetSeriesSchema),
    agencyLists: folder('agencies', agencyListSchema),
    planMembers: folder('agencies/members', planMembersSchema),
  }
  return { catalogue, problems: [...problems, ...crossReferences(catalogue), ...agencyProblems(catalogue)] }
}

function readChecked<Value>(
  directory: string,
  file: string,
  schema: z.ZodType<Value>,
): { value: Value } | { problems: CatalogueProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path.join(directory, file), 'utf8'))
  } catch (cause) {
    return {
      problems: [
        {
          file,
          place: '',
          message: `Danh mục “${file}” không đọc được (${String(cause)}). Cài đặt lại ứng dụng hoặc sửa tệp.`,
        },
      ],
    }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  return {
    problems: parsed.error.issues.map((issue) => ({
      file,
      place: issue.path.join('.'),
      message: `Danh mục “${file}”, mục “${issue.path.join('.') || 'gốc'}”: ${issue.message}. Sửa mục này rồi mở lại ứng dụng.`,
    })),
  }
}

/** As `crossReferences`, for the register of agencies. */
const agencyProblems = (catalogue: Catalogue): CatalogueProblem[] =>
  agencyReferences(catalogue).map(({ file, place, sentence }) => ({
    file,
    place,
    message: `Danh mục “${file}”, mục “${place}”: ${sentence} Sửa mục này rồi mở lại ứng dụng.`,
  }))

/** Codes that one file names must exist in the other. */
function crossReferences({ variables, units, indicators, plans, targetSeries }: Catalogue): CatalogueProblem[] {
  const known = new Set<string>(variables.map((variable) => variable.code))
  const indicatorCodes = new Set<string>(indicators.map((indicator) => indicator.code))
  const unitCodes = new Set<string>(units.map((unit) => unit.code))
  const problems: CatalogueProblem[] = []
  const unknown = (file: string, place: string, what: string) =>
    problems.push({
      file,
      place,
      message: `Danh mục “${file}”, mục “${place}”: không có ${what}. Sửa mã này rồi mở lại ứng dụng.`,
    })

  for (const indicator of indicators) {
    const used =
      indicator.kind === 'ratio'
        ? indicator.formulas.flatMap((formula) =>
            [...formula.numerator, ...formula.denominator].map((term) => term.variable),
          )
        : indicator.kind === 'score'
          ? [indicator.score, indicator.respondents]
          : [indicator.variable]
    for (const code of used)
      if (!known.has(code)) unknown(`indicators/${indicator.code}.json`, code, `biến số liệu “${code}”`)
  }
  for (const plan of plans) {
    const file = `plans/${plan.meta.id}.json`
    for (const target of plan.targets) {
      if (!indicatorCodes.has(target.indicator)) unknown(file, target.id, `chỉ tiêu “${target.indicator}”`)
    }
    const { territory } = plan.meta
    if (territory !== null && !unitCodes.has(territory)) unknown(file, 'meta.territory', `địa bàn “${territory}”`)
    for (const { place, what } of planReferences(plan, plans)) unknown(file, place, what)
  }
  for (const series of targetSeries) {
    const found = unknownInSeries(series, { indicators: indicatorCodes, units: unitCodes }, plans)
    for (const { place, what } of found) unknown(`targets/${series.id}.json`, place, what)
  }
  return problems
}
