import type { DocumentHead } from '../../shared/domain/documents/content.ts'
import { nationalName, numberLine, partyName, placeAndDate } from '../../shared/domain/documents/form-wording.ts'
import { mm } from './page-form.ts'
import { type TextFrame, unbroken } from './text-frame.ts'

/** The head has no room for number, place and date on one line: the document is not made. */
export class HeadTooNarrow extends Error {
  override readonly name = 'HeadTooNarrow'

  constructor(number: string, date: string) {
    super(
      `Số, ký hiệu “${number}” và địa danh, ngày tháng “${date}” không đủ chỗ trên một dòng của phần đầu văn bản. Rút gọn ký hiệu cơ quan hoặc địa danh trong thiết lập rồi in lại.`,
    )
  }
}

/** The left column is never narrower: names of bodies would break after every word. */
const leastLeft = mm(50)
/** Between number and date. */
const gap = mm(1)
/** Left to the date where there is room: a word processor may set its blanks wider. */
const spare = mm(4)

/**
 * Widths of the head's columns: about 60 and 100 mm on the 160 mm of the text (of the Party 65 and 100), the right one as
 * wide as a long place and date, the left one as a long number. Throws `HeadTooNarrow`.
 */
export function headColumns(frame: TextFrame, head: DocumentHead): { readonly left: number; readonly right: number } {
  const { sizes, isParty, profile } = frame.form
  const total = frame.page.textWidth
  const size = sizes.numberAndDate
  const number = head.withoutNumber ? '' : numberLine(head, profile)
  const date = head.withoutPlaceAndDate ? '' : placeAndDate(head)
  const name = frame.measure.width(isParty ? partyName : nationalName, sizes.nationalName, { bold: true })
  const needed = {
    left: Math.max(leastLeft, frame.measure.width(unbroken(number), size, {}) + gap),
    right: Math.max(name, frame.measure.width(unbroken(date), size, { italic: true })) + gap,
  }
  if (needed.left + needed.right > total) throw new HeadTooNarrow(number.trim(), date.trim())
  const wanted = mm(isParty ? 65 : 60)
  const left = Math.min(Math.max(wanted, needed.left), Math.max(total - needed.right - spare, needed.left))
  return { left, right: total - left }
}
