import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { asId } from '#platform/ids.ts'
import { announceSoon } from '#records/announce.ts'
import type { Context, Tx } from '#records/context.ts'
import { type ReceivedFile, keepFile, receiveWithin } from '#records/documents/receive-document.ts'
import type { LinkToFollow } from '#records/links/links.read.ts'
import { finishLink, nameDocuments } from '#records/links/finish-link.ts'
import { type OwnSide, getOwnSide } from '#records/organisations/own-side.read.ts'
import { listSupplierMemories } from '#records/suppliers/supplier-memories.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { asDirection, asKind } from '#records/words.ts'
import { priorities } from '../queues.ts'
import type { Reader } from '../reader.ts'
import { readFileScans } from '../reading/read-scans.ts'
import type { Outcome } from '../stage.ts'
import type { Verdict, VerdictKind } from '../verdict.ts'
import { choosePapers } from './choose-papers.ts'
import { endLink } from './end-link.ts'
import type { Followed } from './follow.ts'

export type JudgeFile = (
  file: OpenedFile,
  input: { name: string; context: OwnSide & { knownInvoices: []; suppliers: readonly SupplierMemory[] } },
) => Verdict

type Paper = Extract<Followed, { is: 'paper' }>
type Kept = { kind: VerdictKind; file: ReceivedFile }
type Parts = { reader: Reader; judgeFile: JudgeFile }

/** What a link led to becomes documents, unless it plainly is another sort of paper. */
export async function receivePaper(
  ctx: Context,
  found: LinkToFollow,
  paper: Paper,
  { reader, judgeFile }: Parts,
): Promise<Outcome> {
  const { bytes, name, host } = paper
  const opened = await readFileScans(reader, paper.file, { bytes, name, isUrgent: found.link.is_wanted })
  const context = { ...(await getOwnSide(ctx)), knownInvoices: [] as [], suppliers: await listSupplierMemories(ctx) }
  const verdict = judgeFile(opened, { name, context })
  const chosen = choosePapers({ opened, verdict, bytes, name, mailKind: asKind(found.link.kind) })
  if ('code' in chosen) return endLink(ctx, found, { is: 'failed', code: chosen.code, host })
  const kept: Kept[] = []
  for (const one of chosen.papers) kept.push({ kind: one.kind, file: await keepFile(ctx, one.file) })
  let spare: string | null = null
  return {
    async commit(tx) {
      const reasons = [{ code: 'link.fetched', facts: { host } }]
      const finished = await finishLink(tx, ctx, { id: found.link.id, host, reasons })
      if (finished === undefined) return []
      spare = finished.object
      const documents: string[] = []
      for (const one of kept) documents.push(await receiveOne(tx, ctx, { found, one, verdict, host }))
      await nameDocuments(tx, ctx, { id: found.link.id, documents, host })
      const priority = found.link.is_backfill ? priorities.backfill : priorities.fresh
      return documents.map((id) => ({ queue: 'extract', data: { organisation: ctx.organisation, id }, priority }))
    },
    async afterwards() {
      announceSoon(ctx, { type: 'messages' })
      // The documents keep the bytes; what was saved on the way is no longer needed.
      if (spare !== null) await ctx.vault.remove(ctx.organisation, asId('ObjectId', spare)).catch(() => undefined)
    },
  }
}

type Received = { found: LinkToFollow; one: Kept; verdict: Verdict; host: string }

async function receiveOne(tx: Tx, ctx: Context, { found, one, verdict, host }: Received): Promise<string> {
  const { link, message } = found
  const { id } = await receiveWithin(tx, ctx, {
    file: one.file,
    kind: one.kind,
    direction: verdict.direction === 'sales' ? 'sales' : asDirection(link.direction),
    language: verdict.language ?? link.language,
    place: 'link',
    reasons: [
      { code: 'link.fetched', facts: { host } },
      ...verdict.reasons.map(({ code, facts }) => ({ code, facts })),
    ],
    hints: {
      subject: message.subject,
      senderName: message.sender_name,
      senderAddress: message.sender,
      ...(message.sent_at === null ? {} : { sentAt: message.sent_at.toISOString() }),
    },
    holdReasons: link.hold_reasons,
    isWanted: link.is_wanted,
    isBackfill: link.is_backfill,
    sighting: {
      messageId: message.id,
      sourceId: message.source_id,
      sourceName: message.source_name,
      folder: message.folder,
    },
  })
  return id
}
