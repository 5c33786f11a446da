import { communicationKinds, type EntryOf, type RegisterEntry, type RegisterId } from './register-entry.ts'
import {
  communicationTotals,
  hasAttendances,
  inspectionTotals,
  modelTotals,
  proposalTotals,
  type RegisterSum,
} from './register-totals.ts'
import { communicationWords, sumGap, sumText } from './register-words.ts'

/** One figure of the totals row. */
export interface TotalWords {
  readonly label: string
  /** Null: no entry says. */
  readonly text: string | null
  /** "chưa đầy đủ (3/5 mục)"; empty where every entry says. */
  readonly gap: string
}

const counted = (label: string, count: number): TotalWords => ({ label, text: String(count), gap: '' })
const summed = (label: string, sum: RegisterSum): TotalWords => ({ label, text: sumText(sum), gap: sumGap(sum) })

const ofRegister = <Register extends RegisterId>(
  register: Register,
  entries: readonly RegisterEntry[],
): readonly EntryOf<Register>[] => entries.filter((entry): entry is EntryOf<Register> => entry.register === register)

/** What the entries of one register add up to, in the order of the totals row. */
export function totalsOf(register: RegisterId, entries: readonly RegisterEntry[]): readonly TotalWords[] {
  switch (register) {
    case 'directives':
      return [counted('Số văn bản', entries.length)]
    case 'communication': {
      const of = ofRegister('communication', entries)
      return communicationKinds
        .filter((kind) => of.some((entry) => entry.kind === kind))
        .flatMap((kind) => {
          const totals = communicationTotals(of, kind)
          const quantity = summed(communicationWords[kind], totals.quantity)
          return hasAttendances({ kind })
            ? [quantity, summed(`Lượt người (${communicationWords[kind].toLocaleLowerCase('vi')})`, totals.attendances)]
            : [quantity]
        })
    }
    case 'inspections': {
      const totals = inspectionTotals(ofRegister('inspections', entries))
      return [
        summed('Số đơn vị', totals.units),
        summed('Phải thu (đồng)', totals.due),
        summed('Đã thu hồi (đồng)', totals.recovered),
        summed('Hồ sơ chuyển Công an', totals.policeFiles),
      ]
    }
    case 'proposals': {
      const totals = proposalTotals(ofRegister('proposals', entries))
      return [
        counted('Số nội dung', totals.all),
        counted('Đã trả lời', totals.answered),
        counted('Chưa trả lời', totals.open),
      ]
    }
    case 'models': {
      const totals = modelTotals(ofRegister('models', entries))
      return [
        counted('Mô hình hay', totals.models),
        counted('Khen thưởng', totals.commendations),
        summed('Tập thể', totals.collectives),
        summed('Cá nhân', totals.individuals),
      ]
    }
  }
}
