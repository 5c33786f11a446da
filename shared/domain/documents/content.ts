import type { IsoDate } from '../ids.ts'
import type { UnitBarsChart } from './chart-data.ts'

/**
 * The form a document is printed in; an issued document keeps the one it was issued with. `nd30` Nghị định 30/2020/NĐ-CP,
 * `party_36` Hướng dẫn 36-HD/VPTW, `party_05` Hướng dẫn 05-HD/VPTW; `form-profile.ts` tells which is in force.
 */
export type FormProfile = 'nd30' | 'party_36' | 'party_05'

/** Text of one style inside a paragraph. Line breaks are not allowed; the page decides them. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** A cited document: its first mention in the whole text prints `full` in place of `text`. */
  readonly citation?: { readonly key: string; readonly full: string }
}

export type Runs = readonly TextRun[]

export type Alignment = 'left' | 'center' | 'right'

export interface TableColumn {
  readonly heading: string
  readonly align: Alignment
  /** Share of the table's width; the page divides what it has in these proportions. */
  readonly share: number
}

export interface TableCell {
  /** One string per line; a line that does not fit wraps. */
  readonly lines: readonly string[]
  readonly bold?: boolean
  readonly italic?: boolean
  /** Overrides the column's alignment. */
  readonly align?: Alignment
  /** Columns covered, 1 when absent; the cells covered are left out of the row. */
  readonly span?: number
}

export interface TableBlock {
  readonly kind: 'table'
  /** "Bảng 1. …"; stays on the page of the first rows. */
  readonly title: string
  /** "Đơn vị tính: triệu đồng", printed at the right above the table. */
  readonly unitNote: string | null
  /** Their headings are repeated at the top of every page. */
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Footnotes of the table, each with the mark it bears in the cells: "(1) …". */
  readonly notes: readonly string[]
}

/**
 * `level` 0 a part: "Phần thứ nhất" on a line of its own, its title in capitals below, both centred; 1 "I. …" (printed in
 * capitals), 2 "1. …", 3 "a) …" (NĐ 30/2020, Phụ lục I, mục II.6).
 */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 0 | 1 | 2 | 3
  /** "Phần thứ nhất", "II", "1", "đ" without its punctuation; '' of a part that has a title alone. */
  readonly marker: string
  readonly title: string
}

export interface ChartBlock {
  readonly kind: 'chart'
  /** "Hình 1. …", printed below the chart. */
  readonly title: string
  readonly chart: UnitBarsChart
}

export type Block =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  /** Dash list; each item one paragraph. */
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  /** A remark about the content ("chưa theo dõi trên hệ thống"), italic. */
  | { readonly kind: 'note'; readonly text: string }
  | TableBlock
  | ChartBlock

export interface DocumentHead {
  /** Printed in capitals; null for a body without a parent agency. */
  readonly parentAgency: string | null
  /** In running text: "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố"; printed in capitals. */
  readonly issuingBody: string
  /** Null while the clerk's office has not given one: a blank is printed. */
  readonly number: number | null
  /** "BC", "TB" …; of a công văn, which has no type, the issuer: "BCĐ" (in the Party's form its code is "CV"). */
  readonly typeCode: string
  /** "BCĐ"; of a công văn the drafting body or the field: "BHXH". */
  readonly issuerCode: string
  /** "Đà Nẵng" */
  readonly place: string
  /** Null: blanks for day and month, with `yearWhileUndated`. */
  readonly date: IsoDate | null
  readonly yearWhileUndated: number
  /** Minutes bear no place and date in their head (NĐ 30/2020, mẫu 1.9). */
  readonly withoutPlaceAndDate?: boolean
  /** A paper of the office that is in no number series: phiếu trình. */
  readonly withoutNumber?: boolean
}

export interface SignatureBlock {
  /**
   * From the top: "TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC". Printed in capitals, and in the
   * profile's own writing: "TM." becomes "T/M" in the Party's form.
   */
  readonly titles: readonly string[]
  /** Post in the host agency, above the name, where its seal is used; null elsewhere. Printed in capitals. */
  readonly agencyPost: string | null
  /** Without academic titles; null while the signer is not known. */
  readonly name: string | null
}

export interface Appendix {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

/** A whole document as plain data: what it says, apart from where the form puts it on the page. */
export interface DocumentContent {
  readonly profile: FormProfile
  readonly head: DocumentHead
  /** "Báo cáo"; printed in capitals. Null: a công văn, whose subject stands as "V/v …" under its number. */
  readonly documentType: string | null
  readonly subject: string
  /** "(Kèm theo Giấy mời số …)", italic below the subject of a paper that goes with another; absent where it goes alone. */
  readonly accompanies?: string
  /** Addressees of "Kính gửi"; null where the form has none. */
  readonly addressees: readonly string[] | null
  /** "Căn cứ …", without the closing ";" or "."; the form sets them. */
  readonly legalGrounds: readonly string[]
  /** The end mark "./." is added by the form. */
  readonly blocks: readonly Block[]
  readonly signature: SignatureBlock
  /** Who signs at the left where two sign: the secretary of minutes, the drafter of a phiếu trình. "Nơi nhận" then stands below. */
  readonly leftSignature?: SignatureBlock
  /** "Nơi nhận", without dashes and closing ";": the form sets them. The last one is "Lưu: …". */
  readonly recipients: readonly string[]
  readonly appendices: readonly Appendix[]
  /** Illustrative figures: every page says so. */
  readonly isIllustrative: boolean
  /** "DỰ THẢO LẦN 2" at the head of page 1; absent or null for what is signed or issued. */
  readonly draftNumber?: number | null
  /**
   * Leaves empty, invisible signature fields in the PDF for the office's signing software: the signer's between post and
   * name, the organisation's over its left third (NĐ 30/2020, Phụ lục I, mục II.7.d and II.8.b).
   */
  readonly signatureFields?: boolean
}

export const plain = (text: string): Runs => [{ text }]
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items: items.map(plain) })
export const note = (text: string): Block => ({ kind: 'note', text })
export const heading = (level: HeadingBlock['level'], marker: string, title: string): HeadingBlock => ({
  kind: 'heading',
  level,
  marker,
  title,
})
