import { type FieldsOf, noteField } from './register-field.ts'

/** Văn bản chỉ đạo đã ban hành. */
export const directiveFields: FieldsOf<'directives'> = [
  {
    key: 'date',
    label: 'Ngày ban hành',
    type: 'date',
    required: true,
    headings: ['ngày văn bản', 'ngày tháng', 'ngày tháng năm', 'ngày ký', 'ngày'],
    width: 13,
  },
  {
    key: 'documentType',
    label: 'Loại văn bản',
    type: 'text',
    required: true,
    headings: ['thể loại', 'tên loại', 'loại'],
    hint: 'Ví dụ: Kế hoạch, Công văn, Quyết định.',
    width: 16,
  },
  {
    key: 'number',
    label: 'Số, ký hiệu',
    type: 'text',
    required: true,
    headings: ['số ký hiệu', 'số văn bản', 'số hiệu', 'số'],
    hint: 'Ví dụ: 64/KH-UBND.',
    width: 20,
  },
  {
    key: 'issuer',
    label: 'Cơ quan ban hành',
    type: 'text',
    required: true,
    headings: ['đơn vị ban hành', 'nơi ban hành', 'cơ quan'],
    width: 28,
  },
  {
    key: 'subject',
    label: 'Trích yếu',
    type: 'long_text',
    required: true,
    headings: ['trích yếu nội dung', 'nội dung', 'về việc'],
    hint: 'Như trên văn bản; báo cáo sẽ viết “… về …”.',
    width: 60,
  },
  noteField,
]
