import type { CSSProperties, ReactNode, Ref } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly className: string | undefined
  readonly style?: CSSProperties
  readonly ref: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A part that scrolls by itself; it takes the focus, so that the arrow keys reach all of it (WCAG 2.1.1). */
export function ScrollRegion({ label, className, style, ref, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={ref} className={className} style={style} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
