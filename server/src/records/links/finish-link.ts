import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { StoredReason } from '../reason.ts'
import { moveLink } from './move-link.ts'

type Finish = { id: string; host: string; reasons: StoredReason[] }

/** A link that brought its paper. Returns the object in which the answer was kept; undefined where somebody else moved it. */
export async function finishLink(
  tx: Tx,
  ctx: Context,
  { id, host, reasons }: Finish,
): Promise<{ object: string | null } | undefined> {
  requireRight(ctx, 'write')
  const before = await tx
    .selectFrom('link')
    .select('response_object')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const isMoved = await moveLink(tx, ctx, {
    id,
    from: ['fetching'],
    to: 'fetched',
    facts: {
      fetched_at: ctx.clock.now(),
      last_host: host,
      reasons: jsonText(reasons),
      response_object: null,
      response: '{}',
    },
    journal: { code: 'link.fetched', lastHost: host },
  })
  return isMoved ? { object: before?.response_object ?? null } : undefined
}

/** What a link brought, told in the history of each document: from which host, never by which address. */
export async function nameDocuments(
  tx: Tx,
  ctx: Context,
  { id, documents, host }: { id: string; documents: readonly string[]; host: string },
): Promise<void> {
  requireRight(ctx, 'write')
  await tx
    .updateTable('link')
    .set({ documents: [...documents] })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
  for (const document of documents)
    await audit(tx, ctx, { action: 'document.fetch', subject: document, facts: { link: id, host } })
}
