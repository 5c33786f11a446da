import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelySeparator, parseDelimited } from './read-csv.ts'

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`

describe('parseDelimited', () => {
  test('gives back whatever was written by the rules of RFC 4180', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ữ', '"', ';', ',', '\t', '\r', '\n', ' ', '1', '.') })
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (records, separator, lineEnd) => {
          const text = records.map((record) => record.map(quoted).join(separator) + lineEnd).join('')
          expect(parseDelimited(text, separator, 1_000)).toEqual(records)
        },
      ),
    )
  })

  test.each([
    [
      'a last line without an end',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['blank lines keep their place', 'a\n\nb\n', [['a'], [''], ['b']]],
    [
      'an empty last field',
      'a;\n;b;',
      [
        ['a', ''],
        ['', 'b', ''],
      ],
    ],
    ['a quote inside a plain field', 'cao 3" dày;2\n', [['cao 3" dày', '2']]],
    ['line ends of old Macs', 'a\rb', [['a'], ['b']]],
  ])('%s', (_, text, records) => {
    expect(parseDelimited(text, ';', 100)).toEqual(records)
  })

  test('a quote that never closes and too many cells are told, not read in part', () => {
    expect(parseDelimited('"a;b\nc', ';', 100)).toBe('unclosed_quote')
    expect(parseDelimited('a;b;c', ';', 2)).toBe('too_many')
  })
})

describe('likelySeparator', () => {
  test.each([
    ['a semicolon although decimals have commas', 'Chỉ tiêu;Số\nBHYT;12,5\nBHXH;13,5\n', ';'],
    ['a comma', 'Chi tieu,So\nBHYT,12\n', ','],
    ['a tab', 'Chi tieu\tSo\nBHYT\t12,5\n', '\t'],
    ['a comma where nothing separates', 'BHYT\n12\n', ','],
  ] as const)('%s', (_, text, separator) => {
    expect(likelySeparator(text)).toBe(separator)
  })
})
