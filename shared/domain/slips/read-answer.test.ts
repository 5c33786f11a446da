import { describe, expect, it } from 'vitest'
import { findCell, type LooseCell, sheetFromRows } from '../intake/grid.ts'
import { isoDate } from '../time/iso-date.ts'
import { readAnswer } from './read-answer.ts'
import { type AnswerColumn, answerColumns } from './slip.ts'
import type { AnswerCells } from './slip-answer.ts'

function read(values: Partial<Record<AnswerColumn, LooseCell>>) {
  const sheet = sheetFromRows('Phiếu', [answerColumns.map((column) => values[column] ?? null)])
  const cells = Object.fromEntries(answerColumns.map((column) => [column, column])) as AnswerCells
  return readAnswer((column) => findCell(sheet, 0, answerColumns.indexOf(column)), cells)
}
const messages = (values: Parameters<typeof read>[0]) => read(values).faults.map(({ message }) => message)
const serial = (number: number): LooseCell => ({ kind: 'date', number })

describe('what a liaison types', () => {
  it('is read as it is meant: words of any spelling, percent in every form, dates day first', () => {
    for (const status of ['đang thực hiện', ' Đang  thực hiện ', 'dang thuc hien'])
      expect(read({ status }).answer.status).toBe('in_progress')
    const percents: LooseCell[] = [60, '60', '60 %', { kind: 'number', number: 0.6, format: '0%' }]
    expect(percents.map((percent) => read({ percent }).answer.percent)).toEqual([60, 60, 60, 60])
    // 0.57 × 100 is 56.99999999999999 in binary.
    expect(read({ percent: { kind: 'number', number: 0.57, format: '0%' } }).answer.percent).toBe(57)
    // 44941 is 15 January 2023; a time of day stays away.
    const dates: LooseCell[] = [serial(44941), serial(44941.75), '15/01/2023', '15.1.2023', '2023-01-15']
    expect(dates.map((doneOn) => read({ doneOn }).answer.doneOn)).toEqual(dates.map(() => '2023-01-15'))
  })

  it('keeps its line breaks and loses only what nobody sees', () => {
    expect(read({ note: ' dòng 1\r\ndòng 2\u200b\u00a0 ' }).answer.note).toBe('dòng 1\ndòng 2')
    expect(read({ note: ' \u200b ' }).answer).toEqual(read({}).answer)
    expect(read({ product: 12.5 }).answer.product).toBe('12,5')
  })

  it('names a document by number and date, and asks for the half that is missing', () => {
    const both = read({ documentNumber: '125/SYT-NVY', documentDate: serial(44941) })
    expect([both.answer.document, both.faults]).toEqual([{ number: '125/SYT-NVY', date: isoDate('2023-01-15') }, []])
    expect(messages({ documentNumber: 125 })).toEqual(['Ô documentDate: văn bản minh chứng số “125” thiếu ngày.'])
    expect(messages({ documentDate: serial(44941) })).toEqual([
      'Ô documentNumber: văn bản minh chứng ngày 15/01/2023 thiếu số, ký hiệu.',
    ])
  })

  it('is asked back where it makes no sense, and never guessed', () => {
    expect(messages({ status: 'hoàn thành' })).toEqual([
      'Ô status: “hoàn thành” không phải là trạng thái đầu mối được chọn.',
    ])
    for (const percent of [101, -1, 0.6, 'sáu mươi', '60-70'] as const)
      expect(messages({ percent })[0]).toContain('không phải là tỷ lệ từ 0 đến 100')
    for (const doneOn of ['31/02/2023', 'tháng 1', 44941, '01/15/2023'] as const)
      expect(messages({ doneOn })[0]).toContain('không phải là ngày')
    expect(messages({ documentNumber: serial(44941), documentDate: serial(44941) })).toEqual([
      'Ô documentNumber: bảng tính đã đổi số, ký hiệu văn bản thành ngày.',
    ])
    expect(messages({ note: { kind: 'error', text: '#REF!' } })).toEqual(['Ô note: ô báo lỗi #REF!.'])
    expect(messages({ percent: { kind: 'formula_without_value', text: '', formula: 'A1' } })).toEqual([
      'Ô percent: công thức trong ô chưa có kết quả.',
    ])
    expect(messages({ note: 'x'.repeat(4001) })).toEqual(['Ô note: nội dung dài 4001 ký tự.'])
  })
})
