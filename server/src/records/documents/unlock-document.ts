import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'
import { documentMissing, needsPassword } from './documents.read.ts'
import { lockDocument, moveDocument } from './move-document.ts'

export type UnlockInput = {
  id: string
  password: string
  /** The reader. */
  readFile(input: { bytes: Uint8Array; name: string; passwords: readonly string[] }): Promise<OpenedFile>
  /** What kind of paper it is, now that it can be read; undefined where that stays unclear. */
  kindOf(opened: OpenedFile, name: string): Promise<string | undefined>
}

/**
 * Opens a PDF by its password and puts the document back on the river. The password is kept, sealed, for this document and for
 * later ones of its sender; others that wait are tried with it. Throws `document.password-wrong`.
 */
export async function unlockDocument(ctx: Context, input: UnlockInput): Promise<void> {
  requireRight(ctx, 'write')
  const { id, password } = input
  const locked = await findLocked(ctx, id)
  const bytes = await ctx.vault.load(ctx.organisation, locked.original_object)
  const opened = await input.readFile({ bytes, name: locked.name, passwords: [password] })
  if (opened.rendition.unreadable?.code === 'file.encrypted')
    throw new Fault('document.password-wrong', { say: 'This password does not open the document.' })
  const kind = await input.kindOf(opened, locked.name)
  const rendition_object = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(opened.rendition)))
  const passwordId = makeId('PasswordId')
  const secret = await sealSecret(ctx, { noun: 'pdf', id: passwordId, name: 'password' }, password)
  await inTransaction(ctx, async (tx) => {
    await putBack(tx, ctx, { id, facts: { rendition_object, ...(kind === undefined ? {} : { kind }) } })
    await tx
      .insertInto('pdf_password')
      .values({
        id: passwordId,
        organisation_id: ctx.organisation,
        secret,
        sender: senderKeyOf(locked.hints.senderAddress) ?? null,
        supplier_id: locked.supplier_id,
        document_id: id,
        created_at: ctx.clock.now(),
      })
      .execute()
    await audit(tx, ctx, { action: 'document.unlock', subject: id })
    await tryOthers(tx, ctx, { id, senderAddress: locked.hints.senderAddress })
    await announce(tx, ctx, { type: 'document', id })
  })
  if (locked.rendition_object !== null) await ctx.vault.remove(ctx.organisation, locked.rendition_object)
}

const mostTried = 200

/** Others of that sender that wait for a password are read again: the owner is asked once. Those that stay closed wait on. */
async function tryOthers(
  tx: Tx,
  ctx: Context,
  { id, senderAddress }: { id: string; senderAddress: string | undefined },
): Promise<void> {
  const sender = senderKeyOf(senderAddress)
  if (sender === undefined) return
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'state', 'reasons', 'hints'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'unreadable')
    .where('id', '!=', id)
    .orderBy('id', 'desc')
    .limit(2_000)
    .execute()
  const others = rows.filter((row) => needsPassword(row) && senderKeyOf(row.hints.senderAddress) === sender)
  for (const other of others.slice(0, mostTried))
    await putBack(tx, ctx, { id: other.id, facts: { rendition_object: null } })
}

async function findLocked(ctx: Context, id: string) {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (row === undefined) throw documentMissing()
  if (!needsPassword(row)) throw notLocked()
  return row
}

const notLocked = () => new Fault('document.not-locked', { say: 'This document does not wait for a password.' })

async function putBack(
  tx: Tx,
  ctx: Context,
  { id, facts }: { id: string; facts: { rendition_object: string | null; kind?: string } },
): Promise<void> {
  if (!needsPassword(await lockDocument(tx, ctx, id))) throw notLocked()
  await moveDocument(tx, ctx, {
    id,
    from: ['unreadable'],
    to: 'received',
    facts: { ...facts, reasons: jsonText([]), needs_review: false },
  })
  await ctx.queue.put(tx, [{ queue: 'extract', data: { organisation: ctx.organisation, id }, priority: 10 }])
}
