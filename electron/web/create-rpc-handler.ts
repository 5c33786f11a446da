import { ORPCError } from '@orpc/client'
import { type Context, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'

/** The contract's procedures over HTTP. */
export function createRpcHandler<C extends Context>(router: ConstructorParameters<typeof RPCHandler<C>>[0]) {
  return new RPCHandler<C>(router, {
    interceptors: [
      onError((error, { request }) => {
        // Declared refusals are answers, and a client may leave; anything else is a bug and belongs in the log.
        if (error instanceof ORPCError || request.signal?.aborted) return
        console.error('web host:', error)
      }),
    ],
    rootInterceptors: [
      async ({ next }) => {
        const result = await next()
        if (!result.matched || !(result.response.body instanceof FormData)) return result
        return { matched: true, response: { ...result.response, ...(await wholeForm(result.response.body)) } }
      },
    ],
  })
}

/**
 * A form (a file beside other values) is written out before it is sent. Node writes forms in a loop of its own, which
 * throws where nobody can catch it when the client has left meanwhile: one closed tab would end the whole host.
 */
async function wholeForm(form: FormData) {
  const written = new Response(form)
  const bytes = new Uint8Array(await written.arrayBuffer())
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  const headers = {
    'content-type': written.headers.get('content-type') ?? 'multipart/form-data',
    'content-length': String(bytes.byteLength),
  }
  return { body, headers }
}
