import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { StoreFailure } from '../../electron/store/store.ts'
import { acceptReport, StoreBench, samplePlan } from '../reliability/sample-store.ts'

let bench: StoreBench
beforeEach(() => {
  bench = new StoreBench()
})
afterEach(() => bench.dispose())

const figures = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`figure_${index}`, index]))

it('survives a full disk: the import is refused whole with its remedy, reading goes on, and a retry works once there is room', () => {
  const roomy = bench.openWithCatalogue()
  acceptReport(roomy, figures)
  roomy.close()

  const full = bench.open({}, { migrations: allMigrations, maximumPages: 60 })
  let accepted = 1
  let failure: unknown = null
  for (; accepted < 500 && failure === null; accepted += 1) {
    try {
      acceptReport(full, figures, { fileName: `lan-${accepted}.xlsx` })
    } catch (error) {
      failure = error
    }
  }
  accepted -= 1
  expect(failure).toBeInstanceOf(StoreFailure)
  expect(failure).toMatchObject({
    code: 'disk_full',
    message: expect.stringMatching(/đã đầy.*không có gì bị ghi dở.*giải phóng dung lượng/),
  })

  const submissions = full.submissions.list({ planId: samplePlan })
  expect(submissions).toHaveLength(accepted)
  expect(full.facts.inForce({})).toHaveLength(60)
  expect(full.verify().filter((check) => !check.ok)).toEqual([])
  expect(() => acceptReport(full, figures, { fileName: 'lại.xlsx' })).toThrow(
    expect.objectContaining({ code: 'disk_full' }),
  )
  full.close()

  const freed = bench.open()
  acceptReport(freed, figures, { fileName: 'lại.xlsx' })
  expect(freed.submissions.list({ planId: samplePlan })).toHaveLength(accepted + 1)
  expect(freed.verify().filter((check) => !check.ok)).toEqual([])
  const originals = readdirSync(join(bench.directory, 'originals'), { recursive: true, withFileTypes: true })
  expect(originals.filter((entry) => entry.isFile())).toHaveLength(accepted + 1)
})

it('creates no store at all on a disk that is full from the start, and one later', () => {
  expect(() => bench.open({}, { migrations: allMigrations, maximumPages: 5 })).toThrow(
    expect.objectContaining({ code: 'disk_full' }),
  )
  expect(() => bench.open({ mode: 'read' })).toThrow(expect.objectContaining({ code: 'not_found' }))
  expect(bench.open({ demo: true }).isDemo).toBe(true)
})
