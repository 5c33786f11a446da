import { expect, test } from 'vitest'
import * as z from 'zod'
import { brokenRule } from './broken-rule.ts'

const schema = z.strictObject({
  name: z.string().min(1),
  year: z.int().min(1990).max(2199),
  isOpen: z.boolean(),
  kind: z.enum(['order', 'request']),
  lines: z.array(z.int()).min(1),
  group: z.strictObject({ id: z.string() }),
  code: z.string().regex(/^[a-z]+$/),
  sign: z.union([z.literal(1), z.literal(-1)]),
})
const sound = {
  name: 'a',
  year: 2021,
  isOpen: true,
  kind: 'order',
  lines: [1],
  group: { id: 'x' },
  code: 'abc',
  sign: 1,
}

function rulesOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = schema.safeParse({ ...sound, ...change }, { error: brokenRule })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('every rule is told in Vietnamese, with what the file has', () => {
  expect(
    rulesOf({ name: undefined, year: '2021', isOpen: null, kind: 'ask', lines: [], group: [], code: 'A1', sign: 0 }),
  ).toEqual([
    'name: thiếu mục này',
    'year: phải là số, không phải chữ “2021”',
    'isOpen: phải là true hoặc false, không phải null',
    'kind: phải là một trong: “order”, “request”; đang ghi “ask”',
    'lines: không được để trống',
    'group: phải là một nhóm mục, không phải một danh sách',
    'code: “A1” không đúng dạng',
    'sign: 0 không thuộc loại nào được dùng',
  ])
  expect(rulesOf({ name: '', year: 1950, lines: [1.5], group: { id: 'x', extra: 1 } })).toEqual([
    'name: không được để trống',
    'year: phải từ 1990 trở lên',
    'lines.0: phải là số nguyên, không phải 1.5',
    'group: có mục lạ “extra”',
  ])
  expect(rulesOf({ year: 3000 })).toEqual(['year: phải không quá 2199'])
})

test('a message of the schema’s own stands', () => {
  const own = z.string().refine((text) => text === 'a', { error: 'Phải là a.' })
  expect(own.safeParse('b', { error: brokenRule }).error?.issues[0]?.message).toBe('Phải là a.')
})
