import { type ReactNode, useLayoutEffect, useRef } from 'react'
import classes from './presentation.module.css'

/** Sizes that are tried in turn; below the last one the slide scrolls. */
const scales = [1, 0.9, 0.8, 0.7, 0.62, 0.55] as const

/** Sets its content as large as the screen allows: a room reads what fits, not what has to be scrolled. */
export function Fitted({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const fitNow = (): void => {
      for (const scale of scales) {
        element.style.fontSize = `${scale}em`
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
      }
    }
    fitNow()
    const watched = new ResizeObserver(fitNow)
    watched.observe(element)
    return () => watched.disconnect()
  })
  return (
    <div ref={box} className={classes.slide}>
      {children}
    </div>
  )
}
