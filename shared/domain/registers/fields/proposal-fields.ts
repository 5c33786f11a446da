import { proposalKinds, proposalStates } from '../register-entry.ts'
import { proposalStateWords, proposalWords } from '../register-words.ts'
import { choicesOf, type FieldsOf } from './register-field.ts'

/** Khó khăn, vướng mắc, kiến nghị and what became of them. */
export const proposalFields: FieldsOf<'proposals'> = [
  {
    key: 'date',
    label: 'Ngày nêu',
    type: 'date',
    required: true,
    headings: ['ngày kiến nghị', 'thời gian', 'ngày'],
    width: 13,
  },
  {
    key: 'kind',
    label: 'Loại',
    type: 'choice',
    required: true,
    choices: choicesOf(proposalKinds, proposalWords),
    headings: ['phân loại'],
    width: 18,
  },
  {
    key: 'raisedBy',
    label: 'Cơ quan, đơn vị nêu',
    type: 'text',
    required: true,
    headings: ['ai nêu', 'đơn vị kiến nghị', 'cơ quan kiến nghị', 'nơi nêu', 'đơn vị nêu'],
    width: 28,
  },
  {
    key: 'addressedTo',
    label: 'Gửi cơ quan',
    type: 'text',
    required: true,
    headings: ['gửi ai', 'cơ quan giải quyết', 'nơi nhận kiến nghị', 'kiến nghị với', 'gửi đến'],
    width: 28,
  },
  {
    key: 'content',
    label: 'Nội dung',
    type: 'long_text',
    required: true,
    headings: ['nội dung kiến nghị', 'khó khăn vướng mắc', 'vướng mắc'],
    width: 50,
  },
  {
    key: 'document',
    label: 'Số văn bản nêu',
    type: 'text',
    required: false,
    headings: ['văn bản', 'văn bản kiến nghị', 'số văn bản'],
    hint: 'Ví dụ: 123/BHXH-QLT; để trống nếu nêu tại cuộc họp.',
    width: 20,
  },
  {
    key: 'state',
    label: 'Trạng thái',
    type: 'choice',
    required: true,
    choices: choicesOf(proposalStates, proposalStateWords),
    headings: ['tình trạng', 'tình hình giải quyết'],
    width: 16,
  },
  {
    key: 'answer',
    label: 'Nội dung trả lời',
    type: 'long_text',
    required: false,
    headings: ['trả lời', 'kết quả giải quyết', 'kết quả trả lời'],
    width: 40,
  },
  {
    key: 'answerDocument',
    label: 'Số văn bản trả lời',
    type: 'text',
    required: false,
    headings: ['văn bản trả lời'],
    width: 20,
  },
  { key: 'answeredOn', label: 'Ngày trả lời', type: 'date', required: false, headings: [], width: 13 },
]
