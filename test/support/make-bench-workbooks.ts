/**
 * Two hundred illustrative monthly reports for the measurements in test/bench: Đà Nẵng's seven reporting districts from
 * January 2021 on, each one sheet with a table of 60 rows × 30 columns, every cell filled: this month, the month
 * before, and a tail of earlier months, as offices keep them. `node test/support/make-bench-workbooks.ts FOLDER`
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { measureLabels, type Variable } from '../../shared/domain/catalogue/variable.ts'
import { cellAddress } from '../../shared/domain/intake/grid.ts'
import { demoDistricts } from './demo-figures.ts'
import { variables } from './intake-catalogue.ts'
import { plainXlsx } from './make-plain-xlsx.ts'

export const benchFileCount = 200
/** The table with its head; three lines of title stand above it. */
export const benchTable = { rows: 60, columns: 30 }
/** Every cell of the table, and the title. */
export const benchCellsPerFile = benchTable.rows * benchTable.columns + 3

interface Month {
  readonly year: number
  /** 1–12 */
  readonly month: number
}

type Cell = string | number

/** Months since January 2021; earlier ones are negative. */
const monthAt = (index: number): Month => ({
  year: 2021 + Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
})
const written = ({ year, month }: Month): string => `${String(month).padStart(2, '0')}/${year}`

/** What a district reports by the month: neither surveys nor the groups of another province's plan. */
const lines: readonly Variable[] = variables.filter(
  ({ code, nature }) =>
    nature !== 'survey' &&
    nature !== 'published' &&
    !code.startsWith('hi_2008_') &&
    !['labour_force_15plus', 'si_obliged', 'double_counted'].includes(code),
)

/** Rates that offices print below their figures; the app leaves them out and computes its own. */
const rates: readonly (readonly [label: string, part: string, whole: string])[] = [
  ['Tỷ lệ dân số tham gia BHYT', 'hi_participants', 'population'],
  ['Tỷ lệ LLLĐ tham gia BHXH bắt buộc', 'si_compulsory', 'labour_force'],
  ['Tỷ lệ LLLĐ tham gia BHXH tự nguyện', 'si_voluntary', 'labour_force'],
  ['Tỷ lệ LLLĐ tham gia BHTN', 'ui_participants', 'labour_force'],
  ['Tỷ lệ học sinh, sinh viên tham gia BHYT', 'hi_students', 'students'],
  ['Tỷ lệ hồ sơ giao dịch điện tử', 'e_transactions', 'transactions'],
  ['Tỷ lệ doanh nghiệp tham gia BHXH', 'employers_participating', 'employers_active'],
  ['Tỷ lệ đơn vị nợ từ 3 tháng trở lên', 'employers_in_arrears', 'employers_participating'],
  ['Tỷ lệ thu BHXH, BHYT, BHTN', 'contributions_collected', 'contributions_due'],
  ['Tỷ lệ chậm đóng từ 3 tháng trở lên', 'arrears_3_months', 'arrears'],
  ['Tỷ lệ sử dụng dự toán chi KCB BHYT', 'kcb_spending', 'kcb_budget'],
  ['Tỷ lệ xã, phường đạt chỉ tiêu', 'communes_meeting_targets', 'communes'],
]

/** Figures that the app makes of one file. */
export const benchFactsPerFile = lines.length

/** Persons, or another count, per thousand inhabitants; đồng per inhabitant. Sums of a whole year where the variable is a flow. */
const perThousand: Readonly<Record<string, number>> = {
  armed_forces: 8,
  labour_force: 532,
  retirement_age_population: 104,
  students: 212,
  si_compulsory: 214,
  si_voluntary: 6.2,
  ui_participants: 183,
  hi_armed_forces: 7.4,
  hi_relatives_armed_forces: 15,
  hi_students: 206,
  hi_2018_g1: 228,
  hi_2018_g2: 58,
  hi_2018_g3: 141,
  hi_2018_g4: 236,
  hi_2018_g5: 279,
  hi_2018_g6: 17,
  transactions: 412,
  e_transactions: 397,
  online_services: 0.24,
  online_services_level4: 0.23,
  kcb_visits: 2_310,
  employers_active: 10.4,
  employers_participating: 8.8,
  employers_in_arrears: 0.45,
  communes: 0.06,
  communes_meeting_targets: 0.05,
}
const dongPerInhabitant: Readonly<Record<string, number>> = {
  kcb_budget: 1_640_000,
  kcb_spending: 1_590_000,
  contributions_due: 2_880_000,
  contributions_collected: 2_770_000,
  contributions_year_plan: 2_900_000,
  arrears: 104_000,
  arrears_3_months: 53_000,
}
const otherPerThousand = 21

