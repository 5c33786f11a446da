import type { DocumentNeed } from '../documents/document-kind.ts'
import type { RegisterCitations } from './citations.ts'
import { type RegisterId, registerIds } from './register-entry.ts'
import { registerNames } from './register-words.ts'

/** Registers that hold nothing for the time of a report: it can be issued, with a reason. */
export const registerNeeds = (
  citations: RegisterCitations,
  wanted: readonly RegisterId[] = registerIds,
): readonly DocumentNeed[] =>
  wanted
    .filter((register) => citations[register].length === 0)
    .map((register) => ({
      code: `register_${register}`,
      what: `Sổ theo dõi “${registerNames[register]}” chưa có mục nào trong ${citations.periodWords}. Ghi vào Sổ theo dõi, hoặc tự viết đoạn này.`,
      from: 'Tổ thư ký',
      blocksIssue: false,
    }))
