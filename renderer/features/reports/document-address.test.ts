import { expect, it } from 'vitest'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import { planId } from '../../../shared/domain/ids.ts'
import { documentAddress, readDocumentAddress } from './document-address.ts'

const plan = planId('da-nang-64-kh-ubnd-2021')

it('an address leads back to its document, with a part in any letters', () => {
  const key = { planId: plan, kind: 'quarterly', period: '2023-Q3', part: 'báo cáo/quý' } as DocumentKey
  expect(documentAddress(key)).toBe('/bao-cao/soan/quarterly/2023-Q3/b%C3%A1o%20c%C3%A1o%2Fqu%C3%BD')
  expect(readDocumentAddress(plan, { kind: 'quarterly', period: '2023-Q3', part: 'báo cáo/quý' })).toEqual(key)
})

it('an address without a part, of no kind or no period is told', () => {
  expect(readDocumentAddress(plan, { kind: 'annual', period: '2022' })?.part).toBe('')
  expect(readDocumentAddress(plan, { kind: 'yearly', period: '2022' })).toBeNull()
  expect(readDocumentAddress(plan, { kind: 'annual', period: '22' })).toBeNull()
})
