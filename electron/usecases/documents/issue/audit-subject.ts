import { type DocumentKey, documentKeyText } from '../../../../shared/domain/documents/document-key.ts'

/** How the audit names an open document. */
export const auditSubject = (key: DocumentKey): string => `document:${documentKeyText(key)}`
