import type { OpenedFile, OpenedPart } from '@facteur/formats/rendition.ts'
import { type FileBytes, type Received, receiveWithin, type ReceivedFile } from '#records/documents/receive-document.ts'
import type { Context, Tx } from '#records/context.ts'
import { announce } from '#records/announce.ts'
import type { OwnSide } from '#records/organisations/own-side.read.ts'
import type { StoredReason } from '#records/reason.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { holdReasonsOf } from '../hold-reasons.ts'
import { priorities, type QueueName } from '../queues.ts'
import type { Verdict, VerdictKind } from '../verdict.ts'
import { withBeside } from './payment-said.ts'

export type JudgeFile = (
  file: OpenedFile,
  input: {
    name: string
    context: OwnSide & { knownInvoices: []; suppliers: readonly SupplierMemory[] }
  },
) => Verdict
export type Chosen = { file: FileBytes; kind: VerdictKind }
export type HandedIn = { name: string; bytes: Uint8Array; opened: OpenedFile; verdict: Verdict }

/** Why it is here: the person's word, and what was seen in it. A picture is taken on that word; nothing in it was read. */
export const reasonsOf = (verdict: Verdict): StoredReason[] => [
  { code: 'document.uploaded', facts: {} },
  ...verdict.reasons
    .filter(({ code }) => code !== 'attachment.has-no-text')
    .map(({ code, facts }) => ({ code, facts })),
]

/**
 * What lies in it when it is a mail, an archive, a photo or a pile of scans that holds documents. The photo or pile from which
 * papers were cut travels with each of them.
 */
export function chooseInside({ name, bytes, opened, verdict }: HandedIn): Chosen[] {
  const parts = opened.mail?.parts ?? opened.parts
  const isCutUp = opened.mail === undefined && (opened.rendition.format === 'image' || opened.rendition.isPile === true)
  const photo = isCutUp ? [{ name, mediaType: opened.mediaType, bytes }] : []
  return verdict.documents.flatMap(({ part, kind, companions }) => {
    const one = part === null ? undefined : parts[part]
    if (one === undefined) return []
    const beside = companions.flatMap((index) => parts[index] ?? []).map(fileOf)
    const rendition = withBeside(
      one.rendition,
      beside.map(({ rendition: other }) => other),
    )
    return [{ kind, file: { ...fileOf(one), rendition, companions: [...beside, ...photo] } }]
  })
}

/** The file itself as the document. */
export function chooseItself({ name, bytes, opened, verdict }: HandedIn): Chosen {
  const parts = opened.mail?.parts ?? opened.parts
  const { mediaType } = opened
  const companions = verdict.documents.flatMap((one) => one.companions).flatMap((index) => parts[index] ?? [])
  const rendition = withBeside(
    opened.rendition,
    companions.map((one) => one.rendition),
  )
  const file = { name, mediaType, format: rendition.format, bytes, rendition, companions: companions.map(fileOf) }
  return { kind: verdict.kind, file }
}

const fileOf = (part: OpenedPart) => ({
  name: part.name,
  mediaType: part.mediaType,
  format: part.rendition.format,
  bytes: part.bytes,
  rendition: part.rendition,
  companions: [],
})

/** Writes it down as a document of the person who brought it. What becomes of it next is the caller's to queue. */
export async function receiveHandedIn(
  tx: Tx,
  ctx: Context,
  { file, kind, verdict }: { file: ReceivedFile; kind: VerdictKind; verdict: Verdict },
): Promise<Received> {
  const received = await receiveWithin(tx, ctx, {
    file,
    kind,
    direction: verdict.direction,
    language: verdict.language,
    place: 'file',
    reasons: reasonsOf(verdict),
    hints: {},
    holdReasons: holdReasonsOf(verdict, kind),
    isWanted: true,
    isBackfill: false,
    sighting: { messageId: null, sourceId: null, sourceName: 'upload', folder: null },
  })
  await announce(tx, ctx, { type: 'document', id: received.id })
  return received
}

export const jobOf = (ctx: Context, queue: QueueName, id: string) => ({
  queue,
  data: { organisation: ctx.organisation, id },
  priority: priorities.fresh,
})
