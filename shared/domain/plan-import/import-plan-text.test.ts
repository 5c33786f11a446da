import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, head, plan } from '../../../test/support/plan-import-draft.ts'
import type { DraftAssignment } from './draft-plan.ts'

const duty = ({ clause, lead, coordinating }: DraftAssignment) =>
  `${clause}: ${lead.join('+')} | ${coordinating.join('+')}`

describe('the head of the document', () => {
  const { meta } = draftOf(
    plan(
      'I. MỤC TIÊU',
      '1. Năm 2022, tỷ lệ bao phủ BHYT đạt 91%.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Trần Văn Mẫu',
    ),
  )

  test('number, date, issuer, title, period and signer come from where an official document has them', () => {
    expect(meta.number.value).toBe('17/KH-UBND')
    expect(meta.date.value).toBe('2022-03-12')
    expect(meta.issuer.value).toBe('Ủy ban nhân dân tỉnh Nam Phương')
    expect(meta.title.value).toBe('Phát triển đối tượng tham gia BHXH, BHYT giai đoạn 2022-2025')
    expect([meta.yearFrom.value, meta.yearTo.value]).toEqual([2022, 2025])
    expect([meta.signer.value, meta.signerPost.value]).toEqual(['Trần Văn Mẫu', 'Phó Chủ tịch'])
  })

  test('what the document does not say stays empty and says so', () => {
    const bare = draftOf(
      'KẾ HOẠCH\nVận động người dân tham gia BHYT\n\nI. NHIỆM VỤ\n1. Sở Y tế tổ chức truyền thông tại cơ sở.',
    ).meta
    expect([bare.number.value, bare.date.value, bare.signer.value]).toEqual([null, null, null])
    expect(bare.number.reason).toContain('Không có trong văn bản')
  })
})

describe('the outline', () => {
  test('points d) and đ) are two clauses, sections may jump, dashes are counted within their clause', () => {
    const { outline } = draftOf(
      plan(
        'I. NHIỆM VỤ',
        '3. Việc thứ ba:',
        'd) Điểm thứ tư.',
        'đ) Điểm thứ năm:',
        '- Gạch một.',
        '- Gạch hai.',
        '5. Việc thứ năm:',
        '2.1. Việc nhỏ.',
      ),
    )
    expect(outline.slice(-8).map(({ clause, bullet }) => (bullet === null ? clause : `${clause}-${bullet}`))).toEqual([
      'I',
      'I.3',
      'I.3.d',
      'I.3.đ',
      'I.3.đ-1',
      'I.3.đ-2',
      'I.5',
      'I.2.1',
    ])
  })

  test('a document in parts A, B letters its Roman sections under them', () => {
    const { outline, targets } = draftOf(
      plan(
        'A. THỰC TRẠNG',
        'Tỷ lệ bao phủ BHYT đạt 80% dân số.',
        'B. MỤC TIÊU',
        'I. Đến năm 2023',
        '- Đạt 92% dân số tham gia BHYT.',
      ),
    )
    expect(outline.slice(-4).map((one) => one.clause)).toEqual(['A', 'B', 'B.I', 'B.I'])
    expect(targets.map((one) => [one.clause, one.bullet, one.yearFrom])).toEqual([['B.I', 1, 2023]])
  })

  test('wrapped, double-spaced lines with page numbers are joined, and a dash at the turn of a line is no bullet', () => {
    const lines = [
      'I. NHIỆM VỤ',
      '1. Bảo hiểm xã hội tỉnh chủ trì, phối hợp với Sở Y tế và Sở Lao động',
      '- Thương binh và Xã hội rà soát danh sách lao động của các đơn vị trong',
      'khu công nghiệp; kế hoạch giai đoạn 2022',
      '- 2025 được thông báo công khai tại trụ sở.',
      '12',
      ' - Gạch đầu trang bắt đầu bằng dấu cách vẫn là một gạch đầu dòng.',
    ]
    const { outline, assignments } = draftOf([...head, ...lines].join('\n\n'))
    expect(outline.slice(-2).map((one) => [one.clause, one.bullet])).toEqual([
      ['I.1', null],
      ['I.1', 1],
    ])
    expect(assignments[0]?.coordinating).toEqual(['so-y-te', 'so-lao-dong-thuong-binh-va-xa-hoi'])
    // Line numbers are those of the file: each line was followed by an empty one.
    expect(assignments[0]?.lines).toEqual([19, 23])
  })

  test('any run of points keeps its letters, each clause once', () => {
    const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's']
    fc.assert(
      fc.property(fc.integer({ min: 1, max: letters.length }), fc.integer({ min: 1, max: 9 }), (count, number) => {
        const points = letters.slice(0, count)
        const { outline } = draftOf(
          plan(
            'II. NHIỆM VỤ',
            `${number}. Các việc sau:`,
            ...points.map((point) => `${point}) Tổ chức việc này tại cơ sở.`),
          ),
        )
        expect(outline.slice(-count).map((one) => one.clause)).toEqual(points.map((point) => `II.${number}.${point}`))
      }),
    )
  })
})

