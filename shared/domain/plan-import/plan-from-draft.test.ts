import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, head, plan } from '../../../test/support/plan-import-draft.ts'
import { leadStatuses, obligationKinds, recurrenceKinds, targetNatures } from '../catalogue/plan.ts'
import { planReferences } from '../catalogue/plan-references.ts'
import { indicatorCode } from '../ids.ts'
import type { DraftDue, DraftPlan, DraftRow } from './draft-plan.ts'
import { planFromDraft } from './plan-from-draft.ts'
import type { PlanProposal, ProposedDraft } from './plan-proposal.ts'
import { isShortTitle } from './short-title.ts'

const nothing = { taken: [], agencies: [] }
const whole = draftOf(
  plan(
    'I. MỤC TIÊU',
    '1. Năm 2022, tỷ lệ bao phủ BHYT đạt 91%; đến năm 2025 đạt 95%.',
    'II. NHIỆM VỤ',
    '1. Công tác tuyên truyền',
    'd) Sở Y tế xây dựng kế hoạch truyền thông.',
    'đ) Sở Y tế công khai danh sách. Sở Tài chính bố trí kinh phí.',
    '2. Công tác kiểm tra',
    '- Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng sau.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Trần Văn Mẫu',
  ),
)

const pathsOf = (draft: ProposedDraft): string[] => [
  ...draft.targets.map((row) => `targets/${row.id}`),
  ...draft.baselines.map((_, index) => `baselines/${index + 1}`),
  ...draft.unplaced.map((_, index) => `unplaced/${index + 1}`),
  ...draft.assignments.map((row) => `assignments/${row.id}`),
  ...draft.obligations.map((row) => `obligations/${row.id}`),
  ...draft.groups.map((row) => `groups/${row.id}`),
  ...draft.committee.map((row) => `committee/${row.id}`),
  ...draft.agencies.map((row) => `agencies/${row.code}`),
]

function expectSound(draft: ProposedDraft, { plan: proposed, rows, ids, problems }: PlanProposal): void {
  const named = new Set(problems.map((problem) => problem.path))
  expect(pathsOf(draft).filter((path) => !ids.has(path) && !named.has(path))).toEqual([])
  for (const list of [
    rows.targets.map((row) => row.id),
    rows.assignments.map((row) => row.id),
    rows.obligations.map((row) => row.id),
    rows.groups.map((row) => row.id),
    rows.agencies.map((row) => row.code),
  ])
    expect(new Set(list).size).toBe(list.length)
  expect(ids.size).toBe(
    rows.targets.length +
      rows.baselines.length +
      rows.assignments.length +
      rows.obligations.length +
      rows.committee.length +
      rows.groups.length +
      rows.agencies.length,
  )
  expect(proposed === null).toBe(problems.some((problem) => problem.severity === 'error'))
  if (proposed) expect(planReferences(proposed, [proposed])).toEqual([])
  for (const row of [...rows.assignments, ...rows.obligations, ...rows.groups])
    expect(isShortTitle(row.title)).toBe(true)
}

describe('a draft that lacks nothing', () => {
  const proposal = planFromDraft(whole, nothing)

  test('is a plan with an id of place, number and year', () => {
    expect(proposal.problems).toEqual([])
    expect(proposal.plan?.meta).toMatchObject({
      id: 'nam-phuong-17-kh-ubnd-2022',
      number: '17/KH-UBND',
      documentType: 'Kế hoạch',
      locality: 'Nam Phương',
      territory: '99',
      yearFrom: 2022,
      yearTo: 2025,
    })
  })

  test('letters its duties by clause and dash, d and đ apart, several of one point numbered', () => {
    expect(proposal.plan?.assignments.map((one) => [one.id, one.clause, one.group])).toEqual([
      ['ii-1-d', 'II.1.d', 'ii-1'],
      ['ii-1-dd-1', 'II.1.đ', 'ii-1'],
      ['ii-1-dd-2', 'II.1.đ', 'ii-1'],
      ['ii-2-1', 'II.2', 'ii-2'],
    ])
    expect(proposal.plan?.targets.map((one) => one.id)).toEqual(['hi_coverage-2022', 'hi_coverage-2025'])
    expect(proposal.plan?.obligations).toMatchObject([
      { id: 'bc-ii-2-1', kind: 'monthly', from: 'so-y-te', to: 'ubnd-tinh', due: { rule: '---15', inclusive: false } },
    ])
  })

  test('gets the same ids every time, and the next number where its id is taken', () => {
    expect(planFromDraft(whole, nothing)).toEqual(proposal)
    const taken = ['nam-phuong-17-kh-ubnd-2022', 'nam-phuong-17-kh-ubnd-2022-2']
    expect(planFromDraft(whole, { ...nothing, taken }).plan?.meta.id).toBe('nam-phuong-17-kh-ubnd-2022-3')
  })

  test('keeps the aliases that the plans at hand know', () => {
    const known = { code: 'so-y-te', name: 'Sở Y tế', kind: 'so_nganh', aliases: ['SYT'], isClass: false } as const
    const { plan: proposed } = planFromDraft(whole, { taken: [], agencies: [known] })
    expect(proposed?.agencies.find((one) => one.code === 'so-y-te')?.aliases).toEqual(['SYT'])
  })
})

