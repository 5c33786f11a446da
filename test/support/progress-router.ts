import { eventIterator, oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import * as z from 'zod'

// A small router for tests of the transports themselves: it knows nothing of the app.

export const progressContract = {
  greet: oc.input(z.object({ name: z.string().min(1) })).output(z.object({ greeting: z.string(), at: z.date() })),
  count: oc
    .input(z.object({ to: z.int() }))
    .output(eventIterator(z.object({ done: z.int() }), z.object({ finished: z.literal(true) }))),
  weigh: oc.input(z.object({ file: z.file() })).output(z.object({ name: z.string(), size: z.int() })),
  file: oc.output(z.file()),
  bundle: oc.output(z.object({ pages: z.int(), file: z.file() })),
  refuse: oc
    .errors({ STALE: { status: 409, data: z.object({ revision: z.int() }) } })
    .input(z.object({ revision: z.int() })),
}

/** Takes a moment to make, and is far more than a socket takes at once: a client can leave before or in the middle. */
const bundleBytes = 20_000_000

export interface ProgressContext {
  readonly who: string
  /** Where a count ended, once for each count. */
  readonly ended: (at: number, cancelled: boolean) => void
}

const os = implement(progressContract).$context<ProgressContext>()

export const progressRouter = os.router({
  greet: os.greet.handler(({ input, context }) => ({
    greeting: `Xin chào ${input.name} (${context.who})`,
    at: new Date(0),
  })),
  count: os.count.handler(async function* ({ input, context, signal }) {
    let done = 0
    let finished = false
    try {
      while (done < input.to && signal?.aborted !== true) {
        await new Promise((resolve) => setTimeout(resolve, 2))
        done += 1
        yield { done }
      }
      finished = done === input.to
      return { finished: true as const }
    } finally {
      context.ended(done, !finished)
    }
  }),
  weigh: os.weigh.handler(({ input }) => ({ name: input.file.name, size: input.file.size })),
  file: os.file.handler(() => new File(['%PDF-1.7'], 'Báo cáo năm.pdf', { type: 'application/pdf' })),
  bundle: os.bundle.handler(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { pages: 12, file: new File([new Uint8Array(bundleBytes)], 'Báo cáo năm.pdf') }
  }),
  refuse: os.refuse.handler(({ input, errors }) => {
    throw errors.STALE({ data: { revision: input.revision + 1 } })
  }),
})
