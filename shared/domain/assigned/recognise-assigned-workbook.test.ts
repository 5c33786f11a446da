import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daNang, dongThap, synonyms, units, variables } from '../../../test/support/intake-catalogue.ts'
import type { PlanAgency } from '../catalogue/plan.ts'
import { unitCode, variableCode } from '../ids.ts'
import { type LooseCell, type SheetGrid, sheetFromRows } from '../intake/grid.ts'
import { formatValue } from '../numbers/format-number.ts'
import { holderText } from './assigned-figure.ts'
import type { AssignedRecognition, AssignedRecognitionContext } from './assigned-recognition.ts'
import { recogniseAssignedWorkbook } from './recognise-assigned-workbook.ts'

const post: PlanAgency = {
  code: 'buu-dien-tinh',
  name: 'Bưu điện tỉnh',
  kind: 'don_vi_khac',
  aliases: ['Bưu điện tỉnh Đồng Tháp'],
  isClass: false,
}

function recognise(
  sheets: SheetGrid | readonly SheetGrid[],
  more: Partial<Omit<AssignedRecognitionContext, 'answers'>> & {
    answers?: Partial<AssignedRecognitionContext['answers']>
  } = {},
): AssignedRecognition {
  return recogniseAssignedWorkbook(
    { sheets: Array.isArray(sheets) ? sheets : [sheets as SheetGrid] },
    {
      fileName: 'chi-tieu.xlsx',
      units,
      territory: daNang,
      variables,
      synonyms,
      agencies: [],
      hasRate: (variable) => ['hi_participants', 'si_voluntary'].includes(variable),
      ...more,
      answers: { year: null, holder: null, variable: null, ...more.answers },
    },
  )
}

const lines = ({ figures }: AssignedRecognition) =>
  figures.map(
    ({ holder, variable, measure, value, cell }) =>
      `${holderText(holder)} ${variable} ${formatValue(value)}${measure === 'percent' ? '%' : ''} @${cell}`,
  )
