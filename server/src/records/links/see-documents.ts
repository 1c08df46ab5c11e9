import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

type Seen = {
  documents: readonly string[]
  message: { id: string; source_id: string; source_name: string; folder: string }
}

/** Documents that another mail points to as well. */
export async function seeDocumentsAgain(tx: Tx, ctx: Context, { documents, message }: Seen): Promise<void> {
  requireRight(ctx, 'write')
  for (const id of documents) {
    const document = await tx
      .selectFrom('document')
      .select(['id', 'name'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst()
    if (document === undefined) continue
    await tx
      .insertInto('sighting')
      .values({
        id: makeId('SightingId'),
        organisation_id: ctx.organisation,
        document_id: id,
        message_id: message.id,
        source_id: message.source_id,
        source_name: message.source_name,
        folder: message.folder,
        name: document.name,
        seen_at: ctx.clock.now(),
      })
      .onConflict((oc) => oc.columns(['document_id', 'message_id', 'source_id', 'name']).doNothing())
      .execute()
    await audit(tx, ctx, { action: 'document.see-again', subject: id, facts: { place: 'link' } })
  }
}
