import { foldWords } from '../text/fold-text.ts'
import { documentIdentity } from './document-citation.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Two entries of one identity are the same thing entered twice. */
export function entryIdentity(entry: RegisterEntry): string {
  const words = (...parts: readonly (string | null)[]) => parts.map((part) => foldWords(part ?? '')).join(' | ')
  switch (entry.register) {
    case 'directives':
      return `${documentIdentity(entry)} ${words(entry.issuer)}`
    case 'communication':
      return `${entry.date} ${entry.kind} ${words(entry.host, entry.content)}`
    case 'inspections':
      return `${entry.date} ${words(entry.inspected, entry.content, entry.conclusion)}`
    case 'proposals':
      return `${entry.date} ${words(entry.raisedBy, entry.content)}`
    case 'models':
      return `${entry.date} ${entry.kind} ${words(entry.name, entry.decision)}`
  }
}

/** One line for lists, search and messages: "Kế hoạch số 64/KH-UBND: …". */
export function entryTitle(entry: RegisterEntry): string {
  switch (entry.register) {
    case 'directives':
      return `${entry.documentType} số ${entry.number}: ${entry.subject}`
    case 'communication':
      return `${entry.host}: ${entry.content}`
    case 'inspections':
      return `${entry.inspected}: ${entry.content}`
    case 'proposals':
      return `${entry.raisedBy}: ${entry.content}`
    case 'models':
      return `${entry.name}: ${entry.content}`
  }
}
