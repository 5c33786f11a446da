import type { PlanMeta } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { Appendix, DocumentContent, TableCell } from '../content.ts'
import { paragraph } from '../content.ts'
import type { DocumentForm } from '../document-form.ts'
import type { DocumentKind, DocumentNeed, DocumentSnapshot } from '../document-kind.ts'
import type { BoundFigure, Narrative } from '../narrative.ts'
import { field, said, sentence } from '../narrative.ts'
import { type OutlinePart, outlineBlocks, outlineSections, part, words } from '../report-outline.ts'
import { formNeeds } from './period-needs.ts'
import { cell } from './period-tables.ts'
import { capitalised, notOccurring, planShortName } from './period-wording.ts'
import { reportHead } from './report-head.ts'

/** One unit and one period. */
export interface MatrixMark {
  /** Null: nothing has been received. */
  readonly receivedOn: IsoDate | null
  /** 1 for the first report, 2 for one that replaced it. */
  readonly round: number
}

export interface SubmissionMatrixFacts {
  readonly plan: PlanMeta
  readonly year: number
  /** The day on which the receipts are looked at. */
  readonly day: IsoDate
  /** "6 tháng đầu năm 2023" */
  readonly periods: readonly string[]
  /** In the order to print; `marks` by period, null for a unit that reports no figures. */
  readonly rows: readonly { readonly name: string; readonly marks: readonly MatrixMark[] | null }[]
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}

export interface SubmissionMatrixSnapshot
  extends DocumentSnapshot,
    Pick<SubmissionMatrixFacts, 'year' | 'day' | 'periods' | 'rows'> {
  readonly kind: 'submission_matrix'
  readonly planName: string
}

const key = (index: number): string => `received/${index}`

const arrivedIn = ({ rows }: Pick<SubmissionMatrixFacts, 'rows'>, index: number) =>
  rows.filter(({ marks }) => marks !== null && marks[index]?.receivedOn !== null)
const absentIn = ({ rows }: Pick<SubmissionMatrixFacts, 'rows'>, index: number) =>
  rows.filter(({ marks }) => marks !== null && marks[index]?.receivedOn === null)

const figures = (snapshot: SubmissionMatrixSnapshot): readonly BoundFigure[] =>
  snapshot.periods.map((period, index) => ({
    key: key(index),
    label: `Số đơn vị đã gửi báo cáo ${period}`,
    text: `${arrivedIn(snapshot, index).length}/${snapshot.rows.filter(({ marks }) => marks !== null).length}`,
    source: null,
    names: [],
  }))

const outline = (snapshot: SubmissionMatrixSnapshot): readonly OutlinePart[] => [
  part(
    'Tình hình gửi báo cáo',
    words(
      'receipts',
      snapshot.periods.flatMap((period, index): Narrative => {
        const absent = absentIn(snapshot, index).map(({ name }) => name)
        const told = sentence`${capitalised(period)}: ${field(key(index))} đơn vị đã gửi báo cáo.`
        return absent.length === 0 ? [told] : [told, said(`Chưa nhận được báo cáo của: ${absent.join(', ')}.`)]
      }),
    ),
  ),
]

function matrix(snapshot: SubmissionMatrixSnapshot): Appendix {
  const { periods, rows, year } = snapshot
  const markCell = ({ receivedOn, round }: MatrixMark): TableCell =>
    receivedOn === null
      ? { lines: ['chưa nhận'], italic: true }
      : cell(formatDate(receivedOn), ...(round > 1 ? [`(lần ${round})`] : []))
  return {
    title: `Bảng theo dõi báo cáo của các đơn vị năm ${year}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        title: `Ngày nhận báo cáo, tính đến ngày ${formatDate(snapshot.day)}`,
        unitNote: null,
        columns: [
          { heading: 'TT', align: 'center', share: 10 },
          { heading: 'Đơn vị', align: 'left', share: 50 },
          ...periods.map((period) => ({
            heading: capitalised(period),
            align: 'center' as const,
            share: 187 / periods.length,
          })),
        ],
        rows: rows.map(({ name, marks }, index): readonly TableCell[] => [
          cell(String(index + 1)),
          cell(capitalised(name)),
          ...(marks === null
            ? [{ lines: [notOccurring], italic: true, align: 'center' as const, span: periods.length }]
            : marks.map(markCell)),
        ]),
        notes: ['“(lần 2)” trở đi: báo cáo gửi lại, thay báo cáo đã gửi trước.'],
      },
    ],
  }
}

function content(snapshot: SubmissionMatrixSnapshot): DocumentContent {
  const { form, year, planName } = snapshot
  const matter = `tình hình gửi báo cáo số liệu năm ${year} thực hiện ${planName}`
  return {
    ...reportHead(form),
    subject: snapshot.ownSubject ?? capitalised(matter),
    addressees: null,
    blocks: [
      paragraph(`${form.issuingBody} báo cáo ${matter} (tính đến ngày ${formatDate(snapshot.day)}) như sau:`),
      ...outlineBlocks(outline(snapshot), snapshot.narrative, figures(snapshot)),
      paragraph(`Trên đây là ${matter}, ${form.issuingBody} báo cáo.`),
    ],
    appendices: [matrix(snapshot)],
    isIllustrative: snapshot.isIllustrative,
  }
}

function needs(facts: SubmissionMatrixFacts): readonly DocumentNeed[] {
  const last = facts.periods.length - 1
  return [
    ...absentIn(facts, last).map(({ name }) => ({
      code: 'missing_report',
      from: name,
      what: `Chưa có báo cáo ${facts.periods[last] ?? ''} của ${name}. Đôn đốc đơn vị, hoặc in như hiện có.`,
      blocksIssue: false,
    })),
    ...formNeeds(facts),
  ]
}

/** Who reported what, and when (documents.md section 3, other prints). */
export const submissionMatrixKind: DocumentKind<SubmissionMatrixFacts, SubmissionMatrixSnapshot> = {
  id: 'submission_matrix',
  name: 'Bảng theo dõi báo cáo',
  needs,
  snapshot: ({ plan, year, day, periods, rows, form, narrative, ownSubject, isIllustrative }) => ({
    kind: 'submission_matrix',
    planName: planShortName({ plan }),
    ...{ year, day, periods, rows, form, narrative, ownSubject, isIllustrative },
  }),
  figures,
  sections: (snapshot) => outlineSections(outline(snapshot)),
  content,
}
