import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planFromDraft } from '../../shared/domain/plan-import/plan-from-draft.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const name = 'nam-phuong-2024.txt'
const bytes = readFileSync(path.resolve(import.meta.dirname, '../fixtures/plans', name))
const file = () => new File([new Uint8Array(bytes)], name)

test('a document that is a plan already says so when it is read again, and its agencies can be chosen', async () => {
  const { plans } = desk.client
  const draft = await plans.draft({ file: file(), name })
  expect(draft.findings.map(({ code }) => code)).not.toContain('already_imported')
  const { plan, problems } = planFromDraft(draft, { taken: [], agencies: [] })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  if (plan === null) throw new Error('A draft without errors is a plan.')
  const ownAgency = { code: 'to-tu-van', name: 'Tổ tư vấn', kind: 'don_vi_khac', aliases: [], isClass: false } as const
  await plans.keep({ file: file(), name, document: { ...plan, agencies: [...plan.agencies, ownAgency] } })

  const again = await plans.draft({ file: file(), name })
  expect(again.findings[0]).toMatchObject({
    code: 'already_imported',
    severity: 'error',
    message: expect.stringContaining(plan.meta.title),
  })
  const { agencies } = await plans.choices()
  expect(agencies).toContainEqual(ownAgency)
})
