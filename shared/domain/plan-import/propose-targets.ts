import type { PlanBaseline, PlanTarget } from '../catalogue/plan.ts'
import type { UnplacedFigure } from './draft-plan.ts'
import { fieldText, type OpenBaseline, type OpenTarget, type ProposalLedger, placeOfRow } from './plan-proposal.ts'
import { isYear } from './propose-meta.ts'
import { idGiver } from './row-ids.ts'

export function proposeTargets(drafts: readonly OpenTarget[], ledger: ProposalLedger): PlanTarget[] {
  const give = idGiver()
  const ids = new Map<string, string>()
  const whole = drafts.flatMap((draft) => {
    const read = wholeTarget(draft, ledger)
    if (read === null) return []
    const { indicator, yearFrom, yearTo } = read
    const id = give(yearFrom === yearTo ? `${indicator}-${yearFrom}` : `${indicator}-${yearFrom}-${yearTo}`)
    ids.set(draft.id, id)
    ledger.ids.set(pathOf(draft), id)
    return [{ ...read, id }]
  })
  return whole.map(({ draft, ...target }) => {
    const subsetOf = draft.subsetOf === null ? null : (ids.get(draft.subsetOf) ?? null)
    if (draft.subsetOf !== null && (subsetOf === null || subsetOf === target.id))
      ledger.warn(
        pathOf(draft),
        'unknown_target',
        `${placeOfRow(draft)}: mục tiêu này ghi là một phần của mục tiêu “${draft.subsetOf}”, nay không có trong bản nhập.`,
        'Chọn lại mục tiêu mà nó là một phần, hoặc để trống.',
      )
    return { ...target, subsetOf: subsetOf === target.id ? null : subsetOf }
  })
}

const pathOf = ({ id }: Pick<OpenTarget, 'id'>): string => `targets/${id}`

function wholeTarget(
  draft: OpenTarget,
  ledger: ProposalLedger,
): (Omit<PlanTarget, 'id' | 'subsetOf'> & { readonly draft: OpenTarget }) | null {
  const path = pathOf(draft)
  const place = placeOfRow(draft)
  const { indicator, yearFrom, yearTo, nature, value, comparator } = draft
  const before = ledger.problems.length
  if (indicator === null)
    ledger.error(path, 'missing', `${place}: mục tiêu chưa có chỉ tiêu.`, 'Chọn chỉ tiêu trong danh mục.')
  if (yearFrom === null || yearTo === null)
    ledger.error(path, 'missing', `${place}: mục tiêu chưa có năm.`, 'Điền năm đầu và năm cuối của mục tiêu.')
  else if (!isYear(yearFrom) || !isYear(yearTo) || yearFrom > yearTo)
    ledger.error(
      path,
      'out_of_range',
      `${place}: năm ${yearFrom}–${yearTo} của mục tiêu không hợp lý.`,
      'Sửa năm của mục tiêu.',
    )
  if (nature === 'quantitative' && (value === null || comparator === null))
    ledger.error(
      path,
      'missing',
      `${place}: mục tiêu định lượng chưa có dấu so sánh hoặc mức.`,
      'Điền dấu và mức, hoặc đổi thành mục tiêu định tính.',
    )
  if (ledger.errorsSince(before) || indicator === null || yearFrom === null || yearTo === null) return null
  return {
    draft,
    indicator,
    clause: draft.clause,
    yearFrom,
    yearTo,
    comparator,
    value,
    unit: draft.unit,
    nature,
    aspiration: draft.aspiration,
    denominator: fieldText(draft.denominator),
    owner: null,
    source: null,
    note: null,
    sameAs: null,
    lines: draft.lines,
  }
}

export function proposeBaselines(drafts: readonly OpenBaseline[], ledger: ProposalLedger): PlanBaseline[] {
  return drafts.flatMap((draft, index) => {
    const path = `baselines/${index + 1}`
    const { indicator, value } = draft
    if (indicator === null || value === null) {
      ledger.error(
        path,
        'missing',
        `${placeOfRow(draft)}: hiện trạng chưa có ${indicator === null ? 'chỉ tiêu' : 'mức'}.`,
        'Điền cho đủ, hoặc bỏ dòng này.',
      )
      return []
    }
    ledger.ids.set(path, path)
    return [
      {
        indicator,
        value,
        unit: draft.unit,
        asOf: asOfIn(draft.text),
        clause: draft.clause,
        note: null,
        lines: draft.lines,
      },
    ]
  })
}

/** The day or year that the words of a baseline name: "31/12/2013", "hết năm 2020". */
const asOfIn = (text: string): string | null =>
  /\d{1,2}\/\d{1,2}\/\d{4}|(?:hết|cuối)\s+năm\s+\d{4}|năm\s+\d{4}/iu.exec(text)?.[0] ?? null

/** Figures that became neither target nor baseline are told, so that none is lost unseen. */
export function tellUnplaced(figures: readonly UnplacedFigure[], ledger: ProposalLedger): void {
  for (const [index, figure] of figures.entries())
    ledger.warn(
      `unplaced/${index + 1}`,
      'unplaced_figure',
      `${placeOfRow(figure)}: con số “${figure.figure}” không vào chỉ tiêu hay hiện trạng nào.`,
      'Nếu là chỉ tiêu, thêm một mục tiêu cho nó.',
    )
}
