/**
 * Writes `resources/demo`: illustrative reports of Đà Nẵng's districts, with invented figures that are the same on
 * every run. `node test/support/make-demo-workbooks.ts`
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { formatInteger } from '../../shared/domain/numbers/format-number.ts'
import { type DemoDistrict, type DemoFigures, type DemoPeriod, demoDistricts, demoFigures } from './demo-figures.ts'
import {
  type ExpectedFact,
  expectedFacts,
  type FactCell,
  type SheetSketch,
  type SketchCell,
  writeSketch,
} from './workbook-sketch.ts'

const notice = 'số liệu minh họa'

interface Line {
  readonly variable: string
  readonly label: string
  readonly measure: 'người' | 'đồng' | 'hồ sơ' | 'đơn vị'
}

const groups: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    'Dân số, lao động',
    [
      { variable: 'population', label: 'Dân số trung bình', measure: 'người' },
      { variable: 'armed_forces', label: 'Trong đó: lực lượng vũ trang trên địa bàn', measure: 'người' },
      { variable: 'labour_force', label: 'Lực lượng lao động trong độ tuổi', measure: 'người' },
      { variable: 'retirement_age_population', label: 'Số người sau độ tuổi nghỉ hưu', measure: 'người' },
    ],
  ],
  [
    'Phát triển người tham gia',
    [
      { variable: 'si_compulsory', label: 'Số người tham gia BHXH bắt buộc', measure: 'người' },
      { variable: 'si_voluntary', label: 'Số người tham gia BHXH tự nguyện', measure: 'người' },
      { variable: 'ui_participants', label: 'Số người tham gia BHTN', measure: 'người' },
      { variable: 'hi_participants', label: 'Số người tham gia BHYT', measure: 'người' },
    ],
  ],
  [
    'Giải quyết chế độ',
    [
      { variable: 'pension_recipients', label: 'Số người hưởng lương hưu', measure: 'người' },
      { variable: 'monthly_si_recipients', label: 'Số người hưởng trợ cấp BHXH hằng tháng', measure: 'người' },
      { variable: 'social_pension_recipients', label: 'Số người hưởng trợ cấp hưu trí xã hội', measure: 'người' },
    ],
  ],
  [
    'Thu, nợ',
    [
      { variable: 'contributions_year_plan', label: 'Dự toán thu cả năm', measure: 'đồng' },
      { variable: 'contributions_due', label: 'Số phải thu BHXH, BHYT, BHTN', measure: 'đồng' },
      { variable: 'contributions_collected', label: 'Số đã thu BHXH, BHYT, BHTN', measure: 'đồng' },
      { variable: 'arrears', label: 'Số tiền chậm đóng BHXH, BHYT, BHTN', measure: 'đồng' },
      { variable: 'arrears_3_months', label: 'Chậm đóng từ 3 tháng trở lên', measure: 'đồng' },
    ],
  ],
  [
    'Hồ sơ, dịch vụ công',
    [
      { variable: 'transactions', label: 'Số hồ sơ giao dịch', measure: 'hồ sơ' },
      { variable: 'e_transactions', label: 'Số hồ sơ giao dịch điện tử', measure: 'hồ sơ' },
    ],
  ],
  [
    'Đơn vị sử dụng lao động',
    [
      { variable: 'employers_active', label: 'Số doanh nghiệp đang hoạt động', measure: 'đơn vị' },
      { variable: 'employers_participating', label: 'Số doanh nghiệp đã tham gia BHXH', measure: 'đơn vị' },
      { variable: 'employers_in_arrears', label: 'Số đơn vị nợ từ 3 tháng trở lên', measure: 'đơn vị' },
    ],
  ],
]

const planned = ['si_compulsory', 'si_voluntary', 'ui_participants', 'hi_participants']

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI']

function figure(figures: DemoFigures, variable: string): number {
  const value = figures[variable]
  if (value === undefined) throw new Error(`No figure for ${variable}`)
  return value
}

/** The figure as this district writes it. */
function written(line: Line, value: number, manner: DemoDistrict['manner']): string | number {
  if (manner === 'text_with_dots') return formatInteger(value)
  // Thousands of đồng divide by a million to three decimals: the shortest decimal is exact.
  return manner === 'million_dong' && line.measure === 'đồng' ? value / 1_000_000 : value
}

