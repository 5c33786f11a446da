import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cellAddress, cellAt, cellCount, findCell, type SheetGrid } from '../../shared/domain/intake/grid.ts'
import { type DemoFigures, demoDistricts, demoFigures } from '../support/demo-figures.ts'
import { demoFiles } from '../support/make-demo-workbooks.ts'
import { fixtures } from '../support/make-workbook-fixtures.ts'
import { openTestReader, workbookOf } from '../support/start-workbook-reader.ts'
import { type ExpectedFact, writeSketch } from '../support/workbook-sketch.ts'

const folder = path.join(import.meta.dirname, '../fixtures/workbooks')
const demoFolder = path.join(import.meta.dirname, '../../resources/demo')
const reader = openTestReader()
afterAll(() => reader.close())

const sheetsOf = async (file: string): Promise<readonly SheetGrid[]> =>
  workbookOf(await reader.read({ name: file, bytes: readFileSync(file) })).workbook.sheets

function cellsOf(sheet: SheetGrid): Record<string, string | number> {
  const cells: Record<string, string | number> = {}
  for (let index = 0; index < cellCount(sheet); index += 1) {
    const { row, column, kind, number, text } = cellAt(sheet, index)
    cells[cellAddress(row, column)] = kind === 'formula_without_value' ? kind : (number ?? text)
  }
  return cells
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.slice(0, -'.xlsx'.length))

interface Expected {
  readonly facts: readonly ExpectedFact[]
  readonly cells: Readonly<Record<string, Readonly<Record<string, string | number>>>>
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8'))

describe('every cell of the fixtures is read as it stands, and no other', () => {
  test.each(names)('%s', async (name) => {
    const sheets = await sheetsOf(path.join(folder, `${name}.xlsx`))
    const read = Object.fromEntries(sheets.map((sheet) => [sheet.name, cellsOf(sheet)]))
    expect(read).toEqual(expectedOf(name).cells)
  })

  test('hidden rows, columns and sheets are told', async () => {
    const sheets = await sheetsOf(path.join(folder, 'formulas-errors-hidden.xlsx'))
    expect(sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'very_hidden'])
    expect(sheets[0]).toMatchObject({ hiddenRows: [6], hiddenColumns: [4] })
  })

  test('the files are those that their sketches make', async () => {
    expect(fixtures.map((fixture) => fixture.name).sort()).toEqual([...names].sort())
    for (const { name, sheets } of fixtures) {
      expect(Buffer.from(await writeSketch(sheets)).equals(readFileSync(path.join(folder, `${name}.xlsx`)))).toBe(true)
    }
  })
})

describe('the demonstration', () => {
  const files = demoFiles()

  test('every fact stands in the cell that the expectations name', async () => {
    let facts = 0
    for (const { file, facts: expected } of files) {
      const sheets = await sheetsOf(path.join(demoFolder, file))
      for (const { sheet: name, cell, value } of expected) {
        const sheet = sheets.find((one) => one.name === name)
        const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
        const found = sheet && findCell(sheet, Number(row) - 1, letters.charCodeAt(0) - 65)
        const digits = String(found?.number ?? found?.text).replaceAll('.', '')
        expect(value.startsWith(digits), `${file} ${cell}`).toBe(true)
        facts += 1
      }
    }
    expect(facts).toBe(14 * 21 + 7 * 9)
  })

  test('every sheet says that its figures are invented', async () => {
    for (const { file } of files) {
      for (const sheet of await sheetsOf(path.join(demoFolder, file))) {
        expect(Object.values(cellsOf(sheet)).join('\n').toLowerCase()).toContain('số liệu minh họa')
      }
    }
  })

  test('the stored files are those that the generator makes', async () => {
    for (const { file, sheets } of files) {
      expect(Buffer.from(await writeSketch(sheets)).equals(readFileSync(path.join(demoFolder, file)))).toBe(true)
    }
  })

  const figures = demoFigures()
  const of = (period: string, code: string): DemoFigures => figures.get(`${period}/${code}`) ?? {}
  const value = (set: DemoFigures, variable: string): number => set[variable] ?? Number.NaN

  test.each(['2021', '2022', '2023-9M'])('the figures of %s are possible', (period) => {
    for (const { code, name } of demoDistricts) {
      const set = of(period, code)
      const v = (variable: string): number => value(set, variable)
      expect(v('arrears'), name).toBe(v('contributions_due') - v('contributions_collected'))
      const ordered = [
        ['ui_participants', 'si_compulsory'],
        ['si_compulsory', 'labour_force'],
        ['labour_force', 'population'],
        ['hi_participants', 'population'],
        ['e_transactions', 'transactions'],
        ['arrears_3_months', 'arrears'],
        ['employers_participating', 'employers_active'],
      ] as const
      for (const [smaller, larger] of ordered) expect(v(smaller), `${name} ${smaller}`).toBeLessThan(v(larger))
      expect(Object.values(set).every((figure) => Number.isSafeInteger(figure) && figure > 0)).toBe(true)
    }
  })

  test('from 2021 to 2022 nothing moves by 15 % or more', () => {
    for (const { code, name } of demoDistricts) {
      for (const [variable, before] of Object.entries(of('2021', code))) {
        const change = Math.abs(value(of('2022', code), variable) - before) / before
        expect(change, `${name} ${variable}`).toBeLessThan(0.15)
      }
    }
  })
})
