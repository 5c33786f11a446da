import { longestTitle } from '../catalogue/plan.ts'
import type { ReportingUnit } from '../catalogue/unit.ts'
import { inRunningText, isCapitals } from './capitals.ts'
import type { DraftField, DraftMeta } from './draft-plan.ts'
import { headLines } from './meta-fields.ts'
import type { OutlineItem } from './outline.ts'
import type { PlanWords } from './plan-words.ts'
import { dateOf, issuerOf, numberOf, subjectOf, typeOf } from './read-head.ts'
import { readLocality } from './read-locality.ts'
import { parentsOf } from './read-parents.ts'
import { recipientsOf, signatureOf, signingBodyOf } from './read-signature.ts'
import { yearsOf } from './read-years.ts'
import { isShortTitle, shortTitle } from './short-title.ts'
import type { SourceLine } from './source-lines.ts'

/** Number, date, issuer, title and signer as Vietnamese official documents place them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function readMeta(
  lines: readonly SourceLine[],
  items: readonly OutlineItem[],
  words: Pick<PlanWords, 'documentTypes'>,
  units: readonly ReportingUnit[],
): DraftMeta {
  const head = lines.slice(0, headLines)
  const number = numberOf(head)
  const documentType = typeOf(head, words)
  const subject = subjectOf(head, words)
  const [yearFrom, yearTo] = yearsOf(subject, items, lines)
  const issuer = issuerOf(head, documentType)
  const place = readLocality(lines, subject, units)
  return {
    number,
    documentType,
    subject,
    title: titleOf(subject, units),
    issuer: issuer.value === null ? signingBodyOf(lines, place.locality) : issuer,
    date: dateOf(head),
    ...signatureOf(lines),
    ...place,
    yearFrom,
    yearTo,
    parents: parentsOf(items, number, words),
    recipients: recipientsOf(items),
  }
}

/** The subject as a title of our own length; a person shortens or rewrites it. */
function titleOf(subject: DraftField<string>, units: readonly ReportingUnit[]): DraftField<string> {
  if (subject.value === null || subject.lines === null) return subject
  const text = inRunningText(
    subject.value,
    units.filter((unit) => unit.parent === null).map((unit) => unit.name),
  )
  const doubts = [
    isShortTitle(text) ? null : `Trích yếu dài quá ${longestTitle} từ nên đã cắt bớt: viết lại cho gọn.`,
    isCapitals(subject.value) ? 'Văn bản viết hoa cả trích yếu: xem lại chữ hoa của tên riêng.' : null,
  ].filter((doubt) => doubt !== null)
  if (doubts.length === 0) return { ...subject, value: shortTitle(text) }
  return { value: shortTitle(text), lines: subject.lines, confidence: 'medium', reason: doubts.join(' ') }
}
