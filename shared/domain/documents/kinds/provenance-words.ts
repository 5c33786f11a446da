import type { Provenance } from '../../facts/fact.ts'
import { formatDate } from '../../time/iso-date.ts'

/** Where a figure was read, for whoever points at it: file, sheet and cell, or the letter it was entered from. */
export const provenanceWords = (provenance: Provenance): string =>
  provenance.kind === 'file'
    ? `${provenance.fileName}, trang tính “${provenance.sheet}”, ô ${provenance.cell}`
    : `Văn bản số ${provenance.document.number} ngày ${formatDate(provenance.document.date)} của ${provenance.document.issuer}, nhập tay`
