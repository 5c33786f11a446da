import type { AssignedSheetAnswers } from '../../../shared/contract/assigned-import.ts'
import {
  type AssignedFigure,
  type AssignedKey,
  type AssignedSource,
  assignedKeyText,
  assignedSourceWords,
  isAssignable,
  latestEntries,
} from '../../../shared/domain/assigned/assigned-figure.ts'
import type { AssignedRecognition, RecognisedAssignment } from '../../../shared/domain/assigned/assigned-recognition.ts'
import { recogniseAssignedWorkbook } from '../../../shared/domain/assigned/recognise-assigned-workbook.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import { rateOf } from '../../../shared/domain/indicators/assigned-variable.ts'
import type { Finding } from '../../../shared/domain/intake/finding.ts'
import type { WorkbookGrid } from '../../../shared/domain/intake/grid.ts'
import { sameValue } from '../../../shared/domain/numbers/exact-value.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, variableOf } from '../desk.ts'
import type { IncomingFile } from '../intake/batch.ts'
import { sha256Of } from '../intake/batch.ts'
import { illustrativeFindings } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'
import { refuseYearOutside } from './enter-assigned-figure.ts'
import { requireHolder } from './holders.ts'
import { isOlderDecision } from './record-entry.ts'

/** One figure of the sheet beside what is in force. */
export interface AssignedChange {
  readonly figure: RecognisedAssignment
  /** restated: the same value under another decision */
  readonly kind: 'new' | 'changed' | 'restated' | 'same'
  /** The newest entry of the same key, also one that no longer applies. */
  readonly before: AssignedFigure | null
}

/** What will stand behind the figures: as a person said, else as the sheet says; null is still open. */
export interface SheetBasis {
  readonly source: AssignedSource | null
  readonly number: string | null
  readonly date: AssignedSheetAnswers['decisionDate']
  readonly issuer: string | null
}

export interface AssignedSheetPreview {
  readonly sha256: Sha256
  readonly year: number | null
  readonly basis: SheetBasis
  readonly questions: readonly { readonly about: AssignedQuestionTopic; readonly message: string }[]
  readonly changes: readonly AssignedChange[]
  readonly findings: readonly Finding[]
  readonly accounting: AssignedRecognition['accounting'] | null
  readonly isDuplicate: boolean
}

export type AssignedQuestionTopic = 'year' | 'source' | 'decision' | 'holder' | 'variable'

/** Reads a sheet of assigned figures and holds it against what is in force. Nothing is stored. */
export async function previewAssignedSheet(
  desk: Desk,
  plan: Plan,
  file: Pick<IncomingFile, 'name' | 'bytes'>,
  answers: AssignedSheetAnswers,
  signal: AbortSignal | undefined,
): Promise<AssignedSheetPreview> {
  if (answers.year !== null) refuseYearOutside(plan, answers.year)
  const outcome = await desk.reader.read(file, signal)
  if (outcome.kind === 'refused') throw new Refusal('REFUSED', outcome.message, outcome.remedy)
  if (outcome.kind === 'archive') {
    throw new Refusal('REFUSED', `Tệp “${file.name}” là tệp nén.`, 'Giải nén rồi nhập bảng giao chỉ tiêu bên trong.')
  }
  return compareSheet(desk, plan, file, answers, outcome.workbook)
}

function compareSheet(
  desk: Desk,
  plan: Plan,
  { name, bytes }: Pick<IncomingFile, 'name' | 'bytes'>,
  answers: AssignedSheetAnswers,
  workbook: WorkbookGrid,
): AssignedSheetPreview {
  const recognition = recogniseAssignedWorkbook(workbook, {
    fileName: name,
    units: desk.catalogue.units,
    territory: plan.meta.territory,
    variables: desk.catalogue.variables,
    synonyms: desk.catalogue.synonyms,
    agencies: plan.agencies,
    hasRate: (variable) => rateOf(variable, desk.catalogue.indicators) !== null,
    answers: { year: answers.year, holder: answers.holder, variable: assignableAnswer(desk, answers) },
  })
  const { year } = recognition
  if (year !== null) refuseYearOutside(plan, year)
  if (year !== null && answers.holder !== null) requireHolder(desk, plan, answers.holder, year)
  const basis = basisOf(answers, recognition)
  const changes = year === null || basis.source === null ? [] : compare(desk, year, basis.source, basis, recognition)
  const sha256 = sha256Of(bytes)
  return {
    sha256,
    year,
    basis,
    questions: [...recognition.questions, ...openQuestions(basis, recognition)],
    changes,
    findings: [
      ...recognition.findings,
      ...illustrativeFindings(workbook, desk.store.isDemo, name),
      ...olderDecisions(changes, basis),
    ],
    accounting: recognition.accounting,
    isDuplicate: isDuplicate(desk, sha256, basis, changes),
  }
}

