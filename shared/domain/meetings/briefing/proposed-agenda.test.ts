import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../ids.ts'
import { isoDate } from '../../time/iso-date.ts'
import { proposedItems } from './agenda-items.ts'
import { health, sampleEarlier, sampleFacts, sampleIndicator, sampleTask, tasksOf, youth } from './agenda-sample.ts'
import { chairScript } from './chair-script.ts'
import { proposedAgenda } from './proposed-agenda.ts'
import { proposedConclusions } from './proposed-conclusions.ts'
import { answerDue, windowDue } from './proposed-due.ts'

const none: ReadonlySet<IsoDate> = new Set()
const meeting = isoDate('2023-01-16')
const dues = { answer: answerDue(meeting, none), window: windowDue(meeting, none) }
const late = sampleFacts({ overdue: [tasksOf(health, [sampleTask()])] })

describe('the agenda that the data proposes', () => {
  test('has no item without a matter; what is there adds up to the meeting', () => {
    const quiet = proposedAgenda(sampleFacts(), 120) ?? []
    expect(quiet.map(({ id }) => id)).toEqual([proposedItems.opening, proposedItems.indicators, proposedItems.closing])
    const busy = proposedAgenda(sampleFacts({ ...late, earlier: [sampleEarlier()] }), 95) ?? []
    expect(busy.map(({ id }) => id)).toEqual([
      proposedItems.opening,
      proposedItems.earlier,
      proposedItems.indicators,
      proposedItems.overdue,
      proposedItems.closing,
    ])
    expect(busy.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(95)
  })

  test('tells how long an earlier conclusion has waited, and counts what is done', () => {
    const earlier = [sampleEarlier(), sampleEarlier({ clause: 1, isSettled: true, daysLate: 0 })]
    const item = proposedAgenda(sampleFacts({ earlier }), 120)?.find(({ id }) => id === proposedItems.earlier)
    expect(item?.basis).toBe(
      '1/2 kết luận đã xong; 1 kết luận còn lại, trong đó 1 quá hạn; lâu nhất đã qua 1 cuộc họp.',
    )
    expect(item?.lines).toEqual([
      'khoản 2 Thông báo số 12/TB-BCĐ: Giao Sở Y tế rà soát người chưa tham gia BHYT (Sở Y tế; đang thực hiện, quá hạn 47 ngày; đã qua 1 cuộc họp)',
    ])
    expect(item?.links).toMatchObject([{ kind: 'nhiem-vu', id: 'rieng/kl-1' }])
  })

  test('a task that two lead is one task of two agencies', () => {
    const shared = sampleTask({ lead: [health, youth] })
    const facts = sampleFacts({ overdue: [tasksOf(health, [shared]), tasksOf(youth, [shared])] })
    const item = proposedAgenda(facts, 120)?.find(({ id }) => id === proposedItems.overdue)
    expect(item?.basis).toBe('1 nhiệm vụ quá hạn của 2 cơ quan, đơn vị.')
  })
})

describe('draft conclusions', () => {
  test('give an order with a lead and a day that excludes itself', () => {
    const [order] = proposedConclusions(late, dues)
    expect(order?.text).toBe(
      'Giao Sở Y tế chủ trì hoàn thành 1 nhiệm vụ quá hạn: “Báo cáo kết quả năm” (năm 2022), báo cáo Ban Chỉ đạo nguyên nhân chậm; hoàn thành trước ngày 07/02/2023.',
    )
    expect(order?.task).toMatchObject({
      mode: 'order',
      lead: ['so-y-te'],
      due: { date: '2023-02-07', inclusive: false },
    })
  })

  test('ask Party and mass organisations, without a day and without calling them late', () => {
    const request = sampleTask({ lead: [youth], daysLate: 0 })
    const facts = sampleFacts({ overdue: [tasksOf(youth, [sampleTask({ lead: [youth] })])], requests: [request] })
    const conclusions = proposedConclusions(facts, dues)
    expect(conclusions.map(({ text }) => text)).toEqual([
      'Đề nghị Đoàn Thanh niên quan tâm phối hợp thực hiện nội dung “Báo cáo kết quả năm”.',
    ])
    expect(conclusions[0]?.task).toMatchObject({ mode: 'request', due: null })
  })

  test('urge what an earlier meeting gave already, and give it no second time', () => {
    const [urged] = proposedConclusions(sampleFacts({ earlier: [sampleEarlier()] }), dues)
    expect(urged).toMatchObject({
      task: null,
      text: 'Yêu cầu Sở Y tế khẩn trương hoàn thành nội dung tại khoản 2 Thông báo số 12/TB-BCĐ (hạn trước ngày 01/12/2022, đã quá hạn 47 ngày; đã qua 1 cuộc họp).',
    })
  })

  test('agencies that lack the very same work stand in one sentence', () => {
    const others = { ...health, code: 'so-noi-vu', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ' }
    const facts = sampleFacts({ overdue: [tasksOf(health, [sampleTask()]), tasksOf(others, [sampleTask()])] })
    const [one, second] = proposedConclusions(facts, dues)
    expect(one?.text).toContain('Giao Sở Y tế, Sở Nội vụ chủ trì hoàn thành 1 nhiệm vụ quá hạn của từng cơ quan')
    expect(second).toBeUndefined()
  })

  test('what the document gives nobody is given to whoever proposes a lead, never to a guessed one', () => {
    const facts = sampleFacts({ unassigned: [sampleTask({ lead: [] })] }, { standingAgency: null })
    expect(proposedConclusions(facts, dues)).toMatchObject([{ key: 'chua-phan-cong', task: { lead: [] } }])
  })
})

test('the script follows the clock, over the items as people left them', () => {
  const items = proposedAgenda(late, 60) ?? []
  const heads = chairScript(items, late, '23:30').flatMap((block) =>
    block.kind === 'paragraph' && 'bold' in (block.runs[0] ?? {})
      ? [block.runs.map((run) => ('text' in run ? run.text : '')).join('')]
      : [],
  )
  expect(heads).toHaveLength(items.length)
  expect(heads[0]).toMatch(/^1\. Khai mạc.*\(23:30 - /)
  expect(heads.at(-1)).toMatch(/ - 00:30, \d+ phút; Chủ trì cuộc họp\)$/)
})

test('the script praises nothing on a store without figures, and names what has none', () => {
  const words = (facts: typeof late) =>
    chairScript(proposedAgenda(facts, 60) ?? [], facts, null)
      .flatMap((block) => (block.kind === 'list' ? [] : block.runs))
      .map((run) => ('text' in run ? run.text : ''))
      .join('\n')
  const empty = words(sampleFacts())
  expect(empty).not.toContain('đều đạt')
  expect(empty).toContain('Chưa có số liệu năm 2022 để đánh giá các chỉ tiêu.')
  const [met, unknown] = [sampleIndicator('met', 'Chỉ tiêu một'), sampleIndicator('no_data', 'Chỉ tiêu hai')]
  expect(words(sampleFacts({}, { indicators: [unknown] }))).not.toContain('đều đạt')
  const half = words(sampleFacts({}, { indicators: [met, unknown] }))
  expect(half).toContain('Các chỉ tiêu có số liệu đều đạt.')
  expect(half).toContain('Chưa có số liệu: Chỉ tiêu hai.')
})
