import { formatFraction, formatScaled } from '../../numbers/format-number.ts'
import { roundFraction } from '../../numbers/fraction.ts'
import { lackingUnits } from './briefing-words.ts'
import type { BriefedArrears } from './chair-briefing.ts'

/** What the ranking is by: nobody reports employers one by one. */
export const rankedByUnit =
  'Xếp theo đơn vị báo cáo: kho dữ liệu chưa có danh sách doanh nghiệp, đơn vị sử dụng lao động chậm đóng.'

/** "1.234 triệu đồng", rounded half away from zero. */
export const millionWords = ({ amount, scale }: { readonly amount: number | bigint; readonly scale: number }): string =>
  `${formatScaled(roundFraction({ numerator: BigInt(amount), denominator: 1_000_000n * 10n ** BigInt(scale) }, 0), 0)} triệu đồng`

/** "Số tiền chậm đóng, trốn đóng: 12.345 triệu đồng; nhiều nhất: …"; null when nobody reported any. */
export function arrearsWords(arrears: BriefedArrears, most: number): string | null {
  if (arrears.total === null) return null
  const largest = arrears.largest.slice(0, most).map(({ name, amount, share }) => {
    const part = share === null ? '' : ` (${formatFraction(share, 1)}%)`
    return `${name} ${millionWords(amount)}${part}`
  })
  const lacking = lackingUnits(arrears)
  return `Số tiền chậm đóng, trốn đóng: ${millionWords(arrears.total)}${lacking === null ? '' : `, ${lacking}`}; nhiều nhất: ${largest.join(', ')}.`
}