const problems = ({ findings }: AssignedRecognition) =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? '-'}`)
const adds = ({ accounting }: AssignedRecognition) =>
  accounting.read - accounting.used - accounting.ignored - accounting.errors

const title: readonly LooseCell[][] = [
  ['CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHXH, BHYT NĂM 2023'],
  ['(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/01/2023 của UBND thành phố Đà Nẵng)'],
]

describe('units down, variables across', () => {
  const sheet = sheetFromRows('Giao', [
    ...title,
    ['STT', 'Đơn vị', 'BHXH tự nguyện', 'BHYT', 'Tỷ lệ bao phủ BHYT (%)', 'Thực hiện BHYT năm 2022', 'Ghi chú'],
    [1, 'Quận Hải Châu', 2_400, '198.500', '97,5', 190_000, 'trọng điểm'],
    [2, 'Q. Thanh Khê', 2_100, 180_000, '96', 175_000, null],
    [3, 'Huyện Hoàng Sa', '-', '-', '-', null, null],
    [null, 'TỔNG CỘNG', 4_500, 378_500, null, 365_000, null],
  ])
  const found = recognise(sheet)

  test('gives each unit its figures, with year and decision from the lines above', () => {
    expect(lines(found)).toEqual([
      'unit:492 si_voluntary 2.400 @C4',
      'unit:492 hi_participants 198.500 @D4',
      'unit:492 hi_participants 97,5% @E4',
      'unit:491 si_voluntary 2.100 @C5',
      'unit:491 hi_participants 180.000 @D5',
      'unit:491 hi_participants 96% @E5',
    ])
    expect([found.year, found.decision]).toEqual([
      2023,
      { number: '123/QĐ-UBND', date: '2023-01-05', issuer: 'UBND thành phố Đà Nẵng', source: 'ubnd' },
    ])
    expect(problems(found)).toEqual([])
  })

  test('accounts for every cell, and says why what was reached and the total are left aside', () => {
    expect(adds(found)).toBe(0)
    const reasons = new Map(found.accounting.ignoredReasons.map(({ reason, cells }) => [reason, cells]))
    expect(reasons.get('cột của năm 2022: chọn năm đó rồi nhập riêng')).toEqual(['F4:F5', 'F7'])
    expect(reasons.get('dòng tổng cộng: chỉ dùng để kiểm tra')).toEqual(['C7:D7'])
  })

  test('a printed total that differs from the rows is told', () => {
    const wrong = recognise(
      sheetFromRows('Giao', [
        ...title,
        ['STT', 'Đơn vị', 'BHXH tự nguyện'],
        [1, 'Quận Hải Châu', 2_400],
        [2, 'Quận Thanh Khê', 2_100],
        [null, 'Tổng cộng', 4_600],
      ]),
    )
    expect(problems(wrong)).toEqual(['warning total_differs C6'])
  })

  test('a row under the territory’s own name is its own figure, not a sum', () => {
    const own = recognise(
      sheetFromRows('Giao', [
        ...title,
        ['STT', 'Đơn vị', 'BHXH tự nguyện'],
        [null, 'Thành phố Đà Nẵng', 5_000],
        [1, 'Quận Hải Châu', 2_400],
      ]),
    )
    expect(lines(own)).toEqual(['unit:48 si_voluntary 5.000 @C4', 'unit:492 si_voluntary 2.400 @C5'])
    expect(problems(own)).toEqual([])
  })

  test('under "Kế hoạch giao | Thực hiện" only the assigned column is read', () => {
    const two = recognise(
      sheetFromRows(
        'Giao',
        [
          ...title,
          ['STT', 'Đơn vị', 'BHXH tự nguyện', null, null],
          [null, null, 'Kế hoạch giao', 'Thực hiện', '% KH'],
          [1, 'Quận Hải Châu', 2_400, 1_200, 50],
        ],
        [{ firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 4 }],
      ),
    )
    expect([lines(two), problems(two), adds(two)]).toEqual([['unit:492 si_voluntary 2.400 @C5'], [], 0])
  })

  test('one column "Chỉ tiêu giao" counts what the title says, else it is asked', () => {
    const rows: readonly LooseCell[][] = [
      ['STT', 'Đơn vị', 'Chỉ tiêu giao (người)'],
      [1, 'Quận Hải Châu', 2_400],
    ]
    const named = recognise(sheetFromRows('Giao', [['Giao chỉ tiêu phát triển BHXH tự nguyện năm 2023'], ...rows]))
    expect(lines(named)).toEqual(['unit:492 si_voluntary 2.400 @C3'])
    const open = recognise(sheetFromRows('Giao', [['Giao chỉ tiêu năm 2023'], ...rows]))
    expect([open.figures, open.questions.map(({ about }) => about), adds(open)]).toEqual([[], ['variable'], 0])
    const told = recognise(sheetFromRows('Giao', [['Giao chỉ tiêu năm 2023'], ...rows]), {
      answers: { variable: variableCode('hi_participants') },
    })
    expect(lines(told)).toEqual(['unit:492 hi_participants 2.400 @C3'])
  })

  test('a unit of measure in the title is converted exactly, and hidden rows are said', () => {
    const sheet = sheetFromRows('Giao', [
      ['Giao chỉ tiêu phát triển BHXH tự nguyện năm 2023'],
      ['Đơn vị tính: nghìn người'],
      ['STT', 'Đơn vị', 'Chỉ tiêu giao'],
      [1, 'Quận Hải Châu', '2,5'],
    ])
    const found = recognise({ ...sheet, hiddenRows: [3] })
    expect(lines(found)).toEqual(['unit:492 si_voluntary 2.500 @C4'])
    expect(found.findings.map(({ code }) => code)).toEqual(['hidden_rows_or_columns'])
  })

  test('bad cells are named one by one and nothing is taken from them', () => {
    const bad = recognise(
      sheetFromRows('Giao', [
        ...title,
        ['STT', 'Đơn vị', 'BHXH tự nguyện', 'Tỷ lệ bao phủ BHYT (%)'],
        [1, 'Quận Hải Châu', 'chưa rõ số', 0.975],
        [2, 'Quận Thanh Khê', -5, '101'],
        [3, 'Quận Sơn Trà', 2_400.5, '95,15%'],
        [4, 'Cao Lãnh', 10, '90'],
      ]),
    )
    expect(lines(bad)).toEqual(['unit:493 hi_participants 95,15% @D6'])
    expect(problems(bad)).toEqual([
      'error not_a_number C4',
      'error not_a_number D4',
      'error not_a_number C5',
      'error not_a_number D5',
      'error fraction_of_a_count C6',
      'warning unknown_row B7',
    ])
    expect([adds(bad), bad.accounting.errors]).toEqual([0, 5])
  })

  test('an ambiguous name is an error, an agency of the plan a holder', () => {
    const rows = recognise(
      sheetFromRows('Giao', [
        ['GIAO CHỈ TIÊU NĂM 2023'],
        ['STT', 'Đơn vị', 'BHXH tự nguyện'],
        [1, 'Cao Lãnh', 500],
        [2, 'Huyện Cao Lãnh', 700],
        [3, 'Bưu điện tỉnh', 900],
      ]),
      { territory: dongThap, agencies: [post] },
    )
    expect([lines(rows), problems(rows)]).toEqual([
      ['unit:873 si_voluntary 700 @C4', 'agency:buu-dien-tinh si_voluntary 900 @C5'],
      ['error ambiguous_unit B3'],
    ])
  })
})

describe('variables down', () => {
  test('units across: each column is a unit', () => {
    const found = recognise(
      sheetFromRows('Giao', [
        ...title,
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Quận Hải Châu', 'Quận Thanh Khê', 'Tổng cộng'],
        [1, 'Số người tham gia BHXH tự nguyện', 'người', 2_400, 2_100, 4_500],
        [2, 'Số người tham gia BHYT', 'nghìn người', '198,5', 180, null],
        [3, 'Tỷ lệ bao phủ BHYT', '%', '97,5', 96, null],
        [4, 'Số người tham gia BHXH', 'người', 9, 9, null],
      ]),
    )
    expect(lines(found)).toEqual([
      'unit:492 si_voluntary 2.400 @D4',
      'unit:491 si_voluntary 2.100 @E4',
      'unit:492 hi_participants 198.500 @D5',
      'unit:491 hi_participants 180.000 @E5',
      'unit:492 hi_participants 97,5% @D6',
      'unit:491 hi_participants 96% @E6',
    ])
    expect([problems(found), adds(found)]).toEqual([['warning unknown_row D7'], 0])
  })

  test('one column of the unit that the title names; without a name it is asked', () => {
    const table: readonly LooseCell[][] = [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao năm 2023', 'Chỉ tiêu giao năm 2024'],
      [1, 'BHXH tự nguyện', 'người', 2_400, 3_000],
    ]
    const named = recognise(sheetFromRows('Giao', [['QUẬN HẢI CHÂU'], ['Chỉ tiêu năm 2023'], ...table]))
    expect([lines(named), adds(named)]).toEqual([['unit:492 si_voluntary 2.400 @D4'], 0])
    const open = recognise(sheetFromRows('Giao', [['Chỉ tiêu năm 2023'], ...table]))
    expect([open.figures, open.questions.map(({ about }) => about)]).toEqual([[], ['holder']])
    const told = recognise(sheetFromRows('Giao', [['Chỉ tiêu năm 2023'], ...table]), {
      answers: { holder: { kind: 'unit', code: unitCode('493') }, year: 2023 },
    })
    expect(lines(told)).toEqual(['unit:493 si_voluntary 2.400 @D3'])
  })
})

describe('year and decision', () => {
  const body: readonly LooseCell[][] = [
    ['STT', 'Đơn vị', 'BHXH tự nguyện'],
    [1, 'Quận Hải Châu', 2_400],
  ]

  test('a year that the file contradicts is an error, one that nobody names is asked', () => {
    expect(problems(recognise(sheetFromRows('Giao', [...title, ...body]), { answers: { year: 2022 } }))).toEqual([
      'error year_differs -',
    ])
    const open = recognise(sheetFromRows('Giao', body))
    expect([open.questions.map(({ about }) => about), open.figures, adds(open)]).toEqual([['year'], [], 0])
  })

  test.each([
    ['Nghị quyết số 45/NQ-HĐND ngày 08 tháng 12 năm 2022 của HĐND thành phố', '45/NQ-HĐND', '2022-12-08', 'hdnd'],
    ['Quyết định số: 546/QĐ-TTg ngày 29/4/2022', '546/QĐ-TTg', '2022-04-29', 'thu_tuong'],
    ['Quyết định số 3290/QĐ-BHXH ngày 10/01/2023 của BHXH Việt Nam', '3290/QĐ-BHXH', '2023-01-10', 'bhxh_vn'],
    ['Quyết định số 12/QĐ-BHXH ngày 10/01/2023 của BHXH thành phố', '12/QĐ-BHXH', '2023-01-10', null],
    ['Hợp đồng số 05/HĐ-BĐ ngày 02/01/2023', '05/HĐ-BĐ', '2023-01-02', 'hop_dong'],
  ])('“%s” is read as a decision', (line, number, date, source) => {
    const { decision } = recognise(sheetFromRows('Giao', [['Giao chỉ tiêu năm 2023'], [line], ...body]))
    expect([decision?.number, decision?.date, decision?.source]).toEqual([number, date, source])
  })

  test('two decisions in one file choose nothing', () => {
    const found = recognise(
      sheetFromRows('Giao', [...title, ['Thay thế Quyết định số 9/QĐ-UBND ngày 04/01/2023'], ...body]),
    )
    expect([found.decision, found.figures.length]).toEqual([null, 1])
  })

  test('two values for one figure are an error that names both cells', () => {
    const twice = recognise([
      sheetFromRows('Giao', [...title, ...body]),
      sheetFromRows('Giao 2', [['Năm 2023'], ['STT', 'Đơn vị', 'BHXH tự nguyện'], [1, 'Quận Hải Châu', 2_401]]),
    ])
    expect(twice.findings.map(({ code, message }) => [code, message.includes('ô C4, trang “Giao” ghi 2.400')])).toEqual(
      [['figure_twice', true]],
    )
  })

  test('a secret or personal sheet is not read', () => {
    expect(problems(recognise(sheetFromRows('Giao', [['MẬT'], ...title, ...body])))).toEqual([
      'error secret_document A1',
    ])
  })
})

test('property: whatever stands in the cells, they all add up and nothing negative comes out', () => {
  const cell = fc.oneof(
    fc.integer({ min: -1_000, max: 1_000_000 }),
    fc.double({ min: -10, max: 1_000, noNaN: true }),
    fc.constantFrom('-', '1.234', '12,5%', 'x', 'Quận Hải Châu', 'không phát sinh', '1.201/1.500', ''),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (body) => {
      const head = ['STT', 'Đơn vị', 'BHXH tự nguyện', 'BHYT', 'Tỷ lệ bao phủ BHYT (%)']
      const rows = body.map((cells, index) => [
        index + 1,
        ['Quận Hải Châu', 'Quận Thanh Khê', 'Sơn Trà'][index % 3] ?? '',
        ...cells,
      ])
      const found = recognise(sheetFromRows('Giao', [...title, head, ...rows]))
      expect(adds(found)).toBe(0)
      expect(found.figures.every(({ value }) => value.amount >= 0)).toBe(true)
    }),
  )
})
