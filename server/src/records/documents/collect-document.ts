import { noFields } from '@facteur/contract/verdict.ts'
import { Fault } from '#platform/fault.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { type StoredReason, unionOf } from '../reason.ts'
import { isAsked } from './decide-whose.ts'
import { lockDocument, moveDocument } from './move-document.ts'

/** Archives a document that was set aside or could not be read: the owner says that it belongs in the archive. */
export async function collectDocument(ctx: Context, { id }: { id: string }): Promise<void> {
  await inTransaction(ctx, (tx) => collectWithin(tx, ctx, { id }))
}

type Collecting = { id: string; holdReasons?: readonly StoredReason[] }

/** The same within a transaction; `holdReasons`: what is strange about the mail that asks for it, beside what was so before. */
export async function collectWithin(tx: Tx, ctx: Context, { id, holdReasons = [] }: Collecting): Promise<void> {
  requireRight(ctx, 'write')
  const document = await lockDocument(tx, ctx, id)
  if (document.handed_to !== null)
    throw new Fault('document.belongs-elsewhere', {
      say: 'This document belongs to another organisation: take it back first.',
    })
  const isReadable = document.state === 'set-aside'
  if (!isReadable && document.state !== 'unreadable')
    throw new Fault('document.not-set-aside', { say: 'This document is on its way or in the archive already.' })
  const to = isReadable ? 'received' : 'extracted'
  const fields = isReadable ? {} : { fields: JSON.stringify({ ...noFields, ...document.fields }) }
  await moveDocument(tx, ctx, {
    id,
    from: [document.state],
    to,
    facts: {
      is_wanted: true,
      twin_of: null,
      reasons: jsonText(document.reasons.filter(({ code }) => code !== 'document.taken-back')),
      hold_reasons: jsonText(unionOf(document.hold_reasons, holdReasons)),
      ...(isAsked(document) ? { is_ours: true, needs_review: false } : {}),
      ...fields,
    },
    journal: { byHand: true },
  })
  await ctx.queue.put(tx, [
    { queue: isReadable ? 'extract' : 'archive', data: { organisation: ctx.organisation, id }, priority: 10 },
  ])
  await announce(tx, ctx, { type: 'document', id })
}
