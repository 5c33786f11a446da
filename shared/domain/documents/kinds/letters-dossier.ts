import type { IsoDate } from '../../ids.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { cell, type LetterForm, letterFrame } from './letters-form.ts'

/** One paper of the file. */
export interface DossierEntry {
  /** "15/BCĐ-BHXH"; null: without a number. */
  readonly number: string | null
  readonly date: IsoDate | null
  readonly author: string
  readonly subject: string
  /** Name in the package; null: only known by number and date, its file is not on this PC. */
  readonly fileName: string | null
}

export interface DossierFacts {
  readonly form: LetterForm
  readonly subject: string
  readonly entries: readonly DossierEntry[]
  readonly day: IsoDate
  readonly isIllustrative: boolean
}

/** Mục lục văn bản, tài liệu trong hồ sơ: the list of everything that the round brought. */
export function dossierContent({ form, subject, entries, day, isIllustrative }: DossierFacts): DocumentContent {
  const frame = letterFrame(form, Number(day.slice(0, 4)))
  return {
    ...frame,
    head: { ...frame.head, number: null, date: day, withoutNumber: true },
    documentType: 'Mục lục văn bản, tài liệu trong hồ sơ',
    subject: `Báo cáo ${subject}`,
    addressees: null,
    blocks: [
      paragraph(`Hồ sơ gồm ${entries.length} văn bản, tài liệu, lập ngày ${formatDate(day)}.`),
      {
        kind: 'table',
        title: '',
        unitNote: null,
        columns: [
          { heading: 'STT', align: 'center', share: 8 },
          { heading: 'Số, ký hiệu', align: 'left', share: 18 },
          { heading: 'Ngày', align: 'center', share: 15 },
          { heading: 'Tác giả', align: 'left', share: 22 },
          { heading: 'Trích yếu nội dung', align: 'left', share: 34 },
          { heading: 'Tệp', align: 'left', share: 14 },
        ],
        rows: entries.map(({ number, date, author, subject: about, fileName }, index) => [
          cell(String(index + 1)),
          cell(number ?? '–'),
          cell(date === null ? '–' : formatDate(date)),
          cell(author),
          cell(about),
          cell(fileName === null ? 'bản giấy' : (fileName.split(' ')[0] ?? fileName)),
        ]),
        notes: [],
      },
    ],
    signature: { titles: ['Người lập hồ sơ'], agencyPost: null, name: null },
    recipients: [],
    appendices: [],
    isIllustrative,
  }
}
