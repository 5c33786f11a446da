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
    expect(catalogue.plans.map((plan) => plan.meta.id)).not.toContain('da-nang-64-kh-ubnd-2021')
    expect(catalogue.plans.length).toBeGreaterThan(1)
    expect(catalogue.indicators.length).toBeGreaterThan(10)
  })

  test('a file that is no JSON is named too', () => {
    const { problems } = loadCatalogue(spoilt('indicators/hi_coverage.json', (text) => text.slice(10)))
    expect(problems[0]).toMatchObject({ file: 'indicators/hi_coverage.json' })
  })

  test('a file that goes by another name than its code is not used beside the one that does', () => {
    const folder = spoilt('plans/da-nang-64-kh-ubnd-2021.json', (text) => text)
    cpSync(path.join(folder, 'plans/da-nang-64-kh-ubnd-2021.json'), path.join(folder, 'plans/ban-sao.json'))
    const { catalogue, problems } = loadCatalogue(folder)
    expect(problems.map(({ message }) => message)).toEqual([
      'Danh mục “plans/ban-sao.json”: tên tệp phải là mã ghi trong tệp (“da-nang-64-kh-ubnd-2021.json”). Đổi tên tệp hoặc sửa mã rồi mở lại ứng dụng.',
    ])
    expect(catalogue.plans.filter(({ meta }) => meta.id === 'da-nang-64-kh-ubnd-2021')).toHaveLength(1)
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

describe('the built-in plans', () => {
  const { catalogue } = loadCatalogue(directory)
  const planOf = (id: string) => {
    const plan = catalogue.plans.find((one) => one.meta.id === id)
    if (!plan) throw new Error(`no plan ${id}`)
    return plan
  }

  test('03-NQ/TU carries the same 33 targets as plan 64, figure for figure', () => {
    const figures = (id: string) =>
      planOf(id).targets.map((target) => [
        target.indicator,
        target.yearFrom,
        target.yearTo,
        target.comparator,
        target.value,
      ])
    const sorted = (id: string) =>
      figures(id)
        .map((row) => JSON.stringify(row))
        .sort()
    expect(sorted('da-nang-03-nq-tu-2021')).toEqual(sorted('da-nang-64-kh-ubnd-2021'))
    expect(
      planOf('da-nang-03-nq-tu-2021').targets.every((target) => target.sameAs?.startsWith('da-nang-64-kh-ubnd-2021#')),
    ).toBe(true)
  })

  test('Ho Chi Minh City’s groups 3, 5 and 6 have their own targets for 2015 and 2020', () => {
    const groups = planOf('hcmc-3651-qd-ubnd-2013').targets.filter((target) => /hi_2008_g[356]/.test(target.indicator))
    expect(
      groups.map((target) => [target.indicator.slice(8, 10), target.yearTo, target.value && formatValue(target.value)]),
    ).toEqual([
      ['g3', 2015, '60'],
      ['g5', 2015, '90'],
      ['g6', 2015, '30'],
      ['g3', 2020, '75'],
      ['g5', 2020, '95'],
      ['g6', 2020, '60'],
    ])
  })

  test('its agencies report before the 5th of January, which excludes that day; the city by the 25th, which includes it', () => {
    const dues = planOf('hcmc-3651-qd-ubnd-2013')
      .obligations.filter((one) => one.kind === 'annual')
      .map((one) => [one.due?.rule, one.due?.inclusive])
    expect(dues).toEqual([
      ['--01-05', false],
      ['--01-25', true],
    ])
  })

  test('letter 40 asks and never orders, and its targets are strict', () => {
    const letter = planOf('vss-40-cv-bcs-2014')
    expect(new Set(letter.assignments.map((one) => one.mode))).toEqual(new Set(['request']))
    expect(letter.targets.map((target) => [target.indicator, target.comparator, target.value?.amount])).toEqual([
      ['si_coverage', '>', 50],
      ['ui_coverage', '>', 35],
      ['hi_coverage', '>', 80],
    ])
  })

  test('no duty is without a lead by accident: without one its status says so', () => {
    const silent = catalogue.plans.flatMap((plan) => plan.assignments).filter((one) => one.lead.length === 0)
    expect(new Set(silent.map((one) => one.leadStatus))).toEqual(new Set(['none']))
  })
})
