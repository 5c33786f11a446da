import type { StoreFailure } from '../store/store.ts'

/** Codes that the contract declares; the router turns a refusal into the declared error of the same name. */
export type RefusalCode = 'REFUSED' | 'NOT_FOUND' | 'STALE' | 'NO_PERSON'

/** The rules of the house say no: a Vietnamese sentence that names the thing, and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly remedy: string
  constructor(code: RefusalCode, message: string, remedy: string) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}

/** By name, since a use case takes only the types of an adapter. */
export const isStoreFailure = (failure: unknown): failure is StoreFailure =>
  failure instanceof Error && failure.name === 'StoreFailure'
