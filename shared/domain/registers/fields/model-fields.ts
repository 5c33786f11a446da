import { modelKinds } from '../register-entry.ts'
import { modelWords } from '../register-words.ts'
import { choicesOf, type FieldsOf } from './register-field.ts'

/** Mô hình hay, khen thưởng. */
export const modelFields: FieldsOf<'models'> = [
  {
    key: 'date',
    label: 'Ngày',
    type: 'date',
    required: true,
    headings: ['thời gian', 'ngày quyết định', 'ngày công nhận', 'ngày khen thưởng'],
    width: 13,
  },
  {
    key: 'kind',
    label: 'Loại',
    type: 'choice',
    required: true,
    choices: choicesOf(modelKinds, modelWords),
    headings: ['phân loại'],
    width: 14,
  },
  {
    key: 'name',
    label: 'Tên mô hình, tập thể, cá nhân',
    type: 'text',
    required: true,
    headings: ['tên mô hình', 'tập thể cá nhân', 'được khen thưởng', 'mô hình'],
    width: 36,
  },
  {
    key: 'unit',
    label: 'Cơ quan, đơn vị',
    type: 'text',
    required: true,
    headings: ['đơn vị', 'đơn vị thực hiện', 'đơn vị công tác', 'cơ quan'],
    width: 28,
  },
  {
    key: 'content',
    label: 'Kết quả, thành tích',
    type: 'long_text',
    required: true,
    headings: ['nội dung', 'hiệu quả', 'thành tích', 'kết quả'],
    width: 48,
  },
  {
    key: 'award',
    label: 'Hình thức khen thưởng',
    type: 'text',
    required: false,
    headings: ['hình thức khen'],
    hint: 'Ví dụ: Bằng khen của Chủ tịch UBND thành phố.',
    width: 28,
  },
  {
    key: 'decision',
    label: 'Số quyết định',
    type: 'text',
    required: false,
    headings: ['quyết định', 'số quyết định khen thưởng'],
    width: 18,
  },
  { key: 'collectives', label: 'Số tập thể', type: 'count', required: false, headings: ['tập thể'], width: 10 },
  { key: 'individuals', label: 'Số cá nhân', type: 'count', required: false, headings: ['cá nhân'], width: 10 },
]
