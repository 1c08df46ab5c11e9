import { setTimeout as pause } from 'node:timers/promises'
import type { FetchMessageObject, FetchQueryObject } from 'imapflow'
import { decodeCharset } from '#connectors/kit/charset.ts'
import { maxOriginalBytes, type MessageHead, type StructurePart } from '#connectors/kit/mailbox.ts'
import { decodeTransfer } from '#connectors/kit/transfer-encoding.ts'
import { Fault } from '#platform/fault.ts'
import { toMailboxFault } from './imap.fault.ts'
import { deliveryHeaders, needsRepair, repairHead, repairHeaders, toHead } from './imap.map.ts'
import type { Session } from './imap.session.ts'
import { groupBySize, packUids } from './imap.uid-set.ts'

const smallestBatch = 50
// Each command is a round trip: few and large ones make a distant server nearly as quick as a near one.
const group = { maxBytes: 10 * 2 ** 20, maxCount: 250 }
const slicesAtOnce = 2000
const patience = 5

/** One command's rows for the UIDs asked; what a server adds unasked (flag changes) is left out. */
async function fetchRows(
  session: Session,
  uids: readonly number[],
  query: FetchQueryObject,
  take: (row: FetchMessageObject) => void,
): Promise<void> {
  const wanted = new Set(uids)
  for (const set of packUids(uids)) {
    await session.ask(async () => {
      for await (const row of session.client.fetch(set, query, { uid: true })) if (wanted.has(row.uid)) take(row)
    })
  }
}

/** Heads in the order of `uids`; one that vanished is left out. */
export async function fetchHeads(
  session: Session,
  uids: readonly number[],
  { withDelivery = false } = {},
): Promise<MessageHead[]> {
  const heads = new Map<number, MessageHead>()
  const headers = withDelivery ? { headers: deliveryHeaders } : {}
  const query = { uid: true, envelope: true, bodyStructure: true, internalDate: true, size: true, ...headers }
  await inShrinkingBatches(
    session,
    uids,
    async (batch) => {
      await fetchRows(session, batch, query, (row) => {
        if (row.size !== undefined && (row.envelope || !heads.has(row.uid))) heads.set(row.uid, toHead(row))
      })
    },
    async (uid) => {
      // The server chokes on this one message: its size and date must do, so that it is still seen.
      await fetchRows(session, [uid], { uid: true, internalDate: true, size: true }, (row) =>
        heads.set(row.uid, toHead(row)),
      ).catch(unlessLost)
    },
  )
  await repairHeads(session, heads)
  return uids.flatMap((uid) => heads.get(uid) ?? [])
}

async function repairHeads(session: Session, heads: Map<number, MessageHead>): Promise<void> {
  const broken = [...heads.values()].filter(needsRepair).map(({ uid }) => uid)
  if (broken.length === 0) return
  await fetchRows(session, broken, { uid: true, headers: repairHeaders }, (row) => {
    const head = heads.get(row.uid)
    if (head && row.headers) heads.set(row.uid, repairHead(head, row.headers))
  }).catch(unlessLost)
}

function unlessLost(thrown: unknown): void {
  if (!(thrown instanceof Fault) || thrown.code !== 'mailbox.refused') throw thrown
}

/** Halves the batch when the server asks to slow down, and when it refuses: then down to the one message it chokes on. */
async function inShrinkingBatches(
  session: Session,
  uids: readonly number[],
  work: (batch: readonly number[]) => Promise<void>,
  onPoison: (uid: number) => Promise<void>,
): Promise<void> {
  const waiting: (readonly number[])[] = uids.length ? [uids] : []
  let throttles = 0
  for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
    try {
      await work(batch)
      throttles = 0
    } catch (fault) {
      const half = Math.ceil(batch.length / 2)
      const code = fault instanceof Fault ? fault.code : ''
      if (code === 'mailbox.throttled' && ++throttles <= patience) {
        await pause(session.timing.throttleMs * 2 ** (throttles - 1))
        if (batch.length > smallestBatch) waiting.push(batch.slice(half), batch.slice(0, half))
        else waiting.push(batch)
      } else if (code === 'mailbox.refused' && batch.length > 1) waiting.push(batch.slice(half), batch.slice(0, half))
      else if (code === 'mailbox.refused' && batch[0] !== undefined) await onPoison(batch[0])
      else throw fault
    }
  }
}

