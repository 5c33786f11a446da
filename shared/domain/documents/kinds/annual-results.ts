import { type Block, heading, list, note, paragraph } from '../content.ts'
import { isMet, isMissed } from './annual-judgement.ts'
import { moneyBlocks } from './annual-money.ts'
import { narrativeBlocks } from './annual-narrative.ts'
import type { AnnualSnapshot, SnapshotResult } from './annual-snapshot.ts'
import { comparisonTable, targetTable } from './annual-tables.ts'
import { unitResultBlocks } from './annual-unit-results.ts'
import {
  capitalised,
  distanceWords,
  noFigure,
  resultText,
  stillNeededWords,
  targetWords,
  untracked,
  withoutFigures,
} from './annual-wording.ts'

function summary(snapshot: AnnualSnapshot): Block {
  const count = (test: (row: SnapshotResult) => boolean) => snapshot.results.filter(test).length
  const parts: readonly (readonly [number, string])[] = [
    [count(isMet), 'đạt'],
    [count((row) => row.verdict === 'not_met' && !row.incomplete), 'không đạt'],
    [count((row) => row.verdict === 'not_yet' && !row.incomplete), 'chưa đạt mục tiêu năm'],
    [count((row) => row.incomplete && row.percent !== null), 'chưa đầy đủ số liệu'],
    [count((row) => row.verdict === 'no_data'), noFigure],
    [count((row) => row.verdict === 'needs_judgement' && !row.incomplete), 'chờ Ban Chỉ đạo đánh giá'],
    [count((row) => row.verdict === 'judged'), 'đã được đánh giá'],
  ]
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} chỉ tiêu ${words}`)
  if (told.length === 0) return paragraph(`Năm ${snapshot.year} không có chỉ tiêu nào đến thời điểm đánh giá.`)
  return paragraph(`Trong ${snapshot.results.length} chỉ tiêu của năm ${snapshot.year}: ${told.join(', ')}.`)
}

function missedBlocks(snapshot: AnnualSnapshot): readonly Block[] {
  const missed = snapshot.results.filter(isMissed)
  if (missed.length === 0) return [paragraph('Không có chỉ tiêu nào được xác định là không đạt trên số liệu đầy đủ.')]
  const items = missed.map((row) => {
    const target = row.target ? `mục tiêu ${targetWords(row.target, row.comparator, row.measure, false)}` : null
    const facts = [target, distanceWords(row), stillNeededWords(row)].filter((part) => part !== null)
    const owner = row.owner ?? 'văn bản không nêu cơ quan chủ trì'
    const sign = row.measure === '%' ? '%' : ` ${row.measure}`.trimEnd()
    return `${row.label}: ${resultText(row)}${sign} (${facts.join('; ')}). Cơ quan chịu trách nhiệm: ${owner}.`
  })
  return [list(items), ...narrativeBlocks(snapshot, 'missed_targets')]
}

const participants = ['si_compulsory', 'si_voluntary', 'ui_participants', 'hi_participants']
const benefits = ['pension_recipients', 'monthly_si_recipients', 'social_pension_recipients', 'si_lump_sum']

function comparison(snapshot: AnnualSnapshot, codes: readonly string[], title: string): Block {
  const variables = snapshot.variables.filter(
    ({ code }) => codes.includes(code) && snapshot.figures.some((figure) => figure.variable === code),
  )
  if (variables.length === 0) return note(withoutFigures(snapshot, title))
  return comparisonTable(snapshot, variables, `${title} so với năm ${snapshot.year - 1}`)
}

/** Part II of the annual review. */
export function resultBlocks(snapshot: AnnualSnapshot): readonly Block[] {
  const targets: readonly Block[] =
    snapshot.results.length === 0
      ? [note(`${capitalised(snapshot.plan.documentType)} không đặt chỉ tiêu cho năm ${snapshot.year}.`)]
      : [summary(snapshot), targetTable(snapshot)]
  return [
    heading(2, '1', `Mức độ hoàn thành các chỉ tiêu năm ${snapshot.year}`),
    ...targets,
    heading(2, '2', 'Kết quả theo đơn vị'),
    ...unitResultBlocks(snapshot),
    heading(2, '3', 'Chỉ tiêu không đạt và trách nhiệm'),
    ...missedBlocks(snapshot),
    heading(2, '4', 'Phát triển người tham gia'),
    comparison(snapshot, participants, 'Số người tham gia'),
    note(untracked('Chỉ tiêu giao và tỷ lệ thực hiện kế hoạch giao')),
    heading(2, '5', 'Thu và tình hình chậm đóng, trốn đóng'),
    ...moneyBlocks(snapshot),
    heading(2, '6', 'Giải quyết chế độ'),
    comparison(snapshot, benefits, 'Số người hưởng chế độ'),
    heading(2, '7', 'Khám bệnh, chữa bệnh, quỹ BHYT và kinh phí thực hiện'),
    note(untracked('Khám bệnh, chữa bệnh BHYT, cân đối quỹ và kinh phí thực hiện')),
  ]
}
