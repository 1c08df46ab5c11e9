import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { takeOutDocument } from '../documents/take-out-document.ts'
import { audit } from '../journal.ts'
import { takeBackLinks } from '../links/take-back-links.ts'
import type { StoredReason } from '../reason.ts'
import { removeRuleWithin } from '../rules/remove-rule.ts'
import { messageMissing } from './messages.read.ts'

/**
 * Takes back that a mail was collected or printed by hand: the rule made by that goes, what only this mail brought is set aside,
 * its links are not followed any more, and the mail is judged as if it had never been said. A rule made from another mail stays. Throws `document.handed-on` where a paper of it was paid or sent.
 */
export async function uncollectMessage(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await lockArchive(tx, ctx)
    const row = await tx
      .selectFrom('message')
      .select(['original_object', 'source_id', 'kind', 'reasons'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw messageMissing()
    for (const rule of await rulesMadeFrom(tx, ctx, id)) await removeRuleWithin(tx, ctx, { id: rule })
    // Before the papers: one that a link brings at this moment is seen below.
    await takeBackLinks(tx, ctx, id)
    for (const document of await broughtOnlyBy(tx, ctx, id)) await takeOutDocument(tx, ctx, { id: document })
    await tx
      .updateTable('message')
      .set({ is_wanted: false, wants_print: false, state: stateAfter(row) })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    if (row.original_object !== null)
      await ctx.queue.put(tx, [{ queue: 'recognise', data: { organisation: ctx.organisation, id }, priority: 10 }])
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'message.uncollect', subject: id })
  })
}

type Before = { original_object: string | null; kind: string | null; reasons: readonly StoredReason[] }

/** Read again where its original is here; one that was not fetched once more yet still has the verdict of before. */
function stateAfter({ original_object, kind, reasons }: Before): 'waiting' | 'judged' | 'unreadable' {
  if (original_object !== null || kind === null) return 'waiting'
  return reasons[0]?.code === 'message.vanished' ? 'unreadable' : 'judged'
}

/** The rule to collect mails like it that was made from this mail; one made from another mail is another word, and holds. */
async function rulesMadeFrom(tx: Tx, ctx: Context, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('rule')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('effect', '=', 'collect')
    .where('made_from', '=', id)
    .execute()
  return rows.map((one) => one.id)
}

/** What came because the owner asked for it, and was seen nowhere but in this mail. */
async function broughtOnlyBy(tx: Tx, ctx: Context, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('document')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('is_wanted', '=', true)
    .where('handed_to', 'is', null)
    .where('state', '!=', 'set-aside')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('sighting')
          .select('sighting.id')
          .whereRef('sighting.document_id', '=', 'document.id')
          .where('sighting.message_id', '=', id),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sighting')
            .select('sighting.id')
            .whereRef('sighting.document_id', '=', 'document.id')
            .where('sighting.message_id', 'is distinct from', id),
        ),
      ),
    )
    .execute()
  return rows.map((one) => one.id)
}
