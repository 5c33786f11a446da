import type { PlanAssignment } from '../catalogue/plan.ts'
import { planId, unitCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import type { OccurrenceContext } from './occurrence.ts'
import { asWritten } from './task-due.ts'

/** Duties for tests: an invented plan of 2021–2025, issued on 12 April 2021. */
export const sampleDuty = (part: Partial<PlanAssignment> & Pick<PlanAssignment, 'id'>): PlanAssignment => ({
  clause: 'III.1',
  bullet: null,
  title: 'Tuyên truyền bảo hiểm',
  lead: ['so-y-te'],
  coordinating: [],
  leadStatus: 'named',
  mode: 'order',
  implementers: [],
  recipient: [],
  sameAs: null,
  recurrence: { kind: 'continuous', stated: false },
  due: null,
  deliverable: null,
  group: 'iii-1',
  lines: [2, 3],
  ...part,
})

export const sampleContext = (assignments: readonly PlanAssignment[]): OccurrenceContext => ({
  plan: {
    meta: {
      id: planId('ke-hoach-mau'),
      number: '01/KH-MH',
      title: 'Kế hoạch minh họa',
      subject: null,
      documentType: 'Kế hoạch',
      issuer: null,
      date: isoDate('2021-04-12'),
      signer: null,
      signerPost: null,
      locality: 'Minh họa',
      territory: unitCode('48'),
      yearFrom: 2021,
      yearTo: 2025,
      parents: [],
      recipients: [],
      note: null,
    },
    assignments,
  },
  membersOf: (entry) => {
    if (entry === 'ubnd-quan-huyen') return { isClass: true, agencies: ['ubnd-492', 'ubnd-493'] }
    if (entry === 'bhxh-quan-huyen') return { isClass: true, agencies: ['bhxh-492', 'bhxh-493'] }
    if (entry === 'doanh-nghiep') return { isClass: true, agencies: [] }
    return { isClass: false, agencies: [entry] }
  },
  unitOf: (agency) => {
    const district = /-(49\d)$/.exec(agency)?.[1]
    return district === undefined ? null : unitCode(district)
  },
  workingDays: asWritten,
})
