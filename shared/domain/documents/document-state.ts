/** dự thảo → trình ký → đã ký, chờ số → phát hành; a draft that nobody needs any more is dropped. */
export const documentStates = ['draft', 'for_signature', 'signed', 'issued', 'dropped'] as const
export type DocumentState = (typeof documentStates)[number]
/** States of a document that can still be worked on. */
export type OpenDocumentState = Exclude<DocumentState, 'issued' | 'dropped'>

export const documentStateLabels: Readonly<Record<DocumentState, string>> = {
  draft: 'Dự thảo',
  for_signature: 'Trình ký',
  signed: 'Đã ký, chờ số',
  issued: 'Đã phát hành',
  dropped: 'Đã bỏ',
}

/** Where a document may go from where it stands. */
const steps: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  draft: ['for_signature', 'dropped'],
  for_signature: ['signed', 'draft'],
  // A signed paper that turns out wrong before it has its number is drawn up and signed again.
  signed: ['issued', 'draft'],
  issued: [],
  dropped: [],
}

export const nextStates = (state: DocumentState): readonly DocumentState[] => steps[state]

/** Going back and giving up are explained; going on explains itself. */
export const stepNeedsReason = (to: DocumentState): boolean => to === 'draft' || to === 'dropped'

/** Only the secretariat moves documents; liaisons of agencies see none of it. */
export type DocumentRole = 'secretariat' | 'liaison'

export interface DocumentStepRequest {
  readonly from: DocumentState
  readonly to: DocumentState
  readonly reason: string
  readonly role: DocumentRole
}

/** Why a step is not possible, in Vietnamese with its remedy; null where it is. */
export function refuseDocumentStep({
  from,
  to,
  reason,
  role,
}: DocumentStepRequest): { readonly message: string; readonly remedy: string } | null {
  if (role !== 'secretariat')
    return {
      message: 'Chỉ Tổ thư ký được trình ký và phát hành văn bản.',
      remedy: 'Gửi ý kiến cho Tổ thư ký để thực hiện.',
    }
  if (!steps[from].includes(to))
    return {
      message: `Văn bản đang ở bước “${documentStateLabels[from]}” nên không chuyển sang “${documentStateLabels[to]}” được.`,
      remedy: remedyFrom(from),
    }
  if (stepNeedsReason(to) && reason.trim() === '')
    return {
      message: to === 'draft' ? 'Chưa ghi lý do trả lại dự thảo.' : 'Chưa ghi lý do bỏ dự thảo.',
      remedy: 'Ghi ngắn gọn lý do, ví dụ nội dung người ký yêu cầu sửa.',
    }
  return null
}

function remedyFrom(state: DocumentState): string {
  if (state === 'issued')
    return 'Văn bản đã phát hành không sửa được; nếu sai nội dung, lập văn bản thay thế hoặc sửa đổi, bổ sung.'
  if (state === 'dropped') return 'Lập dự thảo mới cho kỳ này.'
  return `Từ bước này chỉ chuyển sang: ${steps[state].map((next) => `“${documentStateLabels[next]}”`).join(', ')}.`
}

/** "Dự thảo lần …": each return from the signer begins the next one. */
export const draftNumberAfter = (to: DocumentState, draftNumber: number): number =>
  to === 'draft' ? draftNumber + 1 : draftNumber
