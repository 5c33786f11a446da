import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { Fact } from '../../../shared/domain/facts/fact.ts'
import type { UnitCode, VariableCode } from '../../../shared/domain/ids.ts'
import { figuresFor, periodsEndingWith } from '../../../shared/domain/indicators/figures.ts'
import type { Finding } from '../../../shared/domain/intake/finding.ts'
import { recogniseWorkbook } from '../../../shared/domain/intake/recognise-workbook.ts'
import type { RecognisedSubmission } from '../../../shared/domain/intake/recognition.ts'
import { validateSubmission } from '../../../shared/domain/intake/validate.ts'
import { sameValue } from '../../../shared/domain/numbers/exact-value.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import {
  type Period,
  parsePeriod,
  periodKey,
  previousPeriod,
  samePeriodLastYear,
} from '../../../shared/domain/time/period.ts'
import { readAssignedFigures } from '../assigned/read-assigned-figures.ts'
import { type Desk, receivedReport, variableOf } from '../desk.ts'
import { closingReview } from '../documents/issue/closed-periods.ts'
import type { Batch, BatchFile, FigureChange, FilePreview, PreviewedSubmission } from './batch.ts'
import { illustrativeFindings } from './illustrative.ts'
import { effectsOf } from './indicator-effects.ts'

const rejectedWith = (finding: Finding): FilePreview => ({
  outcome: 'rejected',
  layout: null,
  submissions: [],
  questions: [],
  findings: [finding],
  accounting: null,
  effects: [],
  duplicateOf: null,
})

/** A file that could not be opened at all: its one sentence stands for the whole file. */
export const unreadable = (code: string, message: string, remedy: string): FilePreview =>
  rejectedWith({
    code,
    severity: 'error',
    sheet: null,
    cell: null,
    read: null,
    message,
    remedy,
    needsExplanation: false,
  })

/**
 * The preview of a file whose grid is at hand: recognised, checked against what is in force, and compared figure by
 * figure. Nothing is written.
 */
export function previewFile(desk: Desk, plan: Plan, batch: Batch, file: BatchFile): FilePreview {
  if (!file.workbook) throw new Error(`File ${file.name} has no grid to preview`)
  const { unit, period } = file.answers
  const recognition = recogniseWorkbook(file.workbook, {
    fileName: file.name,
    units: desk.catalogue.units,
    territory: plan.meta.territory,
    variables: desk.catalogue.variables,
    synonyms: desk.catalogue.synonyms,
    answers: { ...(unit ? { unit } : {}), ...(period ? { period } : {}) },
  })
  const submissions = recognition.submissions.map((submission) => compare(desk, plan, submission))
  const findings = [
    ...recognition.findings,
    ...coveredFindings(file.coveredCells),
    ...illustrativeFindings(file.workbook, desk.store.isDemo, file.name),
    ...submissions.flatMap((submission) => overruledLetters(desk, submission)),
    ...recognition.submissions.flatMap((submission) =>
      validateSubmission(submission, validationContext(desk, submission)),
    ),
  ]
  const duplicateOf = duplicate(desk, batch, file)
  return {
    outcome: outcomeOf(findings, recognition.questions.length > 0, submissions, duplicateOf !== null),
    layout: recognition.layout,
    submissions,
    questions: recognition.questions,
    findings,
    accounting: recognition.accounting,
    effects: effectsOf(desk, plan, recognition.submissions),
    duplicateOf,
  }
}

function outcomeOf(
  findings: readonly Finding[],
  asks: boolean,
  submissions: readonly PreviewedSubmission[],
  isDuplicate: boolean,
): FilePreview['outcome'] {
  if (isDuplicate) return 'duplicate'
  if (asks && findings.every((finding) => finding.severity !== 'error')) return 'needs_review'
  if (submissions.length === 0 || findings.some((finding) => finding.severity === 'error'))
    return asks ? 'needs_review' : 'rejected'
  const needsPerson =
    findings.some((finding) => finding.severity === 'warning') || submissions.some((one) => one.replaces !== null)
  return needsPerson ? 'needs_review' : 'ready'
}

