import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openDesk, plan64 } from '../support/open-desk.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-unreadable-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a change that this version cannot read is left out and told, and everything else opens', async () => {
  const before = await openDesk({ directory: folder })
  const { targets } = await before.client.plans.show({ planId: plan64 })
  await before.close()
  const database = new Database(path.join(folder, 'store.db'))
  const add = database.prepare(
    `INSERT INTO catalogue_edit (scope, collection, row_id, change, row, base_row, basis, reason, person_id, person_name, at)
     VALUES (?, ?, ?, 'put', ?, NULL, NULL, 'theo công văn', 'p', 'Nguyễn Văn Minh Họa', '2023-01-01T00:00:00.000Z')`,
  )
  add.run(`plan:${plan64}`, 'targets', targets[0]?.id, JSON.stringify({ id: targets[0]?.id, fromALaterVersion: true }))
  add.run('agencies:48', 'agencies', 'so-y-te', JSON.stringify({ code: 'so-y-te' }))
  database.close()

  const after = await openDesk({ directory: folder })
  try {
    const shown = await after.client.plans.show({ planId: plan64 })
    expect(shown.targets.map(({ lastChange: _, ...row }) => row)).toEqual(
      targets.map(({ lastChange: _, ...row }) => row),
    )
    // Whoever changes the row next has seen that change, and is not told that somebody was faster.
    const [first] = shown.targets
    if (!first) throw new Error('The plan has no target')
    await expect(
      after.client.plans.edit({
        planId: plan64,
        edit: { collection: 'targets', change: 'withdraw', rowId: first.id },
        basis: null,
        reason: 'Không còn áp dụng',
        expectedSequence: first.lastChange,
      }),
    ).resolves.toMatchObject({ rowId: first.id })
    const { catalogueProblems } = await after.client.session.current()
    expect(catalogueProblems).toEqual([
      `Kế hoạch “64/KH-UBND”, mục “${targets[0]?.id}”: thay đổi của Nguyễn Văn Minh Họa (theo công văn) không đọc được ở phiên bản này nên chưa được áp dụng. Cập nhật ứng dụng, hoặc sửa lại mục này.`,
      expect.stringContaining('Danh sách cơ quan, mục “so-y-te”'),
    ])
  } finally {
    await after.close()
  }
})
