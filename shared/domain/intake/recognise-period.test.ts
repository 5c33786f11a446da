import { describe, expect, it } from 'vitest'
import { period, periodKey } from '../time/period.ts'
import { readPeriodMentions } from './period-mentions.ts'
import { recognisePeriod } from './recognise-period.ts'

const decide = (
  title: string | readonly string[],
  sheetName = 'Sheet1',
  fileName = 'bao cao.xlsx',
  answer: string | null = null,
) => {
  const decision = recognisePeriod({
    titleLines: typeof title === 'string' ? [title] : title,
    sheetName,
    fileName,
    shortQuarter: true,
    answer: answer === null ? null : period(answer),
  })
  return decision.question
    ? `ask ${decision.question.choices.map(({ value }) => value).join(' ')}`.trim()
    : decision.period && `${periodKey(decision.period)} as of ${decision.asOf}`
}

describe('recognisePeriod', () => {
  it.each([
    ['Quận Hải Châu – 6 tháng đầu năm 2023', '2023-H1 as of 2023-06-30'],
    ['BÁO CÁO 9 THÁNG ĐẦU NĂM 2023', '2023-9M as of 2023-09-30'],
    ['Quý III/2022', '2022-Q3 as of 2022-09-30'],
    ['TÌNH HÌNH QUÝ III NĂM 2022', '2022-Q3 as of 2022-09-30'],
    ['Tháng 05 năm 2022', '2022-05 as of 2022-05-31'],
    ['Báo cáo T5/2022', '2022-05 as of 2022-05-31'],
    ['KẾT QUẢ NĂM 2022', '2022 as of 2022-12-31'],
    ['6 tháng cuối năm 2024', '2024-H2 as of 2024-12-31'],
    ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023', '2023-H1 as of 2023-06-30'],
    ['KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2022', '2022 as of 2022-12-31'],
  ])('%s', (title, expected) => expect(decide(title)).toBe(expected))

  it('reads file names without diacritics', () => {
    expect(decide('', 'Sheet1', 'Bao cao BHXH BHYT nam 2022 - Cam Le.xlsx')).toBe('2022 as of 2022-12-31')
    expect(decide('', 'Q3', 'BaoCao_2022_HaiChau.xlsx')).toBe('2022-Q3 as of 2022-09-30')
    expect(decide('', 'Sheet1', '6-thang-dau-nam-2023.xlsx')).toBe('2023-H1 as of 2023-06-30')
  })

  it('takes neither dates of signature nor numbers of documents nor the plan’s years for a period', () => {
    expect(decide(['Đà Nẵng, ngày 13 tháng 01 năm 2023', 'NĂM 2022'])).toBe('2022 as of 2022-12-31')
    expect(
      decide(['(Kèm theo Báo cáo số 40/BC-UBND ngày 08/01/2023)', 'Kế hoạch giai đoạn 2021-2025', 'NĂM 2022']),
    ).toBe('2022 as of 2022-12-31')
    expect(decide('ngày     tháng     năm 2023')).toBe('ask')
  })

  it('asks when only a cut-off date is given, offering what may end that day', () => {
    expect(decide('Tính đến 31/12/2022')).toBe('ask 2022 2022-Q4 2022-12')
    expect(decide('Tính đến hết tháng 9 năm 2023')).toBe('ask 2023-9M 2023-Q3 2023-09')
  })

  it('uses a cut-off date in the last month of the period and asks about any other', () => {
    expect(decide(['9 THÁNG NĂM 2023', 'Số liệu đến ngày 25/9/2023'])).toBe('2023-9M as of 2023-09-25')
    expect(decide(['NĂM 2023', 'Số liệu đến ngày 30/9/2023'])).toBe('ask 2023 2023-9M 2023-Q3 2023-09')
  })

  it('never chooses between sources that contradict each other', () => {
    expect(decide('NĂM 2022', 'Sheet1', 'Bao cao nam 2021.xlsx')).toBe('ask 2022 2021')
    expect(decide('QUÝ III NĂM 2022', 'Q2')).toBe('ask 2022-Q3 2022-Q2')
    expect(decide('QUÝ III NĂM 2022', 'Sheet1', 'bao cao nam 2022.xlsx')).toBe('ask 2022-Q3 2022')
    expect(decide('NĂM 2022', 'Sheet1', 'BC 2023.xlsx')).toBe('ask 2022 2023')
  })

  it('asks about a year that stands alone', () => {
    expect(decide('', 'Sheet1', 'BC 2022.xlsx')).toBe('ask 2022 2022-H1 2022-9M 2022-Q1 2022-Q2 2022-Q3 2022-Q4')
    expect(decide('')).toBe('ask')
  })

  it('lets a person’s answer decide only what was open', () => {
    expect(decide('Tính đến 31/12/2022', 'Sheet1', 'bao cao.xlsx', '2022-Q4')).toBe('2022-Q4 as of 2022-12-31')
    expect(decide('NĂM 2022', 'Sheet1', 'bao cao.xlsx', '2021')).toBe('2022 as of 2022-12-31')
  })
})

describe('readPeriodMentions', () => {
  it('does not take "Q3" for a quarter where districts have numbers', () => {
    expect(readPeriodMentions('BC Q3', { shortQuarter: false, fileName: false }).mentions).toEqual([])
  })

  it('leaves the rest of a heading', () => {
    expect(readPeriodMentions('Lũy kế đến 30/9/2022', { shortQuarter: false, fileName: false }).rest).toBe('luy ke')
    expect(readPeriodMentions('Nợ từ 3 tháng trở lên', { shortQuarter: false, fileName: false }).mentions).toEqual([])
  })
})
