import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { planDocumentSchema } from '../../shared/contract/plan-document.ts'
import { basisText } from '../../shared/domain/catalogue/basis-words.ts'
import type { CataloguePlan, PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import { printedNarrative } from '../../shared/domain/documents/narrative.ts'
import { indicatorCode, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { textOfBlock } from '../support/content-text.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'
import {
  amendedTarget,
  amendTarget,
  decision,
  decisionReason,
  firstDuty,
  plainTarget,
  sendEdit,
  targetOf,
  tenths,
} from '../support/plan-edits.ts'

const year2022 = periodKey(period('2022'))
const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'plan-edits-'))
  folders.push(made)
  return made
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true })
})
const shown = (client: BackendClient, id = plan64) => client.plans.show({ planId: id })

describe('an amendment by a document', () => {
  test('changes the verdict and the words of the annual review, and keeps both versions with their citations', async () => {
    const { client } = await desk()
    await client.figures.enterManual({
      planId: plan64,
      unit: unitCode('48'),
      variable: variableCode('satisfaction_score'),
      period: year2022,
      text: '86,90',
      document: { number: '12/BHXH-VP', date: isoDate('2023-01-10'), issuer: 'Bảo hiểm xã hội thành phố' },
      reason: 'Theo kết quả khảo sát năm 2022',
    })
    const verdict = async () => {
      const { city } = await client.indicators.table({ planId: plan64, period: year2022 })
      const row = city.find((one) => one.indicator === 'satisfaction')
      return [row?.verdict, row?.target]
    }
    const key = { planId: plan64, kind: 'annual', period: year2022, part: '' } as const
    const review = async () => {
      const { sections, figures } = await client.documents.open(key)
      return sections.flatMap(({ drafted }) => printedNarrative(drafted, figures).map(textOfBlock)).join('\n')
    }
    const opening = async () => {
      const { file } = await client.documents.render({ ...key, fields: null })
      const [first] = (await readPdfGeometry(new Uint8Array(await file.arrayBuffer()))).pages
      return first?.text.replace(/\s+/g, ' ') ?? ''
    }
    expect(await verdict()).toEqual(['met', tenths(865)])
    expect(await review()).toContain('đạt 86,90%, cao hơn mục tiêu 0,40 điểm %')

    const { rowId, sequence } = await amendTarget(client, { value: tenths(872) })
    expect(rowId).toBe(amendedTarget)
    expect(await verdict()).toEqual(['not_met', tenths(872)])
    expect(await review()).toContain('đạt 86,90%, thấp hơn mục tiêu 0,30 điểm %')
    expect(await opening()).toContain(`(được sửa đổi, bổ sung tại ${basisText(decision)})`)

    const plan = await shown(client)
    expect(plan.targets.find(({ id }) => id === amendedTarget)).toMatchObject({
      value: tenths(872),
      lastChange: sequence,
      mark: {
        standing: 'changed',
        basis: decision,
        reason: decisionReason,
        person: 'Nguyễn Thị Thử',
        at: new Date(testToday).toISOString(),
        catalogueMoved: false,
        earlier: [{ row: { value: tenths(865) }, signature: null }],
      },
    })
    expect(plan.targets.map(({ id }) => id)).toHaveLength(33)
    expect((await client.plans.list()).find(({ id }) => id === plan64)?.editCount).toBe(1)
  })

  test('is signed in the audit with the row before and after', async () => {
    const { client } = await desk()
    await amendTarget(client, { value: tenths(872) })
    const [entry] = (await client.upkeep.audit()).filter(({ action }) => action === 'edit_plan_row')
    expect(entry).toMatchObject({ person: 'Nguyễn Thị Thử', subject: `plan:${plan64}#${amendedTarget}` })
    expect((await client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
  })

  test('goes back to the catalogue and can be amended again; every step stays in the history', async () => {
    const { client } = await desk()
    const first = await amendTarget(client, { value: tenths(872) })
    const restored = await sendEdit(
      client,
      { collection: 'targets', change: 'restore', rowId: amendedTarget },
      { basis: null, expectedSequence: first.sequence },
    )
    const row = (await shown(client)).targets.find(({ id }) => id === amendedTarget)
    expect(row).toMatchObject({ value: tenths(865), mark: null, lastChange: restored.sequence })
    await amendTarget(client, { value: tenths(880) }, { expectedSequence: restored.sequence })
    const changes = await client.plans.changes({ planId: plan64 })
    expect(changes.map(({ change, before, after }) => [change, before, after])).toMatchObject([
      ['put', { value: tenths(865) }, { value: tenths(880) }],
      ['restore', { value: tenths(872) }, { value: tenths(865) }],
      ['put', { value: tenths(865) }, { value: tenths(872) }],
    ])
    expect(changes[0]?.name).toMatch(/^“.+” năm 2022$/)
  })

  test('withdraws a target, which stays readable and is judged no more, and brings it back', async () => {
    const { client } = await desk()
    const rows = async () => {
      const { city } = await client.indicators.table({ planId: plan64, period: year2022 })
      return city.filter((one) => one.targetId === amendedTarget).length
    }
    expect(await rows()).toBe(1)
    const { sequence } = await sendEdit(client, { collection: 'targets', change: 'withdraw', rowId: amendedTarget })
    expect(await rows()).toBe(0)
    expect((await shown(client)).withdrawn.targets).toMatchObject([
      { id: amendedTarget, value: tenths(865), mark: { standing: 'withdrawn', basis: { number: '1203/QĐ-UBND' } } },
    ])
    await expect(
      sendEdit(
        client,
        { collection: 'targets', change: 'withdraw', rowId: amendedTarget },
        { expectedSequence: sequence },
      ),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { message: expect.stringContaining('đã được bãi bỏ') } })
    await sendEdit(
      client,
      { collection: 'targets', change: 'restore', rowId: amendedTarget },
      { expectedSequence: sequence },
    )
    expect([await rows(), (await shown(client)).withdrawn.targets]).toEqual([1, []])
  })
})

describe('a row of the secretariat’s own', () => {
  const own = plainTarget({
    id: 'moi',
    indicator: indicatorCode('hi_student_coverage'),
    clause: 'Điều 2',
    yearFrom: 2023,
    yearTo: 2024,
  })
  const add = (client: BackendClient, row: Partial<PlanTarget> = {}) =>
    sendEdit(client, { collection: 'targets', change: 'put', rowId: null, row: { ...own, ...row } })

  test('stands beside the built-in ones with an id of its own, and is told apart', async () => {
    const { client } = await desk()
    const ids = [(await add(client)).rowId, (await add(client, { yearFrom: 2025, yearTo: 2025 })).rowId]
    expect(new Set(ids).size).toBe(2)
    const plan = await shown(client)
    expect(plan.targets).toHaveLength(35)
    expect(plan.targets.filter(({ mark }) => mark?.standing === 'own').map(({ id }) => id)).toEqual(ids)
    const { city } = await client.indicators.table({ planId: plan64, period: periodKey(period('2023')) })
    expect(city.find(({ targetId }) => targetId === ids[0])).toMatchObject({ indicator: 'hi_student_coverage' })
  })

  test('can be withdrawn and put in force again, but has nothing to be restored to; its id is never given twice', async () => {
    const { client } = await desk()
    const first = await add(client)
    const gone = await sendEdit(
      client,
      { collection: 'targets', change: 'withdraw', rowId: first.rowId },
      { expectedSequence: first.sequence },
    )
    await expect(
      sendEdit(
        client,
        { collection: 'targets', change: 'restore', rowId: first.rowId },
        { expectedSequence: gone.sequence },
      ),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { message: expect.stringContaining('để khôi phục') } })
    expect((await add(client)).rowId).not.toBe(first.rowId)
    const back = await targetOf(client, first.rowId)
    await sendEdit(
      client,
      { collection: 'targets', change: 'put', rowId: first.rowId, row: back },
      { expectedSequence: gone.sequence },
    )
    const plan = await shown(client)
    expect([plan.withdrawn.targets, plan.targets.length]).toEqual([[], 35])
  })

  test('may name an agency that the plan’s list lacked, once it was added to the list', async () => {
    const { client } = await desk()
    const row = { ...(await firstDuty(client)), leadStatus: 'named' as const, lead: ['so-giao-duc-va-dao-tao'] }
    const addDuty = () =>
      sendEdit(client, { collection: 'assignments', change: 'put', rowId: null, row: { ...row, id: 'moi' } })
    await expect(addDuty()).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        message: expect.stringContaining('“so-giao-duc-va-dao-tao”'),
        remedy: expect.stringContaining('thêm vào danh sách'),
      },
    })
    const agency = {
      code: 'moi',
      name: 'Sở Giáo dục và Đào tạo',
      kind: 'so_nganh' as const,
      aliases: [],
      isClass: false,
    }
    const added = await sendEdit(client, { collection: 'agencies', change: 'put', rowId: null, row: agency })
    expect(added.rowId).toBe('so-giao-duc-va-dao-tao')
    const known = (await client.plans.choices()).agencies.find(({ code }) => code === 'bhxh-cap-huyen')
    if (!known) throw new Error('No list knows the district insurance')
    const joined = await sendEdit(client, { collection: 'agencies', change: 'put', rowId: null, row: known })
    expect(joined.rowId).toBe('bhxh-cap-huyen')
    const { rowId } = await addDuty()
    const plan = await shown(client)
    expect(plan.agencies.at(-2)).toEqual({ ...agency, code: added.rowId })
    expect(plan.assignments.find(({ id }) => id === rowId)?.lead).toEqual([added.rowId])
    await expect(
      sendEdit(
        client,
        { collection: 'agencies', change: 'withdraw', rowId: added.rowId },
        { expectedSequence: added.sequence },
      ),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { message: expect.stringContaining('đang được nêu ở 1 mục') } })
  })
})

