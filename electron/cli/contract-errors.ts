import { isDefinedError, ORPCError } from '@orpc/client'

/** The sentence of an error that the contract declares, with its remedy; null for anything else. */
export function refusalIn(failure: unknown): string | null {
  if (!(failure instanceof Error && isDefinedError(failure))) return null
  const { message, remedy } = (failure as ORPCError<string, { message: string; remedy: string }>).data
  return `${message} ${remedy}`
}

/** What the contract's schemas say against an option's value; null for anything else. */
export function unfitInput(failure: unknown): string | null {
  if (!(failure instanceof ORPCError) || failure.code !== 'BAD_REQUEST') return null
  const { issues } = failure.data as { readonly issues?: readonly { readonly message: string }[] }
  return issues === undefined ? null : [...new Set(issues.map((issue) => issue.message))].join(' ')
}
