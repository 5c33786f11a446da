import type { WorkbookGrid } from '../../shared/domain/intake/grid.ts'

/** Why a file was not read; stable, for tests and for the caller's own decisions. */
export type RefusalCode =
  | 'lock_file'
  | 'system_file'
  | 'empty_file'
  | 'file_too_large'
  | 'unpacked_too_large'
  | 'compression_ratio'
  | 'too_many_entries'
  | 'too_many_cells'
  | 'password_protected'
  | 'pdf'
  | 'html'
  | 'xml_document'
  | 'word_document'
  | 'rar'
  | 'seven_zip'
  | 'plain_text'
  | 'not_a_spreadsheet'
  | 'duplicate_entries'
  | 'overlapping_entries'
  | 'doctype'
  | 'nested_archive'
  | 'empty_archive'
  | 'corrupt'
  | 'incomplete'
  | 'no_cells'
  | 'tampering'
  | 'timed_out'
  | 'out_of_memory'
  | 'reader_failed'

/** One sentence that names the file and the cause, one that says what to do; both Vietnamese. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
  readonly remedy: string
}

/** A value that lies hidden under a merged cell: Excel does not show it, so it is no figure, but it is not forgotten. */
export interface CoveredCell {
  readonly sheet: string
  /** A1 address. */
  readonly cell: string
  readonly read: string
}

export interface ArchivedFile {
  /** Path inside the archive, `/` between folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** An entry of an archive that is not handed on, and why. */
export interface SkippedEntry extends Refusal {
  readonly name: string
}

export type ReadOutcome =
  | { readonly kind: 'workbook'; readonly workbook: WorkbookGrid; readonly coveredCells: readonly CoveredCell[] }
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[]; readonly skipped: readonly SkippedEntry[] }
  | ({ readonly kind: 'refused' } & Refusal)

/** Thrown inside the reading process where a file cannot be read on; caught once, in `read-file.ts`. */
export class FileRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'FileRefused'
    this.refusal = refusal
  }
}
