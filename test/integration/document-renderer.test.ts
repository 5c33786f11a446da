import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createDocumentRenderer, type DocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { paragraph } from '../../shared/domain/documents/content.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'

const workerFile = new URL('../../electron/documents/render-worker.ts', import.meta.url)
const sound = plainDocument([paragraph('Đã tiếp nhận báo cáo.')])
const options = { createdAt: '2023-01-05' }

let renderer: DocumentRenderer | null = null
const open = (settings: Partial<Parameters<typeof createDocumentRenderer>[0]> = {}) => {
  renderer = createDocumentRenderer({ workerFile, ...settings })
  return renderer
}
const folders: string[] = []
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-fonts-'))
  folders.push(made)
  return made
}
afterEach(async () => {
  await renderer?.close()
  renderer = null
  for (const made of folders.splice(0)) await rm(made, { recursive: true })
})

describe('the document renderer', () => {
  it('prints several documents asked for at once, each with its own pages', async () => {
    const { renderPdf } = open()
    const long = plainDocument(Array.from({ length: 90 }, (_, index) => paragraph(`Dòng ${index + 1}.`)))
    const [one, two, three] = await Promise.all([
      renderPdf(sound, options),
      renderPdf(long, options),
      renderPdf(sound, options),
    ])
    expect([one.pageCount, two.pageCount, three.pageCount]).toEqual([1, 4, 1])
    expect(Buffer.compare(one.bytes, three.bytes)).toBe(0)
    expect(Buffer.from(one.bytes).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  it('goes on after a document that cannot be printed', async () => {
    const { renderPdf } = open()
    await expect(renderPdf(plainDocument([paragraph('☐')]), options)).rejects.toMatchObject({
      name: 'DocumentRenderFailure',
      code: 'FontMissingGlyph',
    })
    await expect(renderPdf(sound, { createdAt: 'hôm nay' })).rejects.toThrow('Không in được văn bản')
    expect((await renderPdf(sound, options)).pageCount).toBe(1)
  })

  it('takes its fonts from the given folder', async () => {
    const fonts = await folder()
    const packaged = createRequire(import.meta.url)
    for (const [style, file] of [
      ['400Regular', 'Tinos_400Regular'],
      ['700Bold', 'Tinos_700Bold'],
      ['400Regular_Italic', 'Tinos_400Regular_Italic'],
      ['700Bold_Italic', 'Tinos_700Bold_Italic'],
    ]) {
      await copyFile(packaged.resolve(`@expo-google-fonts/tinos/${style}/${file}.ttf`), path.join(fonts, `${file}.ttf`))
    }
    expect((await open({ fontDirectory: fonts }).renderPdf(sound, options)).pageCount).toBe(1)
  })

  it('says where it looked when the fonts are not there', async () => {
    const fonts = await folder()
    await expect(open({ fontDirectory: fonts }).renderPdf(sound, options)).rejects.toMatchObject({
      code: 'FontNotFound',
      message: expect.stringContaining(fonts),
    })
  })

  it('fails what it had in hand when its worker dies, and starts a new one for the next document', async () => {
    const dying = path.join(await folder(), 'dying-worker.mjs')
    await writeFile(
      dying,
      "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => process.exit(1))\n",
    )
    const { renderPdf } = open({ workerFile: dying })
    for (const attempt of [1, 2]) {
      await expect(renderPdf(sound, options), `attempt ${attempt}`).rejects.toMatchObject({ code: 'WorkerStopped' })
    }
  })

  it('refuses documents after it was closed', async () => {
    const closing = open()
    await closing.close()
    await expect(closing.renderPdf(sound, options)).rejects.toMatchObject({ code: 'Closed' })
  })
})