describe('what a plan cannot do without is asked for, never guessed', () => {
  const problems = (draft: ProposedDraft) =>
    planFromDraft(draft, nothing).problems.map(({ path, code, severity }) => [path, code, severity])
  const [assignment] = whole.assignments
  const [target] = whole.targets
  if (!assignment || !target) throw new Error('The sample has a duty and a target.')

  test('title, kind, place and years of the document', () => {
    const bare = draftOf('Vận động người dân tham gia BHYT.')
    expect(planFromDraft(bare, nothing).plan).toBeNull()
    expect(problems(bare)).toEqual([
      ['meta/title', 'missing', 'error'],
      ['meta/documentType', 'missing', 'error'],
      ['meta/locality', 'missing', 'error'],
      ['meta/yearFrom', 'missing', 'error'],
      ['meta/yearTo', 'missing', 'error'],
      ['meta/number', 'missing', 'error'],
    ])
  })

  test('years of a target, its indicator, the figure of a quantitative one', () => {
    const base = { ...whole, targets: [] }
    expect(problems({ ...base, targets: [{ ...target, yearFrom: null }] })).toEqual([
      ['targets/hi_coverage-2022', 'missing', 'error'],
    ])
    expect(problems({ ...base, targets: [{ ...target, indicator: null }] })).toEqual([
      ['targets/hi_coverage-2022', 'missing', 'error'],
    ])
    expect(problems({ ...base, targets: [{ ...target, value: null }] })).toEqual([
      ['targets/hi_coverage-2022', 'missing', 'error'],
    ])
    expect(problems({ ...base, targets: [{ ...target, yearFrom: 2026 }] })).toEqual([
      ['targets/hi_coverage-2022', 'out_of_range', 'error'],
    ])
  })

  test('a deadline without a rule, an agency that the list lacks, a group that is gone, a title too long', () => {
    const due: DraftDue = { rule: null, inclusive: true, text: 'sau hội nghị', reason: 'Chưa rõ.' }
    const only = (more: Partial<typeof assignment>) =>
      problems({ ...whole, obligations: [], assignments: [{ ...assignment, ...more }] })
    expect(only({ due })).toEqual([['assignments/nv-1', 'no_due_rule', 'error']])
    expect(only({ lead: ['so-moi'] })).toEqual([['assignments/nv-1', 'unknown_agency', 'error']])
    expect(only({ group: 'khong-co' })).toEqual([['assignments/nv-1', 'unknown_group', 'error']])
    expect(only({ title: 'một '.repeat(26) })).toEqual([['assignments/nv-1', 'too_long', 'error']])
  })

  test('a message names the thing, the place and the remedy', () => {
    const [problem] = planFromDraft({ ...whole, targets: [{ ...target, yearFrom: null }] }, nothing).problems
    expect(problem).toMatchObject({
      message: 'Điểm I.1: mục tiêu chưa có năm.',
      remedy: 'Điền năm đầu và năm cuối của mục tiêu.',
    })
  })

  test('leads that a person took away or added decide the status', () => {
    const of = (more: Partial<typeof assignment>) =>
      planFromDraft({ ...whole, assignments: [{ ...assignment, ...more }] }, nothing).rows.assignments[0]?.leadStatus
    expect([
      of({ lead: [] }),
      of({ leadStatus: 'none' }),
      of({ lead: ['so-y-te', 'so-tai-chinh'], leadStatus: 'none' }),
    ]).toEqual(['none', 'named', 'joint'])
  })

  test('figures that are in no row of the plan are told, and do not keep it from being one', () => {
    const draft = draftOf([...head, 'I. MỤC TIÊU', '1. Có 12% cán bộ được tập huấn.'].join('\n'))
    const { plan: proposed, problems: told } = planFromDraft(draft, nothing)
    expect(proposed).not.toBeNull()
    expect(told).toMatchObject([{ path: 'unplaced/1', severity: 'warning', message: expect.stringContaining('12%') }])
  })
})

