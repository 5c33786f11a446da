import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { describeError, isAbort } from './describe-error.ts'

describe('what a person reads when a call fails', () => {
  it('a refusal speaks with its own sentence and remedy', () => {
    const error = new ORPCError('REFUSED', {
      defined: true,
      data: { message: 'Tệp “a.xlsx” đã được tiếp nhận.', remedy: 'Bỏ tệp này khỏi lượt nhập.' },
    })
    expect(describeError(error)).toMatchObject({
      message: 'Tệp “a.xlsx” đã được tiếp nhận.',
      remedy: 'Bỏ tệp này khỏi lượt nhập.',
      code: 'REFUSED',
    })
  })

  it('a field that the contract refuses is named by the sentence of its schema, once', () => {
    const error = new ORPCError('BAD_REQUEST', {
      data: {
        issues: [{ message: 'Chưa nhập tên.' }, { message: 'Chưa nhập tên.' }, { message: 'Chưa nhập chức vụ.' }],
      },
    })
    expect(describeError(error).message).toBe('Chưa nhập tên. Chưa nhập chức vụ.')
  })

  it('a backend that is away is told apart from a fault, with the way back', () => {
    expect(describeError(new TypeError('Failed to fetch')).message).toContain('Không kết nối được')
    expect(describeError(new Error('boom')).message).toContain('ngoài dự kiến')
  })

  it('keeps the technical text, bigints included, for the copy button only', () => {
    const description = describeError(
      new ORPCError('INTERNAL_SERVER_ERROR', { message: 'SQLITE_CORRUPT', data: { row: 12n } }),
    )
    expect(description.details).toContain('SQLITE_CORRUPT')
    expect(description.details).toContain('"12"')
    expect(description.message).not.toContain('SQLITE')
  })

  it('a session that is over in the browser says how to open a new one', () => {
    const error = new ORPCError('HTTP_401', { message: 'Phiên làm việc đã hết. Mở địa chỉ mới nhất đã in ra.' })
    expect(describeError(error)).toMatchObject({
      message: 'Phiên làm việc đã hết.',
      remedy: 'Mở địa chỉ mới nhất đã in ra.',
    })
  })

  it('a cancelled call is not an error', () => {
    expect(isAbort(new DOMException('stopped', 'AbortError'))).toBe(true)
    expect(isAbort(new Error('other'))).toBe(false)
  })
})
