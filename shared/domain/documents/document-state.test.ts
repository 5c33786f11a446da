import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type DocumentState,
  documentStates,
  draftNumberAfter,
  nextStates,
  refuseDocumentStep,
} from './document-state.ts'

const state = fc.constantFrom(...documentStates)

it('never lets a document that was issued or dropped go anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom('issued' as const, 'dropped' as const), state, fc.string(), (from, to, reason) => {
      expect(refuseDocumentStep({ from, to, reason, role: 'secretariat' })).not.toBeNull()
    }),
  )
})

it('reaches issue only through the signature, whatever steps are tried', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 30 }), (wanted) => {
      const path: DocumentState[] = ['draft']
      for (const to of wanted) {
        const step = { from: path.at(-1) ?? 'draft', to, reason: 'lý do', role: 'secretariat' } as const
        if (refuseDocumentStep(step) === null) path.push(to)
      }
      const issued = path.indexOf('issued')
      if (issued >= 0) expect(path.slice(issued - 2)).toEqual(['for_signature', 'signed', 'issued'])
      path.slice(1).forEach((to, index) => {
        expect(nextStates(path[index] ?? 'dropped')).toContain(to)
      })
    }),
  )
})

it('asks why a document goes back or is given up, and begins the next draft then', () => {
  const back = { from: 'for_signature', to: 'draft', role: 'secretariat' } as const
  expect(refuseDocumentStep({ ...back, reason: '  ' })).toEqual({
    message: 'Chưa ghi lý do trả lại dự thảo.',
    remedy: 'Ghi ngắn gọn lý do, ví dụ nội dung người ký yêu cầu sửa.',
  })
  expect(refuseDocumentStep({ ...back, reason: 'Sửa mục IV' })).toBeNull()
  expect([draftNumberAfter('draft', 1), draftNumberAfter('signed', 2)]).toEqual([2, 2])
})

it('lets no liaison move a document', () => {
  fc.assert(
    fc.property(state, state, (from, to) => {
      expect(refuseDocumentStep({ from, to, reason: 'lý do', role: 'liaison' })?.message).toBe(
        'Chỉ Tổ thư ký được trình ký và phát hành văn bản.',
      )
    }),
  )
})
