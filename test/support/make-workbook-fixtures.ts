/**
 * Writes `test/fixtures/workbooks`: one workbook per way in which districts lay out their reports, with the cells that
 * reading must find and the facts that they state. All figures are invented. `node test/support/make-workbook-fixtures.ts`
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  expectedCells,
  expectedFacts,
  type FactCell,
  type SheetSketch,
  type SketchCell,
  writeSketch,
} from './workbook-sketch.ts'

interface Fixture {
  readonly name: string
  /** Code of the province or municipality whose units report. */
  readonly territory: string
  /** Unit and period of the facts that do not name their own. */
  readonly unit: string
  readonly period: string
  readonly sheets: readonly SheetSketch[]
}

const daNang = '48'
const dongThap = '87'

const fact = (shown: string | number, variable: string, means = String(shown)): FactCell => ({ shown, variable, means })

/** Rows under two levels of heads, half a year, a share per row, people only. */
const nestedRows: Fixture = {
  name: 'tall-nested-half-year',
  territory: daNang,
  unit: '493',
  period: '2023-H1',
  sheets: [
    {
      name: 'Bieu 01',
      headRows: [6, 7],
      widths: [6, 44, 12, 16, 16, 12],
      formats: { 1: '0', 6: '0.00' },
      merges: ['A3:F3', 'A4:F4', 'A6:A7', 'B6:B7', 'C6:C7', 'D6:F6'],
      rows: [
        ['BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG'],
        ['BẢO HIỂM XÃ HỘI QUẬN SƠN TRÀ'],
        ['TÌNH HÌNH THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2023'],
        ['(Tính đến ngày 30/6/2023 - số liệu minh họa)'],
        [],
        ['TT', 'Nội dung', 'ĐVT', 'Năm 2023', null, null],
        [null, null, null, 'Kế hoạch giao', 'Thực hiện', 'Tỷ lệ (%)'],
        ['I', 'Dân số', 'người', null, fact(163_870, 'population'), null],
        [null, 'Trong đó: lực lượng vũ trang', 'người', null, fact(1_290, 'armed_forces'), null],
        ['II', 'BHXH bắt buộc', null, null, null, null],
        [
          1,
          'Số người tham gia',
          'người',
          35_900,
          fact(34_711, 'si_compulsory'),
          { formula: 'ROUND(E11/D11*100,2)', result: 96.69 },
        ],
        ['III', 'BHXH tự nguyện', null, null, null, null],
        [
          1,
          'Số người tham gia',
          'người',
          1_310,
          fact(1_127, 'si_voluntary'),
          { formula: 'ROUND(E13/D13*100,2)', result: 86.03 },
        ],
        ['IV', 'Bảo hiểm thất nghiệp', null, null, null, null],
        [
          1,
          'Số người tham gia',
          'người',
          30_550,
          fact(29_604, 'ui_participants'),
          { formula: 'ROUND(E15/D15*100,2)', result: 96.9 },
        ],
        ['V', 'Bảo hiểm y tế', null, null, null, null],
        [
          1,
          'Số người tham gia',
          'người',
          159_200,
          fact(156_318, 'hi_participants'),
          { formula: 'ROUND(E17/D17*100,2)', result: 98.19 },
        ],
        [2, 'Trong đó: học sinh, sinh viên', 'người', null, fact(27_455, 'hi_students'), null],
      ],
    },
  ],
}

