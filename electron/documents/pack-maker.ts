import type { PackContent, PackEntry } from '../../shared/domain/meetings/pack/pack-content.ts'
import { packEntries, pageStamps } from '../../shared/domain/meetings/pack/pack-content.ts'
import type { DocumentRenderer } from './document-renderer.ts'
import { partDestination } from './pack-front.ts'
import type { RenderedSections } from './pack-pages.ts'
import { type StoppedAtFile, startPackThread } from './pack-thread.ts'
import { defaultPdfLimits, type PdfLimits, type PdfRefusal, type PdfRefusalCode, pdfRefusal } from './pdf-refusal.ts'
import type { PageSize } from './read-pdf.ts'
import { instantOf, type RenderOptions } from './render-pdf.ts'

/** A PDF from outside under the name that people know. */
export interface PdfFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that cannot become part of a pack. */
export interface RefusedPdf extends PdfRefusal {
  readonly kind: 'refused'
  readonly code: PdfRefusalCode
}

export interface InspectedPdf {
  readonly kind: 'read'
  readonly pageCount: number
  /** As shown, in points. */
  readonly sizes: readonly PageSize[]
}

export interface MadePack {
  readonly kind: 'made'
  readonly bytes: Uint8Array
  readonly pageCount: number
  readonly entries: readonly PackEntry[]
}

export interface PackMaker {
  /** Reads a PDF as `make` will, in a thread that is stopped when the file takes too long or too much. */
  inspect(file: PdfFile): Promise<InspectedPdf | RefusedPdf>
  /**
   * Draws a pack and joins it with its annexes (`files` in the order of `content.annexes`). The same content, files and
   * `createdAt` give the same bytes. Rejects with `DocumentRenderFailure` where our own pages cannot be drawn.
   */
  make(content: PackContent, files: readonly PdfFile[], options: RenderOptions): Promise<MadePack | RefusedPdf>
}

export interface PackMakerOptions {
  /** `pack-worker.ts`, or the built `pack-worker.js`. */
  readonly workerFile: string | URL
  readonly documents: Pick<DocumentRenderer, 'renderPackSections' | 'renderPackFront'>
  readonly limits?: PdfLimits
}

/** Bookmark of the list of contents. */
const contentsTitle = 'Mục lục'

export function createPackMaker({ workerFile, documents, limits = defaultPdfLimits }: PackMakerOptions): PackMaker {
  const refused = (files: readonly PdfFile[], { file, code }: StoppedAtFile) => ({
    kind: 'refused' as const,
    code,
    ...pdfRefusal(code, files[file]?.name ?? '', limits),
  })

  async function renderFront(
    content: PackContent,
    sections: RenderedSections | null,
    annexPages: readonly number[],
    options: RenderOptions,
  ) {
    const counts = { sections: sections?.pagesOf ?? [], annexes: annexPages }
    // First for its length alone: how long the contents are does not hang on the numbers in them.
    const uncounted = packEntries(content, { ...counts, frontPages: 0 })
    const trial = await documents.renderPackFront({ ...content, entries: uncounted, stamps: [] }, options)
    const entries = packEntries(content, { ...counts, frontPages: trial.pageCount })
    const stamps = pageStamps(trial.pageCount, entries)
    const front = await documents.renderPackFront({ ...content, entries, stamps }, options)
    if (front.pageCount !== trial.pageCount) throw new Error('The contents grew when their numbers were filled in')
    return { front, entries, stamps }
  }

  return {
    async inspect(file) {
      const thread = startPackThread(workerFile, limits)
      try {
        const outcome = await thread.ask({ type: 'open', files: [file.bytes], limits, tryOut: true })
        if (outcome.kind === 'refused') return refused([file], outcome)
        const [sizes = []] = outcome.files
        return { kind: 'read', pageCount: sizes.length, sizes }
      } finally {
        await thread.stop()
      }
    },

    async make(content, files, options) {
      if (files.length !== content.annexes.length) throw new Error('Each annex needs its file')
      const thread = startPackThread(workerFile, limits)
      try {
        const bytes = files.map((file) => file.bytes)
        // Side by side: each in a thread of its own.
        const [opened, sections] = await Promise.all([
          thread.ask({ type: 'open', files: bytes, limits, tryOut: false }),
          content.sections.length === 0 ? null : documents.renderPackSections(content, options),
        ])
        if (opened.kind === 'refused') return refused(files, opened)
        const annexPages = opened.files.map((sizes) => sizes.length)
        const { front, entries, stamps } = await renderFront(content, sections, annexPages, options)
        const joined = await thread.ask({
          type: 'join',
          join: {
            front,
            sections,
            stamped: stamps.map((stamp) => stamp !== null),
            named: Object.fromEntries(entries.map(({ number, firstPage }) => [partDestination(number), firstPage])),
            outline: [
              { title: contentsTitle, page: 2 },
              ...entries.map(({ number, title, firstPage }) => ({ title: `${number}. ${title}`, page: firstPage })),
            ],
            title: content.cover.subject,
            createdAt: instantOf(options.createdAt).getTime(),
          },
        })
        if (joined.kind === 'refused') return refused(files, joined)
        return { kind: 'made', bytes: joined.bytes, pageCount: stamps.length, entries }
      } finally {
        await thread.stop()
      }
    },
  }
}
