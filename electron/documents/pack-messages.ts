import type { OutlineEntry } from './pdf-outline.ts'
import type { PdfLimits, PdfRefusalCode } from './pdf-refusal.ts'
import type { PageSize } from './read-pdf.ts'

/** Told to the thread that reads and joins PDFs. */
export type PackRequest =
  /** Reads files and keeps them; `tryOut` copies each as the joining will, so that what passes can be joined. */
  | {
      readonly type: 'open'
      readonly files: readonly Uint8Array[]
      readonly limits: PdfLimits
      readonly tryOut: boolean
    }
  /** Joins our own pages with the files that were opened. */
  | { readonly type: 'join'; readonly join: JoinRequest }

export interface JoinRequest {
  /** Cover and contents, and behind them the slips. */
  readonly front: { readonly bytes: Uint8Array; readonly pageCount: number }
  readonly sections: { readonly bytes: Uint8Array; readonly pageCount: number } | null
  /** By page of the pack. */
  readonly stamped: readonly boolean[]
  readonly named: Readonly<Record<string, number>>
  readonly outline: readonly OutlineEntry[]
  readonly title: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export type PackReply =
  /** The file in hand from now on, from 0; null: one of our own. */
  | { readonly type: 'begins'; readonly file: number | null }
  | { readonly type: 'opened'; readonly files: readonly (readonly PageSize[])[] }
  | { readonly type: 'joined'; readonly bytes: Uint8Array }
  /** `file`: the one that cannot be taken. */
  | { readonly type: 'refused'; readonly file: number; readonly code: PdfRefusalCode; readonly detail: string }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined }
