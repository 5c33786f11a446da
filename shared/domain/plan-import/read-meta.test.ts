import { describe, expect, test } from 'vitest'
import { draftOf } from '../../../test/support/plan-import-draft.ts'

const metaOf = (...lines: string[]) => draftOf(lines.join('\n')).meta
const body = ['I. NHIỆM VỤ', '1. Sở Y tế tổ chức truyền thông tại cơ sở.']

describe('where the plan is carried out', () => {
  test('the letterhead names the province, the catalogue its territory', () => {
    const { locality, territory } = metaOf('ỦY BAN NHÂN DÂN', 'TỈNH NAM PHƯƠNG', 'KẾ HOẠCH', 'Mở rộng BHYT', ...body)
    expect([locality.value, locality.lines, locality.confidence]).toEqual(['Nam Phương', [2, 2], 'high'])
    expect(territory.value).toBe('99')
  })

  test('without a letterhead the subject, without both the place of the date', () => {
    expect(metaOf('KẾ HOẠCH', 'Mở rộng BHYT trên địa bàn tỉnh Nam Phương năm 2023', ...body).locality).toMatchObject({
      value: 'Nam Phương',
      confidence: 'medium',
    })
    expect(metaOf('Nam Phương, ngày 02 tháng 02 năm 2023', 'KẾ HOẠCH', 'Mở rộng BHYT', ...body).locality).toMatchObject(
      { value: 'Nam Phương', reason: 'Lấy theo nơi ban hành.' },
    )
  })

  test('a place that the catalogue does not have has no territory, and says whose figures then count', () => {
    const { locality, territory } = metaOf('THÀNH PHỐ HỒ CHÍ MINH', 'KẾ HOẠCH', 'Mở rộng BHYT', ...body)
    expect(locality.value).toBe('Thành phố Hồ Chí Minh')
    expect(territory).toMatchObject({ value: null, reason: expect.stringContaining('địa bàn của ban chỉ đạo') })
  })

  test('a letter of a central body to all provinces belongs to none', () => {
    const { locality, territory } = metaOf(
      'BẢO HIỂM XÃ HỘI VIỆT NAM',
      'Hà Nội, ngày 02 tháng 02 năm 2023',
      'V/v phát triển người tham gia',
      'Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.',
      ...body,
    )
    expect(locality.value).toBe('Các tỉnh, thành phố trực thuộc Trung ương')
    expect(territory.value).toBeNull()
  })
})

describe('title and grounds', () => {
  test('a subject in capitals becomes a title in running text, in doubt; the subject stays as written', () => {
    const { subject, title } = metaOf(
      'KẾ HOẠCH',
      'MỞ RỘNG BHYT TRÊN ĐỊA BÀN TỈNH NAM PHƯƠNG THEO NGHỊ QUYẾT SỐ 20-NQ/TW',
      ...body,
    )
    expect(subject.value).toBe('MỞ RỘNG BHYT TRÊN ĐỊA BÀN TỈNH NAM PHƯƠNG THEO NGHỊ QUYẾT SỐ 20-NQ/TW')
    expect(title).toMatchObject({
      value: 'Mở rộng BHYT trên địa bàn tỉnh Nam Phương theo nghị quyết số 20-NQ/TW',
      confidence: 'medium',
    })
  })

  test('a long subject is cut to 25 words and asks to be rewritten', () => {
    const { title } = metaOf('KẾ HOẠCH', `Mở rộng ${'bao phủ bảo hiểm y tế '.repeat(6)}năm 2023`, ...body)
    expect(title.value?.split(' ')).toHaveLength(25)
    expect(title.reason).toContain('viết lại cho gọn')
  })

  test('documents that the opening cites are grounds, each once, with sign, date and issuer', () => {
    const { parents } = metaOf(
      'Số: 17/KH-UBND',
      'KẾ HOẠCH',
      'Mở rộng BHYT',
      'Căn cứ Luật Bảo hiểm y tế ngày 14 tháng 11 năm 2008;',
      'Căn cứ Nghị quyết số 20- NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng về tăng cường công tác bảo vệ sức khỏe và Quyết định số 546/QĐ-TTg ngày 29/4/2022 của Thủ tướng Chính phủ;',
      'Thực hiện Nghị quyết số 20-NQ/TW và giai đoạn 2021-2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 17/KH-UBND như sau:',
      ...body,
      '2. Thực hiện Nghị định số 146/2018/NĐ-CP về bảo hiểm y tế.',
    )
    expect(parents.value).toEqual([
      'Luật Bảo hiểm y tế ngày 14/11/2008',
      'Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng',
      'Quyết định số 546/QĐ-TTg ngày 29/4/2022 của Thủ tướng Chính phủ',
    ])
    expect(parents.lines).toEqual([4, 5])
  })

  test('a document without a letterhead takes its issuer from the signature, in doubt', () => {
    const { issuer } = metaOf(
      'KẾ HOẠCH',
      'Mở rộng BHYT trên địa bàn tỉnh Nam Phương',
      ...body,
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    )
    expect(issuer).toMatchObject({ value: 'Ủy ban nhân dân Nam Phương', confidence: 'medium' })
  })
})

describe('products', () => {
  const product = (text: string) =>
    draftOf(`II. TỔ CHỨC THỰC HIỆN\n1. ${text}`).assignments.map((one) => one.deliverable)

  test.each([
    ['Sở Y tế xây dựng kế hoạch truyền thông trên địa bàn tỉnh.', 'Kế hoạch truyền thông'],
    ['Sở Y tế tham mưu, trình Đề án phát triển y tế cơ sở để phê duyệt.', 'Đề án phát triển y tế cơ sở'],
    ['Sở Y tế xây dựng và ban hành quy chế phối hợp với Sở Tài chính.', 'Quy chế phối hợp'],
    ['Sở Y tế lập danh sách người tham gia BHXH, BHYT gửi Sở Tài chính.', 'Danh sách người tham gia BHXH, BHYT'],
    ['Sở Y tế báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.', 'Báo cáo'],
  ])('%s', (text, deliverable) => {
    expect(product(text)).toEqual([deliverable])
  })

  test.each([
    'Sở Y tế tổ chức thực hiện Kế hoạch này tại cơ sở.',
    'Sở Y tế quán triệt các chương trình, nghị quyết về BHYT.',
    'Sở Y tế căn cứ quy định do Chính phủ ban hành Nghị định số 146/2018/NĐ-CP kiểm tra cơ sở.',
    'Sở Y tế đẩy mạnh tuyên truyền tại khu dân cư.',
  ])('nothing is made up where no product is named: %s', (text) => {
    expect(product(text)).toEqual([null])
  })
})
