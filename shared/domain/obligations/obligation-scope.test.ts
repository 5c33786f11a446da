import { describe, expect, it } from 'vitest'
import { obligationScope, obligationSubject } from './obligation-scope.ts'

const agencies = [
  { code: 'bhxh', kind: 'bhxh' },
  { code: 'so-ldtbxh', kind: 'so_nganh' },
  { code: 'ubnd', kind: 'ubnd_cap_tinh' },
] as const

describe('what a report that a plan asks for is about', () => {
  it.each([
    ['Báo cáo tổng hợp kết quả năm', 'ubnd', 'plan'],
    ['Báo cáo kết quả năm của các đơn vị', 'bhxh', 'agencies'],
    ['Danh sách tháng: nơi nợ BHXH từ ba tháng trở lên', 'so-ldtbxh', 'list'],
    ['Thông báo đơn vị liên quan khi thu hồi giấy chứng nhận', 'don-vi', 'list'],
    ['Báo cáo định kỳ về tuyên truyền; văn bản không nêu kỳ', 'ubnd', 'communication'],
    ['Báo cáo ngay khi có khó khăn, vướng mắc', 'bhxh', 'difficulties'],
    ['Đánh giá kết quả thực hiện hằng năm', null, 'plan'],
  ] as const)('%s → %s: %s', (title, to, scope) => {
    expect(obligationScope({ title, to }, agencies)).toBe(scope)
  })

  it.each([
    ['Danh sách tháng: nơi nợ BHXH từ ba tháng trở lên', 'Danh sách nơi nợ BHXH từ ba tháng trở lên'],
    ['Danh sách sáu tháng: doanh nghiệp đã đăng ký thuế', 'Danh sách doanh nghiệp đã đăng ký thuế'],
    ['Dữ liệu doanh nghiệp đăng ký thuế, hàng quý', 'Dữ liệu doanh nghiệp đăng ký thuế'],
    ['Báo cáo định kỳ về tuyên truyền; văn bản không nêu kỳ', 'Tuyên truyền'],
    [
      'Báo cáo UBND tỉnh: phát triển người tham gia, nợ, quỹ BHYT; không nêu định kỳ',
      'Phát triển người tham gia, nợ, quỹ BHYT',
    ],
    ['BHXH cấp huyện báo cáo cấp ủy địa phương về chỉ tiêu hằng năm; không nêu hạn', 'Chỉ tiêu'],
    ['Thông báo BHXH tỉnh khi thu hồi giấy chứng nhận', 'Việc thu hồi giấy chứng nhận'],
    ['Báo cáo thực hiện chính sách BHXH, BHYT; không nêu nơi nhận, định kỳ', 'Thực hiện chính sách BHXH, BHYT'],
    ['Sơ kết hàng năm (đề nghị)', 'Sơ kết'],
    ['Báo cáo kết quả năm của các đơn vị', 'Kết quả của các đơn vị'],
  ])('%s is printed as “%s”', (title, subject) => {
    expect(obligationSubject(title)).toBe(subject)
  })
})
