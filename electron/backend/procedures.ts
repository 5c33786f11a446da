import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { StoreFailure } from '../store/store.ts'
import { Refusal } from '../usecases/refusal.ts'
import type { BackendContext } from './context.ts'

const statusOf = { REFUSED: 422, NOT_FOUND: 404, STALE: 409, NO_PERSON: 401, STORE: 507 } as const

/**
 * Turns what use cases and the store throw into the errors that the contract declares; anything else is a bug, logged
 * with its stack and answered without inner details.
 */
export function declaredError(failure: unknown): unknown {
  if (failure instanceof Refusal) return errorOf(failure.code, failure.message, failure.remedy)
  if (failure instanceof StoreFailure)
    return errorOf(
      'STORE',
      failure.message,
      'Khắc phục theo hướng dẫn trên rồi làm lại; dữ liệu đã tiếp nhận vẫn nguyên vẹn.',
    )
  return failure
}

const errorOf = (code: keyof typeof statusOf, message: string, remedy: string) =>
  new ORPCError(code, { defined: true, status: statusOf[code], message, data: { message, remedy } })

const implementer = implement(contract).$context<BackendContext>()

/** Every procedure passes here: the declared policy first, then errors in the contract's words. */
export const procedures = implementer.use(async ({ context, procedure, next }) => {
  const { access, effect } = procedure['~orpc'].meta
  try {
    // The command line runs with the rights of whoever owns the store's folder: it may read without being introduced.
    const introduced = context.session.personId !== null || (context.door === 'cli' && effect === 'query')
    if (access === 'secretariat' && !introduced) {
      throw new Refusal(
        'NO_PERSON',
        'Chưa chọn người thực hiện.',
        'Chọn hoặc thêm người thực hiện, rồi làm lại thao tác.',
      )
    }
    if (effect === 'command' && context.desk.store.mode === 'read') {
      throw new StoreFailure('read_only', 'Kho dữ liệu đang mở ở chế độ chỉ đọc nên không ghi được.')
    }
    return await next()
  } catch (failure) {
    throw declaredError(failure)
  }
})

/** The same translation for what a stream throws after it has begun. */
export async function* streamed<Yielded, Returned>(
  stream: AsyncGenerator<Yielded, Returned>,
): AsyncGenerator<Yielded, Returned> {
  try {
    return yield* stream
  } catch (failure) {
    throw declaredError(failure)
  }
}
