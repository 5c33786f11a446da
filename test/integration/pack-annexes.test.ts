import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { PdfLimits } from '../../electron/documents/pdf-refusal.ts'
import { openPackDesk, packOptions, samplePack } from '../support/pack-sample.ts'
import {
  actingPdf,
  foldedTreePdf,
  manyPagesPdf,
  numberedPdf,
  pagelessPdf,
  plainPdf,
  unpackingPdf,
} from '../support/pdf-samples.ts'
import { readPdf } from '../support/read-pdf.ts'

const fixture = (name: string) => readFile(new URL(`../fixtures/pdf/${name}`, import.meta.url))

const desk = openPackDesk()
afterAll(() => desk.close())
const openMaker = (limits?: Partial<PdfLimits>) => (limits ? openPackDesk(limits).maker : desk.maker)

/** Code and sentence of the refusal of a file named "tờ trình.pdf". */
async function refusalOf(bytes: Uint8Array, limits?: Partial<PdfLimits>) {
  const outcome = await openMaker(limits).inspect({ name: 'tờ trình.pdf', bytes })
  if (outcome.kind !== 'refused') throw new Error(`taken with ${outcome.pageCount} pages`)
  return outcome
}

describe('a PDF that is annexed to a meeting', () => {
  it('is told by its pages and their size as shown, whatever way they are written and turned', async () => {
    const pages = [
      { text: 'upright' },
      { text: 'across', size: [841.89, 595.28] as const },
      { text: 'turned', rotation: 90 },
    ]
    for (const packed of [false, true]) {
      const outcome = await openMaker().inspect({ name: 'a.pdf', bytes: await plainPdf(pages, packed) })
      expect(outcome).toEqual({
        kind: 'read',
        pageCount: 3,
        sizes: [
          { width: 595.28, height: 841.89 },
          { width: 841.89, height: 595.28 },
          { width: 841.89, height: 595.28 },
        ],
      })
    }
  })

  it('is refused with its name and the way out when a password protects it', async () => {
    for (const name of ['opens-with-password.pdf', 'locked-against-changes.pdf']) {
      expect(await refusalOf(await fixture(name)), name).toMatchObject({
        code: 'encrypted',
        message: 'Tệp “tờ trình.pdf” có mật khẩu hoặc bị khóa quyền.',
        remedy: expect.stringMatching(/^Gỡ mật khẩu .* rồi đính kèm lại\.$/),
      })
    }
  })

  it('is refused when its end is missing, wherever it was cut', async () => {
    const whole = await numberedPdf('whole', 12)
    for (const share of [0.3, 0.6, 0.9, 0.99]) {
      const refused = await refusalOf(whole.slice(0, Math.floor(whole.length * share)))
      expect(refused.code, `${share}`).toBe('broken')
      expect(refused.message).toContain('“tờ trình.pdf” bị hỏng')
    }
  })

  it('is refused when a page has lost its contents, which would print as an empty page', async () => {
    const text = Buffer.from(await plainPdf([{ text: 'one' }])).toString('latin1')
    const lost = text.replace(/\/Contents \[ \d+ 0 R/, '/Contents [ 99 0 R')
    expect(lost).not.toBe(text)
    expect((await refusalOf(Buffer.from(lost, 'latin1'))).code).toBe('broken')
  })

  it('is taken with a broken table of references, which other programs leave behind', async () => {
    const text = Buffer.from(await numberedPdf('shifted', 3)).toString('latin1')
    const bytes = Buffer.from(text.replace(/\d{10} 00000 n/g, '0000000007 00000 n'), 'latin1')
    expect(await openMaker().inspect({ name: 'a.pdf', bytes })).toMatchObject({ kind: 'read', pageCount: 3 })
  })

  it('is refused when it is empty, something else, or has no page', async () => {
    expect((await refusalOf(new Uint8Array())).message).toContain('“tờ trình.pdf” rỗng')
    expect((await refusalOf(new TextEncoder().encode('PK\u0003\u0004 a workbook'))).code).toBe('not_pdf')
    expect((await refusalOf(Buffer.from('%PDF-1.7\n\u0000\u0001\u0002 nothing of a file'))).code).toBe('broken')
    expect((await refusalOf(await pagelessPdf())).message).toContain('không có trang nào')
  })

  it('is refused by its pages and its size before they fill the memory', async () => {
    expect((await refusalOf(await manyPagesPdf(5000))).message).toBe('Tệp “tờ trình.pdf” có quá 1.000 trang.')
    expect((await refusalOf(foldedTreePdf(12))).code).toBe('too_many_pages')
    expect((await refusalOf(await numberedPdf('large', 2), { maxBytes: 500 })).code).toBe('too_large')
  })

  it('does not hold the app up: its thread is ended when it takes too long or too much memory', async () => {
    const bomb = unpackingPdf(256)
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const refused = await refusalOf(bomb, { maxBufferMegabytes: 64 })
    expect(refused.code).toBe('too_much_memory')
    expect(refused.message).toContain('“tờ trình.pdf” cần quá nhiều bộ nhớ')
    expect((await refusalOf(bomb, { milliseconds: 50, maxBufferMegabytes: 4096 })).code).toBe('too_slow')
  })

  it('names the one file among several that keeps a pack from being made', async () => {
    const files = [
      { name: 'một.pdf', bytes: await numberedPdf('one', 2) },
      { name: 'hai.pdf', bytes: await fixture('opens-with-password.pdf') },
    ]
    expect(await openMaker().make(samplePack(files), files, packOptions)).toMatchObject({
      kind: 'refused',
      code: 'encrypted',
      message: expect.stringContaining('Tệp “hai.pdf” có mật khẩu'),
    })
  })

  it('loses what acts and keeps what is seen: scripts, programs and files go, links and filled fields stay', async () => {
    const files = [{ name: 'biểu mẫu.pdf', bytes: await actingPdf() }]
    for (const word of ['/JavaScript', '/Launch', '/EmbeddedFile', '/OpenAction', '/AA'])
      expect(Buffer.from(files[0]?.bytes ?? []).includes(word), word).toBe(true)
    const made = await openMaker().make(samplePack(files), files, packOptions)
    if (made.kind !== 'made') throw new Error(made.message)
    const bytes = Buffer.from(made.bytes)
    for (const word of [
      'JavaScript',
      '/JS',
      '/Launch',
      'EmbeddedFile',
      '/OpenAction',
      '/AA',
      '/AcroForm',
      'file:',
      'calc',
    ])
      expect(bytes.includes(word), word).toBe(false)
    const pages = (await readPdf(made.bytes)).pages
    const [acting, second] = [pages.at(-2), pages.at(-1)]
    expect(acting?.text).toContain('Acting page')
    expect(acting?.text).toContain('Filled in')
    expect(acting?.links).toEqual([
      { address: 'https://example.invalid/van-ban', page: null },
      { address: null, page: second?.number },
    ])
  })
})
