import type { DataValidation } from 'exceljs'
import { type AnswerColumn, statusChoices } from '../../shared/domain/slips/slip.ts'

const stop = { allowBlank: true, showInputMessage: true, showErrorMessage: true, errorStyle: 'stop' } as const

/** No slip is about work of another century. */
const firstDay = new Date('2000-01-01T00:00:00Z')
const lastDay = new Date('2099-12-31T00:00:00Z')

const day = (promptTitle: string, prompt: string): DataValidation => ({
  ...stop,
  type: 'date',
  operator: 'between',
  formulae: [firstDay, lastDay],
  promptTitle,
  prompt,
  errorTitle: 'Ngày không hợp lệ',
  error: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2023.',
})

/** Input rules of the columns that have one; texts are short, since Excel shows at most 255 letters. */
export const answerValidations: Readonly<Partial<Record<AnswerColumn, DataValidation>>> = {
  status: {
    ...stop,
    type: 'list',
    formulae: [`"${statusChoices.join(',')}"`],
    promptTitle: 'Trạng thái mới',
    prompt: 'Chọn trong danh sách; để trống nếu không thay đổi.',
    errorTitle: 'Trạng thái không hợp lệ',
    error: `Chỉ chọn: ${statusChoices.join('; ')}.`,
  },
  percent: {
    ...stop,
    type: 'whole',
    operator: 'between',
    formulae: [0, 100],
    promptTitle: 'Tỷ lệ thực hiện',
    prompt: 'Số nguyên từ 0 đến 100, không kèm dấu %.',
    errorTitle: 'Tỷ lệ không hợp lệ',
    error: 'Nhập số nguyên từ 0 đến 100, không kèm dấu %.',
  },
  doneOn: day('Ngày hoàn thành', 'Ngày công việc thực sự hoàn thành; chỉ ghi khi chọn “báo cáo hoàn thành”.'),
  documentDate: day('Ngày văn bản', 'Ngày ghi trên văn bản minh chứng; đi cùng số, ký hiệu văn bản.'),
}
