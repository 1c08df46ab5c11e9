import { jsonText } from '#platform/json-text.ts'
import type { DocumentKind } from '@facteur/contract/verdict.ts'
import { checkEInvoice } from '@facteur/formats/einvoice/check-einvoice.ts'
import { findIbans } from '@facteur/formats/iban.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { announce } from '#records/announce.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { isStale, loadRendition } from '#records/documents/load-rendition.ts'
import { moveDocument } from '#records/documents/move-document.ts'
import { needsReview } from '#records/documents/needs-review.ts'
import { tokensOf } from '#records/documents/search-words.ts'
import { getOwnSide } from '#records/organisations/own-side.read.ts'
import type { StoredReason } from '#records/reason.ts'
import { findPdfPasswords } from '#records/passwords/pdf-passwords.read.ts'
import { ownHostOf } from '#records/suppliers/public-host.ts'
import { findSuppliers } from '#records/suppliers/supplier-memories.ts'
import type { Hints } from '#records/tables.ts'
import type { Reader } from '../reader.ts'
import { priorities } from '../queues.ts'
import { belowHead } from '../reading/below-head.ts'
import { neverLess } from '../reading/read-scans.ts'
import { type ScanPlaces, makeScanPlaces } from '../reading/scan-places.ts'
import { defineStage } from '../stage.ts'
import { payableOf } from './fields-of-e-invoice.ts'
import { readFields } from './read-fields.ts'

/** What a document says: fields with evidence, and the words it can be found by. */
export function makeExtract({ reader, places = makeScanPlaces() }: { reader: Reader; places?: ScanPlaces }) {
  return defineStage({
    name: 'extract',

    async run(ctx, id) {
      places.turnAway(id)
      const document = await find(ctx, id)
      if (document === undefined) return undefined
      const { rendition, renditionObject } = await readRendition(ctx, { reader, places }, document)
      if (rendition.unreadable !== undefined) return leave(ctx, id, rendition.unreadable.code)
      const own = await getOwnSide(ctx)
      const { senderName = '', senderAddress = '', subject = '', sentAt = null } = document.hints
      const mail = { fromName: senderName, fromAddress: senderAddress, subject, sentAt, name: document.name }
      const suppliers = await findSuppliers(ctx, cluesIn(rendition, senderAddress))
      const read = readFields({
        rendition: belowHead(rendition),
        kind: asKind(document.kind),
        context: own,
        mail,
        suppliers,
      })
      const fields = cutLong(read.fields)
      const words = tokensOf(await ctx.keyring.of(ctx.organisation), searchable(rendition, document.name, fields))
      const findings = findingsIn(rendition)
      const ourSale: StoredReason[] = read.isOurSale ? [{ code: 'mail.is-own-sale', facts: {} }] : []
      return {
        async commit(tx) {
          const facts = {
            fields: jsonText(fields),
            hints: jsonText(withPayable(document.hints, rendition)),
            confidence: jsonText(read.confidence),
            evidence: jsonText(read.evidence),
            words,
            rendition_object: renditionObject,
            reasons: jsonText([...ourSale, ...document.reasons.filter((one) => !isFinding(one)), ...findings]),
            ...(read.isOurSale ? { direction: 'sales' } : {}),
            needs_review: needsReview({
              kind: document.kind,
              fields,
              hasFindings: findings.length > 0,
            }),
          }
          if (!(await moveDocument(tx, ctx, { id, from: ['received', 'fetched'], to: 'extracted', facts }))) return []
          return [
            {
              queue: 'archive',
              data: { organisation: ctx.organisation, id },
              priority: document.is_backfill ? priorities.backfill : priorities.fresh,
            },
          ]
        },
      }
    },

    setAside: (ctx, id, reason) => leave(ctx, id, reason.code),
  })
}

function find(ctx: Context, id: string) {
  return inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', 'in', ['received', 'fetched'])
      .executeTakeFirst(),
  )
}

// Safe: written by receive from a verdict.
const asKind = (kind: string) => kind as DocumentKind

type Row = NonNullable<Awaited<ReturnType<typeof find>>>

type Loaded = { rendition: Rendition; renditionObject: string | null }

/** Read once: the rendition made when the document came in. What came without one, or was not recognised yet, is read and kept now. */
async function readRendition(
  ctx: Context,
  { reader, places }: { reader: Reader; places: ScanPlaces },
  document: Row,
): Promise<Loaded> {
  const kept = document.rendition_object === null ? undefined : await loadKept(ctx, document.rendition_object)
  if (kept !== undefined && kept.ocr !== 'needed')
    return { rendition: kept, renditionObject: document.rendition_object }
  const bytes = await ctx.vault.load(ctx.organisation, document.original_object)
  const { id, supplier_id: supplier, hints } = document
  const passwords = await findPdfPasswords(ctx, { document: id, supplier, senderAddress: hints.senderAddress })
  const input = { bytes, name: document.name, passwords }
  const opened = kept ?? (await reader.readFile(input)).rendition
  const recogniseWords = async () => neverLess(opened, (await reader.readScan(input)).rendition)
  const ask = { id, isBackfill: document.is_backfill }
  const rendition = opened.ocr === 'needed' ? await places.hold(ask, recogniseWords) : opened
  const renditionObject = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(rendition)))
  return { rendition, renditionObject }
}

/** Undefined for one from before the reader read e-invoices: it is read anew. */
async function loadKept(ctx: Context, object: string): Promise<Rendition | undefined> {
  const kept = await loadRendition(ctx, object)
  return isStale(kept) ? undefined : kept
}

const longestField = 300

/** What a sender calls a number may be pages long; an index of the database holds no such thing. */
const cutLong = <Read extends object>(fields: Read): Read =>
  // Safe: the same names, and texts stay texts.
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestField) : value,
    ]),
  ) as Read

const isFinding = ({ code }: StoredReason) => code.startsWith('e-invoice.')

/** What an e-invoice leaves out, or what does not add up in it. */
const findingsIn = ({ eInvoice }: Rendition): StoredReason[] => (eInvoice === undefined ? [] : checkEInvoice(eInvoice))

/** What is left to pay is no field: the total stays the total. */
const withPayable = (hints: Hints, { eInvoice }: Rendition): Hints => ({
  ...hints,
  payable: eInvoice === undefined ? undefined : payableOf(eInvoice),
})

const mostLooked = 60_000

/** By what a paper's supplier may be known: numbers and accounts on it, and the host that sent it. */
function cluesIn({ text }: Rendition, senderAddress: string) {
  const start = text.slice(0, mostLooked)
  return {
    vatNumbers: findVatNumbers(start).map((one) => one.vatNumber),
    ibans: findIbans(start).map((one) => one.iban),
    host: ownHostOf(senderAddress),
  }
}

const searchable = (rendition: Rendition, name: string, fields: object): string =>
  [name, rendition.text, ...Object.values(fields).filter((value) => typeof value === 'string')]
    .join('\n')
    .slice(0, 400_000)

/** Could not be read: kept, shown with its reason, and out of the way. */
function leave(ctx: Context, id: string, code: string) {
  return {
    async commit(tx: Parameters<typeof moveDocument>[0]) {
      const facts = { needs_review: true, reasons: jsonText([{ code, facts: {} }]) }
      await moveDocument(tx, ctx, { id, from: ['received', 'fetched'], to: 'unreadable', facts, journal: { code } })
      await announce(tx, ctx, { type: 'document', id })
      return []
    },
  }
}
