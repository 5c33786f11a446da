import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import { planReferences } from '../../../shared/domain/catalogue/plan-references.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, editedPlanOf, instantOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'
import { draftPlan } from './import-plan.ts'
import { contentHash } from './plan-hash.ts'
import { planInForce, plansInForce } from './plans-in-force.ts'

/**
 * Keeps an imported plan as a person has corrected it: the original file, its wording by line and the rows, in one
 * transaction. The file is read again, so that the stored wording is the file's own and not what a client sent.
 */
export async function keepPlan(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock' | 'reader'>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  document: CataloguePlan,
  person: Person,
  signal?: AbortSignal,
): Promise<PlanId> {
  const { text: lines } = await draftPlan(desk, file, signal)
  requireWhole(desk, document, lines.length)
  const { id } = document.meta
  const sha256 = desk.store.originals.keep(file.bytes)
  return desk.store.transaction(() => {
    const sameFile = desk.store.plans.byFile(sha256)
    if (sameFile !== null)
      throw new Refusal(
        'REFUSED',
        `Tệp “${file.name}” đã được nhập thành kế hoạch “${titleOf(desk, sameFile)}”.`,
        'Mở kế hoạch đó để sửa, hoặc bỏ kế hoạch đó rồi nhập lại.',
      )
    if (planInForce(desk, id) !== null)
      throw new Refusal(
        'REFUSED',
        `Đã có kế hoạch mang mã “${id}” (${titleOf(desk, id)}).`,
        'Đổi mã kế hoạch đang nhập, hoặc mở kế hoạch đã có.',
      )
    desk.store.plans.addImported(
      { id, title: document.meta.title, document, contentHash: contentHash(document) },
      {
        planId: id,
        fileName: file.name,
        sha256,
        lines,
        importedAt: instantOf(desk),
        importedBy: person.name,
      },
    )
    desk.store.audit.append({
      person,
      action: 'import_plan',
      subject: `plan:${id}`,
      before: null,
      after: {
        file: file.name,
        sha256,
        number: document.meta.number,
        title: document.meta.title,
        targets: document.targets.length,
        assignments: document.assignments.length,
        obligations: document.obligations.length,
      },
    })
    return id
  })
}

/** Every code exists and every cited line is in the text. */
function requireWhole(desk: Pick<Desk, 'store' | 'catalogue'>, plan: CataloguePlan, lineCount: number): void {
  const fault = planReferences(plan, [...plansInForce(desk).map((one) => one.plan), plan])[0]
  if (fault)
    throw new Refusal(
      'REFUSED',
      `Mục “${fault.place}”: không có ${fault.what}.`,
      'Sửa mục này trong bản nhập rồi lưu lại.',
    )
  const indicators = new Set<string>(desk.catalogue.indicators.map((one) => one.code))
  const target = plan.targets.find((one) => !indicators.has(one.indicator))
  if (target)
    throw new Refusal(
      'REFUSED',
      `Mục tiêu ${target.clause}: không có chỉ tiêu “${target.indicator}” trong danh mục.`,
      'Chọn một chỉ tiêu có sẵn.',
    )
  const { territory } = plan.meta
  if (territory !== null && !desk.catalogue.units.some((unit) => unit.code === territory))
    throw new Refusal('REFUSED', `Không có địa bàn “${territory}” trong danh mục đơn vị.`, 'Chọn lại địa bàn.')
  const beyond = [...plan.targets, ...plan.assignments, ...plan.obligations, ...plan.baselines].find(
    ({ lines }) => lines !== null && lines[1] > lineCount,
  )
  if (beyond)
    throw new Refusal(
      'REFUSED',
      `Mục ${beyond.clause} dẫn dòng ${beyond.lines?.[1]}, văn bản chỉ có ${lineCount} dòng.`,
      'Nhập lại đúng tệp văn bản đã soát.',
    )
}

const titleOf = (desk: Pick<Desk, 'store' | 'catalogue'>, id: PlanId): string =>
  planInForce(desk, id)?.plan.meta.title ?? id

/** Takes an imported plan away on which nothing rests; its file and the audit row stay. */
export function removePlan(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  planId: PlanId,
  reason: string,
  person: Person,
): void {
  desk.store.transaction(() => {
    const plan = editedPlanOf(desk, planId)
    const { title } = plan.plan.meta
    if (plan.source === 'built_in')
      throw new Refusal(
        'REFUSED',
        `“${title}” là kế hoạch đi kèm chương trình.`,
        'Kế hoạch đi kèm không bỏ được; có thể không chọn thực hiện.',
      )
    if (readCommittee(desk).planId === planId)
      throw new Refusal(
        'REFUSED',
        `Ban Chỉ đạo đang thực hiện “${title}”.`,
        'Chọn kế hoạch khác để thực hiện rồi mới bỏ kế hoạch này.',
      )
    if (!desk.store.plans.removeImported(planId))
      throw new Refusal(
        'REFUSED',
        `“${title}” đã có số liệu, dự thảo báo cáo hoặc nhiệm vụ được theo dõi.`,
        'Kế hoạch đang có nội dung dựa vào thì giữ lại; có thể không chọn thực hiện.',
      )
    desk.store.audit.append({
      person,
      action: 'remove_plan',
      subject: `plan:${planId}`,
      before: { title, number: plan.plan.meta.number },
      after: { reason },
    })
  })
}
