import type { OpenedFile, OpenedPart } from '@facteur/formats/rendition.ts'
import { announce } from '#records/announce.ts'
import { type Context, inTransaction, requireRight } from '#records/context.ts'
import { type FileBytes, keepFile, receiveWithin } from '#records/documents/receive-document.ts'
import { type OwnSide, getOwnSide } from '#records/organisations/own-side.read.ts'
import type { StoredReason } from '#records/reason.ts'
import { listSupplierMemories } from '#records/suppliers/supplier-memories.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { holdReasonsOf } from '../hold-reasons.ts'
import { priorities } from '../queues.ts'
import type { Reader } from '../reader.ts'
import { readFileScans } from '../reading/read-scans.ts'
import type { Verdict, VerdictKind } from '../verdict.ts'

export type UploadedFile = { name: string; bytes: Uint8Array }
export type UploadedItem = {
  name: string
  outcome: 'received' | 'duplicate' | 'refused'
  document: string | null
  reasons: StoredReason[]
}
type JudgeFile = (
  file: OpenedFile,
  input: {
    name: string
    context: OwnSide & { knownInvoices: []; suppliers: readonly SupplierMemory[] }
  },
) => Verdict
type Chosen = { file: FileBytes; kind: VerdictKind }

/** Files that a person hands in. Their word counts: what the rules would set aside is kept all the same, with the reasons. */
export function makeReceiveUpload({ reader, judgeFile }: { reader: Reader; judgeFile: JudgeFile }) {
  return async (ctx: Context, files: readonly UploadedFile[]): Promise<UploadedItem[]> => {
    requireRight(ctx, 'write')
    const own = await getOwnSide(ctx)
    const suppliers = await listSupplierMemories(ctx)
    const items: UploadedItem[] = []
    for (const { name, bytes } of files) {
      const opened = await readFileScans(reader, await reader.readFile({ bytes, name }), {
        bytes,
        name,
        isUrgent: true,
      })
      const verdict = judgeFile(opened, { name, context: { ...own, knownInvoices: [], suppliers } })
      const reasons = [
        { code: 'document.uploaded', facts: {} },
        ...verdict.reasons.filter(isSeenInFile).map(({ code, facts }) => ({ code, facts })),
      ]
      if (bytes.byteLength === 0)
        items.push({ name, outcome: 'refused', document: null, reasons: [{ code: 'file.empty', facts: {} }] })
      else
        for (const chosen of choose({ name, bytes, opened, verdict }))
          items.push(await receive(ctx, chosen, { verdict, reasons }))
    }
    return items
  }
}

// A picture is taken on the word of the person who brings it; nothing in it was read.
const isSeenInFile = ({ code }: { code: string }) => code !== 'attachment.has-no-text'

/**
 * The file itself, or what lies in it when it is a mail or an archive that holds documents. The photo from which papers were
 * cut travels with each: nowhere else is it kept.
 */
function choose({
  name,
  bytes,
  opened,
  verdict,
}: {
  name: string
  bytes: Uint8Array
  opened: OpenedFile
  verdict: Verdict
}): Chosen[] {
  const parts = opened.mail?.parts ?? opened.parts
  const isCutUp = opened.mail === undefined && opened.rendition.format === 'image'
  const photo = isCutUp ? [{ name, mediaType: opened.mediaType, bytes }] : []
  const inside = verdict.documents.flatMap(({ part, kind, companions }) => {
    const one = part === null ? undefined : parts[part]
    return one === undefined
      ? []
      : [
          {
            kind,
            file: {
              ...fileOf(one),
              companions: [...companions.flatMap((index) => parts[index] ?? []).map(fileOf), ...photo],
            },
          },
        ]
  })
  if (inside.length > 0) return inside
  const { rendition, mediaType } = opened
  const companions = verdict.documents.flatMap((one) => one.companions).flatMap((index) => parts[index] ?? [])
  const file = { name, mediaType, format: rendition.format, bytes, rendition, companions: companions.map(fileOf) }
  return [{ kind: verdict.kind, file }]
}

const fileOf = (part: OpenedPart) => ({
  name: part.name,
  mediaType: part.mediaType,
  format: part.rendition.format,
  bytes: part.bytes,
  rendition: part.rendition,
  companions: [],
})

async function receive(
  ctx: Context,
  { file, kind }: Chosen,
  { verdict, reasons }: { verdict: Verdict; reasons: StoredReason[] },
): Promise<UploadedItem> {
  const kept = await keepFile(ctx, file)
  return inTransaction(ctx, async (tx) => {
    const received = await receiveWithin(tx, ctx, {
      file: kept,
      kind,
      direction: verdict.direction,
      language: verdict.language,
      place: 'file',
      reasons,
      hints: {},
      holdReasons: holdReasonsOf(verdict, kind),
      isWanted: true,
      isBackfill: false,
      sighting: { messageId: null, sourceId: null, sourceName: 'upload', folder: null },
    })
    if (received.outcome === 'received' || received.isRevived)
      await ctx.queue.put(tx, [
        {
          queue: file.mediaType === 'message/rfc822' ? 'print' : 'extract',
          data: { organisation: ctx.organisation, id: received.id },
          priority: priorities.fresh,
        },
      ])
    await announce(tx, ctx, { type: 'document', id: received.id })
    return { name: file.name, outcome: received.outcome, document: received.id, reasons }
  })
}