/** The first bytes of one text part of each message, as text. Grouped by part number: one command for all that share it. */
export async function fetchSlices(
  session: Session,
  wants: readonly { uid: number; part: StructurePart }[],
  bytes: number,
): Promise<Map<number, string>> {
  const slices = new Map<number, string>()
  for (const [key, asked] of Map.groupBy(wants, ({ part }) => part.part)) {
    const parts = new Map(asked.map(({ uid, part }) => [uid, part]))
    const uids = [...parts.keys()]
    const read = (batch: readonly number[]) =>
      fetchRows(session, batch, { uid: true, bodyParts: [{ key, start: 0, maxLength: bytes }] }, (row) => {
        const part = parts.get(row.uid)
        const raw = row.bodyParts?.get(key.toLowerCase())
        if (part && raw) slices.set(row.uid, readSlice(raw.subarray(0, bytes), part))
      })
    for (let start = 0; start < uids.length; start += slicesAtOnce) {
      // A message the server chokes on has no slice; its envelope must do.
      await inShrinkingBatches(session, uids.slice(start, start + slicesAtOnce), read, async () => undefined)
    }
  }
  return slices
}

function readSlice(raw: Buffer, part: StructurePart): string {
  const text = decodeCharset(decodeTransfer(raw, part.encoding), part.charset, { isCut: true })
  return text.replaceAll('\u0000', '')
}

/**
 * Whole messages in groups of about 10 MB. A group is read to its end whatever the consumer does, so that the consumer may ask the
 * mailbox other things meanwhile; so at most one group is held in memory. `known`: sizes that were told before.
 */
export async function* fetchOriginals(
  session: Session,
  uids: readonly number[],
  known: ReadonlyMap<number, number> = new Map(),
): AsyncGenerator<{ uid: number; raw: Buffer }> {
  const sizes = new Map(known)
  const open = uids.filter((uid) => !known.has(uid))
  await fetchRows(session, open, { uid: true, size: true }, (row) => void sizes.set(row.uid, row.size ?? 0))
  const items = uids
    .flatMap((uid) => ({ uid, sizeBytes: sizes.get(uid) ?? Infinity }))
    .filter(({ sizeBytes }) => sizeBytes <= maxOriginalBytes)
  for (const batch of groupBySize(items, group)) yield* readPatiently(session, batch)
}

/** Splits what is left of a group when the server refuses, down to the one message it chokes on, which is left out; waits when asked to. */
async function* readPatiently(session: Session, uids: readonly number[]): AsyncGenerator<{ uid: number; raw: Buffer }> {
  const waiting: (readonly number[])[] = [uids]
  let throttles = 0
  for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
    const left = new Set(batch)
    try {
      for await (const one of readGroup(session, batch)) {
        left.delete(one.uid)
        throttles = 0
        yield one
      }
    } catch (fault) {
      const rest = [...left]
      const half = Math.ceil(rest.length / 2)
      const code = fault instanceof Fault ? fault.code : ''
      if (code === 'mailbox.throttled' && ++throttles <= patience) {
        await pause(session.timing.throttleMs * 2 ** (throttles - 1))
        waiting.push(rest)
      } else if (code === 'mailbox.refused') {
        if (rest.length > 1) waiting.push(rest.slice(half), rest.slice(0, half))
      } else throw fault
    }
  }
}

async function* readGroup(session: Session, uids: readonly number[]): AsyncGenerator<{ uid: number; raw: Buffer }> {
  const ready: { uid: number; raw: Buffer }[] = []
  const seen = new Set<number>()
  let arrivedBytes = 0
  let wake = () => {}
  const reading = fetchRows(session, uids, { uid: true, source: true }, ({ uid, source }) => {
    if (!source || seen.has(uid)) return
    seen.add(uid)
    arrivedBytes += source.length
    // A server that lied about sizes must not fill the memory.
    if (arrivedBytes > 2 * maxOriginalBytes) return session.client.close()
    ready.push({ uid, raw: source })
    wake()
  })
  const state: { isDone: boolean; fault: Fault | null } = { isDone: false, fault: null }
  const done = reading
    .catch((fault: unknown) => void (state.fault = toMailboxFault(fault, session.place)))
    .finally(() => {
      state.isDone = true
      wake()
    })
  try {
    while (!state.isDone || ready.length > 0) {
      const next = ready.shift()
      if (next) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    if (state.fault) throw state.fault
  } finally {
    await done
  }
}
