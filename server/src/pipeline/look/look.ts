import { jsonText } from '#platform/json-text.ts'
import { announce } from '#records/announce.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'
import { moveDocument } from '#records/documents/move-document.ts'
import { type ReceivedFile, keepFile } from '#records/documents/receive-document.ts'
import { getOwnSide } from '#records/organisations/own-side.read.ts'
import { findPdfPasswords } from '#records/passwords/pdf-passwords.read.ts'
import { listSupplierMemories } from '#records/suppliers/supplier-memories.ts'
import { holdReasonsOf } from '../hold-reasons.ts'
import type { Reader } from '../reader.ts'
import { type HandedIn, type JudgeFile, chooseInside, jobOf, reasonsOf, receiveHandedIn } from '../reading/handed-in.ts'
import { readFileScans } from '../reading/read-scans.ts'
import { type ScanPlaces, makeScanPlaces } from '../reading/scan-places.ts'
import { type Outcome, defineStage } from '../stage.ts'
import type { Verdict, VerdictKind } from '../verdict.ts'

type Parts = { reader: Reader; judgeFile: JudgeFile; places?: ScanPlaces }
type CutOut = { file: ReceivedFile; kind: VerdictKind }

/**
 * A picture or scan that was handed in, kept already: its words are recognised, and only then it is known what it is. Several
 * papers in one photo become documents of their own; the photo, which travels with each, is set aside.
 */
export function makeLook({ reader, judgeFile, places = makeScanPlaces() }: Parts) {
  return defineStage({
    name: 'look',

    async run(ctx, id) {
      places.turnAway(id)
      const document = await find(ctx, id)
      if (document === undefined) return undefined
      const { name } = document
      const bytes = await ctx.vault.load(ctx.organisation, document.original_object)
      const passwords = await findPdfPasswords(ctx, { document: id, supplier: null, senderAddress: undefined })
      const first = await reader.readFile({ bytes, name, passwords })
      const opened = await places.hold({ id, isBackfill: false }, () =>
        readFileScans(reader, first, { bytes, name, passwords, isUrgent: true }),
      )
      const own = await getOwnSide(ctx)
      const suppliers = await listSupplierMemories(ctx)
      const verdict = judgeFile(opened, { name, context: { ...own, knownInvoices: [], suppliers } })
      const handedIn = { name, bytes, opened, verdict }
      const inside = chooseInside(handedIn)
      if (inside.length === 0) return goOn(ctx, id, handedIn)
      const cutOuts: CutOut[] = []
      for (const { file, kind } of inside) cutOuts.push({ kind, file: await keepFile(ctx, file) })
      return cutUp(ctx, id, { cutOuts, verdict })
    },

    setAside: (ctx, id, reason) => ({
      async commit(tx) {
        const facts = { needs_review: true, reasons: jsonText([reason]) }
        const journal = { code: reason.code }
        await moveDocument(tx, ctx, { id, from: ['received'], to: 'unreadable', facts, journal })
        await announce(tx, ctx, { type: 'document', id })
        return []
      },
    }),
  })
}

function find(ctx: Context, id: string) {
  return inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['name', 'original_object'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '=', 'received')
      .executeTakeFirst(),
  )
}

async function goOn(ctx: Context, id: string, { opened, verdict }: HandedIn): Promise<Outcome> {
  const rendition = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(opened.rendition)))
  return {
    async commit(tx) {
      const facts = {
        kind: verdict.kind,
        direction: verdict.direction,
        language: verdict.language,
        rendition_object: rendition,
        reasons: jsonText(reasonsOf(verdict)),
        hold_reasons: jsonText(holdReasonsOf(verdict, verdict.kind)),
      }
      if (!(await moveDocument(tx, ctx, { id, from: ['received'], to: 'fetched', facts }))) return []
      await announce(tx, ctx, { type: 'document', id })
      return [jobOf(ctx, 'extract', id)]
    },
  }
}

function cutUp(ctx: Context, id: string, { cutOuts, verdict }: { cutOuts: CutOut[]; verdict: Verdict }): Outcome {
  const code = 'document.cut-up'
  return {
    async commit(tx) {
      const facts = { reasons: jsonText([{ code, facts: { count: cutOuts.length } }]) }
      const journal = { code, count: cutOuts.length }
      if (!(await moveDocument(tx, ctx, { id, from: ['received'], to: 'set-aside', facts, journal }))) return []
      await announce(tx, ctx, { type: 'document', id })
      const ids = await receiveAll(tx, ctx, { cutOuts, verdict })
      return ids.map((one) => jobOf(ctx, 'extract', one))
    },
  }
}

/** The ids of those that go on: one that is known, and was not set aside, is past all this. */
async function receiveAll(tx: Tx, ctx: Context, input: { cutOuts: CutOut[]; verdict: Verdict }): Promise<string[]> {
  const ids: string[] = []
  for (const cutOut of input.cutOuts) {
    const received = await receiveHandedIn(tx, ctx, { ...cutOut, verdict: input.verdict })
    if (received.outcome === 'received' || received.isRevived) ids.push(received.id)
  }
  return ids
}
