import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type PlanId, planId } from '../../shared/domain/ids.ts'
import { openDesk, plan64 } from '../support/open-desk.ts'

const resources = path.resolve(import.meta.dirname, '../../resources')
const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const dongThap = planId('dong-thap-2021-2025')
const letter40 = planId('vss-40-cv-bcs-2014')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
  folders.push(made)
  return made
}

type Fault = readonly [id: PlanId, spoil: (text: string) => string]

/** The catalogue of the app with some plans' files changed. */
function spoilt(...faults: readonly Fault[]): string {
  const copy = folder()
  cpSync(path.join(resources, 'catalogue'), path.join(copy, 'catalogue'), { recursive: true })
  for (const [id, spoil] of faults) {
    const file = path.join(copy, 'catalogue/plans', `${id}.json`)
    const text = readFileSync(file, 'utf8')
    const changed = spoil(text)
    if (changed === text) throw new Error(`Nothing was changed in ${id}`)
    writeFileSync(file, changed)
  }
  return copy
}

interface PlanFile {
  readonly targets: Record<string, unknown>[]
  readonly assignments: { id: string; title: string; lead: string[] }[]
}

/** Changes the parsed file. */
const inJson =
  (change: (plan: PlanFile) => void) =>
  (text: string): string => {
    const plan = JSON.parse(text) as PlanFile
    change(plan)
    return JSON.stringify(plan, null, 2)
  }

const unknownValue: Fault = [
  hcmc,
  inJson((plan) => {
    Object.assign(plan.targets[2] ?? {}, { comparator: 'khoảng', value: '44' })
    Object.assign(plan.assignments[0] ?? {}, { title: 'từ '.repeat(26) })
  }),
]
const noJson: Fault = [dongThap, (text) => text.replace('"targets": [', '"targets": [,')]
const unknownAgency: Fault = [letter40, (text) => text.replace('"lien-nganh"', '"lien-nganh-cu"')]

describe('a catalogue with files that cannot be used', () => {
  test('names file, place, rule and remedy of each in Vietnamese, and works with the other plans', async () => {
    const desk = await openDesk({ resourcesDirectory: spoilt(unknownValue, noJson, unknownAgency) })
    try {
      const { catalogueProblems, plan } = await desk.client.session.current()
      const remedy = 'Sửa mục này rồi mở lại ứng dụng.'
      expect(catalogueProblems.filter((one) => one.includes(hcmc))).toEqual([
        `Danh mục “plans/${hcmc}.json”, mục “targets.2.comparator” (“ui_coverage-2015”): phải là một trong: “>=”, “>”, “<=”, “<”, “=”; đang ghi “khoảng”. ${remedy}`,
        `Danh mục “plans/${hcmc}.json”, mục “targets.2.value” (“ui_coverage-2015”): phải là một nhóm mục, không phải chữ “44”. ${remedy}`,
        `Danh mục “plans/${hcmc}.json”, mục “assignments.0.title” (“dieu-3”): tên quá 25 từ. ${remedy}`,
      ])
      expect(catalogueProblems.filter((one) => one.includes(dongThap))).toEqual([
        expect.stringMatching(
          /^Danh mục “plans\/dong-thap-2021-2025\.json” không đọc được: không phải JSON đúng dạng, lỗi ở dòng \d+\. Cài đặt lại/,
        ),
      ])
      expect(catalogueProblems.filter((one) => one.includes(letter40))).toContainEqual(
        expect.stringContaining('không có cơ quan “lien-nganh-cu” trong danh sách cơ quan'),
      )

      const plans = await desk.client.plans.list()
      expect(plans.map(({ id }) => id).sort()).toEqual(['da-nang-03-nq-tu-2021', plan64, letter40])
      expect(plan.id).toBe(plan64)
      expect((await desk.client.plans.show({ planId: plan64 })).targets).toHaveLength(33)
      // A plan that names an agency that is not there is shown all the same, the agency by its code.
      const letter = await desk.client.plans.show({ planId: letter40 })
      expect(letter.obligations.map(({ from }) => from)).toContain('lien-nganh-cu')
      await expect(desk.client.plans.show({ planId: hcmc })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining(hcmc),
      })
    } finally {
      await desk.close()
    }
  })

  test('a file that breaks in many places is told to have more, and does not fill the screen', async () => {
    const everywhere: Fault = [
      hcmc,
      inJson(({ assignments }) => {
        for (const one of assignments) Object.assign(one, { lead: null })
      }),
    ]
    const desk = await openDesk({ resourcesDirectory: spoilt(everywhere) })
    try {
      const { catalogueProblems } = await desk.client.session.current()
      const told = catalogueProblems.filter((one) => one.includes(hcmc))
      expect(told).toHaveLength(11)
      expect(told.at(-1)).toBe(
        `Danh mục “plans/${hcmc}.json” còn 159 chỗ khác không đúng quy định. Sửa các chỗ đã nêu trước.`,
      )
    } finally {
      await desk.close()
    }
  })

  test('the plan that the committee carries out stays as the store last had it', async () => {
    const directory = folder()
    const before = await openDesk({ directory })
    await before.client.plans.choose({ planId: hcmc })
    await before.close()
    const after = await openDesk({ directory, resourcesDirectory: spoilt(unknownValue) })
    try {
      const { plan, catalogueProblems } = await after.client.session.current()
      expect([plan.id, catalogueProblems.length]).toEqual([hcmc, 3])
      expect((await after.client.plans.show({ planId: hcmc })).assignments).toHaveLength(169)
      expect((await after.client.plans.list()).filter(({ isChosen }) => isChosen)).toMatchObject([{ id: hcmc }])
    } finally {
      await after.close()
    }
  })
})
