import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanRowEdit } from '../../../../shared/contract/plan-edits.ts'
import type { EditBasis } from '../../../../shared/domain/catalogue/catalogue-edit.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'

interface SentEdit {
  readonly edit: PlanRowEdit
  readonly basis: EditBasis | null
  readonly reason: string
  readonly expectedSequence: number
}

/** Sends one change, and what must be in the plan's lists before it. */
export function usePlanEdit(planId: PlanId, done: string, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (make: () => Promise<SentEdit>) => client.plans.edit({ planId, ...(await make()) }),
    onSuccess: () => {
      notifyDone(`${done}.`)
      invalidate(queryClient, 'figures')
      onDone()
    },
    onError: (error) => {
      // Somebody was faster: the newer state comes to stand beside what was typed.
      if (describeError(error).code === 'STALE') invalidate(queryClient, 'figures')
    },
  })
}

/** Why nothing can be changed at the moment; null when it can. */
export function useEditBlock(): string | null {
  const { store } = useSession()
  return store.readOnly ? 'Kho dữ liệu đang mở ở chế độ chỉ đọc: không sửa được kế hoạch.' : null
}
