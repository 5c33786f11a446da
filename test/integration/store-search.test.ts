import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchEntry, Store } from '../../electron/store/store.ts'
import { foldWords } from '../../shared/domain/text/fold-text.ts'
import { StoreBench } from '../reliability/sample-store.ts'

// More hits than are ranked one by one: what stands in thousands of entries is answered by an approximation.

const bench = new StoreBench()
let store: Store
const note = (index: number, title: string, body = 'Nguyễn Thị Thử'): SearchEntry => ({
  kind: 'note',
  ref: `${index}`,
  title,
  body,
})

beforeAll(() => {
  store = bench.openWithCatalogue()
  const early: readonly SearchEntry[] = [
    { kind: 'agency', ref: 'bhxh', title: 'Bảo hiểm xã hội', body: 'BHXH' },
    {
      kind: 'assignment',
      ref: 'duty',
      title: 'Phát triển người tham gia bảo hiểm xã hội tự nguyện',
      body: 'điểm II.1',
    },
    { kind: 'agency', ref: 'health', title: 'Sở Y tế', body: 'giám định bảo hiểm' },
    { kind: 'assignment', ref: 'mail', title: 'Văn thư đôn đốc', body: 'điểm II.2' },
    note(1, 'Bảo hiểm xã hội: ghi chú cũ'),
    note(2, 'đôn đốc văn thư: ghi chú cũ có tên đầy đủ của đơn vị', 'không'),
  ]
  const many = Array.from({ length: 6_000 }, (_, index) =>
    note(100 + index, `Đã nhắc đơn vị về bảo hiểm xã hội lần ${index + 1000}`, 'đôn đốc bằng văn thư'),
  )
  const late: readonly SearchEntry[] = [
    { kind: 'plan', ref: 'plan', title: 'Kế hoạch phát triển bảo hiểm xã hội', body: 'nhập sau' },
    note(9_000, 'Nhắc lần cuối', 'bảo hiểm xã hội'),
  ]
  store.search.write([...early, ...many, ...late])
})
afterAll(() => bench.dispose())

const find = (text: string, limit: number) => store.search.find(text, limit).map(({ kind, ref }) => `${kind} ${ref}`)

describe('words that stand in thousands of entries', () => {
  test('find agencies, duties and plans before the many notes, however old they are', () => {
    expect(find('bao hiem xa hoi', 3)).toEqual(['agency bhxh', 'plan plan', 'assignment duty'])
  })

  test('find the newest notes first where nothing else tells them apart', () => {
    expect(find('nhac don vi', 4)).toEqual(['note 6099', 'note 6098', 'note 6097', 'note 6096'])
  })

  test('find an old note by its title before thousands of newer ones that hold the words elsewhere', () => {
    expect(find('don doc van thu', 3)).toEqual(['assignment mail', 'note 2', 'note 6099'])
  })

  test('show nothing twice, nothing without every word, and as many as were asked for', () => {
    for (const text of ['bao hiem', 'bao hiem xa', 'don doc', 'van thu don doc', 'nha d v']) {
      const hits = store.search.find(text, 50)
      expect(new Set(hits.map(({ kind, ref }) => `${kind} ${ref}`)).size).toBe(50)
      const words = foldWords(text).split(' ')
      const without = hits.filter(({ title, body }) => {
        const written = ` ${foldWords(`${title} ${body}`)}`
        return words.some((word) => !written.includes(` ${word}`))
      })
      expect(without).toEqual([])
    }
  })

  test('give way to the full ranking as soon as another word is typed', () => {
    expect(find('bao hiem ghi chu', 5)).toEqual(['note 1'])
    expect(find('giam dinh bao hiem', 5)).toEqual(['agency health'])
    expect(find('phat trien bao hiem', 5).toSorted()).toEqual(['assignment duty', 'plan plan'])
  })
})
