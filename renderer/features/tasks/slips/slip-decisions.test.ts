import { describe, expect, it } from 'vitest'
import type { SlipPreviewView, SlipRowView } from '../../../../shared/contract/slips.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import {
  choose,
  decisionsToSend,
  faultText,
  isMoot,
  openConflicts,
  type SlipDecisions,
  tallyOf,
  undecided,
} from './slip-decisions.ts'

const field = (
  name: SlipRowView['fields'][number]['field'],
  outcome: SlipRowView['fields'][number]['outcome'],
): SlipRowView['fields'][number] => ({
  field: name,
  outcome,
  cell: 'H9',
  base: null,
  now: 'a',
  slip: 'b',
  changedBy: null,
})

const row = (token: string, part: Partial<SlipRowView>): SlipRowView => ({
  token,
  key: `ke-hoach/${token}/2023`,
  line: 'lead',
  role: 'chủ trì',
  clause: 'III.1',
  title: token,
  period: 'năm 2023',
  due: '30/06/2023',
  state: 'changed',
  fields: [],
  document: null,
  faults: [],
  blocked: null,
  statusNow: 'not_started',
  statusAfter: null,
  ...part,
})

const both = row('hai-ben', {
  state: 'conflict',
  statusNow: 'reported',
  fields: [field('status', 'conflict'), field('percent', 'conflict'), field('note', 'taken')],
})
const faulty = row('sai', {
  state: 'fault',
  faults: [{ column: 'percent', cell: 'I9', read: '140', message: 'Ô I9: “140” không hợp lệ.', remedy: 'Ghi lại.' }],
})
const closed = row('dong', { state: 'blocked', blocked: { message: 'Đã hoàn thành.', remedy: 'Không cần gửi.' } })
const preview: SlipPreviewView = {
  fileName: 'phieu.xlsx',
  sha256: '0'.repeat(64) as Sha256,
  outcome: 'needs_review',
  slip: null,
  rows: [row('moi', {}), both, faulty, closed, row('cu', { state: 'unchanged' })],
  untouched: 4,
  findings: [],
  duplicateOf: null,
  fingerprint: 'f',
}

describe('deciding about a slip', () => {
  it('counts what would be written, what is left out and what still waits', () => {
    expect(tallyOf(preview, {})).toEqual({ writing: 2, left: 2, open: 2 })
    const left: SlipDecisions = { 'hai-ben': { leave: true, choices: {} } }
    expect(tallyOf(preview, left)).toEqual({ writing: 1, left: 3, open: 0 })
  })

  it('about the status decides about its percentage too, unless that was decided before', () => {
    expect(choose(both, undecided, 'status', 'store').choices).toEqual({ status: 'store', percent: 'store' })
    const first = choose(both, undecided, 'percent', 'slip')
    expect(choose(both, first, 'status', 'store').choices).toEqual({ status: 'store', percent: 'slip' })
  })

  it('tells what cannot be written beside the status that is kept, and does not ask for it', () => {
    const kept = { leave: false, choices: { status: 'store' } } as const
    expect([isMoot(both, kept, 'percent'), isMoot(both, kept, 'note')]).toEqual([true, false])
    expect(openConflicts(both, kept)).toEqual([])
    expect(openConflicts(both, { leave: false, choices: { status: 'slip' } })).toEqual(['percent'])
  })

  it('sends every row that says something; what cannot be written is left out by name', () => {
    expect(decisionsToSend(preview, {}).map(({ token, leave }) => [token, leave])).toEqual([
      ['moi', false],
      ['hai-ben', false],
      ['sai', true],
      ['dong', true],
    ])
  })

  it('gives the agency every reason with its place and remedy', () => {
    expect(faultText(preview)).toBe(
      'III.1, năm 2023: Ô I9: “140” không hợp lệ. Ghi lại.\nIII.1, năm 2023: Đã hoàn thành. Không cần gửi.',
    )
  })
})
