import { indicatorCode, planId, unitCode } from '../../ids.ts'
import type { Verdict } from '../../indicators/indicator-row.ts'
import { taskKey } from '../../tasks/occurrence.ts'
import { isoDate } from '../../time/iso-date.ts'
import { period, periodKey } from '../../time/period.ts'
import type { AgencyTasks, AgendaFacts, MeetingTask } from './agenda-facts.ts'
import type { ChairBriefing, IndicatorBriefing } from './chair-briefing.ts'
import type { EarlierConclusion } from './earlier-conclusion.ts'
import type { Party } from './party.ts'

/** Made-up facts for tests: nothing to say about anything, and each test adds its matter. */
export const party = (code: string, name: string, isAsked = false): Party => ({ code, name, shortName: name, isAsked })

export const health = party('so-y-te', 'Sở Y tế')
export const youth = party('doan-thanh-nien', 'Đoàn Thanh niên', true)

const briefing: ChairBriefing = {
  planId: planId('ke-hoach-mau'),
  planName: 'Kế hoạch số 01/KH-MH',
  territory: { code: unitCode('48'), name: 'thành phố Minh Họa', typeName: 'thành phố' },
  period: periodKey(period('2022')),
  periodLabel: 'năm 2022',
  year: 2022,
  figuresOn: isoDate('2022-12-31'),
  day: isoDate('2023-01-16'),
  baselineLabel: 'năm 2021',
  indicators: [],
  arrears: { rankedBy: 'unit', beforeLabel: 'năm 2021', largest: [], total: null, reported: [], missing: [] },
  receipts: '7/7 quận, huyện đã báo cáo năm 2022.',
  lateReporters: [],
  standingAgency: party('bhxh', 'Bảo hiểm xã hội thành phố'),
}

export const sampleFacts = (part: Partial<AgendaFacts> = {}, page: Partial<ChairBriefing> = {}): AgendaFacts => ({
  briefing: { ...briefing, ...page },
  earlier: [],
  overdue: [],
  dueSoon: [],
  soonDays: 30,
  requests: [],
  unassigned: [],
  proposals: [],
  ...part,
})

export const sampleTask = (part: Partial<MeetingTask> = {}): MeetingTask => ({
  key: taskKey('ke-hoach-mau/iii-1/2022'),
  title: 'Báo cáo kết quả năm',
  basis: 'điểm III.1, Kế hoạch số 01/KH-MH',
  periodLabel: 'năm 2022',
  lead: [health],
  coordinating: [],
  due: { date: isoDate('2023-01-05'), inclusive: false },
  daysLate: 12,
  daysLeft: -12,
  deliverable: null,
  ...part,
})

export const tasksOf = (agency: Party, tasks: readonly MeetingTask[]): AgencyTasks => ({
  agency,
  tasks,
  onTimeRate: null,
})

export const sampleEarlier = (part: Partial<EarlierConclusion> = {}): EarlierConclusion => ({
  meetingId: 'hop-1',
  meetingDate: isoDate('2022-10-05'),
  noticeNumber: '12/TB-BCĐ',
  clause: 2,
  text: 'Giao Sở Y tế rà soát người chưa tham gia BHYT.',
  lead: [health],
  due: { date: isoDate('2022-12-01'), inclusive: false },
  stateLabel: 'đang thực hiện',
  isSettled: false,
  isRequest: false,
  daysLate: 47,
  meetingsWaited: 1,
  taskKey: 'rieng/kl-1',
  ...part,
})

export const sampleIndicator = (verdict: Verdict, label: string): IndicatorBriefing => ({
  id: label,
  row: {
    indicator: indicatorCode('hi_coverage'),
    label,
    unit: unitCode('48'),
    numerator: null,
    denominator: null,
    countScale: 0,
    percent: null,
    targetId: null,
    clause: null,
    target: null,
    comparator: null,
    targetNature: null,
    verdict,
    distance: null,
    stillNeeded: null,
    assigned: null,
    otherTargets: [],
    incomplete: false,
    reported: [],
    missing: [],
    provisional: false,
    notes: [],
  },
  shortLabel: label,
  counted: null,
  measure: '%',
  aspiration: false,
  reported: [],
  missing: [],
  lastYear: null,
  lastYearEnd: null,
  owner: null,
  gaps: { kind: 'not_by_unit', why: 'no_target' },
})
