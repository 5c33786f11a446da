import { readdirSync } from 'node:fs'
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
import type { CatalogueProblem } from './catalogue-problem.ts'
import { indicatorSchema, unitsSchema, variablesSchema } from './catalogue-schemas.ts'
import { headerSynonymsSchema } from './header-synonyms-schema.ts'
import { planWordsSchema } from './plan-words-schema.ts'
import { readCatalogueFile } from './read-catalogue-file.ts'
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
    const result = readCatalogueFile(directory, file, schema)
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
    jsonFiles(path.join(directory, name)).flatMap((file) => read(`${name}/${file}`, schema) ?? [])
  /** A file that goes by the code in it: two files of one code cannot stand side by side. */
  const coded = <Value>(name: string, schema: z.ZodType<Value>, codeOf: (value: Value) => string): readonly Value[] =>
    jsonFiles(path.join(directory, name)).flatMap((file) => {
      const value = read(`${name}/${file}`, schema)
      if (value === null) return []
      const code = codeOf(value)
      if (file === `${code}.json`) return [value]
      problems.push(misnamed(`${name}/${file}`, code))
      return []
    })

  const catalogue: Catalogue = {
    variables: base('variables.json', variablesSchema),
    units: base('units.json', unitsSchema),
    synonyms: base('header-synonyms.json', headerSynonymsSchema),
    planWords: base('plan-words.json', planWordsSchema),
    indicators: coded('indicators', indicatorSchema, ({ code }) => code),
    plans: coded('plans', planDocumentSchema, ({ meta }) => meta.id),
    targetSeries: coded('targets', targetSeriesSchema, ({ id }) => id),
    agencyLists: folder('agencies', agencyListSchema),
    planMembers: folder('agencies/members', planMembersSchema),
  }
  return { catalogue, problems: [...problems, ...crossReferences(catalogue), ...agencyProblems(catalogue)] }
}

const jsonFiles = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()

const misnamed = (file: string, code: string): CatalogueProblem => ({
  file,
  place: '',
  message: `Danh mục “${file}”: tên tệp phải là mã ghi trong tệp (“${code}.json”). Đổi tên tệp hoặc sửa mã rồi mở lại ứng dụng.`,
})

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
