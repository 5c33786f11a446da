import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import type { ProcedurePolicy } from './procedure.ts'

function* proceduresOf(node: unknown, path: string): Generator<{ path: string; policy: ProcedurePolicy }> {
  if (isContractProcedure(node)) {
    yield { path, policy: node['~orpc'].meta as ProcedurePolicy }
    return
  }
  for (const [name, child] of Object.entries(node as object))
    yield* proceduresOf(child, path === '' ? name : `${path}.${name}`)
}

test('every procedure says who may call it and whether it writes', () => {
  const all = [...proceduresOf(contract, '')]
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ policy }) => policy.access === 'undeclared' || policy.effect === 'undeclared')).toEqual([])
})

test('what can be called before a person is chosen only reads, or introduces that person', () => {
  const open = [...proceduresOf(contract, '')].filter(
    ({ policy }) => policy.access === 'anyone' && policy.effect === 'command',
  )
  expect(open.map(({ path }) => path)).toEqual(['session.addPerson'])
})
