import type { OpenedFile } from '@facteur/formats/rendition.ts'
import { type Context, inTransaction, requireRight } from '#records/context.ts'
import { keepFile } from '#records/documents/receive-document.ts'
import { getOwnSide } from '#records/organisations/own-side.read.ts'
import type { StoredReason } from '#records/reason.ts'
import { listSupplierMemories } from '#records/suppliers/supplier-memories.ts'
import type { QueueName } from '../queues.ts'
import type { Reader } from '../reader.ts'
import {
  type Chosen,
  type JudgeFile,
  chooseInside,
  chooseItself,
  jobOf,
  reasonsOf,
  receiveHandedIn,
} from '../reading/handed-in.ts'
import { readFileScans } from '../reading/read-scans.ts'
import type { Verdict } from '../verdict.ts'

export type UploadedFile = { name: string; bytes: Uint8Array }
export type UploadedItem = {
  name: string
  outcome: 'received' | 'duplicate' | 'refused'
  document: string | null
  reasons: StoredReason[]
  /** A picture: kept already, and its words are recognised now. */
  isBeingRead: boolean
}

/** Files that a person hands in. Their word counts: what the rules would set aside is kept all the same, with the reasons. */
export function makeReceiveUpload({ reader, judgeFile }: { reader: Reader; judgeFile: JudgeFile }) {
  return async (ctx: Context, files: readonly UploadedFile[]): Promise<UploadedItem[]> => {
    requireRight(ctx, 'write')
    const context = { ...(await getOwnSide(ctx)), knownInvoices: [] as [], suppliers: await listSupplierMemories(ctx) }
    const items: UploadedItem[] = []
    for (const { name, bytes } of files) {
      if (bytes.byteLength === 0) {
        items.push(refused(name))
        continue
      }
      const first = await reader.readFile({ bytes, name })
      const isPicture = waitsForWords(first)
      const opened = isPicture ? first : await readFileScans(reader, first, { bytes, name, isUrgent: true })
      const verdict = judgeFile(opened, { name, context })
      const handedIn = { name, bytes, opened, verdict }
      const inside = chooseInside(handedIn)
      for (const chosen of inside.length > 0 ? inside : [chooseItself(handedIn)])
        items.push(await receive(ctx, chosen, { verdict, isPicture }))
    }
    return items
  }
}

/** One picture or scan that stands alone takes up to a minute to read: nobody waits for that with their browser open. */
const waitsForWords = ({ mail, parts, rendition }: OpenedFile): boolean =>
  mail === undefined && parts.length === 0 && rendition.ocr === 'needed' && rendition.unreadable === undefined

const refused = (name: string): UploadedItem => ({
  name,
  outcome: 'refused',
  document: null,
  reasons: [{ code: 'file.empty', facts: {} }],
  isBeingRead: false,
})

async function receive(
  ctx: Context,
  { file, kind }: Chosen,
  { verdict, isPicture }: { verdict: Verdict; isPicture: boolean },
): Promise<UploadedItem> {
  const kept = await keepFile(ctx, file)
  return inTransaction(ctx, async (tx) => {
    const received = await receiveHandedIn(tx, ctx, { file: kept, kind, verdict })
    const isOnItsWay = received.outcome === 'received' || received.isRevived
    if (isOnItsWay) await ctx.queue.put(tx, [jobOf(ctx, nextOf(file.mediaType, isPicture), received.id)])
    return {
      name: file.name,
      outcome: received.outcome,
      document: received.id,
      reasons: reasonsOf(verdict),
      isBeingRead: isPicture && isOnItsWay,
    }
  })
}

function nextOf(mediaType: string, isPicture: boolean): QueueName {
  if (isPicture) return 'look'
  return mediaType === 'message/rfc822' ? 'print' : 'extract'
}
