import { communicationKinds } from '../register-entry.ts'
import { communicationWords } from '../register-words.ts'
import { choicesOf, type FieldsOf, noteField } from './register-field.ts'

/** Tuyên truyền: hội nghị, tin bài, lượt người. */
export const communicationFields: FieldsOf<'communication'> = [
  {
    key: 'date',
    label: 'Ngày thực hiện',
    type: 'date',
    required: true,
    headings: ['thời gian', 'ngày tổ chức', 'ngày đăng', 'ngày'],
    width: 13,
  },
  {
    key: 'kind',
    label: 'Hình thức',
    type: 'choice',
    required: true,
    choices: choicesOf(communicationKinds, communicationWords),
    headings: ['hình thức tuyên truyền', 'loại hình'],
    width: 28,
  },
  {
    key: 'host',
    label: 'Đơn vị thực hiện',
    type: 'text',
    required: true,
    headings: ['đơn vị tổ chức', 'cơ quan thực hiện', 'đơn vị chủ trì', 'báo đài', 'đơn vị'],
    width: 28,
  },
  {
    key: 'content',
    label: 'Nội dung',
    type: 'long_text',
    required: true,
    headings: ['nội dung tuyên truyền', 'tên hội nghị', 'chủ đề'],
    width: 50,
  },
  {
    key: 'quantity',
    label: 'Số lượng',
    type: 'count',
    required: true,
    headings: ['số cuộc', 'số hội nghị', 'số tin bài', 'số lớp', 'số buổi'],
    hint: 'Số hội nghị, đợt, tin bài hoặc ấn phẩm.',
    width: 10,
  },
  {
    key: 'attendances',
    label: 'Lượt người',
    type: 'count',
    required: false,
    headings: ['số lượt người', 'lượt người tham dự', 'số người tham dự', 'số người'],
    hint: 'Chỉ của hội nghị, đợt tư vấn; để trống nếu chưa thống kê.',
    width: 12,
  },
  noteField,
]
