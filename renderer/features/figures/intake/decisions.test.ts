import { describe, expect, it } from 'vitest'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { unitCode } from '../../../../shared/domain/ids.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../../../shared/domain/time/period.ts'
import { canBeAccepted, contractDecision, noCommonReasons, openPoints, undecided } from './decisions.ts'

type Judged = Pick<FilePreview, 'outcome' | 'questions' | 'findings' | 'submissions'>

const ready: Judged = { outcome: 'ready', questions: [], findings: [], submissions: [] }
const warning = (needsExplanation: boolean): Judged['findings'][number] => ({
  code: 'jump',
  severity: 'warning',
  sheet: 'Bao cao',
  cell: 'F9',
  read: '12',
  message: 'Số tăng bất thường.',
  remedy: 'Đối chiếu với đơn vị.',
  needsExplanation,
})
const replacing: Judged['submissions'][number] = {
  unit: unitCode('492'),
  unitName: 'quận Hải Châu',
  period: periodKey(period('2022')),
  periodLabel: 'năm 2022',
  asOf: isoDate('2022-12-31'),
  changes: [],
  replaces: { submissionId: 's1', round: 1, acceptedAt: '2023-01-05T02:00:00Z', fileName: 'a.xlsx' },
}

describe('what stands between a file and its acceptance', () => {
  it('nothing, when nothing speaks against it', () => {
    expect(openPoints(ready, undecided, noCommonReasons)).toEqual([])
    expect(contractDecision('f', ready, undecided, noCommonReasons)).toEqual({
      fileId: 'f',
      warningReason: null,
      replaceReason: null,
    })
  })

  it('a warning needs its tick, and where asked a written reason', () => {
    const ticked = { ...undecided, warningsSeen: true }
    const plain: Judged = { ...ready, outcome: 'needs_review', findings: [warning(false)] }
    expect(openPoints(plain, undecided, noCommonReasons)).toEqual(['Chưa đánh dấu đã xem cảnh báo.'])
    expect(openPoints(plain, ticked, noCommonReasons)).toEqual([])
    const explained: Judged = { ...plain, findings: [warning(true)] }
    expect(openPoints(explained, ticked, noCommonReasons)).toEqual(['Chưa ghi lý do chấp nhận cảnh báo.'])
    expect(openPoints(explained, { ...ticked, warningReason: 'Đã hỏi lại đơn vị' }, noCommonReasons)).toEqual([])
  })

  it('a report in force is replaced only with a reason; one reason can serve many files, its own goes first', () => {
    const file: Judged = { ...ready, outcome: 'needs_review', submissions: [replacing] }
    const common = { ...noCommonReasons, replaceReason: 'Đơn vị gửi lại số liệu' }
    expect(openPoints(file, undecided, noCommonReasons)).toHaveLength(1)
    expect(openPoints(file, undecided, common)).toEqual([])
    expect(contractDecision('f', file, undecided, common).replaceReason).toBe('Đơn vị gửi lại số liệu')
    const own = { ...undecided, replaceReason: 'Sửa dòng học sinh' }
    expect(contractDecision('f', file, own, common).replaceReason).toBe('Sửa dòng học sinh')
  })

  it('a rejected, duplicate or unanswered file cannot be chosen', () => {
    expect(canBeAccepted({ ...ready, outcome: 'rejected' })).toBe(false)
    expect(canBeAccepted({ ...ready, outcome: 'duplicate' })).toBe(false)
    const asked: Judged = {
      ...ready,
      outcome: 'needs_review',
      questions: [{ about: 'unit', message: '?', choices: [] }],
    }
    expect(canBeAccepted(asked)).toBe(false)
  })
})
