import { describe, expect, it } from 'vitest'
import { sampleReview } from '../../../test/support/plan-review-sample.ts'
import { type ReviewRow, rowsOf } from './review.ts'
import { type ReviewNames, summaryOf } from './row-summary.ts'

const review = sampleReview()
const names: ReviewNames = {
  indicator: (code) => `chỉ tiêu ${code}`,
  agency: (code) => `cơ quan ${code}`,
  territory: (code) => `tỉnh ${code}`,
}
const [target] = rowsOf(review, 'targets')
const [duty] = rowsOf(review, 'assignments')
if (!target || !duty) throw new Error('The sample has a target and a duty.')
const shown = (row: ReviewRow) => summaryOf(row, names, 2)

describe('what the list shows of a row', () => {
  it('a target: where it stands, its indicator, years and figure', () => {
    expect(shown(target)).toMatchObject({
      place: 'II.1',
      main: 'chỉ tiêu hi_coverage',
      figure: '≥ 91%',
      details: ['năm 2022 · mẫu số: dân số'],
    })
  })

  it('what a target lacks, in words and never as a zero', () => {
    const open: ReviewRow = { ...target, value: { ...target.value, indicator: null, yearFrom: null, value: null } }
    expect(shown(open)).toMatchObject({ main: 'Chưa chọn chỉ tiêu', figure: 'chưa có mức' })
    expect(shown(open).details[0]).toContain('chưa rõ năm')
    expect(shown({ ...open, value: { ...open.value, nature: 'qualitative' } }).figure).toBeNull()
  })

  it('a duty: who leads, who coordinates, when', () => {
    expect(shown(duty).details.slice(0, 2)).toEqual(['Chủ trì: cơ quan so-y-te', 'Phối hợp: cơ quan so-tai-chinh'])
    expect(shown({ ...duty, value: { ...duty.value, lead: [] } }).details[0]).toBe(
      'Chủ trì: văn bản không nêu cơ quan chủ trì',
    )
  })

  it('a report: from whom to whom, and its due date with what it means', () => {
    const [report] = rowsOf(review, 'obligations')
    if (!report) throw new Error('The sample has a report.')
    expect(shown(report).details).toEqual([
      'cơ quan so-y-te → cơ quan ubnd-tinh',
      'Báo cáo hằng tháng; hạn: trước ngày 15 tháng sau (không tính ngày 15)',
    ])
  })

  it('a due date without a rule says that no day follows from it', () => {
    const due = { rule: null, inclusive: true, text: 'sau hội nghị', reason: null }
    const row: ReviewRow = { ...duty, value: { ...duty.value, due } }
    expect(shown(row).details.at(-1)).toContain('sau hội nghị (chưa tính được ngày)')
  })

  it('an agency: how many rows name it', () => {
    const [agency] = rowsOf(review, 'agencies')
    if (!agency) throw new Error('The sample names an agency.')
    expect(shown(agency)).toMatchObject({ place: '2 mục nêu tên', details: ['sở, ban, ngành'] })
    expect(summaryOf(agency, names, 0).place).toBe('không mục nào nêu')
  })

  it('a fact that the document does not state', () => {
    const [fact] = rowsOf(review, 'meta').filter(({ value }) => value.field === 'recipients')
    if (!fact) throw new Error('Every document has such a fact.')
    expect(shown(fact)).toMatchObject({ place: 'Nơi nhận', main: 'không có trong văn bản' })
  })
})
