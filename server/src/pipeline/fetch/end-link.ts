import type { LinkState } from '@facteur/contract/link.ts'
import { jsonText } from '#platform/json-text.ts'
import { announceSoon } from '#records/announce.ts'
import type { Context } from '#records/context.ts'
import type { LinkToFollow } from '#records/links/links.read.ts'
import { moveLink } from '#records/links/move-link.ts'
import type { StoredReason } from '#records/reason.ts'
import { seeDocumentsAgain } from '#records/links/see-documents.ts'
import type { Outcome } from '../stage.ts'

export type Ending = { is: LinkState; code: string; host: string; reason?: StoredReason }

/** A link that brings nothing: why is kept, and told in the journal without its address. */
export function endLink(ctx: Context, { link }: { link: { id: string } }, { is, code, host, reason }: Ending): Outcome {
  return {
    async commit(tx) {
      const reasons: StoredReason[] = [{ code, facts: { host } }, ...(reason === undefined ? [] : [reason])]
      await moveLink(tx, ctx, {
        id: link.id,
        from: ['waiting', 'fetching'],
        to: is,
        facts: { reasons: jsonText(reasons), ...(host === '' ? {} : { last_host: host }) },
        journal: { code, lastHost: host },
      })
      return []
    },
    afterwards: async () => announceSoon(ctx, { type: 'messages' }),
  }
}

/** The same address stood in an earlier mail and brought its papers: they were seen here too. */
export function seeAgain(ctx: Context, { link, message }: LinkToFollow, documents: readonly string[]): Outcome {
  return {
    async commit(tx) {
      const moved = await moveLink(tx, ctx, {
        id: link.id,
        from: ['waiting'],
        to: 'fetched',
        facts: {
          documents: [...documents],
          fetched_at: ctx.clock.now(),
          reasons: jsonText([{ code: 'link.is-known', facts: { host: link.host } }]),
        },
        journal: { code: 'link.is-known' },
      })
      if (moved) await seeDocumentsAgain(tx, ctx, { documents, message })
      return []
    },
    afterwards: async () => announceSoon(ctx, { type: 'messages' }),
  }
}