describe('who does what', () => {
  const duties = (...lines: string[]) => draftOf(plan('II. TỔ CHỨC THỰC HIỆN', ...lines)).assignments

  test('an agency’s own heading leads its dashes; “phối hợp với” names who helps', () => {
    expect(
      duties(
        'c) Sở Y tế:',
        '- Hướng dẫn các trạm y tế tiếp nhận người bệnh.',
        '- Phối hợp với Bảo hiểm xã hội tỉnh kiểm tra thẻ.',
      ).map(duty),
    ).toEqual(['II.c: so-y-te | ', 'II.c: so-y-te | bhxh-tinh'])
  })

  test('a sentence that begins with its agencies, and one that gives an order', () => {
    const [joint, order] = duties(
      '1. Sở Y tế, Sở Tài chính phối hợp với Bảo hiểm xã hội tỉnh rà soát kinh phí.',
      '2. Giao Sở Tài chính bố trí kinh phí hỗ trợ đóng BHYT.',
    )
    expect(joint).toMatchObject({
      lead: ['so-y-te', 'so-tai-chinh'],
      coordinating: ['bhxh-tinh'],
      leadStatus: 'joint',
      mode: 'order',
    })
    expect(order).toMatchObject({ lead: ['so-tai-chinh'], leadStatus: 'named' })
  })

  test('“đề nghị” is a request, and an unknown agency is named with a doubt', () => {
    const [request, unknown] = duties(
      '1. Đề nghị Liên đoàn Lao động tỉnh: Vận động đoàn viên tham gia BHYT.',
      '2. Sở Du lịch chủ trì tuyên truyền tại các khách sạn.',
    )
    expect(request?.mode).toBe('request')
    expect(unknown).toMatchObject({ lead: ['so-du-lich'], confidence: 'medium' })
  })

  test('“Phân công thực hiện” gives its points their leads, d and đ apart', () => {
    const rows = duties(
      '1. Nâng cao chất lượng phục vụ:',
      'd) Cải tiến quy trình tiếp nhận hồ sơ tại bộ phận một cửa.',
      'đ) Công khai danh mục thuốc tại các bệnh viện.',
      '* Phân công thực hiện:',
      '- Bảo hiểm xã hội tỉnh chủ trì thực hiện nội dung điểm d.',
      '- Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện nội dung điểm đ.',
    )
    expect(rows.map(duty)).toEqual(['II.1.d: bhxh-tinh | ', 'II.1.đ: so-y-te | so-tai-chinh'])
  })

  test('a signature directly behind the last duty is no part of it', () => {
    const rows = duties(
      '1. Sở Y tế rà soát mạng lưới cơ sở khám bệnh.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    )
    expect(rows.map((one) => one.text)).toEqual(['Sở Y tế rà soát mạng lưới cơ sở khám bệnh.'])
  })

  test('“liên quan” goes for a whole list of commas, behind “và” for the last one alone, never for one with a place', () => {
    const rows = duties(
      '1. Các sở, ban, ngành, đơn vị liên quan rà soát danh sách người tham gia.',
      '2. Các sở, ban, ngành và đơn vị liên quan rà soát danh sách người tham gia.',
      '3. Các sở, ban, ngành thành phố, đơn vị liên quan rà soát danh sách người tham gia.',
    )
    expect(rows.map((one) => one.lead)).toEqual([
      ['so-nganh-lien-quan', 'don-vi-lien-quan'],
      ['so-ban-nganh', 'don-vi-lien-quan'],
      ['so-ban-nganh', 'don-vi-lien-quan'],
    ])
  })

  test('boards of zones are read by their whole names', () => {
    const [duty] = duties(
      '1. Ban Quản lý Khu kinh tế và các khu công nghiệp, Ban Quản lý Khu Công nghệ cao cung cấp danh sách.',
    )
    expect(duty?.lead).toEqual(['ban-quan-ly-khu-kinh-te-va-cac-khu-cong-nghiep', 'ban-quan-ly-khu-cong-nghe-cao'])
  })

  test('a duty without a named lead says so', () => {
    expect(duties('1. Đẩy mạnh tuyên truyền chính sách tại khu dân cư.')[0]).toMatchObject({
      lead: [],
      leadStatus: 'none',
      reason: 'Văn bản không nêu cơ quan chủ trì.',
    })
  })
})

describe('rhythm, deadline and report', () => {
  const of = (...lines: string[]) => draftOf(plan('II. TỔ CHỨC THỰC HIỆN', ...lines))

  test('a rhythm is taken where it is one, not where it names a benefit', () => {
    const { assignments } = of(
      '1. Hằng tháng, Bảo hiểm xã hội tỉnh gửi danh sách đơn vị nợ cho Sở Tài chính.',
      '2. Bảo hiểm xã hội tỉnh chi trả trợ cấp hằng tháng qua tài khoản.',
      '3. Sáu tháng một lần, Sở Y tế kiểm tra các cơ sở khám bệnh.',
    )
    expect(assignments.map((one) => one.recurrence.kind)).toEqual(['monthly', 'continuous', 'half_yearly'])
    expect(assignments[1]?.recurrence.stated).toBe(false)
  })

  test('“trước ngày” excludes the day, “chậm nhất ngày” includes it; who collects reports on in turn', () => {
    const { assignments, obligations } = of(
      '1. Hằng năm, trước ngày 10 tháng 01 năm sau, Sở Y tế báo cáo kết quả cho Bảo hiểm xã hội tỉnh để tổng hợp báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 20 tháng 01 năm sau.',
    )
    expect(assignments.map(({ due }) => [due?.rule, due?.inclusive])).toEqual([
      ['--01-10', false],
      ['--01-20', true],
    ])
    expect(obligations.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['annual', 'so-y-te', 'bhxh-tinh'],
      ['annual', 'bhxh-tinh', 'ubnd-tinh'],
    ])
  })

  test('reviews with their dates become reports of their period', () => {
    const { obligations } = of(
      '1. Giao Bảo hiểm xã hội tỉnh làm đầu mối theo dõi Kế hoạch.',
      '2. Đánh giá kết quả:',
      '- Giai đoạn 2022 - 2025: sơ kết vào quý IV năm 2023 và tổng kết vào quý I năm 2026.',
    )
    expect(obligations.map(({ kind, from, period, due }) => [kind, from, period, due?.rule])).toEqual([
      ['midterm', 'bhxh-tinh', '2023', '2023-Q4'],
      ['final', 'bhxh-tinh', '2025', '2026-Q1'],
    ])
  })
})

