import type { DocumentNeed } from '../../../shared/domain/documents/document-kind.ts'

export interface LackingFrom {
  /** "Quận Hải Châu", "Tổ thư ký" */
  readonly from: string
  readonly needs: readonly DocumentNeed[]
}

/** What is lacking by who has it, in the order in which they are named first. */
export function lackingBySource(needs: readonly DocumentNeed[]): readonly LackingFrom[] {
  const bySource = new Map<string, DocumentNeed[]>()
  for (const need of needs) bySource.set(need.from, [...(bySource.get(need.from) ?? []), need])
  return [...bySource].map(([from, own]) => ({
    from: from.charAt(0).toLocaleUpperCase('vi') + from.slice(1),
    needs: own,
  }))
}
