import type { Delivery, deliveryPage, deliveryQuery } from '@facteur/contract/forwarding.ts'
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { makeCursor, readCursor } from '../page-cursor.ts'
import type { Tables } from '../tables.ts'
import { isoOf } from '../words.ts'

type Query = z.output<typeof deliveryQuery>

export const deliveryMissing = () => new Fault('delivery.missing', { say: 'This delivery does not exist.' })

export async function listDeliveries(ctx: Context, query: Query): Promise<z.infer<typeof deliveryPage>> {
  return inTransaction(ctx, async (tx) => {
    const [after] = readCursor(query.cursor, 1) ?? []
    let counting = tx
      .selectFrom('delivery')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('organisation_id', '=', ctx.organisation)
    let page = deliveryRows(tx, ctx)
      .orderBy('delivery.id', 'desc')
      .limit(query.limit + 1)
    if (query.destination !== undefined) {
      counting = counting.where('destination_id', '=', query.destination)
      page = page.where('delivery.destination_id', '=', query.destination)
    }
    if (query.document !== undefined) {
      counting = counting.where('document_id', '=', query.document)
      page = page.where('delivery.document_id', '=', query.document)
    }
    if (query.state !== undefined) {
      counting = counting.where('state', '=', query.state)
      page = page.where('delivery.state', '=', query.state)
    }
    if (after !== undefined) page = page.where('delivery.id', '<', after)
    const total = (await counting.executeTakeFirst())?.count ?? 0
    const rows = await page.execute()
    const shown = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? shown.at(-1) : undefined
    return { items: shown.map(toDelivery), next: last === undefined ? null : makeCursor([last.id]), total }
  })
}

export async function getDeliveryWithin(tx: Tx, ctx: Context, id: string): Promise<Delivery> {
  const row = await deliveryRows(tx, ctx).where('delivery.id', '=', id).executeTakeFirst()
  if (row === undefined) throw deliveryMissing()
  return toDelivery(row)
}

function deliveryRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('delivery')
    .innerJoin('destination', 'destination.id', 'delivery.destination_id')
    .innerJoin('document', 'document.id', 'delivery.document_id')
    .selectAll('delivery')
    .select([
      'destination.name as destination_name',
      'document.name as document_name',
      'document.supplier_name',
      'document.invoice_number',
    ])
    .where('delivery.organisation_id', '=', ctx.organisation)
}

type Row = Selectable<Tables['delivery']> & {
  destination_name: string
  document_name: string
  supplier_name: string | null
  invoice_number: string | null
}

const toDelivery = (row: Row): Delivery => ({
  id: row.id,
  destination: row.destination_id,
  destinationName: row.destination_name,
  document: row.document_id,
  documentName: row.document_name,
  supplierName: row.supplier_name,
  invoiceNumber: row.invoice_number,
  state: row.state,
  messageId: row.message_header_id,
  attempts: row.attempts,
  nextTryAt: row.state === 'queued' ? isoOf(row.next_try_at) : null,
  lastError: row.last_error,
  queuedAt: row.queued_at.toISOString(),
  acceptedAt: isoOf(row.accepted_at),
})
