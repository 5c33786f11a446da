import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkContainer } from '../../electron/workbook/check-container.ts'
import { storedZip } from '../../electron/workbook/stored-zip.ts'
import { writtenAs } from '../support/make-old-workbooks.ts'
import { openTestReader, testLimits } from '../support/start-workbook-reader.ts'

const folder = path.join(import.meta.dirname, '../fixtures/workbooks')
const reader = openTestReader()
afterAll(() => reader.close())

const rows = Array.from({ length: 50 }, (_, index) => [`Chỉ tiêu ${index}`, index * 17, index / 3])
const originals: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, readFileSync(path.join(folder, name))] as const),
  ['a.xls', writtenAs('biff8', rows)],
  ['a.ods', writtenAs('ods', rows)],
  ['a.csv', Buffer.from(rows.map((row) => row.join(';')).join('\n'))],
]

/** Park and Miller's generator: the same mutants on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function damage(bytes: Uint8Array, random: (below: number) => number): Buffer {
  const damaged = Buffer.from(bytes)
  for (let change = random(12); change >= 0; change -= 1) damaged[random(damaged.length)] = random(256)
  return random(6) === 0 ? damaged.subarray(0, random(damaged.length)) : damaged
}

/** Damage inside a part, with checksums that fit: it gets past the container's checks to SheetJS itself. */
async function damageInside(name: string, bytes: Uint8Array, random: (below: number) => number): Promise<Buffer> {
  const container = await checkContainer(bytes, name, testLimits, () => {})
  if (container.kind === 'archive') throw new Error(`${name} is no workbook`)
  const chosen = random(container.parts.length)
  const parts = container.parts.map((part, index) =>
    index === chosen ? { ...part, data: damage(part.data, random) } : part,
  )
  return storedZip(parts)
}

test('300 damaged workbooks are read or refused: none ends the process, hangs or shows a bug', async () => {
  const random = seeded(20_220_131)
  const failures: string[] = []
  for (let index = 0; index < 300; index += 1) {
    const [name, bytes] = originals[index % originals.length] ?? ['', Buffer.alloc(0)]
    const isZip = name.endsWith('.xlsx') || name.endsWith('.ods')
    const mutant = isZip && index % 2 === 0 ? await damageInside(name, bytes, random) : damage(bytes, random)
    const outcome = await reader.read({ name, bytes: mutant })
    const bad = ['reader_failed', 'timed_out', 'out_of_memory', 'tampering']
    if (outcome.kind === 'refused' && bad.includes(outcome.code)) failures.push(`${index} ${name}: ${outcome.code}`)
  }
  expect(failures).toEqual([])
}, 120_000)
