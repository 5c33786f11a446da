import { afterEach, expect, test } from 'vitest'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { nodeHost } from '../../electron/backend/node-host.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'

const root = new URL('../..', import.meta.url).pathname
let desk: OpenDesk | null = null
afterEach(async () => {
  await desk?.close()
  desk = null
})

test.each(['window', 'web'] as const)(
  'a store opened for reading lets a known person in at the %s door, shows the tasks, and takes no new person',
  async (door) => {
    desk = await openDesk()
    const reading = createBackend({
      ...nodeHost(root),
      storeDirectory: desk.directory,
      storeMode: 'read',
      door,
      now: () => testToday,
    })
    try {
      const client = reading.client(reading.newSession())
      const { people, store } = await client.session.current()
      expect(store.readOnly).toBe(true)
      const [known] = people
      await client.session.actAs({ personId: known?.id ?? '' })
      expect((await client.session.current()).person?.name).toBe('Nguyễn Thị Thử')
      const { rows } = await client.tasks.list({ planId: plan64, year: 2022, asOf: null })
      expect(rows.length).toBeGreaterThan(0)
      await expect(client.session.addPerson({ name: 'Người Mới', post: 'Chuyên viên' })).rejects.toMatchObject({
        code: 'STORE',
      })
    } finally {
      await reading.close()
    }
  },
)
