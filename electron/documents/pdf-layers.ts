import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { SourcePdf } from './read-pdf.ts'

const name = (text: string) => PDFName.of(text)

/** Layers (optional content) of a file: which there are, and which are not shown when it is opened. */
export interface PdfLayers {
  readonly all: readonly PDFRef[]
  readonly hidden: readonly PDFRef[]
}

const refsOf = (value: PDFObject | undefined): readonly PDFRef[] =>
  value instanceof PDFArray ? value.asArray().filter((one) => one instanceof PDFRef) : []

/** Without them what a file hides would be seen in the pack. */
export function layersOf({ catalog }: SourcePdf): PdfLayers {
  const properties = catalog.lookup(name('OCProperties'))
  if (!(properties instanceof PDFDict)) return { all: [], hidden: [] }
  const all = refsOf(properties.lookup(name('OCGs')))
  const shown = properties.lookup(name('D'))
  if (!(shown instanceof PDFDict)) return { all, hidden: [] }
  const [on, off] = [refsOf(shown.lookup(name('ON'))), refsOf(shown.lookup(name('OFF')))]
  const isOff = shown.lookup(name('BaseState')) === name('OFF')
  return { all, hidden: isOff ? all.filter((one) => !on.includes(one)) : off }
}
