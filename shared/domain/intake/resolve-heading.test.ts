import { describe, expect, it } from 'vitest'
import { synonyms, variables } from '../../../test/support/intake-catalogue.ts'
import { lexiconOf } from './lexicon.ts'

const lexicon = lexiconOf(synonyms, variables)
const meaning = (path: readonly string[], measure: Parameters<typeof lexicon.resolve>[1] = null): string => {
  const found = lexicon.resolve(
    path.map((text) => lexicon.headings.heading(text).label),
    measure,
  )
  return found.kind === 'variable' ? found.variable.code : found.kind
}

describe('the catalogue of wordings', () => {
  it('leads from every label and every wording to its own variable', () => {
    const strays = [
      ...variables.filter(({ code, label }) => meaning([label]) !== code).map(({ code, label }) => `${code}: ${label}`),
      ...synonyms.variables.flatMap(({ code, phrases }) =>
        phrases.filter((phrase) => meaning([phrase]) !== code).map((phrase) => `${code}: ${phrase}`),
      ),
    ]
    expect(strays).toEqual([])
  })

  it('speaks only of variables that exist', () => {
    const codes = new Set<string>(variables.map(({ code }) => code))
    expect(synonyms.variables.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([])
    expect(synonyms.ambiguous.flatMap((entry) => entry.variables).filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('headings of other offices', () => {
  it.each([
    ['si_compulsory', 'Số lao động tham gia BHXH bắt buộc'],
    ['si_compulsory', 'Người tham gia BHXH BB'],
    ['si_voluntary', 'BHXH TN'],
    ['ui_participants', 'Tổng số người tham gia bảo hiểm thất nghiệp trên địa bàn'],
    ['hi_students', 'HSSV tham gia BHYT'],
    ['population', 'Dân số trung bình (người)'],
    ['armed_forces', 'LLVT trên địa bàn'],
    ['labour_force_15plus', 'Lực lượng lao động từ đủ 15 tuổi trở lên'],
    ['arrears_3_months', 'Số tiền chậm đóng, trốn đóng từ 03 tháng trở lên'],
    ['social_pension_recipients', 'Người cao tuổi hưởng trợ cấp xã hội hàng tháng'],
    ['hi_2018_g4', 'BHYT nhóm được NSNN hỗ trợ mức đóng'],
  ])('%s: %s', (code, text) => expect(meaning([text])).toBe(code))

  it('reads a path as one heading', () => {
    expect(meaning(['Bảo hiểm y tế', 'Tổng số thẻ'])).toBe('hi_participants')
    expect(meaning(['Thu, nợ', 'Số phải thu BHXH, BHYT, BHTN'])).toBe('contributions_due')
    expect(meaning(['Số tiền nợ BHXH, BHYT, BHTN', 'Trong đó: từ 3 tháng trở lên'])).toBe('arrears_3_months')
    expect(meaning(['Dân số', 'Trong đó: lực lượng vũ trang'])).toBe('armed_forces')
    expect(meaning(['BHYT', 'Lực lượng vũ trang'])).toBe('hi_armed_forces')
  })

  it('does not mistake what only sounds alike', () => {
    for (const path of [
      ['Nợ BHXH bắt buộc'],
      ['Số đơn vị tham gia BHXH bắt buộc'],
      ['Chưa tham gia BHYT'],
      ['BHYT', 'Hưởng lương hưu'],
      ['Thu', 'BHXH tự nguyện'],
      ['Hưởng BHTN'],
    ]) {
      expect([path.join(' › '), meaning(path)]).toEqual([path.join(' › '), 'unknown'])
    }
    expect(meaning(['BHXH bắt buộc'], 'dong')).toBe('unknown')
    expect(meaning(['Lực lượng lao động'])).toBe('ambiguous')
    expect(meaning(['BHYT', 'Nhóm 1'])).toBe('ambiguous')
  })
})

describe('roles of columns', () => {
  it.each([
    ['plan', 'Kế hoạch giao'],
    ['plan', 'Chỉ tiêu được giao năm'],
    ['previous', 'Thực hiện kỳ trước'],
    ['same_period', 'Thực hiện cùng kỳ năm trước'],
    ['estimate', 'Ước TH năm'],
    ['accumulated', 'Thực hiện lũy kế từ đầu năm'],
    ['in_period', 'Thực hiện trong quý'],
    ['actual', 'Thực hiện kỳ báo cáo'],
    ['percent', '% thực hiện kế hoạch giao'],
    ['percent', 'TH/KH (%)'],
    ['comparison', 'So với cùng kỳ'],
    ['comparison', 'Tăng, giảm so với KH'],
    ['note', 'Ghi chú'],
  ])('%s: %s', (role, text) => expect(lexicon.roles.roleOf(text)).toBe(role))
})
