import { CFB, utils, type WorkBook, write } from '@e965/xlsx'

/** A workbook in a format that exceljs does not write. */
export function writtenAs(
  bookType: 'biff8' | 'ods' | 'xlsb',
  rows: readonly (readonly (string | number | null)[])[],
): Buffer {
  const book: WorkBook = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Biểu 1')
  return Buffer.from(write(book, { type: 'buffer', bookType }))
}

/** An OLE2 container with the given streams: what Excel writes for a workbook with a password, or Word for a text. */
export function ole2With(streams: Readonly<Record<string, string>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return Buffer.from(CFB.write(container, { type: 'buffer' }))
}
