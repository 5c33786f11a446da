import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { signatureCentre } from './closing.ts'
import { pageFormOf } from './page-form.ts'
import { pageNumbering } from './page-furniture.ts'
import { pdfDefinition } from './pdf-definition.ts'
import type { PdfEngine } from './pdf-engine.ts'

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pageCount: number
}

export interface RenderOptions {
  /** ISO date or instant that the file carries; the same content and instant give the same bytes. */
  readonly createdAt: string
}

/** A date alone is midnight in Vietnam. */
export function instantOf(createdAt: string): Date {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(createdAt) ? `${createdAt}T00:00:00+07:00` : createdAt)
  if (Number.isNaN(instant.getTime())) throw new Error(`Not an instant: ${createdAt}`)
  return instant
}

/** Takes all the time its thread has: call it through `createDocumentRenderer`, or where nothing else waits. */
export async function renderPdf(
  engine: PdfEngine,
  content: DocumentContent,
  options: RenderOptions,
): Promise<RenderedPdf> {
  const form = pageFormOf(content.profile)
  const numbering = pageNumbering(engine.measure, form)
  const definition = pdfDefinition(content, {
    measure: engine.measure,
    form,
    numbering,
    createdAt: instantOf(options.createdAt),
  })
  const signature = content.signatureFields ? { centre: signatureCentre(form, content) } : undefined
  const bytes = await engine.produce(definition, signature)
  return { bytes, pageCount: numbering.pageCount() }
}