/** Units of Đồng Tháp in rows, the total first, three rows of heads, column codes. */
function wideTotalFirst(): Fixture {
  const units: readonly (readonly [
    code: string,
    name: string,
    compulsory: number,
    voluntary: number,
    insured: number,
    population: number,
  ])[] = [
    ['866', 'TP Cao Lãnh', 21_480, 1_902, 158_344, 164_905],
    ['867', 'TP Sa Đéc', 19_233, 1_377, 101_018, 106_270],
    ['868', 'TP Hồng Ngự', 6_910, 1_124, 95_377, 101_155],
    ['870', 'H. Hồng Ngự', 3_408, 1_096, 110_920, 120_571],
    ['873', 'Huyện Cao Lãnh', 9_075, 2_216, 184_502, 197_614],
    ['877', 'Huyện Châu Thành', 8_366, 1_870, 138_745, 146_018],
  ]
  const sum = (column: 2 | 3 | 4 | 5): number => units.reduce((total, unit) => total + unit[column], 0)
  const rate = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100
  const total = (column: string, result: number): SketchCell => ({ formula: `SUM(${column}9:${column}14)`, result })
  const rows: SketchCell[][] = units.map(([unit, name, compulsory, voluntary, insured, population], index) => [
    index + 1,
    name,
    { ...fact(population, 'population'), unit },
    { ...fact(compulsory, 'si_compulsory'), unit },
    { ...fact(voluntary, 'si_voluntary'), unit },
    { ...fact(insured, 'hi_participants'), unit },
    { formula: `ROUND(F${index + 9}/C${index + 9}*100,2)`, result: rate(insured, population) },
  ])
  return {
    name: 'wide-total-first',
    territory: dongThap,
    unit: '',
    period: '2022',
    sheets: [
      {
        name: 'Nam 2022',
        headRows: [4, 5, 6, 7],
        widths: [5, 26, 14, 16, 16, 16, 14],
        formats: { 1: '0', 7: '0.00' },
        merges: ['A1:G1', 'A2:G2', 'A4:A6', 'B4:B6', 'C4:C6', 'D4:G4', 'D5:E5', 'F5:G5'],
        rows: [
          ['TỔNG HỢP NGƯỜI THAM GIA BHXH, BHYT NĂM 2022 (số liệu minh họa)'],
          ['Đến ngày 31/12/2022'],
          [],
          ['STT', 'Huyện, thành phố', 'Dân số', 'Số người tham gia', null, null, null],
          [null, null, null, 'BHXH', null, 'BHYT', null],
          [null, null, null, 'Bắt buộc', 'Tự nguyện', 'Thực hiện', 'Tỷ lệ (%)'],
          ['A', 'B', '1', '2', '3', '4', '5=4/1'],
          [
            null,
            'TỔNG CỘNG',
            total('C', sum(5)),
            total('D', sum(2)),
            total('E', sum(3)),
            total('F', sum(4)),
            { formula: 'ROUND(F8/C8*100,2)', result: rate(sum(4), sum(5)) },
          ],
          ...rows,
        ],
      },
    ],
  }
}

/** Numbers as people type them, with units of measure of their own in the heads and rows. */
const typedNumbers: Fixture = {
  name: 'numbers-as-typed',
  territory: daNang,
  unit: '497',
  period: '2021',
  sheets: [
    {
      name: 'BC năm 2021',
      headRows: [5],
      widths: [6, 50, 14, 24, 30],
      formats: { 1: '0' },
      rows: [
        ['ỦY BAN NHÂN DÂN HUYỆN HÒA VANG'],
        ['BÁO CÁO SỐ LIỆU BHXH, BHYT NĂM 2021 (SỐ LIỆU MINH HỌA)'],
        ['Tính đến 31/12/2021'],
        [],
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện', 'Ghi chú'],
        [1, 'Dân số trung bình', 'nghìn người', fact('148,562', 'population', '148562'), null],
        [2, 'Lực lượng lao động trong độ tuổi', 'người', fact('79 117', 'labour_force', '79117'), null],
        [3, 'Số người tham gia BHXH bắt buộc', 'người', fact(' 27.804 ', 'si_compulsory', '27804'), null],
        [4, 'Số người tham gia BHXH tự nguyện', 'người', fact('1\u00a0118', 'si_voluntary', '1118'), null],
        [5, 'Số người tham gia BHYT', 'người', fact('143006', 'hi_participants', '143006'), null],
        [6, 'Số phải thu BHXH, BHYT, BHTN', 'tỷ đồng', fact('376,032552', 'contributions_due', '376032552000'), null],
        [
          7,
          'Số đã thu BHXH, BHYT, BHTN',
          'triệu đồng',
          fact('356.854,891', 'contributions_collected', '356854891000'),
          null,
        ],
        [8, 'Số hồ sơ giao dịch', 'hồ sơ', 'chưa có số liệu', null],
        [9, 'Số người hưởng BHXH một lần', 'người', '-', null],
        [10, 'Số đơn vị nợ từ 3 tháng trở lên', 'đơn vị', fact('không phát sinh', 'employers_in_arrears', '0'), null],
      ],
    },
  ],
}

