import { useQuery } from '@tanstack/react-query'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { backend } from '../../lib/client.ts'

/** The newest version of every entry of a register, withdrawn ones too. */
export const useRegister = (register: RegisterId) =>
  useQuery(backend.registers.list.queryOptions({ input: { register } }))

/** Every version of one entry, newest first. */
export const useEntryHistory = (id: string) => useQuery(backend.registers.history.queryOptions({ input: { id } }))

export type RegisterRow = NonNullable<ReturnType<typeof useRegister>['data']>[number]
