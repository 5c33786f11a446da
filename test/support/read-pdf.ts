import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a reader shows it. */
export interface ReadPage {
  /** From 1. */
  readonly number: number
  /** Runs of text in the order of the file, joined by spaces. */
  readonly text: string
  /** Each run and where it begins on the page as shown, in points from the top left corner. */
  readonly runs: readonly { readonly text: string; readonly x: number; readonly y: number; readonly angle: number }[]
  /** As shown, in points. */
  readonly width: number
  readonly height: number
  readonly links: readonly { readonly address: string | null; readonly page: number | null }[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[]
}

type Reference = { readonly num: number; readonly gen: number }

/** Reads a PDF back with another library than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pageOf = async (destination: unknown): Promise<number | null> =>
    Array.isArray(destination) ? (await document.getPageIndex(destination[0] as Reference)) + 1 : null
  try {
    const pages: ReadPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const view = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const runs = content.items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [a = 0, b = 0, , , e = 0, f = 0] = item.transform as number[]
        const [x = 0, y = 0] = view.convertToViewportPoint(e, f)
        const [x1 = 0, y1 = 0] = view.convertToViewportPoint(e + a, f + b)
        const degrees = (Math.atan2(y1 - y, x1 - x) * 180) / Math.PI
        return [{ text: item.str, x, y, angle: Math.round(degrees) || 0 }]
      })
      const annotations: { url?: string; dest?: unknown }[] = await page.getAnnotations()
      const links = await Promise.all(
        annotations.map(async ({ url, dest }) => ({ address: url ?? null, page: await pageOf(dest) })),
      )
      const text = runs
        .map((run) => run.text)
        .join(' ')
        .replace(/\s+/g, ' ')
      pages.push({ number, text, runs, width: view.width, height: view.height, links })
    }
    const outline = (await document.getOutline()) ?? []
    const bookmarks = await Promise.all(
      outline.map(async ({ title, dest }) => ({ title, page: (await pageOf(dest)) ?? 0 })),
    )
    return { pages, bookmarks }
  } finally {
    await task.destroy()
  }
}