function assignableAnswer(desk: Desk, { variable }: AssignedSheetAnswers) {
  if (variable === null) return null
  if (isAssignable(variableOf(desk, variable))) return variable
  throw new Refusal(
    'REFUSED',
    `Biến số liệu “${variable}” không nhận chỉ tiêu giao.`,
    'Chọn một chỉ tiêu trong danh sách.',
  )
}

/** What a person says goes before what the sheet says; the sheet's date belongs to the sheet's number. */
function basisOf(answers: AssignedSheetAnswers, { decision }: AssignedRecognition): SheetBasis {
  const source = answers.source ?? decision?.source ?? null
  const isOwn = answers.decisionNumber === null || answers.decisionNumber === decision?.number
  const inSheet = isOwn ? decision : null
  return {
    source,
    number: answers.decisionNumber ?? inSheet?.number ?? null,
    date: answers.decisionDate ?? inSheet?.date ?? null,
    issuer: answers.decisionIssuer ?? inSheet?.issuer ?? bodyOf(source),
  }
}

/** A source that is a body issues its own decisions; a contract has two parties. */
const bodyOf = (source: AssignedSource | null): string | null =>
  source === null || source === 'hop_dong' ? null : assignedSourceWords[source]

function openQuestions(
  { source, number, date, issuer }: SheetBasis,
  { decision }: AssignedRecognition,
): AssignedSheetPreview['questions'] {
  const open: { about: AssignedQuestionTopic; message: string }[] = []
  if (source === null) open.push({ about: 'source', message: 'Bảng không nói rõ ai giao chỉ tiêu. Chọn nguồn.' })
  const lacking = [
    number === null ? 'số' : null,
    date === null ? 'ngày' : null,
    issuer === null ? 'cơ quan ban hành' : null,
  ].filter((one) => one !== null)
  if (lacking.length > 0) {
    const found = decision && number === decision.number ? `Quyết định ${decision.number} trong bảng` : 'Bảng'
    open.push({
      about: 'decision',
      message: `${found} không ghi đủ ${lacking.join(', ')} của quyết định giao. Nhập vào.`,
    })
  }
  return open
}

function compare(
  desk: Desk,
  year: number,
  source: AssignedSource,
  { number, date }: SheetBasis,
  { figures }: AssignedRecognition,
): readonly AssignedChange[] {
  const latest = new Map(
    latestEntries(desk.store.assigned.list({ year })).map((entry) => [assignedKeyText(entry), entry]),
  )
  return figures.map((figure): AssignedChange => {
    const { holder, variable, measure } = figure
    const key: AssignedKey = { holder, year, variable, measure, source }
    const before = latest.get(assignedKeyText(key)) ?? null
    if (!before?.value) return { figure, kind: before ? 'changed' : 'new', before }
    if (!sameValue(before.value, figure.value)) return { figure, kind: 'changed', before }
    const sameDecision = number === before.decision.number && (date === null || date === before.decision.date)
    return { figure, kind: sameDecision ? 'same' : 'restated', before }
  })
}

function olderDecisions(changes: readonly AssignedChange[], { number, date }: SheetBasis): Finding[] {
  return changes.flatMap(({ kind, before, figure }): Finding[] => {
    if (kind === 'same' || before === null || date === null || number === null) return []
    if (!isOlderDecision(before, { number, date })) return []
    const { sheet, cell, read } = figure
    return [
      {
        code: 'older_decision',
        severity: 'error',
        sheet,
        cell,
        read,
        message: `Ô ${cell}, trang “${sheet}”: đang áp dụng quyết định ${before.decision.number} ngày ${formatDate(before.decision.date)}, ban hành sau quyết định của bảng này.`,
        remedy: 'Kiểm tra lại số, ngày quyết định; quyết định cũ không thay được quyết định mới.',
        needsExplanation: false,
      },
    ]
  })
}

/** The same bytes under the same source and decision, with nothing new to record. */
const isDuplicate = (desk: Desk, sha256: Sha256, { source, number }: SheetBasis, changes: readonly AssignedChange[]) =>
  changes.length > 0 &&
  changes.every(({ kind }) => kind === 'same') &&
  desk.store.assigned.byFile(sha256).some((one) => one.source === source && one.decision.number === number)
