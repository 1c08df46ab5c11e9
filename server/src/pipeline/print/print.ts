import { jsonText } from '#platform/json-text.ts'
import { announce } from '#records/announce.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { keepPrint, type KeptPrint } from '#records/documents/keep-print.ts'
import { moveDocument } from '#records/documents/move-document.ts'
import type { StoredReason } from '#records/reason.ts'
import { mayShowPictures } from '#records/suppliers/show-pictures.ts'
import type { PageFetcher } from '../browser.ts'
import { priorities } from '../queues.ts'
import type { Reader } from '../reader.ts'
import { type Outcome, defineStage } from '../stage.ts'
import { makePrint, type Printed, type PrintParts } from './make-print.ts'
import { asPrintLanguage } from './print-header.ts'

type Parts = PrintParts & {
  reader: PrintParts['reader'] & Pick<Reader, 'readMail'>
  /** For suppliers whose pictures the owner wants to see. */
  pictures: PageFetcher | undefined
}

/**
 * A mail that is itself the receipt, printed: the PDF travels with the mail as its companion and is what is shown, read and
 * handed on. One that was archived without, for want of Chromium, is printed when it comes by again.
 */
export function makePrintStage({ printer, reader, pictures }: Parts) {
  return defineStage({
    name: 'print',

    async run(ctx, id) {
      const document = await find(ctx, id)
      if (document === undefined) return undefined
      const bytes = await ctx.vault.load(ctx.organisation, document.original_object)
      const mail = await reader.readMail(bytes)
      const mayFetch = await mayShowPictures(ctx, document.hints.senderAddress)
      const { printed, reasons } = await makePrint(
        { printer, reader },
        {
          mail,
          bytes,
          language: asPrintLanguage(document.organisation_language),
          fetcher: mayFetch ? pictures : undefined,
        },
      )
      const kept = printed === undefined ? undefined : await keep(ctx, document.name, printed)
      const said = [...document.reasons.filter((one) => !isOfPrint(one)), ...reasons]
      if (document.state === 'archived') return kept === undefined ? undefined : reprinted(ctx, id, kept, said)
      return moveOn(ctx, { id, isBackfill: document.is_backfill, kept, reasons: said })
    },

    /** It is read from its text, as it was opened. */
    setAside: (ctx, id, reason) => moveOn(ctx, { id, isBackfill: false, kept: undefined, reasons: [reason] }),
  })
}

const isOfPrint = ({ code }: StoredReason) => code.startsWith('print.') || code === 'mail.hides-amounts'

function find(ctx: Context, id: string) {
  return inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .innerJoin('organisation', 'organisation.organisation_id', 'document.organisation_id')
      .selectAll('document')
      .select('organisation.language as organisation_language')
      .where('document.organisation_id', '=', ctx.organisation)
      .where('document.id', '=', id)
      .where('document.media_type', '=', 'message/rfc822')
      .where('document.state', 'in', ['received', 'archived'])
      .executeTakeFirst(),
  )
}

async function keep(ctx: Context, name: string, { pdf, rendition }: Printed): Promise<KeptPrint> {
  const [pdfObject, renditionObject] = await Promise.all([
    ctx.vault.store(ctx.organisation, pdf),
    ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(rendition))),
  ])
  return { name: `${name.replace(/\.eml$/i, '')}.pdf`, pdf, pdfObject, renditionObject }
}

type MoveOn = { id: string; isBackfill: boolean; kept: KeptPrint | undefined; reasons: StoredReason[] }

function moveOn(ctx: Context, { id, isBackfill, kept, reasons }: MoveOn): Outcome {
  return {
    async commit(tx) {
      const facts = { reasons: jsonText(reasons) }
      if (!(await moveDocument(tx, ctx, { id, from: ['received'], to: 'fetched', facts }))) return []
      if (kept !== undefined) await keepPrint(tx, ctx, { id, kept })
      const priority = isBackfill ? priorities.backfill : priorities.fresh
      return [{ queue: 'extract', data: { organisation: ctx.organisation, id }, priority }]
    },
  }
}

function reprinted(ctx: Context, id: string, kept: KeptPrint, reasons: StoredReason[]): Outcome {
  return {
    async commit(tx) {
      await keepPrint(tx, ctx, { id, kept, reasons })
      await announce(tx, ctx, { type: 'document', id })
      return []
    },
  }
}
