/** What the page notes about itself, in milliseconds of `performance.now()`. */
export interface PageNotes {
  /** Tasks of the main thread above 50 ms. */
  readonly longTasks: readonly Span[]
  /** Time between two frames, above 30 ms; a frame takes 17 ms. */
  readonly frameGaps: readonly Span[]
  /** From a click or key to the frame that shows its effect. */
  readonly interactions: readonly Span[]
  /** Every new value of a progress bar. */
  readonly progress: readonly { readonly at: number; readonly title: string; readonly value: number }[]
}

interface Span {
  readonly at: number
  readonly milliseconds: number
}

/** Runs in the page before the app does. */
export function installMeters(): void {
  const notes = {
    longTasks: [] as Span[],
    frameGaps: [] as Span[],
    interactions: [] as Span[],
    progress: [] as { at: number; title: string; value: number }[],
  }
  Reflect.set(window, 'benchNotes', notes)
  const observe = (options: PerformanceObserverInit, into: Span[]): void => {
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) into.push({ at: startTime, milliseconds: duration })
    })
    observer.observe(options)
  }
  observe({ type: 'longtask', buffered: true }, notes.longTasks)
  // Not in TypeScript's list yet: https://www.w3.org/TR/event-timing/
  observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit, notes.interactions)
  let last = performance.now()
  const frame = (): void => {
    const now = performance.now()
    if (now - last > 30) notes.frameGaps.push({ at: last, milliseconds: now - last })
    last = now
    for (const bar of document.querySelectorAll('[role="progressbar"]')) {
      const title = bar.getAttribute('aria-label') ?? ''
      const value = Number(bar.getAttribute('aria-valuenow'))
      const before = notes.progress.at(-1)
      if (before?.title !== title || before.value !== value) notes.progress.push({ at: now, title, value })
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Runs in the page. */
export const takeNotes = (): PageNotes => Reflect.get(window, 'benchNotes') as PageNotes
