import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PlanDraft } from '../../../shared/contract/plan-draft.ts'
import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import {
  comparatorSigns,
  lineNumbers,
  natureWords,
  notInDocument,
  recurrenceWords,
  reportKindWords,
  roleWords,
} from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { planFromDraft } from '../../../shared/domain/plan-import/plan-from-draft.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, UsageError } from '../command.ts'
import { plainNumber } from '../plain-number.ts'
import { textTable } from '../text-table.ts'

const confidenceWords = { high: 'chắc', medium: 'cần xem', low: 'phải xem' } as const

export const importPlanCommand: Command = {
  name: 'plans import',
  form: 'FILE',
  summary: 'Đọc văn bản kế hoạch (.txt, .docx) hoặc bảng phân công (.xlsx) thành bản nháp; không lưu gì',
  access: 'catalogue',
  run: async ({ client }, { words }) => {
    const [file, ...more] = words
    if (file === undefined || more.length > 0) throw new UsageError('Nêu đúng một tệp: plans import ke-hoach.txt.')
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`Không có tệp “${file}”.`)
    const name = path.basename(file).normalize('NFC')
    const draft = await client.plans.draft({ file: new File([new Uint8Array(readFileSync(file))], name), name })
    return {
      json: plainDraft(draft),
      text: textOf(draft),
      refused: draft.findings.some((one) => one.severity === 'error'),
    }
  },
}

/** Exact values as plain numbers, as every command prints them. */
const plainDraft = (draft: PlanDraft) => ({
  ...draft,
  targets: draft.targets.map((target) => ({ ...target, value: target.value && plainNumber(target.value) })),
  baselines: draft.baselines.map((baseline) => ({ ...baseline, value: plainNumber(baseline.value) })),
})

function textOf(draft: PlanDraft): string {
  const { meta } = draft
  return [
    `${meta.documentType.value ?? 'Văn bản'} ${meta.number.value ?? `(số: ${notInDocument})`}`,
    `Trích yếu: ${meta.subject.value ?? notInDocument}`,
    `Cơ quan ban hành: ${meta.issuer.value ?? notInDocument}; ngày: ${meta.date.value === null ? notInDocument : formatDate(meta.date.value)}; người ký: ${meta.signer.value ?? notInDocument}`,
    `Thời kỳ: ${periodText(meta)}; địa bàn: ${meta.locality.value ?? notInDocument}`,
    `Căn cứ: ${meta.parents.value?.join('; ') ?? notInDocument}`,
    ...draft.findings.map(({ message, remedy }) => `! ${message} ${remedy}`),
    '',
    `Chỉ tiêu (${draft.targets.length})`,
    targetTable(draft),
    ...(draft.baselines.length === 0
      ? []
      : [
          '',
          `Hiện trạng (${draft.baselines.length})`,
          ...draft.baselines.map(
            (one) =>
              `  ${one.clause}, ${lineNumbers(one.lines)}: ${one.indicator} ${formatValue(one.value)}${one.unit}`,
          ),
        ]),
    ...(draft.unplaced.length === 0
      ? []
      : [
          '',
          `Con số chưa xếp (${draft.unplaced.length})`,
          ...draft.unplaced.map(
            (one) => `  ${one.clause}, ${lineNumbers(one.lines)}: ${one.figure} — ${one.reason ?? ''}`,
          ),
        ]),
    '',
    `Nhóm nhiệm vụ (${draft.groups.length})`,
    ...draft.groups.map((one) => `  ${one.clause}, ${lineNumbers(one.lines)}: ${one.title}`),
    '',
    `Nhiệm vụ (${draft.assignments.length})`,
    assignmentTable(draft),
    '',
    `Báo cáo phải gửi (${draft.obligations.length})`,
    obligationTable(draft),
    ...(draft.committee.length === 0
      ? []
      : [
          '',
          `Ban chỉ đạo (${draft.committee.length})`,
          ...draft.committee.map(
            (one) => `  ${roleWords[one.role]}: ${one.post ?? notInDocument}, ${lineNumbers(one.lines)} — ${sure(one)}`,
          ),
        ]),
    ...stillMissing(draft),
    '',
    'Bản nháp, chưa lưu: các dòng “cần xem”, “phải xem” chờ người phụ trách kiểm tra.',
  ].join('\n')
}

const periodText = ({ yearFrom, yearTo }: PlanDraft['meta']): string =>
  yearFrom.value === null && yearTo.value === null ? notInDocument : `${yearFrom.value ?? '?'}–${yearTo.value ?? '?'}`

/** What a person must settle before the draft can be kept as a plan. */
function stillMissing(draft: PlanDraft): string[] {
  const errors = planFromDraft(draft, { taken: [], agencies: [] }).problems.filter(
    (problem) => problem.severity === 'error',
  )
  if (errors.length === 0) return []
  return [
    '',
    `Còn thiếu để thành kế hoạch (${errors.length})`,
    ...errors.map((one) => `  ${one.message} ${one.remedy}`),
  ]
}

const linesText = ([first, last]: LineRange): string => (first === last ? String(first) : `${first}–${last}`)
const placeText = ({ clause, bullet }: { clause: string; bullet: number | null }): string =>
  bullet === null ? clause : `${clause} (gạch ${bullet})`
const sure = ({ confidence, reason }: { confidence: keyof typeof confidenceWords; reason: string | null }): string =>
  reason === null ? confidenceWords[confidence] : `${confidenceWords[confidence]}: ${reason}`

const targetTable = ({ targets }: PlanDraft): string =>
  textTable(
    [
      { head: 'Điểm' },
      { head: 'Dòng' },
      { head: 'Năm' },
      { head: 'Chỉ tiêu' },
      { head: 'Mức', align: 'right' },
      { head: 'Tin cậy' },
    ],
    targets.map((target) => [
      placeText(target),
      linesText(target.lines),
      target.yearFrom === null
        ? '?'
        : target.yearFrom === target.yearTo
          ? String(target.yearFrom)
          : `${target.yearFrom}–${target.yearTo ?? '?'}`,
      target.indicator,
      target.value === null || target.comparator === null
        ? natureWords[target.nature]
        : `${comparatorSigns[target.comparator]} ${formatValue(target.value)}${target.unit ?? ''}`,
      sure(target),
    ]),
  )

const assignmentTable = ({ assignments }: PlanDraft): string =>
  textTable(
    [
      { head: 'Điểm' },
      { head: 'Dòng' },
      { head: 'Chủ trì' },
      { head: 'Phối hợp' },
      { head: 'Nhịp' },
      { head: 'Hạn' },
      { head: 'Nhiệm vụ' },
      { head: 'Tin cậy' },
    ],
    assignments.map((one) => [
      placeText(one),
      linesText(one.lines),
      one.lead.length === 0 ? 'không nêu' : one.lead.join(', '),
      one.coordinating.join(', '),
      one.recurrence.stated ? recurrenceWords[one.recurrence.kind] : '',
      one.due?.text ?? '',
      one.title,
      sure(one),
    ]),
  )

const obligationTable = ({ obligations }: PlanDraft): string =>
  textTable(
    [
      { head: 'Điểm' },
      { head: 'Dòng' },
      { head: 'Loại' },
      { head: 'Từ' },
      { head: 'Đến' },
      { head: 'Hạn' },
      { head: 'Tin cậy' },
    ],
    obligations.map((one) => [
      placeText(one),
      linesText(one.lines),
      reportKindWords[one.kind],
      one.from ?? '',
      one.to ?? '',
      one.due?.text ?? '',
      sure(one),
    ]),
  )