/** A district's own report for a year; the year before stands beside it where there is one. */
export function tallReport(
  district: DemoDistrict,
  year: '2021' | '2022',
  all: ReadonlyMap<string, DemoFigures>,
): SheetSketch {
  const figures = all.get(`${year}/${district.code}`)
  if (!figures) throw new Error(`No figures for ${district.fullName} in ${year}`)
  const before = year === '2022' ? all.get(`2021/${district.code}`) : undefined
  const { manner } = district
  const rows: SketchCell[][] = [
    [`ỦY BAN NHÂN DÂN ${district.fullName.toLocaleUpperCase('vi')}`, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số:        /BC-UBND', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    [],
    [`BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU BHXH, BHYT, BHTN NĂM ${year}`],
    [`(Tính đến ngày 31/12/${year} - ${notice})`],
    [],
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm', 'Thực hiện năm trước', 'Thực hiện', 'Ghi chú'],
  ]
  groups.forEach(([title, lines], group) => {
    rows.push([numerals[group] ?? '', title, null, null, null, null, null])
    lines.forEach((line, index) => {
      const value = figure(figures, line.variable)
      const measure = manner === 'million_dong' && line.measure === 'đồng' ? 'triệu đồng' : line.measure
      const plan = planned.includes(line.variable) ? Math.round(value * (0.985 + 0.006 * group + 0.002 * index)) : null
      const fact: FactCell = { shown: written(line, value, manner), variable: line.variable, means: String(value) }
      rows.push([
        index + 1,
        line.label,
        measure,
        plan === null ? null : written(line, plan, manner),
        before ? written(line, figure(before, line.variable), manner) : null,
        fact,
        null,
      ])
    })
  })
  const place = `${district.name}, ngày ${year === '2021' ? '10' : '09'} tháng 01 năm ${Number(year) + 1}`
  rows.push([], [null, null, null, null, place], [null, 'NGƯỜI LẬP BIỂU', null, null, 'TM. ỦY BAN NHÂN DÂN'])
  const last = rows.length
  return {
    name: `Bao cao ${year}`,
    rows,
    merges: ['A1:C1', 'D1:G1', 'A2:C2', 'D2:G2', 'A4:G4', 'A5:G5', `E${last - 1}:G${last - 1}`, `E${last}:G${last}`],
    widths: [6, 46, 12, 18, 20, 20, 14],
    headRows: [7],
    formats: { 1: '0' },
  }
}

/** The insurance office's summary by district: merged heads, column codes, shares as formulas, the total in the end. */
export function wideReport(all: ReadonlyMap<string, DemoFigures>): SheetSketch {
  const period: DemoPeriod = '2023-9M'
  const firstRow = 8
  const lastRow = firstRow + demoDistricts.length - 1
  const totalRow = lastRow + 1
  const of = (district: DemoDistrict): DemoFigures => {
    const figures = all.get(`${period}/${district.code}`)
    if (!figures) throw new Error(`No figures for ${district.fullName}`)
    return figures
  }
  const sum = (value: (district: DemoDistrict) => number): number =>
    demoDistricts.reduce((total, district) => total + value(district), 0)
  const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100
  const planOf = (district: DemoDistrict, variable: string): number =>
    Math.ceil((figure(of(district), variable) * 1.028) / 10) * 10
  const rows: SketchCell[][] = [
    ['BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG'],
    [`BẢNG TỔNG HỢP TÌNH HÌNH THAM GIA BHXH, BHYT, BHTN 9 THÁNG ĐẦU NĂM 2023 (${notice})`],
    ['Tính đến ngày 30/9/2023'],
    [],
    [
      'TT',
      'Đơn vị',
      'Dân số',
      'Lực lượng vũ trang',
      'LLLĐ trong độ tuổi',
      'BHXH bắt buộc',
      null,
      null,
      'BHXH tự nguyện',
      null,
      null,
      'BHTN',
      'BHYT',
      null,
      'Số tiền chậm đóng (triệu đồng)',
      null,
    ],
    [
      null,
      null,
      null,
      null,
      null,
      'Kế hoạch giao',
      'Thực hiện',
      '% KH',
      'Kế hoạch giao',
      'Thực hiện',
      '% KH',
      'Thực hiện',
      'Thực hiện',
      'Tỷ lệ bao phủ (%)',
      'Tổng số',
      'Từ 3 tháng trở lên',
    ],
    ['A', 'B', '1', '2', '3', '4', '5', '6=5/4', '7', '8', '9=8/7', '10', '11', '12=11/(1-2)', '13', '14'],
  ]
  const factOf = (district: DemoDistrict, variable: string, scale = 1): FactCell => {
    const value = figure(of(district), variable)
    return { shown: value / scale, variable, means: String(value), unit: district.code, period }
  }
  demoDistricts.forEach((district, index) => {
    const row = firstRow + index
    const value = (variable: string): number => figure(of(district), variable)
    const compulsoryPlan = planOf(district, 'si_compulsory')
    const voluntaryPlan = planOf(district, 'si_voluntary')
    rows.push([
      index + 1,
      district.fullName,
      factOf(district, 'population'),
      factOf(district, 'armed_forces'),
      factOf(district, 'labour_force'),
      compulsoryPlan,
      factOf(district, 'si_compulsory'),
      { formula: `ROUND(G${row}/F${row}*100,2)`, result: share(value('si_compulsory'), compulsoryPlan) },
      voluntaryPlan,
      factOf(district, 'si_voluntary'),
      { formula: `ROUND(J${row}/I${row}*100,2)`, result: share(value('si_voluntary'), voluntaryPlan) },
      factOf(district, 'ui_participants'),
      factOf(district, 'hi_participants'),
      {
        formula: `ROUND(M${row}/(C${row}-D${row})*100,2)`,
        result: share(value('hi_participants'), value('population') - value('armed_forces')),
      },
      factOf(district, 'arrears', 1_000_000),
      factOf(district, 'arrears_3_months', 1_000_000),
    ])
  })
  const total = (column: string, value: (district: DemoDistrict) => number, scale = 1): SketchCell => ({
    formula: `SUM(${column}${firstRow}:${column}${lastRow})`,
    result: sum(value) / scale,
  })
  const stock = (variable: string) => (district: DemoDistrict) => figure(of(district), variable)
  const planSum = (variable: string): number => sum((district) => planOf(district, variable))
  rows.push([
    null,
    'TỔNG CỘNG',
    total('C', stock('population')),
    total('D', stock('armed_forces')),
    total('E', stock('labour_force')),
    total('F', (district) => planOf(district, 'si_compulsory')),
    total('G', stock('si_compulsory')),
    {
      formula: `ROUND(G${totalRow}/F${totalRow}*100,2)`,
      result: share(sum(stock('si_compulsory')), planSum('si_compulsory')),
    },
    total('I', (district) => planOf(district, 'si_voluntary')),
    total('J', stock('si_voluntary')),
    {
      formula: `ROUND(J${totalRow}/I${totalRow}*100,2)`,
      result: share(sum(stock('si_voluntary')), planSum('si_voluntary')),
    },
    total('L', stock('ui_participants')),
    total('M', stock('hi_participants')),
    {
      formula: `ROUND(M${totalRow}/(C${totalRow}-D${totalRow})*100,2)`,
      result: share(sum(stock('hi_participants')), sum(stock('population')) - sum(stock('armed_forces'))),
    },
    total('O', stock('arrears'), 1_000_000),
    total('P', stock('arrears_3_months'), 1_000_000),
  ])
  return {
    name: 'Tong hop 9 thang',
    rows,
    merges: ['A2:P2', 'A3:P3', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:E6', 'F5:H5', 'I5:K5', 'M5:N5', 'O5:P5'],
    widths: [5, 22, 12, 12, 13, 12, 12, 9, 12, 12, 9, 12, 13, 13, 15, 15],
    headRows: [5, 6, 7],
    formats: { 1: '0', 8: '0.00', 11: '0.00', 14: '0.00' },
  }
}

export interface DemoFile {
  readonly file: string
  readonly sheets: readonly SheetSketch[]
  readonly facts: readonly ExpectedFact[]
}

export function demoFiles(): DemoFile[] {
  const all = demoFigures()
  const files: DemoFile[] = []
  for (const year of ['2021', '2022'] as const) {
    for (const district of demoDistricts) {
      const sheets = [tallReport(district, year, all)]
      files.push({
        file: `${year}/Bao cao nam ${year} - ${asciiName(district.fullName)}.xlsx`,
        sheets,
        facts: expectedFacts(sheets, district.code, year),
      })
    }
  }
  const sheets = [wideReport(all)]
  files.push({ file: '2023/Tong hop 9 thang dau nam 2023.xlsx', sheets, facts: expectedFacts(sheets, '', '2023-9M') })
  return files
}

/** Offices name files without marks. */
const asciiName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

if (import.meta.main) {
  const folder = path.join(import.meta.dirname, '../../resources/demo')
  const expected = path.join(import.meta.dirname, '../fixtures/workbooks/demo.expected.json')
  for (const { file, sheets } of demoFiles()) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, await writeSketch(sheets))
  }
  const listed = demoFiles().map(({ file, facts }) => ({ file, plan: 'da-nang-64-kh-ubnd-2021', facts }))
  await writeFile(expected, `${JSON.stringify(listed, null, 1)}\n`)
}
