import { openPdf } from './pdf-document.ts'

/** Dots per inch of a printed page; long documents are drawn coarser, so that they fit into memory. */
const fine = 300
const coarse = 200
const longDocument = 60

/**
 * Prints the very pages of a PDF through the system's dialog, in the window and in the browser alike: the page's policy
 * allows no frame with a viewer of its own, so each page is drawn and printed as a picture of exactly its size.
 */
export async function printPdf(file: Blob): Promise<void> {
  clear()
  const pdf = await openPdf(file)
  const layer = document.createElement('div')
  layer.className = layerClass
  try {
    const { numPages } = pdf.document
    for (let number = 1; number <= numPages; number += 1) {
      const page = await pdf.document.getPage(number)
      const viewport = page.getViewport({ scale: (numPages > longDocument ? coarse : fine) / 72 })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      layer.append(await sheetOf(await pictureOf(canvas), viewport.width > viewport.height))
    }
  } finally {
    pdf.close()
  }
  document.body.append(layer)
  window.addEventListener('afterprint', clear, { once: true })
  window.print()
}

/** On the screen the layer is never seen (global.css); it goes when the dialog is closed, at the latest before the next. */
const layerClass = 'print-layer'

function clear(): void {
  for (const layer of document.querySelectorAll(`.${layerClass}`)) {
    for (const { src } of layer.querySelectorAll('img')) URL.revokeObjectURL(src)
    layer.remove()
  }
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('A page could not be turned into a picture.'))
    })
  })

async function sheetOf(picture: Blob, isLandscape: boolean): Promise<HTMLImageElement> {
  const sheet = new Image()
  sheet.src = URL.createObjectURL(picture)
  sheet.alt = ''
  if (isLandscape) sheet.dataset.landscape = ''
  await sheet.decode()
  return sheet
}
