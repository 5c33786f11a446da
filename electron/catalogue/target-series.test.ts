import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import { loadCatalogue } from './load-catalogue.ts'

const directory = path.resolve(import.meta.dirname, '../../resources/catalogue')
const file = 'targets/qd-546-qd-ttg-2022-da-nang.json'
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The catalogue with the series changed as given. */
function spoilt(change: (text: string) => string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'catalogue-'))
  folders.push(folder)
  cpSync(directory, folder, { recursive: true })
  writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')))
  return loadCatalogue(folder)
}

test('the Prime Minister’s health insurance targets for Đà Nẵng bind beside both plans of the city', () => {
  const [series] = loadCatalogue(directory).catalogue.targetSeries
  expect(series?.targets.map(({ year, comparator, value }) => `${year} ${comparator}${formatValue(value)}`)).toEqual([
    '2022 >=94,75',
    '2023 >=95',
    '2024 >=95,15',
    '2025 >=95,15',
  ])
  expect(series?.boundTo).toEqual(['da-nang-03-nq-tu-2021', 'da-nang-64-kh-ubnd-2021'])
})

describe('a series that breaks a rule is named with file, place and rule, and the rest stays usable', () => {
  test.each([
    ['"amount": 9475', '"amount": 947500', 'targets.0.value', 'mức phải từ 0% đến 100%'],
    ['"date": "2022-04-29"', '"date": "2022-04-31"', 'document.date', 'phải là một ngày có thật'],
    ['"year": 2023', '"year": 2022', 'targets', 'một chỉ tiêu có hai mức trong cùng một năm'],
    ['"comparator": ">="', '"comparator": "≥"', 'targets.0.comparator', 'phải là một trong >='],
    ['"note":', '"remark": "x", "note":', '', 'có mục lạ'],
    ['"hi_coverage"', '"no_such"', 'targets.0', 'không có chỉ tiêu “no_such”'],
    ['"da-nang-64-kh-ubnd-2021"', '"da-nang-65"', 'boundTo.1', 'không có kế hoạch “da-nang-65”'],
    ['"territory": "48"', '"territory": "999"', 'territory', 'không có địa bàn “999”'],
  ])('%s → %s', (from, to, place, rule) => {
    const { catalogue, problems } = spoilt((text) => text.replace(from, to))
    expect(problems).toEqual([{ file, place, message: expect.stringContaining(rule) }])
    expect(catalogue.plans.length).toBe(5)
  })
})
