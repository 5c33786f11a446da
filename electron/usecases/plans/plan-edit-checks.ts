import type { PlanRowEdit } from '../../../shared/contract/plan-edits.ts'
import type { EditBasis } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { PlanCollection, PlanRow } from '../../../shared/domain/catalogue/edited-plan.ts'
import type { CataloguePlan, PlanTarget } from '../../../shared/domain/catalogue/plan.ts'
import { planReferences } from '../../../shared/domain/catalogue/plan-references.ts'
import { planCollectionWords, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { sameContent } from '../../../shared/domain/catalogue/same-content.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { type PlanInForce, planInForce, plansInForce } from './plans-in-force.ts'
import { requireDueThatFires } from './require-due.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** What somebody asks to change, beside what is there. */
export interface AskedChange {
  readonly collection: PlanCollection
  readonly change: PlanRowEdit['change']
  readonly rowId: string
  /** With `put`: the row as it would stand in the plan. */
  readonly row: PlanRow | null
  /** In force or withdrawn; null for a row that is not there yet. */
  readonly current: PlanRow | null
  /** The catalogue's or the import's own row. */
  readonly base: PlanRow | null
}

/** How a message names a row: “Tỷ lệ bao phủ BHYT năm 2023”. */
export function planRowName({ catalogue }: Pick<Desk, 'catalogue'>, row: PlanRow | null): string | null {
  if (row === null) return null
  if ('indicator' in row) {
    const label = catalogue.indicators.find((one) => one.code === row.indicator)?.label ?? row.indicator
    return `“${label}” năm ${yearsText(row.yearFrom, row.yearTo)}`
  }
  return `“${'name' in row ? row.name : row.title}”`
}

/** The amending document has a day that can be, and is no document that it amends. */
export function requireBasis(desk: Reading & Pick<Desk, 'clock'>, plan: PlanInForce, basis: EditBasis | null): void {
  if (basis === null) return
  const { id, date } = plan.base.meta
  const day = formatDate(basis.date)
  if (compareDates(basis.date, todayOf(desk)) > 0)
    throw new Refusal('REFUSED', `Ngày văn bản sửa đổi ${day} ở sau ngày hôm nay.`, 'Nhập đúng ngày ghi trên văn bản.')
  if (date !== null && compareDates(basis.date, date) < 0)
    throw new Refusal(
      'REFUSED',
      `Ngày văn bản sửa đổi ${day} ở trước ngày ban hành kế hoạch (${formatDate(date)}).`,
      'Nhập đúng ngày ghi trên văn bản sửa đổi.',
    )
  if (basis.planId === id)
    throw new Refusal(
      'REFUSED',
      'Kế hoạch không thể là căn cứ sửa đổi của chính nó.',
      'Chọn văn bản sửa đổi khác, hoặc chỉ nhập số và ngày.',
    )
  if (basis.planId !== null && planInForce(desk, basis.planId) === null)
    throw new Refusal(
      'NOT_FOUND',
      `Không có kế hoạch “${basis.planId}” để làm căn cứ sửa đổi.`,
      'Chọn văn bản sửa đổi trong danh sách kế hoạch, hoặc chỉ nhập số và ngày.',
    )
}

/** A change changes something; what the catalogue has meanwhile moved may be confirmed as it stands. */
export function requireChange(plan: PlanInForce, asked: AskedChange, basis: EditBasis | null, name: string): void {
  const { collection, change, rowId, row, current, base } = asked
  const mark = plan[collection].marks.get(rowId)
  const what = `${planCollectionWords[collection]} ${name}`
  if (change === 'withdraw') requireUnused(plan, collection, rowId, what)
  if (mark?.catalogueMoved && change !== 'restore') return
  if (change === 'withdraw' && mark?.standing === 'withdrawn')
    throw new Refusal('REFUSED', `${what} đã được bãi bỏ.`, 'Tải lại màn hình để xem nội dung mới.')
  if (change === 'restore' && base === null)
    throw new Refusal(
      'REFUSED',
      `${what}: danh mục không có bản nào của mục này để khôi phục.`,
      'Sửa hoặc bãi bỏ mục này.',
    )
  if (change === 'restore' && mark === undefined)
    throw new Refusal('REFUSED', `${what} đang đúng như danh mục.`, 'Không có gì phải khôi phục.')
  const stays = mark === undefined || (mark.standing !== 'withdrawn' && sameContent(mark.edit.basis, basis))
  if (change === 'put' && current !== null && sameContent(row, current) && stays)
    throw new Refusal('REFUSED', `${what} không có nội dung nào thay đổi.`, 'Sửa nội dung rồi lưu lại, hoặc hủy.')
}

/** An agency or a group of tasks stays as long as a row in force names it. */
function requireUnused({ plan }: PlanInForce, collection: PlanCollection, key: string, what: string): void {
  if (collection !== 'agencies' && collection !== 'groups') return
  const lists =
    collection === 'groups'
      ? [plan.assignments.map(({ group, title }) => ({ codes: [group], title }))]
      : [
          plan.assignments.map(({ lead, coordinating, implementers, recipient, title }) => ({
            codes: [...lead, ...coordinating, ...implementers, ...recipient],
            title,
          })),
          plan.obligations.map(({ from, to, title }) => ({ codes: [from, to], title })),
          plan.committee.map(({ agency }) => ({ codes: [agency], title: 'thành phần Ban Chỉ đạo' })),
        ]
  const users = lists.flat().filter(({ codes }) => codes.includes(key))
  if (users[0])
    throw new Refusal(
      'REFUSED',
      `${what} đang được nêu ở ${users.length} mục của kế hoạch, trước hết là “${users[0].title}”.`,
      'Sửa các mục đó sang cơ quan hoặc nhóm khác rồi mới bãi bỏ.',
    )
}

/** Codes that the row names exist, its years lie in the plan, its figure can be. */
export function requireUsable(desk: Reading, plan: PlanInForce, collection: PlanCollection, row: PlanRow): void {
  if ('indicator' in row) requireTarget(desk, plan, row)
  if ('recurrence' in row) requireDueThatFires(plan.base, row)
  if (!('clause' in row) || collection === 'groups') return
  // Rows that repeat a withdrawn one still name something that can be read.
  const readable = plansInForce(desk).map(withWithdrawn)
  const changed = { ...withWithdrawn(plan), [collection]: [row] }
  const fault = planReferences(changed, [...readable, changed]).find(({ place }) => place === row.id)
  if (fault)
    throw new Refusal(
      'REFUSED',
      `${planCollectionWords[collection]} ${planRowName(desk, row)}: không có ${fault.what}.`,
      'Chọn trong danh sách của kế hoạch, hoặc thêm vào danh sách đó, rồi lưu lại.',
    )
}

const withWithdrawn = ({ plan, targets, assignments, obligations }: PlanInForce): CataloguePlan => ({
  ...plan,
  targets: [...targets.rows, ...targets.withdrawn],
  assignments: [...assignments.rows, ...assignments.withdrawn],
  obligations: [...obligations.rows, ...obligations.withdrawn],
})

function requireTarget(desk: Reading, plan: PlanInForce, target: PlanTarget): void {
  const { indicator, yearFrom, yearTo, value, unit, subsetOf } = target
  if (!desk.catalogue.indicators.some((one) => one.code === indicator))
    throw new Refusal('REFUSED', `Không có chỉ tiêu “${indicator}” trong danh mục.`, 'Chọn một chỉ tiêu có sẵn.')
  const { meta } = plan.base
  if (yearFrom < meta.yearFrom || yearTo > meta.yearTo)
    throw new Refusal(
      'REFUSED',
      `Năm ${yearsText(yearFrom, yearTo)} nằm ngoài giai đoạn ${yearsText(meta.yearFrom, meta.yearTo)} của kế hoạch.`,
      'Nhập năm trong giai đoạn của kế hoạch.',
    )
  if (value !== null && value.amount < 0)
    throw new Refusal('REFUSED', 'Mức của mục tiêu là số âm.', 'Nhập mức từ 0 trở lên.')
  if (value !== null && unit === '%' && value.amount > 100 * 10 ** value.scale)
    throw new Refusal('REFUSED', 'Mức của mục tiêu lớn hơn 100%.', 'Nhập tỷ lệ phần trăm như văn bản ghi, ví dụ 97,5.')
  const others = [...plan.targets.rows, ...plan.targets.withdrawn].filter(({ id }) => id !== target.id)
  if (subsetOf !== null && !others.some(({ id }) => id === subsetOf))
    throw new Refusal(
      'REFUSED',
      `Không có mục tiêu “${subsetOf}” mà mục tiêu này nằm trong.`,
      'Chọn một mục tiêu khác của kế hoạch.',
    )
}
