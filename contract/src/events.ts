import { z } from 'zod'

/** Server-sent events of `/api/v1/events`: something changed, ask again. The payload names what; `notice` also carries the sentence to show. */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('source'), id: z.string() }),
  z.object({ type: z.literal('messages') }),
  z.object({ type: z.literal('document'), id: z.string() }),
  z.object({ type: z.literal('payments') }),
  z.object({ type: z.literal('deliveries') }),
  z.object({ type: z.literal('notice'), id: z.string() }),
])
export type LiveEvent = z.infer<typeof liveEvent>