describe('texts that no editor wrote', () => {
  const duty = 'Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát danh sách người tham gia. '

  test('a text on one line, a paragraph of a thousand lines and a word without an end are read in pieces, none lost', () => {
    const oneLine = draftOf(`I. NHIỆM VỤ\n1. ${duty.repeat(400)}`)
    expect(oneLine.assignments.filter((one) => one.lead[0] === 'so-y-te')).toHaveLength(400)
    expect(oneLine.text).toHaveLength(2)
    const wrapped = draftOf(
      plan('I. NHIỆM VỤ', '1. Rà soát', ...Array(1_000).fill('danh sách người tham gia của các đơn vị')),
    )
    const [longest = 0] = wrapped.outline.map((one) => one.text.length).sort((left, right) => right - left)
    expect(longest).toBeLessThanOrEqual(6_000)
    expect(wrapped.outline.at(-1)?.lines[1]).toBe(wrapped.text.length)
    const word = draftOf('bảohiểm'.repeat(3_000))
    expect(word.outline.map((one) => one.text).join('')).toBe('bảohiểm'.repeat(3_000))
  })
})

describe('letters of old files', () => {
  test('ñ and ð become đ and Đ, with a note; names and points are read as written', () => {
    const draft = draftOf(plan('II. TỔ CHỨC THỰC HIỆN', 'ñ) Sở Giáo dục và ðào tạo: Vận ñộng học sinh tham gia BHYT.'))
    expect(draft.assignments[0]).toMatchObject({ clause: 'II.đ', lead: ['so-giao-duc-va-dao-tao'] })
    expect(draft.findings.map((one) => one.code)).toContain('converted_letters')
  })

  test('a text without marks of an outline, and one without letters, are told apart', () => {
    expect(draftOf('Vận động người dân tham gia.').findings.map((one) => one.code)).toContain('no_outline')
    expect(draftOf(' \n \n').findings.map((one) => [one.code, one.severity])).toContainEqual(['no_text', 'error'])
  })
})

