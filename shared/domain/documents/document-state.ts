/** dự thảo → trình ký → đã ký, chờ số → phát hành; a draft that nobody needs any more is dropped. */
export const documentStates = ['draft', 'for_signature', 'signed', 'issued', 'dropped'] as const
export type DocumentState = (typeof documentStates)[number]
/** States of a document that can still be worked on. */
export type OpenDocumentState = Exclude<DocumentState, 'issued' | 'dropped'>
