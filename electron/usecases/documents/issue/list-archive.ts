import type { PlanId } from '../../../../shared/domain/ids.ts'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'
import { wordMatcher } from '../../../../shared/domain/text/match-words.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Desk } from '../../desk.ts'
import { isStoreFailure, Refusal } from '../../refusal.ts'
import { issuedEntry } from './issued-entry.ts'
import { issuedById } from './related-document.ts'

export interface ArchivedDocument extends IssuedDocument {
  /** Documents issued later that replace, amend or correct this one. */
  readonly takenUpBy: readonly Pick<IssuedDocument, 'id' | 'numberText' | 'date' | 'relation'>[]
  /** The one that it takes up itself. */
  readonly takesUp: Pick<IssuedDocument, 'id' | 'numberText' | 'date'> | null
}

/** Issued documents, last first; `text` finds by number, date, subject, signer and issuer, without diacritics. */
export function listArchive(
  desk: Pick<Desk, 'store'>,
  { planId, text }: { readonly planId: PlanId | null; readonly text: string },
): ArchivedDocument[] {
  const matches = wordMatcher(text)
  const all = desk.store.issued.list({ planId })
  const shown = matches === null ? all : all.filter((issued) => matches(foldedWords(issued)))
  return shown.map((issued) => archived(desk, issued))
}

const foldedWords = (issued: IssuedDocument): string => {
  const { title, body } = issuedEntry(issued)
  return foldWords(`${title} ${body} ${issued.period}`)
}

function archived(desk: Pick<Desk, 'store'>, issued: IssuedDocument): ArchivedDocument {
  const { relation } = issued
  return {
    ...issued,
    takenUpBy: desk.store.issued.relatedTo(issued.id),
    takesUp: relation === null ? null : issuedById(desk, relation.issuedId),
  }
}

export interface IssuedDetail extends ArchivedDocument {
  readonly intact: Intactness
  readonly figureCount: number
}

/** Whether paper and row are as they were issued. */
export interface Intactness {
  readonly ok: boolean
  /** What was looked at, or what is wrong and what to do. */
  readonly message: string
}

export function showIssued(desk: Pick<Desk, 'store'>, id: string): IssuedDetail {
  const issued = issuedById(desk, id)
  return {
    ...archived(desk, issued),
    intact: checkIssued(desk, issued),
    figureCount: desk.store.issued.body(id)?.figures.length ?? 0,
  }
}

/** Reads the file's bytes and the row again and holds both against the hashes taken on issue. */
export function checkIssued(desk: Pick<Desk, 'store'>, issued: IssuedDocument): Intactness {
  if (!desk.store.issued.isUnchanged(issued.id))
    return {
      ok: false,
      message: `Nội dung lưu của văn bản số ${issued.numberText} đã bị sửa ngoài phần mềm. Khôi phục từ bản sao lưu.`,
    }
  try {
    const bytes = desk.store.originals.read(issued.sha256)
    if (bytes !== null)
      return { ok: true, message: 'Nguyên vẹn: tệp PDF và nội dung lưu đúng từng byte như khi phát hành.' }
  } catch (failure) {
    if (!isStoreFailure(failure)) throw failure
    return { ok: false, message: failure.message }
  }
  return {
    ok: false,
    message: `Tệp PDF của văn bản số ${issued.numberText} không còn trên máy. Khôi phục thư mục originals từ bản sao lưu.`,
  }
}

/** The very bytes that were issued; a refusal that says what to do when they are gone or changed. */
export function reprint(
  desk: Pick<Desk, 'store'>,
  id: string,
): { readonly name: string; readonly bytes: Uint8Array; readonly sha256: IssuedDocument['sha256'] } {
  const issued = issuedById(desk, id)
  const bytes = desk.store.originals.read(issued.sha256)
  if (bytes === null)
    throw new Refusal(
      'NOT_FOUND',
      `Tệp PDF của văn bản số ${issued.numberText} không còn trên máy.`,
      'Khôi phục thư mục originals từ bản sao lưu.',
    )
  return { name: issued.fileName, bytes, sha256: issued.sha256 }
}
