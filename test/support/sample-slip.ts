import { planId } from '../../shared/domain/ids.ts'
import { rowToken, type Slip, type SlipRow } from '../../shared/domain/slips/slip.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'

/** A slip of an invented agency with so many tasks; every fifth is coordinated. */
export function sampleSlip(count: number): Slip {
  const id = '3f2a9c0b11d4'
  const rows = Array.from({ length: count }, (_, index): SlipRow => {
    const leads = index % 5 !== 4
    return {
      token: rowToken(id, index),
      key: taskKey(`ke-hoach-mau/viec-${index + 1}/2023-Q1`),
      line: leads ? 'lead' : 'so-y-te',
      revision: index,
      printed: {
        clause: `III.${index + 1}.đ, gạch 2`,
        title: index === 0 ? '=HYPERLINK("http://x")' : `Nhiệm vụ minh họa số ${index + 1}: tuyên truyền, vận động`,
        role: leads ? 'chủ trì' : 'phối hợp',
        period: 'quý I/2023',
        due: index % 3 === 0 ? 'trước 31/03/2023' : 'không đặt hạn',
        current: index % 2 === 0 ? 'chưa thực hiện' : 'đang thực hiện 40%. Đã ghi: đang rà soát',
      },
    }
  })
  return {
    id,
    storeId: 'kho-minh-hoa',
    agency: 'so-y-te',
    agencyName: 'Sở Y tế & Dân số minh họa',
    planId: planId('ke-hoach-mau'),
    madeOn: isoDate('2023-01-15'),
    rows,
  }
}
