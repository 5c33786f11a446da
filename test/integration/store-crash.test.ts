import { afterEach, expect, it } from 'vitest'
import { inspectAfterKill, killWhileWriting, nothingAcknowledged } from '../reliability/kill-round.ts'
import { StoreBench } from '../reliability/sample-store.ts'

let bench: StoreBench
afterEach(() => bench.dispose())

it('loses no acknowledged import and keeps none in part when the program is killed, 15 times over', async () => {
  bench = new StoreBench()
  const acknowledged = nothingAcknowledged()
  for (let round = 1; round <= 15; round += 1) {
    await killWhileWriting(bench.directory, acknowledged)
    const found = inspectAfterKill(bench.directory, acknowledged)
    expect({ round, lost: found.lost, torn: found.torn }).toEqual({ round, lost: 0, torn: [] })
  }
  // Without writes in flight the rounds would prove nothing.
  expect(acknowledged.submissions.size).toBeGreaterThan(5)
}, 120_000)