/** A whole number that grows slowly from month to month; what adds up over the year begins anew in January. */
function figure({ code, nature, measure }: Variable, district: number, index: number): number {
  const { year, month } = monthAt(index)
  const population = 98_000 + 15_400 * district + 140 * index
  if (code === 'population') return population
  if (code === 'hi_participants') {
    const groups = lines.filter(({ code: of }) => of.startsWith('hi_2018_g'))
    return groups.reduce((sum, group) => sum + figure(group, district, index), 0)
  }
  if (code.startsWith('communes')) return code === 'communes' ? 6 + district : 4 + district
  const share = measure === 'dong' ? dongPerInhabitant[code] : (perThousand[code] ?? otherPerThousand) / 1_000
  if (share === undefined) throw new Error(`No amount of đồng for ${code}`)
  const grown = share * (1 + 0.0005 * index)
  if (nature === 'plan') return Math.round(150_000 * share * (1 + 0.06 * (year - 2021))) * (district + 1)
  return Math.round(population * grown * (nature === 'flow' ? month / 12 : 1))
}

function lineOf(code: string): Variable {
  const line = lines.find((one) => one.code === code)
  if (!line) throw new Error(`No line for ${code}`)
  return line
}

/** As printed: two decimals. */
const rounded = (value: number): number => Math.round(value * 100) / 100

const firstColumns = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm', 'Thực hiện kỳ trước', 'Thực hiện kỳ báo cáo']
const shares = ['Tỷ lệ % so với kế hoạch', 'So với kỳ trước']
const tail = benchTable.columns - firstColumns.length - shares.length - 1

/** Months of the tail, going back from the one before the last. */
const tailMonths = (index: number): number[] => Array.from({ length: tail }, (_, back) => index - 2 - back)

function tableOf(district: number, index: number): Cell[][] {
  const head = [
    ...firstColumns,
    ...shares,
    ...tailMonths(index).map((month) => `Thực hiện tháng ${written(monthAt(month))}`),
    'Ghi chú',
  ]
  const columnsOf = (label: string, measure: string, value: (month: number) => number): Cell[] => {
    // The plan asks for a little more than December brings.
    const plan = Math.ceil(value(index - monthAt(index).month + 12) * 1.02)
    return [
      label,
      measure,
      plan,
      value(index - 1),
      value(index),
      rounded((value(index) / plan) * 100),
      rounded(value(index) - value(index - 1)),
      ...tailMonths(index).map(value),
      'Theo sổ theo dõi',
    ]
  }
  const figures = lines.map((line) =>
    columnsOf(line.label, measureLabels[line.measure], (month) => figure(line, district, month)),
  )
  const shown = rates.map(([label, part, whole]) =>
    columnsOf(label, '%', (month) =>
      rounded((figure(lineOf(part), district, month) / figure(lineOf(whole), district, month)) * 100),
    ),
  )
  const body = [...figures, ...shown].map((cells, row): Cell[] => [row + 1, ...cells])
  return [head, ...body]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function rowXml(cells: readonly Cell[], row: number): string {
  const inside = cells.map((cell, column) => {
    const place = `r="${cellAddress(row, column)}"`
    return typeof cell === 'number'
      ? `<c ${place}><v>${cell}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  })
  return `<row r="${row + 1}">${inside.join('')}</row>`
}

export interface BenchWorkbook {
  readonly name: string
  readonly unit: string
  /** "2021-01" */
  readonly period: string
  readonly bytes: Buffer
}

function workbook(number: number): BenchWorkbook {
  const district = number % demoDistricts.length
  const index = Math.floor(number / demoDistricts.length)
  const { code, fullName } = demoDistricts[district] as (typeof demoDistricts)[number]
  const { year, month } = monthAt(index)
  const two = String(month).padStart(2, '0')
  const sheet: Cell[][] = [
    [`ỦY BAN NHÂN DÂN ${fullName.toLocaleUpperCase('vi')}`],
    [`BÁO CÁO KẾT QUẢ THỰC HIỆN CHÍNH SÁCH BHXH, BHYT, BHTN THÁNG ${two} NĂM ${year}`],
    ['(Số liệu minh họa)'],
    ...tableOf(district, index),
  ]
  const xml = `<sheetData>${sheet.map((cells, row) => rowXml(cells, row)).join('')}</sheetData>`
  return {
    name: `BC thang ${two}-${year} - ${code}.xlsx`,
    unit: code,
    period: `${year}-${two}`,
    bytes: plainXlsx([{ name: `Thang ${two}`, xml }]),
  }
}

export const benchWorkbooks = (count: number = benchFileCount): BenchWorkbook[] =>
  Array.from({ length: count }, (_, number) => workbook(number))

export async function writeBenchWorkbooks(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of benchWorkbooks()) await writeFile(path.join(folder, name), bytes)
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('Say which folder to write to')
  await writeBenchWorkbooks(folder)
}