test('property: any text gives unique ids, loses no row, and a plan exactly when no error is left', () => {
  const line = fc.constantFrom(
    'I. MỤC TIÊU',
    'II. NHIỆM VỤ',
    'Điều 2. Sở Y tế thi hành Quyết định này.',
    '1. Năm 2022, tỷ lệ bao phủ BHYT đạt 91%, trong đó nhóm 1 đạt 99%.',
    '2. Công tác kiểm tra:',
    'd) Sở Y tế báo cáo Sở Tài chính hằng quý, trước ngày 15/6;',
    'đ) Sở Y tế báo cáo Sở Tài chính hằng quý;',
    '- Sở Du lịch phối hợp với Sở Tài chính rà soát; năm 2023 tổ chức sơ kết.',
    'Ban Chỉ đạo do Chủ tịch UBND tỉnh làm trưởng ban, các thành viên là lãnh đạo ngành: y tế, hàng không…',
    'Hiện nay, tỷ lệ bao phủ BHYT đạt 80%, tăng 3%.',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.boolean(), (lines, hasHead) => {
      const draft = draftOf(hasHead ? plan(...lines) : lines.join('\n'))
      expectSound(draft, planFromDraft(draft, nothing))
    }),
    { numRuns: 60 },
  )
})

test('property: any draft that a person could make of it does so too', () => {
  const word = fc.constantFrom('', 'a', 'so-y-te', 'so-tai-chinh', 'Sở Y tế', 'một hai ba', 'ă đ', '…')
  const clause = fc.constantFrom('I', 'I.1', 'I.1.d', 'I.1.đ', 'Điều 2', 'Mở đầu', '', '.', 'Dòng 5')
  const text = fc.oneof(word, fc.string({ maxLength: 8 }), fc.constant('từ '.repeat(30)))
  const year = fc.option(fc.constantFrom(1900, 2021, 2022, 2025, 2500))
  const row: fc.Arbitrary<DraftRow> = fc.record({
    clause,
    bullet: fc.option(fc.integer({ min: 1, max: 3 })),
    lines: fc.constant([1, 2] as const),
    confidence: fc.constantFrom('high', 'medium', 'low'),
    reason: fc.constant(null),
  })
  const rows = <More extends object>(more: fc.Arbitrary<More>) =>
    fc
      .array(fc.tuple(row, more), { maxLength: 6 })
      .map((list) => list.map(([base, own], index) => ({ ...base, ...own, id: `r${index}` })))
  const due = fc.option(
    fc.record({
      rule: fc.option(fc.constantFrom('---15', '2023-Q3', 'sau hội nghị')),
      inclusive: fc.boolean(),
      text: word,
      reason: fc.constant(null),
    }),
  )
  const codes = fc.array(fc.constantFrom('so-y-te', 'so-tai-chinh', 'la', 'Sai mã'), { maxLength: 2 })
  const value = fc.option(fc.constant({ amount: 95, scale: 0 }))
  const figure = {
    indicator: fc.option(fc.constant(indicatorCode('hi_coverage'))),
    value,
    unit: fc.constant('%' as const),
    text,
  }
  const draft: fc.Arbitrary<ProposedDraft> = fc.record({
    meta: fc.constantFrom<DraftPlan['meta']>(whole.meta, draftOf('Không có gì.').meta),
    targets: rows(
      fc.record({
        ...figure,
        yearFrom: year,
        yearTo: year,
        comparator: fc.option(fc.constant('>=' as const)),
        nature: fc.constantFrom(...targetNatures),
        aspiration: fc.boolean(),
        denominator: fc.option(word),
        subsetOf: fc.option(fc.constantFrom('r0', 'r1', 'r9')),
      }),
    ),
    baselines: rows(fc.record(figure)),
    unplaced: rows(fc.record({ figure: word, text })),
    assignments: rows(
      fc.record({
        title: text,
        text,
        lead: codes,
        coordinating: codes,
        implementers: codes,
        recipient: codes,
        leadStatus: fc.constantFrom(...leadStatuses),
        mode: fc.constantFrom('order' as const, 'request' as const),
        recurrence: fc.record({ kind: fc.constantFrom(...recurrenceKinds), stated: fc.boolean() }),
        due,
        deliverable: fc.option(word),
        group: fc.constantFrom('r0', 'r1', 'r2'),
      }),
    ),
    obligations: rows(
      fc.record({
        kind: fc.constantFrom(...obligationKinds),
        from: fc.option(fc.constantFrom('so-y-te', 'la')),
        to: fc.option(fc.constantFrom('so-tai-chinh', 'la')),
        period: fc.option(fc.constantFrom('2023', '2023-Q7')),
        due,
        text,
      }),
    ),
    groups: rows(fc.record({ title: text })),
    committee: rows(
      fc.record({
        role: fc.constantFrom('truong_ban' as const, 'uy_vien' as const),
        agency: fc.option(fc.constantFrom('so-y-te', 'la')),
        post: fc.option(word),
        open: fc.boolean(),
        text,
      }),
    ),
    agencies: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('so-y-te', 'so-tai-chinh', 'Sai mã'),
        name: word,
        kind: fc.constantFrom('so_nganh' as const, 'class' as const),
        isClass: fc.boolean(),
        known: fc.boolean(),
      }),
      { selector: (agency) => agency.code },
    ),
  })
  fc.assert(
    fc.property(draft, (one) => {
      expectSound(one, planFromDraft(one, nothing))
    }),
    { numRuns: 300 },
  )
})
