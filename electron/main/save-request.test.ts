import { expect, test } from 'vitest'
import { fileKinds, parseSaveRequest, sentenceForWriteError } from './save-request.ts'

const bytes = new Uint8Array([1])

test.each([
  ['Báo cáo năm 2022.pdf', 'Báo cáo năm 2022.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\x.dll', 'C-Windows-x.dll'],
  ['.bashrc', 'bashrc'],
  ['a\u0000b.pdf', 'a-b.pdf'],
])('the page asks for %j and gets the bare name %j', (asked, name) => {
  expect(parseSaveRequest(asked, bytes)?.name).toBe(name)
})

test.each([
  ['', bytes],
  ['...', bytes],
  ['x'.repeat(201), bytes],
  [42, bytes],
  ['a.pdf', 'text'],
  ['a.pdf', [1, 2]],
  ['a.pdf', undefined],
])('a request that is not a name and bytes is refused: %j', (name, content) => {
  expect(parseSaveRequest(name, content)).toBeUndefined()
})

test('the dialog keeps the ending of the file', () => {
  expect(fileKinds('Báo cáo.PDF')).toEqual([{ name: 'Tài liệu PDF', extensions: ['pdf'] }])
  expect(fileKinds('Báo cáo')).toEqual([])
})

test('a failed write names the file, the reason and what to do', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  expect(sentenceForWriteError(full, '/o-dia/Báo cáo.pdf')).toBe(
    'Không lưu được “/o-dia/Báo cáo.pdf”: ổ đĩa đã đầy. Giải phóng chỗ hoặc chọn ổ khác rồi lưu lại.',
  )
})
