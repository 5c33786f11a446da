import { foldText } from '../text/fold-text.ts'
import { isoDateOf } from '../time/iso-date.ts'
import type { AssignedSource } from './assigned-figure.ts'
import type { DecisionMention } from './assigned-recognition.ts'

/** "Quyết định số 123/QĐ-UBND ngày 05/01/2023 của UBND thành phố", with or without brackets around it. */
const mention =
  /(?:Quyết định|Nghị quyết|Công văn|Thông báo|Hợp đồng|Kế hoạch|QĐ|NQ)\s*(?:số\s*)?:?\s*(?<number>\d+[\p{L}\d./-]*[\p{L}\d])(?:\s*,?\s*(?:ký\s+)?ngày\s+(?<day>\d{1,2})\s*(?:[/.-]|\s*tháng\s+)\s*(?<month>\d{1,2})\s*(?:[/.-]|\s*năm\s+)\s*(?<year>\d{4}))?(?:\s*,?\s*của\s+(?<issuer>[^);.]+))?/iu

/** Reads the decision that a line of a sheet names; null when it names none. */
export function readDecisionMention(line: string): DecisionMention | null {
  const groups = mention.exec(line)?.groups
  const number = groups?.number
  if (!groups || !number?.includes('/')) return null
  const { day, month, year } = groups
  const issuer = groups.issuer?.replace(/\s+(?:về việc|về|v\/v)\s.*$/iu, '').trim() || null
  return {
    number,
    date: isoDateOf({ year: Number(year), month: Number(month), day: Number(day) }),
    issuer,
    source: sourceOf(line, number, issuer),
  }
}

/** By whom, as far as number and issuer tell; a decision of "BHXH" without more may be Việt Nam's or the city's own. */
function sourceOf(line: string, number: string, issuer: string | null): AssignedSource | null {
  const sign = foldText(number)
  const by = foldText(issuer ?? '')
  if (/\bhop dong (?:so )?\d/.test(foldText(line))) return 'hop_dong'
  if (sign.includes('hdnd') || /hoi dong nhan dan|\bhdnd\b/.test(by)) return 'hdnd'
  if (sign.includes('ttg') || by.includes('thu tuong')) return 'thu_tuong'
  if (sign.includes('ubnd') || /uy ban nhan dan|\bubnd\b/.test(by)) return 'ubnd'
  if (/(?:bhxh|bao hiem xa hoi) viet nam/.test(by)) return 'bhxh_vn'
  return null
}
