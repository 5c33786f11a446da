import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureLines, findingLines, recognise, sideLines } from '../../../test/support/intake-catalogue.ts'
import { planId, unitCode, variableCode } from '../ids.ts'
import { period, periodKey } from '../time/period.ts'
import { type LooseCell, type SheetGrid, sheetFromRows } from './grid.ts'
import { readTemplateMap, templateMap, templateMapRows, templateMapSheet } from './template-map.ts'

const map = templateMap({
  templateId: 'district-report',
  version: 1,
  planId: planId('da-nang-64-kh-ubnd-2021'),
  unit: unitCode('492'),
  period: periodKey(period('2022')),
  sheet: 'Báo cáo',
  cells: [
    { cell: 'F4', variable: variableCode('population') },
    { cell: 'D5', variable: variableCode('si_compulsory'), role: 'plan' },
    { cell: 'F5', variable: variableCode('si_compulsory') },
  ],
})

const hidden = (rows: readonly (readonly string[])[]): SheetGrid => ({
  ...sheetFromRows(templateMapSheet, rows),
  visibility: 'very_hidden',
})

/** Headings that say nothing: only the map knows what the cells mean. */
const visible = (value: LooseCell) =>
  sheetFromRows('Báo cáo', [
    ['Biểu của Ban Chỉ đạo'],
    [],
    ['STT', 'Tên', 'ĐVT', 'Cột 1', 'Cột 2', 'Cột 3'],
    [1, 'Chỉ tiêu một', null, null, null, value],
    [2, 'Chỉ tiêu hai', null, 44900, 43490, '45.354'],
  ])

describe('the template’s hidden map', () => {
  it('comes back from its rows', () => {
    expect(readTemplateMap(hidden(templateMapRows(map)))).toEqual({ kind: 'map', map })
  })

  it('reads unit, period and figures by the map alone', () => {
    const recognition = recognise([visible(202918), hidden(templateMapRows(map))], { fileName: 'da doi ten.xlsx' })
    expect(recognition.layout).toBe('template')
    expect(figureLines(recognition)).toEqual([
      '492 2022 population = 202.918 @F4',
      '492 2022 si_compulsory = 45.354 @F5',
    ])
    expect(sideLines(recognition)).toEqual(['plan 492 si_compulsory = 44.900 @D5'])
    expect(recognition.questions).toEqual([])
    const { read, used, ignored, errors } = recognition.accounting
    expect(used + ignored + errors).toBe(read)
  })

  it('reports a wrong cell of the template like any other', () => {
    expect(findingLines(recognise([visible('nhiều'), hidden(templateMapRows(map))]))).toEqual(['error not_a_number F4'])
  })

  it('notices any change of a row', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: templateMapRows(map).length - 1 }),
        fc.nat({ max: 2 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (row, column, text) => {
          const rows = templateMapRows(map).map((cells) => [...cells])
          const cells = rows[row]
          if (
            !cells ||
            cells[column] === undefined ||
            cells[column] === text ||
            text.trim() === '' ||
            text !== text.normalize('NFC')
          )
            return
          cells[column] = text
          expect(readTemplateMap(hidden(rows)).kind).not.toBe('map')
        },
      ),
    )
  })

  it('falls back to the ordinary reading, with a warning, when the map was tampered with', () => {
    const rows = templateMapRows(map).map((row) => (row[0] === 'unit' ? ['unit', '493'] : row))
    const ordinary = sheetFromRows('Báo cáo', [
      ['QUẬN HẢI CHÂU - NĂM 2022'],
      ['STT', 'Chỉ tiêu', 'Thực hiện'],
      [1, 'Dân số', 202918],
    ])
    const recognition = recognise([ordinary, hidden(rows)])
    expect(recognition.layout).toBe('tall')
    expect(figureLines(recognition)).toEqual(['492 2022 population = 202.918 @C3'])
    expect(findingLines(recognition)).toEqual(['warning template_map_tampered -'])
  })

  it('refuses a template of a unit outside the plan’s territory', () => {
    const { checksum: _old, ...content } = map
    const foreign = templateMap({ ...content, unit: unitCode('873') })
    const recognition = recognise([visible(1), hidden(templateMapRows(foreign))])
    expect(findingLines(recognition)).toEqual(['error unknown_unit -'])
    expect(recognition.submissions).toEqual([])
  })
})
