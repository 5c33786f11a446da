import { oc } from '@orpc/contract'
import { refusalSchema } from './schemas.ts'

/** Who may call a procedure. Without a policy the contract test fails the build. */
export interface ProcedurePolicy {
  /** `anyone`: also before a person has been chosen. `secretariat`: a chosen person of the secretariat. */
  readonly access: 'anyone' | 'secretariat' | 'undeclared'
  /** A `command` writes to the store and is refused on a read-only one. */
  readonly effect: 'query' | 'command' | 'undeclared'
}

const base = oc.$meta<ProcedurePolicy>({ access: 'undeclared', effect: 'undeclared' }).errors({
  /** The rules of the house say no; `data` carries the sentence and the remedy. */
  REFUSED: { status: 422, message: 'Không thực hiện được.', data: refusalSchema },
  NOT_FOUND: { status: 404, message: 'Không tìm thấy.', data: refusalSchema },
  /** Somebody else saved meanwhile: read again, nothing was overwritten. */
  STALE: { status: 409, message: 'Nội dung đã được người khác thay đổi.', data: refusalSchema },
  /** Every change is signed: choose the acting person first. */
  NO_PERSON: { status: 401, message: 'Chưa chọn người thực hiện.', data: refusalSchema },
  /** The store cannot be written: disk full, read-only, held by another. */
  STORE: { status: 507, message: 'Không ghi được vào kho dữ liệu.', data: refusalSchema },
})

export const openQuery = base.meta({ access: 'anyone', effect: 'query' })
export const openCommand = base.meta({ access: 'anyone', effect: 'command' })
export const query = base.meta({ access: 'secretariat', effect: 'query' })
export const command = base.meta({ access: 'secretariat', effect: 'command' })
