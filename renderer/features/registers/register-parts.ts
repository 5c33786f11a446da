import { type RegisterId, registerIds } from '../../../shared/domain/registers/register-entry.ts'

/** Parts of the address `/so-theo-doi/<part>`. */
export const registerParts: Readonly<Record<RegisterId, string>> = {
  directives: 'van-ban',
  communication: 'tuyen-truyen',
  inspections: 'thanh-tra',
  proposals: 'kien-nghi',
  models: 'mo-hinh',
}

export const registerOfPart = (part: string | undefined): RegisterId =>
  registerIds.find((register) => registerParts[register] === part) ?? 'directives'
