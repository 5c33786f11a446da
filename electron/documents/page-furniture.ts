import type { Content } from 'pdfmake/interfaces'
import { illustrativeMark } from '../../shared/domain/documents/form-wording.ts'
import { lineHeightFor, mm, type PageForm, pageNumberTop } from './page-form.ts'
import type { TextMeasure } from './text-measure.ts'

type PageHeader = (currentPage: number, pageCount: number) => Content | undefined

export interface PageNumbering {
  /** Header of one numbered part: the text, or an appendix. Parts must be asked for in the order of their pages. */
  part(): PageHeader
  /** Pages of the whole document, known once it is laid out. */
  pageCount(): number
}

/**
 * Numbers in the top margin, from the second page of the text and of each appendix, every part from 1 (NĐ 30/2020, Phụ
 * lục I, mục I.7 and III.1). pdfmake asks for the headers once, page by page.
 */
export function pageNumbering(measure: TextMeasure, form: PageForm): PageNumbering {
  let count = 0
  return {
    pageCount: () => count,
    part() {
      let first: number | null = null
      return (currentPage, pageCount) => {
        count = pageCount
        first ??= currentPage
        const number = currentPage - first + 1
        if (number === 1) return undefined
        return {
          text: String(number),
          fontSize: form.sizes.pageNumber,
          alignment: 'center',
          lineHeight: lineHeightFor(measure, 1),
          margin: [form.margins.left, pageNumberTop, form.margins.right, 0],
        }
      }
    },
  }
}

/** In the bottom margin, outside the text. */
export const illustrativeFooter = ({ margins }: PageForm): Content => ({
  text: illustrativeMark,
  fontSize: 11,
  italics: true,
  alignment: 'center',
  margin: [margins.left, mm(8), margins.right, 0],
})
