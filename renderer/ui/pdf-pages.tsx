import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { ErrorState } from './error-state.tsx'
import { LoadingState } from './loading-state.tsx'
import { openPdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import classes from './pdf-pages.module.css'
import { ScrollRegion } from './scroll-region.tsx'

interface PdfPagesProps {
  readonly file: Blob
  /** Names the document for screen readers. */
  readonly label: string
  /** 1 fits the width of the frame. */
  readonly zoom: number
}

/**
 * Draws the pages of a PDF from its very bytes. A new file takes the place of the old one page by page, so that the
 * scroll stays and nothing flickers while somebody types.
 */
export function PdfPages({ file, label, zoom }: PdfPagesProps) {
  const frame = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  const [error, setError] = useState<unknown>(null)
  const width = useWidth(frame)

  useEffect(() => {
    let current = true
    let close: (() => void) | null = null
    openPdf(file).then(
      (pdf) => {
        if (!current) return pdf.close()
        close = pdf.close
        setError(null)
        setOpened(pdf.document)
      },
      (fault: unknown) => current && setError(fault),
    )
    return () => {
      current = false
      close?.()
    }
  }, [file])

  return (
    <ScrollRegion ref={frame} className={classes.frame} label={label}>
      {error !== null ? (
        <ErrorState
          title="Không vẽ được bản xem trước."
          message="Tệp PDF đã được tạo nhưng chưa hiển thị được trong cửa sổ này."
          remedy="Lưu tệp PDF rồi mở bằng chương trình đọc PDF của máy."
          details={String(error)}
        />
      ) : null}
      {opened && width > 0
        ? Array.from({ length: opened.numPages }, (_, index) => index + 1).map((page) => (
            <PdfPage
              key={page}
              document={opened}
              page={page}
              pageCount={opened.numPages}
              width={Math.round(Math.min(width, 900) * zoom)}
            />
          ))
        : error === null && <LoadingState lines={10} label="Đang vẽ bản xem trước…" />}
    </ScrollRegion>
  )
}

/** Width inside the frame's padding; follows the window, not every pixel of a drag. */
function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const measure = (): void => setWidth(Math.max(0, element.clientWidth - 48))
    measure()
    const resized = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(measure, 120)
    })
    resized.observe(element)
    return () => {
      clearTimeout(timer)
      resized.disconnect()
    }
  }, [frame])
  return width
}
