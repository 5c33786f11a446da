import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { entryOfValues, valuesOfEntry } from './check-entry.ts'
import { entryIdentity } from './entry-identity.ts'
import { readFieldText } from './read-field.ts'
import type { Inspection } from './register-entry.ts'
import { registerFields } from './register-fields.ts'
import { sumOf } from './register-totals.ts'

const today = isoDate('2023-01-15')
const inspection: Inspection = {
  register: 'inspections',
  date: isoDate('2022-06-15'),
  kind: 'inspection',
  body: 'BHXH thành phố',
  inspected: 'Công ty A',
  units: 1,
  content: 'chậm đóng',
  conclusion: null,
  due: null,
  recovered: null,
  policeFiles: null,
  note: null,
}
const amount = fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { nil: null })
const field = (key: string) => {
  const found = registerFields.inspections.find((one) => one.key === key)
  if (!found) throw new Error(`no field ${key}`)
  return found
}

it('adds amounts exactly, beyond what a double holds, and never takes “not known” for zero', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
      const entries = amounts.map((due) => ({ ...inspection, due }))
      const said = amounts.filter((due) => due !== null)
      const { total, known, of } = sumOf(entries, ({ due }) => due)
      expect([known, of]).toEqual([said.length, amounts.length])
      expect(total).toBe(said.length === 0 ? null : said.reduce((sum, due) => sum + BigInt(due), 0n))
    }),
  )
})

it('gives an entry back from the values of its fields, unless more was recovered than was due', () => {
  fc.assert(
    fc.property(amount, amount, (due, recovered) => {
      const entry = { ...inspection, due, recovered }
      const read = entryOfValues('inspections', valuesOfEntry(entry), today)
      if (due !== null && recovered !== null && recovered > due)
        expect(read).toMatchObject({ kind: 'faults', faults: [{ field: 'recovered' }] })
      else expect(read).toEqual({ kind: 'entry', entry })
    }),
  )
})

it('reads a choice by its words or a part of them, and refuses what fits two', () => {
  const read = (text: string) => readFieldText(field('kind'), text)
  expect([read('THANH TRA'), read('kiem tra chuyen nganh')]).toEqual([
    { kind: 'value', value: 'inspection' },
    { kind: 'value', value: 'check' },
  ])
  expect(read('Thanh tra, kiểm tra')).toMatchObject({ kind: 'fault', message: expect.stringContaining('hoặc') })
  expect(read('khảo sát')).toMatchObject({ kind: 'fault', message: '“khảo sát” không có trong danh sách.' })
})

it('takes dashes for nothing, words for a stated zero, and no negative amount', () => {
  const read = (text: string) => readFieldText(field('due'), text)
  expect(read('–')).toEqual({ kind: 'value', value: null })
  expect(read('không phát sinh')).toEqual({ kind: 'value', value: 0 })
  expect(read('1.234.567.891')).toEqual({ kind: 'value', value: 1_234_567_891 })
  expect(read('-5')).toMatchObject({ kind: 'fault' })
  expect(read('12,5')).toMatchObject({ kind: 'fault' })
})

it('knows the same inspection again however it is typed, and another one by its conclusion', () => {
  expect(entryIdentity({ ...inspection, inspected: 'CÔNG TY  a' })).toBe(entryIdentity(inspection))
  expect(entryIdentity({ ...inspection, conclusion: '12/KL' })).not.toBe(entryIdentity(inspection))
})
