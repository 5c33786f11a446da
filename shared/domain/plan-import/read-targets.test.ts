import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, plan, shown } from '../../../test/support/plan-import-draft.ts'
import { formatValue } from '../numbers/format-number.ts'
import { figuresIn } from './target-figures.ts'

describe('targets', () => {
  test.each([
    ['ít nhất 41,5%', '>= 41,5'],
    ['tối thiểu 41%', '>= 41'],
    ['trên 41%', '> 41'],
    ['từ 41% trở lên', '>= 41'],
    ['41%', '>= 41'],
    ['đúng 41%', '= 41'],
    ['không quá 41%', '<= 41'],
    ['dưới 41%', '< 41'],
  ])('“%s” is read as %s', (wording, expected) => {
    const { targets } = draftOf(plan('I. CHỈ TIÊU', `1. Năm 2023, tỷ lệ bao phủ BHYT đạt ${wording} dân số.`))
    expect(targets.map(shown)).toEqual([`hi_coverage 2023 ${expected}`])
  })

  test('several indicators share a sentence, each with its own figure; “trong đó” is part of the one before', () => {
    const { targets } = draftOf(
      plan(
        'I. CHỈ TIÊU CỤ THỂ',
        '- Đến năm 2024: phấn đấu đạt 30% lực lượng lao động tham gia BHXH, trong đó lao động tự do tham gia BHXH tự nguyện đạt 3,25%; có 22% lực lượng lao động tham gia BHTN và trên 94% dân số tham gia BHYT.',
      ),
    )
    expect(targets.map(shown)).toEqual([
      'si_coverage 2024 >= 30',
      'si_voluntary_coverage 2024 >= 3,25',
      'ui_coverage 2024 >= 22',
      'hi_coverage 2024 > 94',
    ])
    expect(targets[1]?.subsetOf).toBe(targets[0]?.id)
    expect(targets.every((one) => one.aspiration)).toBe(true)
  })

  test('“từ năm” runs to the end of the plan unless a later year has a figure of its own', () => {
    const { targets } = draftOf(
      plan(
        'I. CHỈ TIÊU',
        'a) Từ năm 2022, tỷ lệ giao dịch điện tử đạt 80%; chỉ số hài lòng của người tham gia đạt 70%.',
        'b) Năm 2024, chỉ số hài lòng của người tham gia đạt 75%.',
      ),
    )
    expect(targets.map(shown)).toEqual([
      'e_transaction_rate 2022-2025 >= 80',
      'satisfaction 2022-2023 >= 70',
      'satisfaction 2024 >= 75',
    ])
    expect(targets[1]?.confidence).toBe('medium')
  })

  test('years in bullets take the indicator from the heading above; groups take the year from it', () => {
    const years = draftOf(plan('I. CHỈ TIÊU', '1. Tỷ lệ bao phủ BHYT:', '- Năm 2022: 91%;', '- Năm 2023: 92,5%.'))
    expect(years.targets.map(shown)).toEqual(['hi_coverage 2022 >= 91', 'hi_coverage 2023 >= 92,5'])
    expect(years.targets.every((one) => one.confidence === 'medium')).toBe(true)
    const groups = draftOf(
      [
        'KẾ HOẠCH',
        'Bảo hiểm y tế toàn dân giai đoạn 2013-2018',
        '',
        'I. CHỈ TIÊU',
        'a) Đến cuối năm 2016 đạt 70% dân số tham gia BHYT, cụ thể:',
        '- Nhóm 1: 82%',
        '- Nhóm 3: tỷ lệ tham gia đạt 55%, gồm có:',
        '+ Người thuộc hộ nghèo.',
      ].join('\n'),
    )
    expect(groups.targets.map(shown)).toEqual([
      'hi_coverage 2016 >= 70',
      'hi_2008_g1_coverage 2016 >= 82',
      'hi_2008_g3_coverage 2016 >= 55',
    ])
  })

  test('what was is a baseline, a growth is no level, and neither becomes a target', () => {
    const draft = draftOf(
      plan(
        'I. TÌNH HÌNH',
        'Đến hết năm 2021, tỷ lệ bao phủ BHYT đạt 88,7%.',
        'II. MỤC TIÊU',
        '1. Mỗi năm số người tham gia BHXH tự nguyện tăng 12%.',
        '2. Tỷ lệ bao phủ BHYT từ 88,7% lên 95% vào năm 2025.',
      ),
    )
    expect(draft.targets.map(shown)).toEqual(['hi_coverage 2025 >= 95'])
    expect(draft.baselines.map((one) => formatValue(one.value))).toEqual(['88,7'])
    expect(draft.unplaced.map((one) => one.figure)).toEqual(['12%', '88,7%'])
  })

  test('in a row of shares of the past each belongs to its own insurance; a plan that was kept to hides none', () => {
    const { baselines, unplaced } = draftOf(
      plan(
        'I. TÌNH HÌNH',
        'Đến 31/12/2021, số người tham gia bảo hiểm xã hội (BHXH) đạt 1,2 triệu người, chiếm khoảng 31% lực lượng lao động, bảo hiểm y tế (BHYT) có trên 3,4 triệu người, chiếm khoảng 86% dân số và bảo hiểm thất nghiệp (BHTN) có trên 1,1 triệu người, chiếm khoảng 27% lực lượng lao động.',
        'Số thu hằng năm đều vượt kế hoạch; tỷ lệ bao phủ BHYT toàn dân đến hết năm 2021 đạt 88,5%; tỷ lệ cấp thẻ BHYT đạt 100%.',
        'Năm 2021 không đạt mục tiêu đặt ra là 40% lực lượng lao động tham gia BHXH.',
      ),
    )
    expect(baselines.map((one) => `${one.indicator} ${formatValue(one.value)}`)).toEqual([
      'si_coverage 31',
      'hi_coverage 86',
      'ui_coverage 27',
      'hi_coverage 88,5',
    ])
    expect(unplaced.map((one) => one.figure)).toEqual(['100%', '40%'])
  })

  test('of a range the lower end is the level, in doubt, and the upper one is told', () => {
    const { targets, unplaced } = draftOf(
      plan(
        'I. CHỈ TIÊU',
        '1. Năm 2023, tỷ lệ bao phủ BHYT đạt 92% - 93%.',
        '2. Năm 2024, tỷ lệ bao phủ BHYT đạt 93-94%.',
        '3. Tỷ lệ bao phủ BHYT năm 2025 - 95%.',
      ),
    )
    expect(targets.map((one) => `${shown(one)} ${one.confidence}`)).toEqual([
      'hi_coverage 2023 >= 92 medium',
      'hi_coverage 2025 >= 95 high',
    ])
    expect(unplaced.map((one) => [one.figure, one.reason])).toEqual([
      ['93%', 'Mức trên của khoảng “… - …”.'],
      ['94%', 'Mức trên của khoảng “… - …”.'],
    ])
  })

  test('a list of insurances is one subject, a comparison in brackets is no baseline, “khoảng” is a doubt', () => {
    const { targets } = draftOf(
      plan(
        'I. CHỈ TIÊU NĂM 2023',
        '1. Năm 2023, tỷ lệ nợ BHXH, BHYT, BHTN dưới 2,5% số phải thu.',
        '2. Năm 2023, tỷ lệ bao phủ BHYT đạt 92% dân số (tăng 0,9% so với năm 2021).',
        '3. 100% học sinh, sinh viên tham gia BHYT năm 2024.',
        '4. Năm 2025, khoảng 45% lực lượng lao động tham gia BHXH.',
      ),
    )
    expect(targets.filter((one) => one.value !== null).map((one) => `${shown(one)} ${one.confidence}`)).toEqual([
      'arrears_ratio 2023 < 2,5 high',
      'hi_coverage 2023 >= 92 high',
      'hi_student_coverage 2024 >= 100 high',
      'si_coverage 2025 >= 45 medium',
    ])
  })

  test('years of comparison are not lent on, figures of past years and in brackets are no targets', () => {
    const draft = draftOf(
      plan(
        'I. CHỈ TIÊU',
        '1. Năm 2024 đạt 94% dân số tham gia BHYT, tăng 2% so với năm 2023; có 25% lực lượng lao động tham gia BHTN.',
        '2. Năm 2021 đạt 88% dân số tham gia BHYT, năm 2025 đạt 95% dân số tham gia BHYT (năm 2022: 90%).',
      ),
    )
    expect(draft.targets.map(shown)).toEqual([
      'hi_coverage 2024 >= 94',
      'ui_coverage 2024 >= 25',
      'hi_coverage 2025 >= 95',
    ])
    expect(draft.baselines.map((one) => formatValue(one.value))).toEqual(['88'])
    expect(draft.unplaced.map((one) => one.figure)).toEqual(['2%', '90%'])
  })

  test('a target without a year of its own or of the plan is left to a person', () => {
    const { targets } = draftOf('KẾ HOẠCH\nVận động tham gia BHYT\n\nI. CHỈ TIÊU\n1. Tỷ lệ bao phủ BHYT đạt 90%.')
    expect(targets[0]).toMatchObject({ yearFrom: null, confidence: 'low' })
  })

  test('every percentage of any text is a target, a baseline or an unplaced figure, with the value that stands there', () => {
    const percent = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 1, max: 99 })))
      .map(([whole, part]) => (part === null ? `${whole}%` : `${whole},${part}%`))
    const clause = fc.tuple(
      fc.constantFrom('có', 'đạt trên', 'ít nhất', 'tăng thêm', 'khoảng', 'phấn đấu', 'từ'),
      percent,
      fc.constantFrom(
        'dân số tham gia BHYT',
        'lực lượng lao động tham gia BHXH',
        'hồ sơ giao dịch điện tử',
        'doanh nghiệp',
        'trở lên',
      ),
    )
    const sentence = fc
      .tuple(
        fc.constantFrom('Năm 2023', 'Tính đến năm 2020', 'Từ năm 2022', 'Hằng năm'),
        fc.array(clause, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(', ', '; ', ' và '),
      )
      .map(([year, clauses, joint]) => `${year}, ${clauses.map((one) => one.join(' ')).join(joint)}.`)
    fc.assert(
      fc.property(
        fc.constantFrom('CHỈ TIÊU', 'TÌNH HÌNH', 'NHIỆM VỤ'),
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        (section, sentences) => {
          const draft = draftOf(plan(`I. ${section}`, ...sentences.map((one, index) => `${index + 1}. ${one}`)))
          const written = sentences.flatMap((one) => figuresIn(one).map((figure) => formatValue(figure.value))).sort()
          const read = [...draft.targets, ...draft.baselines].flatMap((one) =>
            one.value === null ? [] : [formatValue(one.value)],
          )
          const left = draft.unplaced.flatMap((one) => figuresIn(one.figure).map((figure) => formatValue(figure.value)))
          expect([...read, ...left].sort()).toEqual(written)
        },
      ),
      { numRuns: 200 },
    )
  })
})
