import ExcelJS from 'exceljs'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { FilePreview } from '../../shared/contract/intake.ts'
import type { PeriodKey, PlanId, UnitCode } from '../../shared/domain/ids.ts'
import { accept } from './open-desk.ts'
import { randomNumbers } from './random-numbers.ts'

/** How much of a year has passed at the end of a period, for what adds up over it. */
const shareOf = (period: PeriodKey): number =>
  period.endsWith('9M') ? 0.74 : period.endsWith('H1') ? 0.49 : period.includes('-Q1') ? 0.24 : 1

/**
 * Invented figures of one unit for one year, by variable: whole numbers, the same on every run, growing a little every
 * year. Parts never exceed their whole.
 */
export function inventedFigures(unit: string, period: PeriodKey): Readonly<Record<string, number>> {
  const year = Number(period.slice(0, 4))
  const place = randomNumbers(Number(unit) * 7919)
  const own = { size: 90_000 + Math.round(place() * 320_000), health: 0.7 + place() * 0.12, work: 0.34 + place() * 0.1 }
  const random = randomNumbers(Number(unit) * 104_729 + year * 31 + period.length)
  const years = year - 2012
  const around = (value: number, spread: number): number => value * (1 + (random() - 0.5) * spread)
  const part = (whole: number, share: number): number => Math.round(whole * Math.min(0.999, share))
  const share = shareOf(period)
  const population = Math.round(own.size * 1.012 ** years)
  const armed = part(population, 0.008)
  const labour = part(population, around(0.53, 0.01))
  const obliged = part(labour, 0.62)
  const compulsory = part(obliged, own.work + 0.4 + 0.012 * years)
  const students = part(population, 0.19)
  const groups = [0.21, 0.17, 0.13, 0.24, 0.16, 0.09].map((one) => part(population, one))
  const retired = part(population, 0.11)
  const due = Math.round(compulsory * around(9_400 + 620 * years, 0.02) * share) * 1_000
  const arrears = Math.round((due * around(0.038, 0.3)) / 1_000) * 1_000
  const transactions = Math.round(population * 0.4 * share)
  const employers = part(population, 0.011)
  return {
    population,
    armed_forces: armed,
    labour_force: labour,
    labour_force_15plus: part(population, 0.575),
    si_obliged: obliged,
    retirement_age_population: retired,
    students,
    si_compulsory: compulsory,
    si_voluntary: part(labour, 0.004 + 0.0022 * years),
    ui_participants: part(compulsory, 0.84 + 0.006 * years),
    hi_participants: part(population - armed, own.health + 0.013 * years + random() * 0.004),
    hi_armed_forces: part(armed, 0.4),
    hi_students: part(students, 0.93 + 0.006 * years),
    pension_recipients: part(retired, 0.31),
    monthly_si_recipients: part(retired, 0.04),
    social_pension_recipients: part(retired, 0.12),
    transactions,
    e_transactions: part(transactions, 0.5 + 0.05 * years),
    contributions_due: due,
    contributions_collected: due - arrears,
    arrears,
    arrears_3_months: part(arrears, 0.5),
    employers_in_arrears: part(employers, 0.05),
    employers_active: employers,
    employers_participating: part(employers, 0.83),
    ...Object.fromEntries(groups.flatMap((whole, index) => groupFigures(index + 1, whole, years, random()))),
  }
}

const groupFigures = (group: number, whole: number, years: number, random: number): [string, number][] => [
  [`hi_2008_g${group}_population`, whole],
  [`hi_2008_g${group}`, Math.round(whole * Math.min(1, 0.62 + 0.05 * group + 0.025 * years + random * 0.02))],
]

/** The sheet and column of the committee's template that take the figures of the reported period. */
const place = { sheet: 'Báo cáo', label: 2, figure: 6, note: 7 } as const

/** Fills the committee's own template of one unit and period with invented figures; the file says so itself. */
async function filledTemplate(
  client: BackendClient,
  asked: { readonly planId: PlanId; readonly unit: UnitCode; readonly period: PeriodKey },
  codes: ReadonlyMap<string, string>,
): Promise<File> {
  const { file, name } = await client.figures.template(asked)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const sheet = book.getWorksheet(place.sheet)
  if (!sheet) throw new Error(`The template of ${asked.unit} has no sheet ${place.sheet}`)
  const figures = inventedFigures(asked.unit, asked.period)
  sheet.eachRow((row) => {
    const figure = figures[codes.get(String(row.getCell(place.label).value)) ?? '']
    if (figure === undefined) return
    row.getCell(place.figure).value = figure
    row.getCell(place.note).value = 'Số liệu minh họa'
  })
  return new File([await book.xlsx.writeBuffer()], name)
}

/** Takes invented reports of every unit that reports into the store, period by period. */
export async function importInventedFigures(
  client: BackendClient,
  planId: PlanId,
  periods: readonly PeriodKey[],
): Promise<number> {
  const codes = new Map((await client.figures.variables()).map(({ label, code }) => [label, code]))
  let accepted = 0
  for (const period of periods) {
    const { rows } = await client.figures.matrix({ planId, year: Number(period.slice(0, 4)) })
    const files = await Promise.all(
      rows
        .filter(({ unit }) => unit.reports)
        .map(({ unit }) => filledTemplate(client, { planId, unit: unit.code, period }, codes)),
    )
    const { batchId } = await client.intake.upload({
      batchId: null,
      files: files.map((file) => ({ file, name: file.name, relativePath: file.name })),
    })
    const previews: FilePreview[] = []
    for await (const { file } of await client.intake.preview({ batchId, planId })) previews.push(file)
    const outcomes = await accept(client, { batchId, files: previews }, { warningReason: 'Số liệu minh họa' })
    const refused = previews.find(({ outcome }) => outcome === 'rejected')
    if (refused) throw new Error(`${refused.fileName}: ${refused.findings.map(({ message }) => message).join(' ')}`)
    accepted += outcomes.length
  }
  return accepted
}