describe('the text at the left', () => {
  test('line n of the text is what the anchors of the draft call n, whatever ends the lines', () => {
    const lines = ['I. MỤC TIÊU', '', '\f1. Năm 2022, tỷ lệ bao phủ BHYT ñạt 91%.', '  - 2 -', '2. Tổ chức thực hiện.']
    for (const end of ['\n', '\r\n', '\r']) {
      const { text, targets, outline } = draftOf(`${[...head, ...lines].join(end)}${end}`)
      expect(text).toHaveLength(head.length + lines.length)
      const [target] = targets
      expect(target && text[target.lines[0] - 1]).toBe('1. Năm 2022, tỷ lệ bao phủ BHYT đạt 91%.')
      expect(outline.at(-1)?.lines).toEqual([text.length, text.length])
    }
  })

  test('every row and field of any draft stands on lines that the text has', () => {
    const piece = fc.constantFrom(
      'I. MỤC TIÊU',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Năm 2022, tỷ lệ bao phủ BHYT đạt 91%.',
      'a) Sở Y tế báo cáo Sở Tài chính hằng quý;',
      '- Phối hợp với Sở Tài chính rà soát; trước ngày 15/12/2023 gửi kết quả.',
      '',
      '12',
      'dân số tham gia',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        const { text, outline, targets, baselines, unplaced, assignments, obligations, meta } = draftOf(plan(...lines))
        const rows = [...outline, ...targets, ...baselines, ...unplaced, ...assignments, ...obligations]
        const fields = Object.values(meta).flatMap(({ lines: range }) => (range ? [range] : []))
        for (const [first, last] of [...rows.map((row) => row.lines), ...fields]) {
          expect(first >= 1 && first <= last && last <= text.length).toBe(true)
          expect([text[first - 1], text[last - 1]].every((line) => line?.trim())).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })
})
