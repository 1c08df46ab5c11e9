import type { Context } from '#records/context.ts'
import { identify } from './entry.ts'
import type { Http } from './handler.ts'
import type { Parts } from './parts.ts'

const heartbeatMs = 20_000
const recheckMs = 30_000

/** Server-sent events of one organisation, until the caller goes, or what let them in is taken away. */
export function streamEvents(parts: Parts, ctx: Context, http: Http): Response {
  const { holder } = http
  const text = new TextEncoder()
  let close: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (line: string) => {
        // A reader that stopped reading must not fill our memory.
        if ((controller.desiredSize ?? 0) < -1000) return close()
        try {
          controller.enqueue(text.encode(line))
        } catch {
          close()
        }
      }
      const unsubscribe = parts.bus.subscribe(ctx.organisation, {
        event: (event) => write(toEvent(event)),
        lost: () => close(),
      })
      const forget = holder === null ? () => undefined : parts.streams.add({ holder, end: () => close() })
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
      const recheck = setInterval(() => void identify(parts, http.request).catch(() => close()), recheckMs)
      let isOpen = true
      close = () => {
        if (!isOpen) return
        isOpen = false
        unsubscribe()
        forget()
        clearInterval(heartbeat)
        clearInterval(recheck)
        try {
          controller.close()
        } catch {
          // The other side closed it first.
        }
      }
      http.request.signal.addEventListener('abort', close, { once: true })
      write('retry: 2000\n: welcome\n\n')
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

function toEvent(event: unknown): string {
  const type = typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : 'message'
  return `event: ${type.replaceAll(/[^\w-]/g, '')}\ndata: ${JSON.stringify(event)}\n\n`
}
