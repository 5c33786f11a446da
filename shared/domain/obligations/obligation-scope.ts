import type { PlanAgency, PlanObligation } from '../catalogue/plan.ts'
import { foldWords } from '../text/fold-text.ts'
import { withCapital } from '../text/initial-letter.ts'

/**
 * What a report that a plan asks for is about. `plan`: the whole plan, to a body above; `agencies`: the part of those who
 * send it; `communication`, `difficulties`: that one matter; `list`: information that agencies hand one another, which
 * the committee's system does not hold.
 */
export type ObligationScope = 'plan' | 'agencies' | 'communication' | 'difficulties' | 'list'

/**
 * Read from receiver and title, since plans say it no other way: what goes to BHXH or a sở is the sender's own part
 * ("Báo cáo kết quả …") or a list; what goes to UBND, HĐND or the Party, or to nobody named, is about the whole.
 */
export function obligationScope(
  { title, to }: Pick<PlanObligation, 'title' | 'to'>,
  agencies: readonly Pick<PlanAgency, 'code' | 'kind'>[],
): ObligationScope {
  const folded = foldWords(title)
  if (folded.includes('kho khan')) return 'difficulties'
  if (folded.includes('tuyen truyen')) return 'communication'
  const receiver = agencies.find(({ code }) => code === to)
  const amongAgencies = receiver?.kind === 'bhxh' || receiver?.kind === 'so_nganh' || folded.startsWith('thong bao')
  if (!amongAgencies) return 'plan'
  return folded.includes('ket qua') ? 'agencies' : 'list'
}

/**
 * What a report is about, by its title: without our own remarks ("; không nêu nơi nhận", "(đề nghị)"), without sender and
 * receiver, and without its rhythm, which the period says. "Danh sách tháng: nơi nợ BHXH" is "Danh sách nơi nợ BHXH",
 * "Báo cáo UBND tỉnh: phát triển người tham gia" is "Phát triển người tham gia".
 */
export const obligationSubject = (title: string): string =>
  withCapital(
    title
      .replace(/;.*$/, '')
      .replace(/\s*\([^)]*\)\s*$/, '')
      .replace(/ (?:sáu tháng|tháng|quý|năm): /, ' ')
      .replace(/,? (?:hàng|hằng|định kỳ) (?:tháng|quý|năm)(?=\s|$)/, '')
      .replace(/^(?:.* )?báo cáo (?:.*(?:: | về ))?/i, '')
      .replace(/^thông báo .* khi /i, 'việc ')
      .replace(/ năm(?= của |$)/, '')
      .trim(),
  )
