/** Keys under which sentences cite the figures of a report on a period; `period` is a period key. */
export const figureKey = {
  /** An indicator of a unit, the territory included: "97,66%". */
  rate: (indicator: string, unit: string, period: string) => `${indicator}/${unit}/${period}`,
  /** "cao hơn mục tiêu 0,16 điểm %" */
  distance: (indicator: string, unit: string, period: string) => `${indicator}/${unit}/${period}/distance`,
  /** "4.512 người" to the target. */
  needed: (indicator: string, unit: string, period: string) => `${indicator}/${unit}/${period}/needed`,
  /** "từ 97,5% trở lên" */
  target: (indicator: string, period: string) => `${indicator}/${period}/target`,
  /** The territory's total of a variable: "206.810 người". */
  total: (variable: string, period: string) => `total/${variable}/${period}`,
  /** One unit's figure. */
  unit: (variable: string, unit: string, period: string) => `unit/${unit}/${variable}/${period}`,
  /** An amount in đồng, rounded: "1.234 triệu đồng". */
  millions: (variable: string, period: string) => `total/${variable}/${period}/millions`,
  /** What came in during the period alone. */
  flow: (variable: string, period: string) => `flow/${variable}/${period}`,
  /** `what`: met, not_met, not_yet, incomplete, no_data, needs_judgement, judged, all. */
  targets: (what: string) => `targets/${what}`,
  /** `group` '' stands for all tasks. */
  tasks: (what: string, group = '') => (group === '' ? `tasks/${what}` : `tasks/group/${group}/${what}`),
  receivedReports: 'reports/received',
  assigned: (variable: string, measure: string, source: string, what: 'value' | 'percent' | 'needed') =>
    `assigned/${variable}/${measure}/${source}/${what}`,
} as const
