import type { Opinion, OpinionOutcome } from './round-event.ts'

export const outcomeWords: Readonly<Record<OpinionOutcome, string>> = {
  pending: 'Chưa xử lý',
  agreed: 'Thống nhất',
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình',
}

export interface OpinionFault {
  readonly field: 'about' | 'text' | 'outcome' | 'answer'
  readonly message: string
  readonly remedy: string
}

/** What an opinion lacks: whoever is not (wholly) followed is told why. */
export function opinionFaults({
  text,
  outcome,
  answer,
}: Pick<Opinion, 'text' | 'outcome' | 'answer'>): readonly OpinionFault[] {
  const faults: OpinionFault[] = []
  if (outcome === 'agreed' && text.trim() !== '')
    faults.push({
      field: 'outcome',
      message: 'Đã ghi nội dung góp ý nhưng chọn “Thống nhất”.',
      remedy: 'Chọn “Tiếp thu”, “Tiếp thu một phần” hoặc “Giải trình”, hay xóa nội dung góp ý.',
    })
  if (outcome !== 'agreed' && text.trim() === '')
    faults.push({ field: 'text', message: 'Chưa ghi nội dung góp ý.', remedy: 'Ghi ý kiến, hoặc chọn “Thống nhất”.' })
  if ((outcome === 'partly' || outcome === 'explained') && (answer ?? '').trim() === '')
    faults.push({
      field: 'answer',
      message: `“${outcomeWords[outcome]}” nhưng chưa ghi nội dung giải trình.`,
      remedy: 'Ghi lý do chưa tiếp thu hoặc phần được tiếp thu.',
    })
  return faults
}

/** "Tiếp thu." or "Giải trình: số liệu lấy theo …": one cell of the printed table. */
export const outcomeText = ({ outcome, answer }: Pick<Opinion, 'outcome' | 'answer'>): string =>
  answer === null || answer.trim() === '' ? `${outcomeWords[outcome]}.` : `${outcomeWords[outcome]}: ${answer.trim()}`
