import type { PlanId } from '../../../../shared/domain/ids.ts'
import { AcceptedSlips } from './accepted-slips.tsx'
import { MakeSlips } from './make-slips.tsx'
import { ReceiveSlips } from './receive-slips.tsx'
import classes from './slips.module.css'

/** Phiếu cập nhật tiến độ: out to the agencies, and back with what their liaisons filled in. */
export function SlipsPanel({ planId }: { planId: PlanId }) {
  return (
    <div className={classes.stack}>
      <ReceiveSlips />
      <MakeSlips planId={planId} />
      <AcceptedSlips />
    </div>
  )
}
