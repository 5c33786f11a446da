import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { paragraph } from '../../shared/domain/documents/content.ts'
import { documentSamples } from '../support/document-samples.ts'
import { pageTexts, spokenDocument, textDifference } from '../support/document-text.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'

/** What the content says is what the file says: whole, once, in order. */
const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

const printedText = async (content: DocumentContent) =>
  pageTexts(await readPdfGeometry((await renderer.renderPdf(content, { createdAt: '2024-01-05' })).bytes))

describe('text read back from the PDF equals the content', () => {
  it.each(Object.entries(documentSamples))('%s', async (_, content) => {
    expect(textDifference(spokenDocument(content), await printedText(content))).toBeNull()
  })

  it('of an appendix of 300 rows', async () => {
    const table = {
      kind: 'table' as const,
      title: 'Danh sách đơn vị chậm đóng',
      unitNote: 'Đơn vị tính: đồng',
      columns: [
        { heading: 'STT', align: 'center' as const, share: 1 },
        { heading: 'Đơn vị', align: 'left' as const, share: 5 },
        { heading: 'Số tiền', align: 'right' as const, share: 3 },
      ],
      rows: Array.from({ length: 300 }, (_, index) => [
        { lines: [String(index + 1)] },
        { lines: [`Công ty trách nhiệm hữu hạn số ${index + 1}, quận Hải Châu`] },
        { lines: [`${index + 1}.234.567`] },
      ]),
      notes: [],
    }
    const content = plainDocument([paragraph('Danh sách kèm theo.')], {
      appendices: [{ title: 'Đơn vị chậm đóng', orientation: 'portrait', blocks: [table] }],
    })
    const pages = await printedText(content)
    expect(pages.length).toBeGreaterThan(6)
    expect(textDifference(spokenDocument(content), pages)).toBeNull()
    // Every page of the table bears its head.
    expect(pages.slice(2).every((page) => page.startsWith('STTĐơnvịSốtiền'))).toBe(true)
  })
})

describe('the comparison itself finds', () => {
  const content = documentSamples['báo cáo có hai phụ lục']
  const spoken = content && spokenDocument(content)

  it.each([
    ['a sentence lost', (page: string) => page.replace('đạt97,52%dânsố', ''), 'expected'],
    ['two cells in the wrong order', (page: string) => page.replace('LiênChiểu41.120', '41.120LiênChiểu'), 'expected'],
    [
      'a row printed twice',
      (page: string) => page.replace('2Phườngsố21001', '2Phườngsố210012Phườngsố21001'),
      'expected',
    ],
    ['a label of a chart lost', (page: string) => page.replace('chưacósốliệu', ''), 'label “chưacósốliệu”'],
  ])('%s', async (_, spoil, message) => {
    if (!content || !spoken) throw new Error('no sample')
    const pages = await printedText(content)
    const spoilt = pages.map(spoil)
    expect(spoilt).not.toEqual(pages)
    expect(textDifference(spoken, pages)).toBeNull()
    expect(textDifference(spoken, spoilt)).toContain(message)
  })

  it('a last page lost', async () => {
    if (!content || !spoken) throw new Error('no sample')
    expect(textDifference(spoken, (await printedText(content)).slice(0, -1))).toContain('the text ends early')
  })
})