/** What breaks careless readers: no cached value, errors, hidden rows, columns and sheets. */
const brokenCells: Fixture = {
  name: 'formulas-errors-hidden',
  territory: daNang,
  unit: '495',
  period: '2022',
  sheets: [
    {
      name: 'Bao cao',
      headRows: [4],
      widths: [6, 46, 12, 18, 18],
      formats: { 1: '0' },
      hiddenRows: [7],
      hiddenColumns: [5],
      rows: [
        ['ỦY BAN NHÂN DÂN QUẬN CẨM LỆ'],
        ['BÁO CÁO CÁC CHỈ TIÊU BHXH, BHYT NĂM 2022 (số liệu minh họa)'],
        [],
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện', 'Ghi chú'],
        [1, 'Dân số trung bình', 'người', fact(171_188, 'population'), null],
        [2, 'Số người tham gia BHXH bắt buộc', 'người', { formula: 'SUM(G6:H6)' }, null],
        [3, 'Số người tham gia BHXH tự nguyện', 'người', fact(1_103, 'si_voluntary'), 'dòng ẩn'],
        [4, 'Số người tham gia BHTN', 'người', { formula: "'Chi tiet'!B9", result: { error: '#REF!' } }, null],
        [5, 'Số người tham gia BHYT', 'người', fact(164_377, 'hi_participants'), 'cột ẩn'],
      ],
    },
    {
      name: 'Chi tiet',
      state: 'hidden',
      rows: [
        ['Phường', 'BHYT'],
        ['Hòa An', 21_400],
      ],
    },
    { name: 'An han', state: 'veryHidden', rows: [['ghi chú nội bộ']] },
  ],
}

/** A quarter told by an insurance office: last quarter, this one, and an estimate that is no fact. */
const quarterWithEstimate: Fixture = {
  name: 'quarter-with-estimate',
  territory: daNang,
  unit: '491',
  period: '2022-Q2',
  sheets: [
    {
      name: 'Quy II',
      headRows: [5, 6],
      widths: [6, 40, 10, 16, 22, 22],
      formats: { 1: '0' },
      rows: [
        ['BHXH THÀNH PHỐ ĐÀ NẴNG'],
        ['BHXH QUẬN THANH KHÊ'],
        ['BÁO CÁO QUÝ II NĂM 2022 (số liệu minh họa)'],
        [],
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Quý trước', 'Lũy kế đến 30/6/2022', 'Ước thực hiện năm 2022'],
        ['A', 'B', 'C', '1', '2', '3'],
        [1, 'Số người tham gia BHXH bắt buộc', 'người', 38_902, fact(39_476, 'si_compulsory'), 40_100],
        [2, 'Số người tham gia BHXH tự nguyện', 'người', 1_054, fact(1_098, 'si_voluntary'), 1_150],
        [3, 'Số người tham gia BHTN', 'người', 33_217, fact(33_706, 'ui_participants'), 34_300],
        [4, 'Số người tham gia BHYT', 'người', 181_290, fact(182_034, 'hi_participants'), 184_000],
        [
          5,
          'Số tiền chậm đóng BHXH, BHYT, BHTN',
          'triệu đồng',
          22_118.4,
          fact(21_870.915, 'arrears', '21870915000'),
          null,
        ],
      ],
    },
  ],
}

export const fixtures: readonly Fixture[] = [
  nestedRows,
  wideTotalFirst(),
  typedNumbers,
  brokenCells,
  quarterWithEstimate,
]

if (import.meta.main) {
  const folder = path.join(import.meta.dirname, '../fixtures/workbooks')
  await mkdir(folder, { recursive: true })
  for (const { name, territory, unit, period, sheets } of fixtures) {
    const expected = { territory, facts: expectedFacts(sheets, unit, period), cells: expectedCells(sheets) }
    await writeFile(path.join(folder, `${name}.xlsx`), await writeSketch(sheets))
    await writeFile(path.join(folder, `${name}.expected.json`), `${JSON.stringify(expected, null, 1)}\n`)
  }
}
