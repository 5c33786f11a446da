import { type CataloguePlan, longestTitle, type PlanAgency, type PlanDue } from '../catalogue/plan.ts'
import type { IndicatorCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { isDueRule } from '../obligations/due-rule.ts'
import type { DraftBaseline, DraftDue, DraftPlan, DraftTarget } from './draft-plan.ts'
import { isShortTitle } from './short-title.ts'

/** A row that a person added may lack what only a person can say. */
export type OpenTarget = Omit<DraftTarget, 'indicator'> & { readonly indicator: IndicatorCode | null }
export type OpenBaseline = Omit<DraftBaseline, 'indicator' | 'value'> & {
  readonly indicator: IndicatorCode | null
  readonly value: ExactValue | null
}

/** A draft as it was read, or as a person has corrected it. */
export interface ProposedDraft
  extends Pick<DraftPlan, 'meta' | 'unplaced' | 'assignments' | 'obligations' | 'groups' | 'committee' | 'agencies'> {
  readonly targets: readonly OpenTarget[]
  readonly baselines: readonly OpenBaseline[]
}

export type ProblemCode =
  | 'missing'
  | 'too_long'
  | 'out_of_range'
  | 'unknown_agency'
  | 'unknown_group'
  | 'unknown_target'
  | 'no_due_rule'
  | 'repeated'
  | 'malformed'
  | 'unplaced_figure'

/** What keeps a draft from being a plan (`error`), or what a person should know of it (`warning`). */
export interface PlanProblem {
  /** Section and row: `meta/title`, `targets/<draft id>`, `baselines/<number from 1>`, `agencies/<code>`. */
  readonly path: string
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** Names the thing and the place. */
  readonly message: string
  readonly remedy: string
}

export interface PlanProposal {
  /** The whole plan; null while a problem of severity `error` is left. */
  readonly plan: CataloguePlan | null
  /** Rows that are whole, whatever the others lack. */
  readonly rows: Omit<CataloguePlan, 'meta'>
  /** Where a row of the draft went: its path → id in the plan (`committee/bcd-1` → its number from 1). */
  readonly ids: ReadonlyMap<string, string>
  readonly problems: readonly PlanProblem[]
}

/** Notes problems and places of rows while a proposal is made. */
export class ProposalLedger {
  readonly problems: PlanProblem[] = []
  readonly ids = new Map<string, string>()
  readonly agencies: ReadonlySet<string>

  constructor(agencies: readonly Pick<PlanAgency, 'code'>[]) {
    this.agencies = new Set(agencies.map((agency) => agency.code))
  }

  error(path: string, code: ProblemCode, message: string, remedy: string): void {
    this.problems.push({ path, code, severity: 'error', message, remedy })
  }

  warn(path: string, code: ProblemCode, message: string, remedy: string): void {
    this.problems.push({ path, code, severity: 'warning', message, remedy })
  }

  /** Errors that a row got since `before`, so that it stays out of the rows. */
  errorsSince(before: number): boolean {
    return this.problems.slice(before).some((one) => one.severity === 'error')
  }

  /** Title of a row, checked. */
  title(path: string, place: string, title: string): string {
    if (title.trim() === '') this.error(path, 'missing', `${place}: chưa có tên.`, 'Đặt tên ngắn cho dòng này.')
    else if (!isShortTitle(title))
      this.error(path, 'too_long', `${place}: tên dài quá ${longestTitle} từ.`, 'Viết lại cho gọn.')
    return title.trim()
  }

  /** Codes that the plan's own list of agencies must have. */
  codes(path: string, place: string, codes: readonly (string | null)[]): void {
    for (const code of new Set(codes)) {
      if (code === null || this.agencies.has(code)) continue
      this.error(
        path,
        'unknown_agency',
        `${place}: cơ quan “${code}” không có trong danh sách cơ quan của kế hoạch.`,
        'Thêm cơ quan này vào danh sách, hoặc chọn cơ quan khác.',
      )
    }
  }

  due(path: string, place: string, due: DraftDue | null): PlanDue | null {
    if (due === null) return null
    const { rule, inclusive, text } = due
    const words = fieldText(text)
    if (rule !== null && isDueRule(rule) && words !== null) return { rule, inclusive, text: words }
    if (words === null) {
      this.error(
        path,
        'missing',
        `${place}: hạn chưa có lời văn.`,
        'Ghi hạn như văn bản nêu, hoặc bỏ hạn của dòng này.',
      )
      return null
    }
    this.error(
      path,
      'no_due_rule',
      `${place}: hạn “${text}” chưa có quy tắc tính ngày.`,
      'Chọn quy tắc tính hạn, hoặc bỏ hạn của dòng này.',
    )
    return null
  }
}

/** "Điểm II.3.đ, gạch 2". */
export const placeOfRow = ({ clause, bullet }: { readonly clause: string; readonly bullet: number | null }): string =>
  bullet === null ? `Điểm ${clause}` : `Điểm ${clause}, gạch ${bullet}`

/** Longest text of a field that `planDocumentSchema` takes. */
const longestField = 2_000

/** A text without what a field cannot hold; null for an empty one. */
export function fieldText(text: string | null): string | null {
  const clean = (text ?? '').trim()
  if (clean === '') return null
  return clean.length <= longestField ? clean : `${clean.slice(0, longestField - 1)}…`
}
