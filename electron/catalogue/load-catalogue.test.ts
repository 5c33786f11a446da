import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import { loadCatalogue } from './load-catalogue.ts'

const directory = path.resolve(import.meta.dirname, '../../resources/catalogue')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the catalogue with one file changed. */
function spoilt(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'catalogue-'))
  folders.push(folder)
  cpSync(directory, folder, { recursive: true })
  writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')))
  return folder
}

describe('the built-in catalogue', () => {
  const { catalogue, problems } = loadCatalogue(directory)
  const plan = catalogue.plans.find((one) => one.meta.id === 'da-nang-64-kh-ubnd-2021')

  test('keeps its schemas and every code it names exists', () => {
    expect(problems).toEqual([])
  })

  test('plan 64/KH-UBND has its 33 targets, each year’s under its own point, d and đ apart', () => {
    expect(plan?.targets).toHaveLength(33)
    const clauses = Object.groupBy(plan?.targets ?? [], (target) => target.clause)
    expect(Object.entries(clauses).map(([clause, targets]) => [clause, targets?.length])).toEqual([
      ['II.2.a', 9],
      ['II.2.b', 6],
      ['II.2.c', 6],
      ['II.2.d', 6],
      ['II.2.đ', 6],
    ])
  })

  test('the figures of 2022 and 2025 are those of the plan', () => {
    const figures = (year: number) =>
      plan?.targets
        .filter((target) => target.yearFrom === year && target.yearTo === year)
        .map((target) => `${target.comparator}${target.value ? formatValue(target.value) : ''}`)
    expect(figures(2022)).toEqual(['>=42', '>=1,25', '>=34', '>=97,5', '>=49', '>=86,5'])
    expect(figures(2025)).toEqual(['>=50', '>=2,5', '>=40', '>=99', '>=55', '>=90'])
  })

  test('“mức độ 4” and “ASEAN 4” stay without a figure; 100 % electronic runs from 2021 to the end', () => {
    const throughout = plan?.targets.filter((target) => target.yearFrom !== target.yearTo) ?? []
    expect(
      throughout.map(({ indicator, nature, value, yearFrom, yearTo }) => [
        indicator,
        nature,
        value?.amount ?? null,
        yearFrom,
        yearTo,
      ]),
    ).toEqual([
      ['e_transaction_rate', 'quantitative', 100, 2021, 2025],
      ['online_service_rate', 'qualitative', null, 2021, 2025],
      ['transaction_hours', 'qualitative', null, 2021, 2025],
    ])
  })

  test('Đà Nẵng has eight units; huyện Hoàng Sa is one of them without figures of its own', () => {
    const units = catalogue.units.filter((unit) => unit.parent === '48')
    expect(units).toHaveLength(8)
    expect(units.filter((unit) => !unit.reports).map((unit) => unit.name)).toEqual(['Hoàng Sa'])
  })
})

describe('a catalogue file that breaks its schema', () => {
  test('is named with place and rule, and the others stay usable', () => {
    const { catalogue, problems } = loadCatalogue(
      spoilt('plans/da-nang-64-kh-ubnd-2021.json', (text) =>
        text.replace('"comparator": ">="', '"comparator": "khoảng"'),
      ),
    )
    expect(problems[0]).toMatchObject({ file: 'plans/da-nang-64-kh-ubnd-2021.json', place: 'targets.0.comparator' })
    expect(problems[0]?.message).toContain('Danh mục “plans/da-nang-64-kh-ubnd-2021.json”, mục “targets.0.comparator”')
    expect(catalogue.plans).toEqual([])
    expect(catalogue.indicators.length).toBeGreaterThan(10)
  })

  test('a file that is no JSON is named too', () => {
    const { problems } = loadCatalogue(spoilt('indicators/hi_coverage.json', (text) => text.slice(10)))
    expect(problems[0]).toMatchObject({ file: 'indicators/hi_coverage.json' })
  })

  test('a code that does not exist is named', () => {
    const { problems } = loadCatalogue(
      spoilt('indicators/ui_coverage.json', (text) => text.replace('ui_participants', 'ui_participant')),
    )
    expect(problems.map((problem) => problem.place)).toEqual(['ui_participant'])
  })

  test('without the list of variables nothing can work, and the sentence says which file', () => {
    expect(() => loadCatalogue(spoilt('variables.json', () => '[]x'))).toThrow(/variables\.json/)
  })
})
