import type { MessageHead, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { collectBatch } from '#pipeline/collect/collect-batch.ts'
import { afterNewBatch, freshMarks } from '#pipeline/collect/plan-folder.ts'
import type { Context } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'

export const anyHead = (uid: number): MessageHead => ({
  uid,
  messageId: `<${uid}@pianist.example>`,
  subject: 'Factuur',
  from: [{ name: '', address: 'an@pianist.example' }],
  to: [],
  cc: [],
  deliveredTo: [],
  sentAt: null,
  receivedAt: new Date('2026-11-22T08:00:00Z'),
  sizeBytes: 10,
  parts: [],
  isStructureKnown: false,
})

/** Only what collecting a batch asks of a mailbox; the bytes of each mail are its number. */
export const anyMailbox = (over: Partial<OpenMailbox> = {}) =>
  ({
    heads: async (uids: readonly number[]) => uids.map(anyHead),
    slices: async () => new Map(),
    async *originals(uids: readonly number[]) {
      for (const uid of uids) yield { uid, raw: Buffer.from(`${uid}`) }
    },
    ...over,
  }) as unknown as OpenMailbox

/** Mails that wait to be recognised, in a folder read for the first time. Gives its source. */
export async function receiveMails(ctx: Context, uids: readonly number[]): Promise<string> {
  const { id: sourceId } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const from = { sourceId, folder: 'INBOX', aliases: [], isSentFolder: false }
  const after = afterNewBatch({ ...freshMarks('INBOX', 1), isBackfillDone: true }, uids)
  await collectBatch(ctx, { box: anyMailbox(), from, uids, isBackfill: false, folderSize: uids.length, after })
  return sourceId
}
