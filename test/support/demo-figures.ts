import { randomNumbers } from './random-numbers.ts'

/** The invented figures of the demonstration: seven districts, 2021, 2022 and nine months of 2023. */
export interface DemoDistrict {
  readonly code: string
  /** "Quận Hải Châu". */
  readonly fullName: string
  readonly name: string
  /** How this district writes its report. */
  readonly manner: 'plain' | 'million_dong' | 'text_with_dots'
}

export const demoDistricts: readonly DemoDistrict[] = [
  { code: '490', fullName: 'Quận Liên Chiểu', name: 'Liên Chiểu', manner: 'million_dong' },
  { code: '491', fullName: 'Quận Thanh Khê', name: 'Thanh Khê', manner: 'plain' },
  { code: '492', fullName: 'Quận Hải Châu', name: 'Hải Châu', manner: 'plain' },
  { code: '493', fullName: 'Quận Sơn Trà', name: 'Sơn Trà', manner: 'plain' },
  { code: '494', fullName: 'Quận Ngũ Hành Sơn', name: 'Ngũ Hành Sơn', manner: 'text_with_dots' },
  { code: '495', fullName: 'Quận Cẩm Lệ', name: 'Cẩm Lệ', manner: 'plain' },
  { code: '497', fullName: 'Huyện Hòa Vang', name: 'Hòa Vang', manner: 'plain' },
]

/** One district's figures of one period, by variable; people and đồng, whole numbers. */
export type DemoFigures = Readonly<Record<string, number>>

/** Starting points per district in 2021, in thousandths where they are rates. */
interface Start {
  readonly population: number
  readonly compulsory: number
  readonly voluntary: number
  readonly insured: number
  readonly collected: number
}

const starts: Readonly<Record<string, Start>> = {
  '490': { population: 198_640, compulsory: 412, voluntary: 10.4, insured: 962, collected: 964 },
  '491': { population: 187_930, compulsory: 386, voluntary: 10.1, insured: 968, collected: 958 },
  '492': { population: 204_770, compulsory: 437, voluntary: 9.6, insured: 979, collected: 969 },
  '493': { population: 161_480, compulsory: 391, voluntary: 10.8, insured: 966, collected: 961 },
  '494': { population: 98_350, compulsory: 372, voluntary: 11.5, insured: 971, collected: 972 },
  '495': { population: 169_210, compulsory: 381, voluntary: 11.1, insured: 964, collected: 957 },
  '497': { population: 148_560, compulsory: 352, voluntary: 14.2, insured: 973, collected: 949 },
}

const seed = 20_221_231

/** Share of a year that has passed, for figures that add up over it. */
const yearShare = { '2021': 1, '2022': 1, '2023-9M': 0.74 } as const
export type DemoPeriod = keyof typeof yearShare
const periods: readonly DemoPeriod[] = ['2021', '2022', '2023-9M']

/** Figures of every district and period; keys are `period/unit code`. */
export function demoFigures(): ReadonlyMap<string, DemoFigures> {
  const figures = new Map<string, DemoFigures>()
  for (const { code } of demoDistricts) {
    const start = starts[code]
    if (!start) throw new Error(`No starting figures for unit ${code}`)
    const random = randomNumbers(seed + Number(code))
    for (const [index, period] of periods.entries()) {
      figures.set(`${period}/${code}`, figuresOf(start, index, yearShare[period], random))
    }
  }
  return figures
}

function figuresOf(start: Start, years: number, share: number, random: () => number): DemoFigures {
  const around = (value: number, spread: number): number => value * (1 + (random() - 0.5) * 2 * spread)
  const population = Math.round(start.population * 1.011 ** years + around(120, 0.5))
  const armed = Math.round(population * 0.0078)
  const labour = Math.round(population * around(0.532, 0.004))
  const retired = Math.round(population * around(0.1035, 0.006))
  const compulsory = Math.round((labour * (start.compulsory + 9 * years + around(3, 1))) / 1_000)
  const voluntary = Math.round((labour * (start.voluntary + 0.95 * years)) / 1_000)
  const unemployment = Math.round(compulsory * around(0.853 + 0.006 * years, 0.006))
  const insured = Math.round(((population - armed) * (start.insured + 5 * years + around(1.5, 1))) / 1_000)
  const pensions = Math.round(retired * around(0.305 + 0.008 * years, 0.02))
  // Thousands of đồng, so that a report in triệu đồng has three decimals at most.
  const yearlyDue = Math.round(compulsory * around(13_450 + 520 * years, 0.015)) * 1_000
  const due = Math.round((yearlyDue * share) / 1_000) * 1_000
  const arrears = Math.round((yearlyDue * (1_000 - start.collected - 2 * years)) / 1_000_000) * 1_000
  const transactions = Math.round(population * around(0.412, 0.05) * share)
  const employers = Math.round(population * around(0.0104 + 0.0003 * years, 0.02))
  return {
    population,
    armed_forces: armed,
    labour_force: labour,
    retirement_age_population: retired,
    si_compulsory: compulsory,
    si_voluntary: voluntary,
    ui_participants: unemployment,
    hi_participants: insured,
    pension_recipients: pensions,
    monthly_si_recipients: Math.round(retired * around(0.041, 0.03)),
    social_pension_recipients: Math.round(retired * around(0.118, 0.03)),
    contributions_year_plan: Math.round(yearlyDue / 1_000_000) * 1_000_000,
    contributions_due: due,
    contributions_collected: due - arrears,
    arrears,
    arrears_3_months: Math.round((arrears * around(0.52, 0.03)) / 1_000) * 1_000,
    transactions,
    e_transactions: Math.round(transactions * Math.min(1, 0.948 + 0.021 * years + random() * 0.008)),
    employers_active: employers,
    employers_participating: Math.round(employers * around(0.846, 0.02)),
    employers_in_arrears: Math.round(employers * around(0.043, 0.04)),
  }
}
