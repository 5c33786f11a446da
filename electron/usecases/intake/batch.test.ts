import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { BatchRegistry } from './batch.ts'

const workbook = (name: string, size: number) => ({ name, relativePath: name, bytes: new Uint8Array(size) })

describe('open batches', () => {
  let now = 0
  const registry = (mostBytes: number) => new BatchRegistry(() => ++now, mostBytes)

  test('one that nobody came back to gives way to a new one, the one in use does not', () => {
    const batches = registry(100)
    const left = batches.open(null)
    batches.add(left, workbook('bỏ dở.xlsx', 60))
    const used = batches.open(null)
    batches.add(used, workbook('một.xlsx', 30))
    batches.add(used, workbook('hai.xlsx', 40))
    expect(used.files.map((file) => file.name)).toEqual(['một.xlsx', 'hai.xlsx'])
    expect(batches.get(used.id)).toBe(used)
    expect(() => batches.get(left.id)).toThrow('không còn mở')
  })

  test('one that is too large by itself is refused at the file where it became so', () => {
    const batches = registry(100)
    const batch = batches.open(null)
    batches.add(batch, workbook('một.xlsx', 60))
    expect(() => batches.add(batch, workbook('hai.xlsx', 60))).toThrow(
      expect.objectContaining({ message: 'Đợt nhập quá lớn, dừng ở tệp “hai.xlsx”.', constructor: Refusal }),
    )
    expect(batch.files).toHaveLength(1)
  })

  test('the ninth takes the place of the one touched longest ago', () => {
    const batches = registry(100)
    const [first, second] = Array.from({ length: 8 }, () => batches.open(null))
    if (!first || !second) throw new Error('no batches')
    batches.get(first.id)
    batches.open(null)
    expect(batches.get(first.id)).toBe(first)
    expect(() => batches.get(second.id)).toThrow('không còn mở')
  })
})
