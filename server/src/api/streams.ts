import type { Holder } from './handler.ts'

/** Open event streams of this process, so that they end the moment what let them in is taken away. */
export type Streams = {
  add(stream: { holder: Holder; end(): void }): () => void
  endOfSession(sessionId: string): void
  endOfToken(tokenId: string): void
  endOfPerson(userId: string): void
  endAll(): void
}

export function makeStreams(): Streams {
  const open = new Set<{ holder: Holder; end(): void }>()
  function endWhere(isMeant: (holder: Holder) => boolean): void {
    for (const stream of Array.from(open)) if (isMeant(stream.holder)) stream.end()
  }
  return {
    add(stream) {
      open.add(stream)
      return () => void open.delete(stream)
    },
    endOfSession: (sessionId) => endWhere((holder) => holder.is === 'session' && holder.sessionId === sessionId),
    endOfToken: (tokenId) => endWhere((holder) => holder.is === 'token' && holder.tokenId === tokenId),
    endOfPerson: (userId) => endWhere((holder) => holder.userId === userId),
    endAll: () => endWhere(() => true),
  }
}