describe('an update of the catalogue', () => {
  const root = path.resolve(import.meta.dirname, '../..')

  /** The same store, opened by a version whose catalogue says something else of plan 64. */
  async function reopened(storeDirectory: string, change: (plan: CataloguePlan) => CataloguePlan) {
    const resourcesDirectory = path.join(folder(), 'resources')
    cpSync(path.join(root, 'resources'), resourcesDirectory, { recursive: true })
    const file = path.join(resourcesDirectory, 'catalogue/plans', `${plan64}.json`)
    writeFileSync(file, JSON.stringify(change(planDocumentSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))))
    return desk({ directory: storeDirectory, resourcesDirectory })
  }

  test('leaves the user’s row in force beside the catalogue’s newer one, until somebody decides', async () => {
    const directory = folder()
    const before = await openDesk({ directory })
    const { sequence } = await amendTarget(before.client, { value: tenths(872) })
    await before.close()
    const { client } = await reopened(directory, (plan) => ({
      ...plan,
      targets: plan.targets.map((one) => (one.id === amendedTarget ? { ...one, value: tenths(868) } : one)),
    }))
    const row = async () => (await shown(client)).targets.find(({ id }) => id === amendedTarget)
    expect(await row()).toMatchObject({
      value: tenths(872),
      mark: {
        catalogueMoved: true,
        catalogueRow: { value: tenths(868) },
        earlier: [{ row: { value: tenths(865) }, signature: null }],
      },
    })
    // Keeping it confirms the row as it stands.
    const kept = await amendTarget(client, {}, { expectedSequence: sequence })
    expect(await row()).toMatchObject({ value: tenths(872), mark: { catalogueMoved: false } })
    await sendEdit(
      client,
      { collection: 'targets', change: 'restore', rowId: amendedTarget },
      { expectedSequence: kept.sequence },
    )
    expect(await row()).toMatchObject({ value: tenths(868), mark: null })
  })

  test('keeps an amended row that the catalogue dropped, and takes in new rows beside it', async () => {
    const directory = folder()
    const before = await openDesk({ directory })
    await amendTarget(before.client, { value: tenths(872) })
    const template = await targetOf(before.client)
    await before.close()
    const { client } = await reopened(directory, (plan) => ({
      ...plan,
      targets: [
        ...plan.targets.filter(({ id }) => id !== amendedTarget),
        { ...template, id: 'satisfaction-2022-b', clause: 'II.9', value: tenths(800) },
      ],
    }))
    const { targets } = await shown(client)
    expect(targets.find(({ id }) => id === amendedTarget)).toMatchObject({
      mark: { catalogueMoved: true, catalogueRow: null },
    })
    expect(targets.find(({ id }) => id === 'satisfaction-2022-b')).toMatchObject({ mark: null })
  })
})
