import type { IsoDate } from '../ids.ts'
import { formatInteger } from '../numbers/format-number.ts'
import { formatDate } from '../time/iso-date.ts'
import type { FieldValue } from './read-field.ts'
import type { RegisterEntry, RegisterId } from './register-entry.ts'
import { registerFields } from './register-fields.ts'
import { hasAttendances, isOpenProposal } from './register-totals.ts'

/** What is wrong with an entry, at which field; both sentences are Vietnamese and stand by themselves. */
export interface EntryFault {
  readonly field: string
  readonly message: string
  readonly remedy: string
}

export type FieldValues = Readonly<Record<string, FieldValue>>

export type EntryCheck =
  | { readonly kind: 'entry'; readonly entry: RegisterEntry }
  | { readonly kind: 'faults'; readonly faults: readonly EntryFault[] }

/** Makes an entry out of the values of its fields, or says all that stands against it. `today`: nothing lies ahead. */
export function entryOfValues(register: RegisterId, values: FieldValues, today: IsoDate): EntryCheck {
  const missing = registerFields[register]
    .filter((field) => field.required && (values[field.key] ?? null) === null)
    .map(
      (field): EntryFault => ({
        field: field.key,
        message: `Chưa có “${field.label}”.`,
        remedy: `Nhập “${field.label}”.`,
      }),
    )
  if (missing.length > 0) return { kind: 'faults', faults: missing }
  const fields = registerFields[register].map(({ key }) => [key, values[key] ?? null] as const)
  // Each value was read by the type of its field, and every required one is there.
  const entry = { register, ...Object.fromEntries(fields) } as unknown as RegisterEntry
  const faults = entryFaults(entry, today)
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'entry', entry }
}

/** The values of an entry by field. */
export const valuesOfEntry = (entry: RegisterEntry): FieldValues => {
  const { register: _, ...values } = entry
  return values
}

/** All that contradicts itself in an entry whose fields are filled in. */
export function entryFaults(entry: RegisterEntry, today: IsoDate): readonly EntryFault[] {
  const faults: EntryFault[] = []
  if (entry.date > today)
    faults.push({
      field: 'date',
      message: `Ngày ${formatDate(entry.date)} ở sau ngày hôm nay.`,
      remedy: 'Nhập đúng ngày; việc chưa diễn ra thì chưa ghi vào sổ.',
    })
  switch (entry.register) {
    case 'communication':
      faults.push(...atLeastOne('quantity', 'Số lượng', entry.quantity))
      if (!hasAttendances(entry) && entry.attendances !== null)
        faults.push({
          field: 'attendances',
          message: 'Tin bài, ấn phẩm không có lượt người tham dự.',
          remedy: 'Xóa “Lượt người”, hoặc chọn hình thức hội nghị, đợt tư vấn.',
        })
      break
    case 'inspections':
      faults.push(...atLeastOne('units', 'Số đơn vị', entry.units))
      if (entry.due !== null && entry.recovered !== null && entry.recovered > entry.due)
        faults.push({
          field: 'recovered',
          message: `Số tiền đã thu hồi (${formatInteger(entry.recovered)} đồng) lớn hơn số tiền phải thu (${formatInteger(entry.due)} đồng).`,
          remedy: 'Kiểm tra hai số tiền; nếu đã thu cả lãi chậm đóng thì cộng lãi vào số tiền phải thu.',
        })
      break
    case 'proposals':
      faults.push(...answerFaults(entry, today))
      break
    case 'models':
      if (entry.kind === 'model')
        for (const field of ['award', 'decision', 'collectives', 'individuals'] as const)
          if (entry[field] !== null)
            faults.push({
              field,
              message: 'Mô hình hay không kèm hình thức khen thưởng, số quyết định, số tập thể, cá nhân.',
              remedy: 'Xóa ô này, hoặc chọn loại “Khen thưởng”.',
            })
      break
    case 'directives':
      break
  }
  return faults
}

const atLeastOne = (field: string, label: string, value: number): readonly EntryFault[] =>
  value >= 1 ? [] : [{ field, message: `“${label}” là 0.`, remedy: `Ghi “${label}” từ 1 trở lên.` }]

function answerFaults(
  entry: Extract<RegisterEntry, { readonly register: 'proposals' }>,
  today: IsoDate,
): readonly EntryFault[] {
  const { state, answer, answerDocument, answeredOn, date } = entry
  if (isOpenProposal(entry)) {
    if (answeredOn === null && answerDocument === null) return []
    return [
      {
        field: 'state',
        message: 'Đã ghi ngày hoặc số văn bản trả lời nhưng trạng thái là chưa trả lời.',
        remedy: 'Chọn “Đã trả lời” hoặc “Đã giải quyết”, hay xóa phần trả lời.',
      },
    ]
  }
  const what = state === 'answered' ? 'Đã trả lời' : 'Đã giải quyết'
  const faults: EntryFault[] = []
  if (answeredOn === null)
    faults.push({ field: 'answeredOn', message: `“${what}” nhưng chưa có ngày trả lời.`, remedy: 'Nhập ngày trả lời.' })
  else if (answeredOn < date || answeredOn > today)
    faults.push({
      field: 'answeredOn',
      message: `Ngày trả lời ${formatDate(answeredOn)} ở ${answeredOn < date ? 'trước ngày nêu' : 'sau ngày hôm nay'}.`,
      remedy: 'Nhập lại ngày trả lời.',
    })
  if (answer === null && answerDocument === null)
    faults.push({
      field: 'answer',
      message: `“${what}” nhưng chưa ghi nội dung hay số văn bản trả lời.`,
      remedy: 'Nhập nội dung trả lời hoặc số văn bản trả lời.',
    })
  return faults
}
