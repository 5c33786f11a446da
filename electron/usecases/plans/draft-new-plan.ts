import type { DraftPlan } from '../../../shared/domain/plan-import/draft-plan.ts'
import type { Desk } from '../desk.ts'
import { sha256Of } from '../intake/batch.ts'
import { draftPlan } from './import-plan.ts'
import { planInForce } from './plans-in-force.ts'

/**
 * The draft of a document, which says at once when these very bytes are a plan already: else an hour of correcting
 * would end in a refusal.
 */
export async function draftNewPlan(
  desk: Pick<Desk, 'catalogue' | 'reader' | 'store'>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<DraftPlan> {
  const draft = await draftPlan(desk, file, signal)
  const planId = desk.store.plans.byFile(sha256Of(file.bytes))
  if (planId === null) return draft
  const title = planInForce(desk, planId)?.plan.meta.title ?? planId
  return {
    ...draft,
    findings: [
      {
        code: 'already_imported',
        severity: 'error',
        message: `Tệp “${file.name}” đã được nhập thành kế hoạch “${title}” nên không lưu lần nữa được.`,
        remedy: 'Mở kế hoạch đó để sửa, hoặc bỏ kế hoạch đó rồi lưu bản này.',
      },
      ...draft.findings,
    ],
  }
}
