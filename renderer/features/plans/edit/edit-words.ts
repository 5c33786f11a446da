import type { PlanView } from '../plans-data.ts'
import type { EditMode } from './edit-draft.ts'

/** What "as it was" means: the catalogue that comes with the app, or the document that was imported. */
export const originWords = ({ source }: Pick<PlanView, 'source'>): string =>
  source === 'built_in' ? 'danh mục' : 'văn bản đã nhập'

export const modeTitle = (mode: EditMode, plan: Pick<PlanView, 'source'>): string =>
  ({
    amend: 'Sửa đổi theo văn bản',
    correct: 'Sửa (đính chính của Tổ thư ký)',
    withdraw: 'Bãi bỏ',
    restore: `Khôi phục theo ${originWords(plan)}`,
    add: 'Thêm mục riêng',
  })[mode]

export const modeAction: Readonly<Record<EditMode, string>> = {
  amend: 'Ghi sửa đổi',
  correct: 'Ghi đính chính',
  withdraw: 'Bãi bỏ',
  restore: 'Khôi phục',
  add: 'Thêm mục riêng',
}

export const modeDone: Readonly<Record<EditMode, string>> = {
  amend: 'Đã ghi sửa đổi',
  correct: 'Đã ghi đính chính',
  withdraw: 'Đã bãi bỏ',
  restore: 'Đã khôi phục',
  add: 'Đã thêm mục riêng',
}

export const standingWords = { own: 'của Tổ thư ký', changed: 'đã sửa đổi', withdrawn: 'đã bãi bỏ' } as const
