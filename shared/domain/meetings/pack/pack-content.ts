import type { Appendix, Block, FormProfile } from '../../documents/content.ts'
import type { Sha256 } from '../../ids.ts'

/** The first page. */
export interface PackCover {
  /** Printed in capitals; null for a body without a parent agency. */
  readonly parentAgency: string | null
  readonly committee: string
  /** "Tài liệu họp"; printed in capitals. */
  readonly title: string
  readonly subject: string
  /** Day, place and chair, one a line. */
  readonly lines: readonly string[]
  /** "Đà Nẵng, tháng 5 năm 2024", at the foot of the page. */
  readonly foot: string
}

/** A part that the app draws: each begins a page of its own. */
export type PackSection = Appendix

/** A PDF that somebody handed in; it becomes part of the pack as it is. */
export interface PackAnnex {
  readonly title: string
  readonly fileName: string
  /** Of the file as it was handed in. */
  readonly sha256: Sha256
}

/** A whole meeting pack as plain data; pages are numbered when it is made. */
export interface PackContent {
  readonly profile: FormProfile
  readonly cover: PackCover
  readonly sections: readonly PackSection[]
  readonly annexes: readonly PackAnnex[]
  /** What stands below the list of contents: when the figures were frozen, their hash, the annexes with theirs. */
  readonly belowContents: readonly Block[]
  /** Illustrative figures: every page that the app draws says so. */
  readonly isIllustrative: boolean
}

/** One line of the list of contents. */
export interface PackEntry {
  /** "Tài liệu 3" */
  readonly number: number
  readonly title: string
  /** Of the whole pack, from 1 for the cover. */
  readonly firstPage: number
  readonly pageCount: number
}

/** Sections first, then annexes, one after the other behind the `frontPages` of cover and contents. */
export function packEntries(
  content: Pick<PackContent, 'sections' | 'annexes'>,
  counts: { readonly frontPages: number; readonly sections: readonly number[]; readonly annexes: readonly number[] },
): readonly PackEntry[] {
  const titles = [...content.sections, ...content.annexes].map(({ title }) => title)
  const pages = [...counts.sections, ...counts.annexes]
  if (titles.length !== pages.length) throw new Error('A part of the pack was not counted')
  let next = counts.frontPages + 1
  return pages.map((pageCount, index) => {
    const firstPage = next
    next += pageCount
    return { number: index + 1, title: titles[index] ?? '', firstPage, pageCount }
  })
}

/** What is stamped on each page of the pack in its order; null: nothing, as on the cover. */
export function pageStamps(frontPages: number, entries: readonly PackEntry[]): readonly (string | null)[] {
  const front = Array.from({ length: frontPages }, (_, index) => (index === 0 ? null : `Trang ${index + 1}`))
  const rest = entries.flatMap(({ number, firstPage, pageCount }) =>
    Array.from({ length: pageCount }, (_, index) => `Tài liệu ${number} · Trang ${firstPage + index}`),
  )
  return [...front, ...rest]
}
