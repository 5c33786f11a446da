import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import classes from './pdf-pages.module.css'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly page: number
  readonly pageCount: number
  /** CSS pixels. */
  readonly width: number
}

/** One page on its canvas, drawn when it comes near the eye; the former drawing stays until the new one is ready. */
export function PdfPage({ document, page, pageCount, width }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const near = useNearness(sheet)
  // A4 upright until the page says otherwise.
  const [ratio, setRatio] = useState(297 / 210)

  useEffect(() => {
    if (!near) return
    let task: RenderTask | null = null
    let stopped = false
    const draw = async (): Promise<void> => {
      const content = await document.getPage(page)
      if (stopped) return
      const plain = content.getViewport({ scale: 1 })
      setRatio(plain.height / plain.width)
      const density = Math.min(window.devicePixelRatio || 1, 2)
      const viewport = content.getViewport({ scale: (width / plain.width) * density })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      canvas.className = classes.canvas ?? ''
      task = content.render({ canvas, viewport })
      await task.promise
      if (stopped) return
      canvas.dataset.drawn = 'true'
      sheet.current?.replaceChildren(canvas)
    }
    draw().catch((error: unknown) => {
      // Cancelled drawings end here too: a newer one is already under way.
      if (!stopped) console.error(`Page ${page} could not be drawn.`, error)
    })
    return () => {
      stopped = true
      task?.cancel()
    }
  }, [document, page, width, near])

  return (
    <div
      ref={sheet}
      className={classes.page}
      role="img"
      aria-label={`Trang ${page}/${pageCount}`}
      style={{ width, height: Math.round(width * ratio) }}
    />
  )
}

/** True once the element is within a screen of being seen. */
function useNearness(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const observed = element.current
    if (!observed) return
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      {
        rootMargin: '100% 0px',
      },
    )
    watcher.observe(observed)
    return () => watcher.disconnect()
  }, [element])
  return near
}
