import * as z from 'zod'
import { type Plan, placePlan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import { type PlanId, parsePlanId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../store/person.ts'
import { committeeTerritory, type Desk, planOf, setCommitteeTerritory, territoryOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'

const committeeSchema = z.object({
  planId: z.string(),
  name: z.string(),
  parentAgency: z.string(),
  issuerCode: z.string(),
  place: z.string(),
  signingLines: z.array(z.string()),
  agencyPost: z.string(),
  signerName: z.string(),
  recipients: z.array(z.string()),
})

/** The committee this store belongs to, and the form of its documents; one store holds one committee. */
export type Committee = z.infer<typeof committeeSchema> & { readonly planId: PlanId }

const settingKey = 'committee'
/** What a new store carries out until its committee chooses. */
const firstPlan: string = 'da-nang-64-kh-ubnd-2021'

/** As set, else as the plan suggests: names that a secretariat changes before its first report. */
export function readCommittee(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>): Committee {
  const stored = desk.store.settings.get(settingKey)
  if (stored === null) return defaultCommittee(desk)
  const committee = committeeSchema.parse(stored)
  const planId = parsePlanId(committee.planId)
  if (planId === null) throw new Error(`The store's committee names a malformed plan ${committee.planId}`)
  return { ...committee, planId }
}

function defaultCommittee(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>): Committee {
  const { plans } = desk.catalogue
  const plan = plans.find((one) => one.meta.id === firstPlan) ?? plans[0]
  if (!plan)
    throw new Refusal(
      'NOT_FOUND',
      'Danh mục không có kế hoạch nào dùng được.',
      'Cài đặt lại ứng dụng, hoặc sửa tệp danh mục được nêu khi khởi động.',
    )
  return committeeFor(desk, placePlan(plan, committeeTerritory(desk)))
}

/** Makes a plan the committee's own: its territory and the form of documents follow. Signed in the audit. */
export function choosePlan(desk: Desk, planId: PlanId, person: Person): Committee {
  return desk.store.transaction(() => {
    const before = readCommittee(desk)
    const plan = planOf(desk, planId)
    setCommitteeTerritory(desk, plan.meta.territory)
    const after = committeeFor(desk, plan)
    desk.store.settings.set(settingKey, after)
    desk.store.audit.append({
      person,
      action: 'choose_plan',
      subject: `plan:${planId}`,
      before: { planId: before.planId },
      after: { planId },
    })
    return after
  })
}

/** What the plan and its territory suggest. */
function committeeFor(desk: Pick<Desk, 'catalogue' | 'clock'>, plan: Plan): Committee {
  const territory = territoryOf(desk, plan, plan.meta.date ?? todayOf(desk))
  const place = unitFullName(territory)
  const level = territory.type === 'municipality' ? 'thành phố' : 'tỉnh'
  return {
    planId: plan.meta.id,
    name: `Ban Chỉ đạo thực hiện chính sách BHXH, BHYT ${place}`,
    parentAgency: `Ủy ban nhân dân ${place}`,
    issuerCode: 'BCĐ',
    place: placeOf(desk, plan),
    signingLines: ['TM. Ban Chỉ đạo', 'Trưởng ban'],
    agencyPost: `Chủ tịch UBND ${level}`,
    signerName: '',
    recipients: [
      `Thường trực Thành ủy, HĐND ${level}`,
      `Chủ tịch, các Phó Chủ tịch UBND ${level}`,
      'Thành viên Ban Chỉ đạo',
      'UBND các quận, huyện',
      'Lưu: VT, BHXH',
    ].map((line) => (level === 'tỉnh' ? line.replace('Thành ủy', 'Tỉnh ủy') : line)),
  }
}

/**
 * The place in a document's head ("Đà Nẵng", "Thành phố Hồ Chí Minh"). A plan addressed to every province names none:
 * then it is what another plan of the territory calls it, else the territory's name.
 */
function placeOf({ catalogue }: Pick<Desk, 'catalogue'>, { meta }: Plan): string {
  const isForAll = catalogue.plans.some((one) => one.meta.id === meta.id && one.meta.territory === null)
  if (!isForAll) return meta.locality
  const neighbour = catalogue.plans.find((one) => one.meta.territory === meta.territory)
  return neighbour?.meta.locality ?? catalogue.units.find(({ code }) => code === meta.territory)?.name ?? meta.locality
}
