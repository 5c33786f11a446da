import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Store } from '../../electron/store/store.ts'
import type { FigureStatus } from '../../shared/domain/facts/fact.ts'
import { type UnitCode, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { acceptReport, StoreBench, samplePlan, year2023 } from '../reliability/sample-store.ts'

const units = ['492', '493'].map(unitCode)
const variables = ['si_compulsory', 'hi_participants', 'arrears']

interface Step {
  readonly unit: UnitCode
  readonly status: FigureStatus
  readonly figures: Readonly<Record<string, number>>
  readonly act: 'accept' | 'replace' | 'hold' | 'release'
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    status: fc.constantFrom<FigureStatus>('actual', 'actual', 'estimate'),
    figures: fc.dictionary(fc.constantFrom(...variables), fc.integer({ min: 0, max: 1_000_000 }), { minKeys: 1 }),
    act: fc.constantFrom('accept', 'replace', 'hold', 'release'),
  }),
  { maxLength: 12 },
)

/** The rule told a second time, in the plainest way: key → the amount in force, and every amount ever accepted. */
class Model {
  readonly inForce = new Map<string, { amount: number; submission: string }>()
  readonly ever = new Map<string, number[]>()

  accept(submission: string, step: Step, replaced: string | null): void {
    for (const [variable, amount] of Object.entries(step.figures)) {
      const key = `${step.unit} ${variable} ${step.status}`
      this.inForce.set(key, { amount, submission })
      this.ever.set(key, [amount, ...(this.ever.get(key) ?? [])])
    }
    for (const [key, held] of this.inForce) if (held.submission === replaced) this.inForce.delete(key)
  }
}

function apply(store: Store, model: Model, held: { id: string; step: Step }[], step: Step, turn: number): void {
  // Bytes differ from turn to turn: the same file twice is another matter.
  const common = { unit: step.unit, status: step.status, fileName: `lan-${turn}.xlsx` }
  if (step.act === 'hold') {
    const { id } = acceptReport(store, step.figures, {
      ...common,
      state: 'in_review',
      acceptedAt: null,
      acceptedBy: null,
    })
    held.push({ id, step })
    return
  }
  if (step.act === 'release') {
    const next = held.shift()
    if (next === undefined) return
    store.submissions.setState(next.id, 'accepted', { at: '2024-01-06T00:00:00.000Z', by: 'Nguyễn Văn Minh Họa' })
    model.accept(next.id, next.step, null)
    return
  }
  const current = step.act === 'replace' ? store.submissions.accepted(samplePlan, step.unit, year2023) : null
  const replacing = current === null ? {} : { replaces: current.id, replaceReason: 'Số liệu gửi lại' }
  const { id } = acceptReport(store, step.figures, { ...common, ...replacing })
  model.accept(id, step, current?.id ?? null)
}

it('keeps at most one figure in force per unit, variable, period and status, and never loses one, whatever comes', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const bench = new StoreBench()
      try {
        const store = bench.openWithCatalogue()
        const model = new Model()
        const held: { id: string; step: Step }[] = []
        all.forEach((step, turn) => {
          apply(store, model, held, step, turn)
        })
        const inForce = store.facts
          .inForce({ period: year2023 })
          .map((fact) => [`${fact.unit} ${fact.variable} ${fact.status}`, fact.value.amount] as const)
        expect(new Set(inForce.map(([key]) => key)).size).toBe(inForce.length)
        expect(new Map(inForce)).toEqual(new Map([...model.inForce].map(([key, { amount }]) => [key, amount])))
        for (const unit of units) {
          for (const variable of variables) {
            const history = store.facts.history(unit, variableCode(variable), year2023)
            const amounts = (status: FigureStatus) =>
              history
                .filter((fact) => fact.status === status)
                .map((fact) => fact.value.amount)
                .sort()
            for (const status of ['actual', 'estimate'] as const) {
              expect(amounts(status)).toEqual([...(model.ever.get(`${unit} ${variable} ${status}`) ?? [])].sort())
            }
          }
        }
        expect(store.verify().filter((check) => !check.ok)).toEqual([])
      } finally {
        bench.dispose()
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)
