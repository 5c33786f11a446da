import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { pageTexts, spokenDocument, textDifference } from '../support/document-text.ts'
import { docxText, readDocxParts } from '../support/docx-text.ts'
import { meetingPaperSamples } from '../support/meeting-paper-samples.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

const options = { createdAt: '2023-10-01' }

describe('every paper of a meeting, short and long, in every profile', () => {
  it.each(Object.entries(meetingPaperSamples))(
    '%s stands as its form asks, and says all of its content',
    async (_, content) => {
      const geometry = await readPdfGeometry((await renderer.renderPdf(content, options)).bytes)
      expect(checkForm(geometry, content.profile)).toEqual([])
      const spoken = spokenDocument(content)
      expect(textDifference(spoken, pageTexts(geometry))).toBeNull()
      const typed = docxText(await readDocxParts(await renderer.renderDocx(content, options)))
      expect(textDifference(spoken, [typed])).toBeNull()
    },
  )
})
