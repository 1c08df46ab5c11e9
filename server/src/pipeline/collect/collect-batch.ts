import { sha256Hex } from '#platform/crypto.ts'
import { type ObjectId, makeId } from '#platform/ids.ts'
import type { NewJob } from '#platform/queue.ts'
import { plainText } from '#platform/json-text.ts'
import { announce } from '#records/announce.ts'
import type { MessageHead, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { audit } from '#records/journal.ts'
import { type NewMessage, noteMessages } from '#records/messages/note-messages.ts'
import { type FolderMarks, saveFolderMarks } from '#records/sources/folder-marks.ts'
import { makeReason } from '#records/reasons.ts'
import { findRule } from '#records/rules/find-rule.ts'
import { noteRulesUsed } from '#records/rules/note-rule-used.ts'
import { listKnownRules } from '#records/rules/rules.read.ts'
import type { CollectRule } from '#records/suppliers/supplier-memory.ts'
import type { Verdict } from '../verdict.ts'
import { priorities } from '../queues.ts'
import { type Triage, type TriageContext, judgeSlice, triage } from './triage.ts'

export type CollectFrom = { sourceId: string; folder: string; aliases: readonly string[]; isSentFolder: boolean }
export type Batch = {
  box: OpenMailbox
  from: CollectFrom
  uids: readonly number[]
  isBackfill: boolean
  folderSize: number
  after: FolderMarks
}

type Judged = { head: MessageHead; verdict: Verdict } | { head: MessageHead; original: ObjectId }
type Looked = { head: MessageHead; verdict: Verdict | 'read' }

const sliceBytes = 4096
const vaultWriters = 6

/**
 * Looks at a batch of messages: structure and envelope for all, a slice of text for the undecided, the whole mail for those
 * that may hold a document. What it found, its jobs and the moved marks are one transaction.
 */
export async function collectBatch(ctx: Context, batch: Batch): Promise<{ seen: number; noted: number }> {
  const { box, from } = batch
  const listed = await box.heads(batch.uids, { withDelivery: from.aliases.length > 0 })
  const heads = listed.filter((head) => isForUs(head, from.aliases))
  const known = await recognisedAgain(ctx, batch, heads)
  const looked = await look(
    batch,
    heads.filter((head) => !known.has(head.uid)),
    // What we sent ourselves is ours, whatever was said of those who write to us.
    from.isSentFolder ? [] : await listKnownRules(ctx),
  )
  const judged = await fetchOriginals(ctx, box, looked)
  const rows = judged.map((one) => toRow(ctx, batch, one))
  const noted = await inTransaction(ctx, async (tx) => {
    for (const [uid, id] of known)
      await tx
        .updateTable('message')
        .set({ uid, uid_validity: batch.after.uidValidity })
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .execute()
    const fresh = await noteMessages(tx, ctx, rows)
    await noteRulesUsed(
      tx,
      ctx,
      rows.flatMap((row) => (fresh.has(row.id) ? (row.rule_id ?? []) : [])),
    )
    const jobs = rows
      .filter((row) => row.state === 'waiting' && fresh.has(row.id))
      .map((row) => recogniseJob(ctx, row, batch.isBackfill))
    await ctx.queue.put(tx, jobs)
    await saveFolderMarks(tx, ctx, from.sourceId, batch.after)
    await audit(tx, ctx, {
      action: 'messages.collect',
      subject: from.sourceId,
      facts: { seen: batch.uids.length, noted: fresh.size, toRead: jobs.length },
    })
    await announce(tx, ctx, { type: 'source', id: from.sourceId })
    await announce(tx, ctx, { type: 'messages' })
    return fresh.size
  })
  return { seen: batch.uids.length, noted }
}

const recogniseJob = (ctx: Context, row: NewMessage, isBackfill: boolean): NewJob => ({
  queue: 'recognise',
  data: { organisation: ctx.organisation, id: row.id },
  priority: isBackfill ? priorities.backfill : priorities.fresh,
})

function isForUs(head: MessageHead, aliases: readonly string[]): boolean {
  if (aliases.length === 0) return true
  const wanted = new Set(aliases.map((one) => one.toLowerCase()))
  return (
    [...head.to, ...head.cc].some((one) => wanted.has(one.address.toLowerCase())) ||
    head.deliveredTo.some((one) => wanted.has(one.toLowerCase()))
  )
}

/** The same message under another UID: what a changed UIDVALIDITY or a moved folder leaves. */
export const identityOf = (head: MessageHead): string =>
  sha256Hex(`${head.messageId}|${head.receivedAt.getTime()}|${head.sizeBytes}`).slice(0, 32)

/** Messages of this folder that we know from before its UIDVALIDITY changed: UID → our id. */
async function recognisedAgain(
  ctx: Context,
  batch: Batch,
  heads: readonly MessageHead[],
): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  const identities = new Map(heads.map((head) => [identityOf(head), head.uid]))
  if (identities.size === 0) return found
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('message')
      .select(['id', 'identity'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', batch.from.sourceId)
      .where('folder', '=', batch.from.folder)
      .where('uid_validity', '!=', batch.after.uidValidity)
      .where('identity', 'in', [...identities.keys()])
      .execute(),
  )
  for (const row of rows) {
    const uid = identities.get(row.identity)
    if (uid !== undefined && !found.has(uid)) found.set(uid, row.id)
  }
  return found
}

async function look(
  { box, isBackfill, folderSize }: Batch,
  heads: readonly MessageHead[],
  rules: readonly CollectRule[],
): Promise<Looked[]> {
  const decisions = heads.map((head) => ({
    head,
    decision: heedRules(head, rules, triageKnown(head, { isBackfill, folderSize })),
  }))
  const wants = decisions.flatMap(({ head, decision }) =>
    decision.decision === 'slice' ? [{ uid: head.uid, part: decision.part }] : [],
  )
  const slices = wants.length === 0 ? new Map<number, string>() : await box.slices(wants, sliceBytes)
  return decisions.map(({ head, decision }) => {
    if (decision.decision === 'settled') return { head, verdict: decision.verdict }
    if (decision.decision === 'read') return { head, verdict: 'read' as const }
    return { head, verdict: judgeSlice(head, slices.get(head.uid) ?? '', { isBackfill, folderSize }) }
  })
}

const triageKnown = (head: MessageHead, context: TriageContext): Triage =>
  head.isStructureKnown ? triage(head, context) : { decision: 'read' }

/** The owner's word comes first: what they never want is not even opened, what they want is fetched whole. */
function heedRules(head: MessageHead, rules: readonly CollectRule[], decision: Triage): Triage {
  const sender = head.from[0]?.address ?? ''
  const rule = findRule(rules, { sender, subject: head.subject })
  if (rule === undefined) return decision
  if (rule.effect === 'collect') return { decision: 'read' }
  const seen = decision.decision === 'settled' ? decision.verdict : vanished
  const reasons = [makeReason('rule.never-again', { sender: rule.sender })]
  return { decision: 'settled', verdict: { ...seen, reasons, ruleId: rule.id } }
}

/** Brings the whole mails in grouped fetches; each is in the vault, encrypted, before its row is written. */
async function fetchOriginals(ctx: Context, box: OpenMailbox, looked: readonly Looked[]): Promise<Judged[]> {
  const settled: Judged[] = looked.flatMap(({ head, verdict }) => (verdict === 'read' ? [] : [{ head, verdict }]))
  const wanted = new Map(looked.filter((one) => one.verdict === 'read').map((one) => [one.head.uid, one.head]))
  if (wanted.size === 0) return settled
  const writing = new Set<Promise<void>>()
  for await (const { uid, raw } of box.originals([...wanted.keys()])) {
    const head = wanted.get(uid)
    if (head === undefined) continue
    wanted.delete(uid)
    const write = ctx.vault.store(ctx.organisation, raw).then((original) => void settled.push({ head, original }))
    writing.add(write)
    // A failed write stays in the set, so that it fails the batch and the marks do not move past its mail.
    void write.then(
      () => writing.delete(write),
      () => undefined,
    )
    if (writing.size >= vaultWriters) await Promise.race(writing)
  }
  await Promise.all(writing)
  for (const head of wanted.values()) settled.push({ head, verdict: vanished })
  return settled
}

const vanished: Verdict = {
  kind: 'other',
  direction: 'purchase',
  collect: false,
  where: 'none',
  language: 'en',
  reasons: [makeReason('message.vanished')],
  documents: [],
  links: [],
}

function toRow(ctx: Context, { from, after, isBackfill }: Batch, judged: Judged): NewMessage {
  const { head } = judged
  const base = {
    id: makeId('MessageId', head.receivedAt.getTime()),
    source_id: from.sourceId,
    folder: from.folder,
    uid_validity: after.uidValidity,
    uid: head.uid,
    identity: identityOf(head),
    message_header_id: clean(head.messageId, 998),
    subject: clean(head.subject, 1000),
    sender: clean(head.from[0]?.address ?? '', 320).toLowerCase(),
    sender_name: clean(head.from[0]?.name ?? '', 300),
    recipients: [...head.to, ...head.cc].slice(0, 50).map((one) => clean(one.address, 320).toLowerCase()),
    sent_at: head.sentAt,
    received_at: head.receivedAt,
    size_bytes: head.sizeBytes,
    is_backfill: isBackfill,
  }
  if ('original' in judged) {
    return {
      ...base,
      state: 'waiting',
      original_object: judged.original,
      kind: null,
      direction: null,
      collect: null,
      place: null,
      language: null,
      reasons: [],
      judged_at: null,
    }
  }
  const { kind, direction, collect, where, language, reasons } = judged.verdict
  return {
    ...base,
    state: 'judged',
    original_object: null,
    kind,
    direction,
    collect,
    place: where,
    language,
    judged_at: ctx.clock.now(),
    rule_id: judged.verdict.ruleId ?? null,
    reasons: reasons.map(({ code, facts }) => ({ code, facts })),
  }
}

// A hostile header may be megabytes long.
const clean = (text: string, most: number) => plainText(text.slice(0, most))