function compare(desk: Desk, plan: Plan, recognised: RecognisedSubmission): PreviewedSubmission {
  const inForce = desk.store.facts.inForce({ units: [recognised.unit], period: recognised.period })
  const changes = recognised.figures.map((figure): FigureChange => {
    const known = inForce.find((fact) => fact.variable === figure.variable && fact.status === figure.status)
    const kind = known === undefined ? 'new' : sameValue(known.value, figure.value) ? 'same' : 'changed'
    return { variable: figure.variable, kind, before: known?.value ?? null, after: figure.value, figure }
  })
  const accepted = receivedReport(desk, plan.meta.id, recognised.unit, recognised.period)
  const replaces = accepted && {
    submissionId: accepted.id,
    round: accepted.round,
    acceptedAt: accepted.acceptedAt ?? accepted.receivedAt,
    fileName: accepted.fileName,
  }
  return { recognised, changes, replaces }
}

function validationContext(desk: Desk, submission: RecognisedSubmission) {
  const period = parsePeriod(submission.period)
  if (!period) throw new Error(`Recognition minted a malformed period ${submission.period}`)
  const figuresOf = (of: typeof period) => {
    const figures = figuresFor(factsOfUnit(desk, submission.unit, of), of)
    return (variable: Parameters<typeof figures>[1]) => figures(submission.unit, variable)
  }
  const holder = { kind: 'unit', code: submission.unit } as const
  const assigned = readAssignedFigures(desk, period.year)
  const before = previousPeriod(period)
  const lastYear = samePeriodLastYear(period)
  return {
    variables: desk.catalogue.variables,
    units: desk.catalogue.units,
    previous: { period: periodKey(before), figure: figuresOf(before) },
    lastYear: { period: periodKey(lastYear), figure: figuresOf(lastYear) },
    assigned: {
      choice: (variable: VariableCode) => assigned.choice(holder, variable, 'count'),
      all: (variable: VariableCode) => assigned.of(holder, variable).filter(({ measure }) => measure === 'count'),
    },
    closedBy: closingReview(desk, period),
  }
}

/** Facts in force of one unit that can serve a period: those of every period that closes on the same day. */
const factsOfUnit = (desk: Desk, unit: UnitCode, period: Period): readonly Fact[] =>
  periodsEndingWith(period).flatMap((key) => desk.store.facts.inForce({ units: [unit], period: key }))

/** A figure that came by letter is not overruled by a report without somebody saying so. */
function overruledLetters(desk: Desk, { recognised, changes }: PreviewedSubmission): Finding[] {
  const inForce = desk.store.facts.inForce({ units: [recognised.unit], period: recognised.period })
  return changes.flatMap(({ kind, variable, figure }): Finding[] => {
    const known = inForce.find((fact) => fact.variable === variable && fact.status === figure.status)
    if (kind !== 'changed' || known?.provenance.kind !== 'manual') return []
    const { sheet, cell, read } = figure
    const { number, date, issuer } = known.provenance.document
    const letter = `văn bản ${number} ngày ${formatDate(date)} của ${issuer}`
    return [
      {
        code: 'overrules_letter',
        severity: 'warning',
        sheet,
        cell,
        read,
        message: `Ô ${cell}, trang “${sheet}”: “${variableOf(desk, variable).label}” ghi ${formatValue(figure.value)}, khác số ${formatValue(known.value)} đã nhập theo ${letter}.`,
        remedy: 'Đối chiếu với văn bản; nếu số trong tệp là số đúng, xác nhận và ghi lý do.',
        needsExplanation: true,
      },
    ]
  })
}

function coveredFindings(cells: BatchFile['coveredCells']): Finding[] {
  return cells.map(({ sheet, cell, read }) => ({
    code: 'covered_cell',
    severity: 'note',
    sheet,
    cell,
    read,
    message: `Ô ${cell}, trang “${sheet}”: giá trị “${read}” nằm khuất dưới ô gộp nên không được dùng.`,
    remedy: 'Nếu đây là số liệu cần báo cáo, bỏ gộp ô trong tệp rồi nhập lại.',
    needsExplanation: false,
  }))
}

/** The same bytes in the store, or earlier in this very drop. */
function duplicate(desk: Desk, batch: Batch, file: BatchFile): FilePreview['duplicateOf'] {
  const [known] = desk.store.submissions.byFile(file.sha256)
  if (known)
    return {
      acceptedAt: known.acceptedAt ?? known.receivedAt,
      acceptedBy: known.acceptedBy ?? '',
      fileName: known.fileName,
    }
  const twin = batch.files.slice(0, batch.files.indexOf(file)).find((other) => other.sha256 === file.sha256)
  return twin ? { acceptedAt: twin.receivedAt, acceptedBy: '', fileName: twin.name } : null
}
