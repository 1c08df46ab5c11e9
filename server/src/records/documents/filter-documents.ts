import type { DocumentQuery } from '@facteur/contract/document.ts'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { likePattern } from '../page-cursor.ts'
import { tokensOfQuery } from './search-words.ts'

/** The rows that a query leaves; made once, asked twice: to count and to list. */
export async function filterDocuments(ctx: Context, query: DocumentQuery) {
  const text = query.query?.trim() ?? ''
  const groups = text === '' ? [] : tokensOfQuery(await ctx.keyring.of(ctx.organisation), text)
  return (tx: Tx) => {
    let rows = tx.selectFrom('document').where('document.organisation_id', '=', ctx.organisation)
    if (query.state !== undefined) rows = rows.where('document.state', '=', query.state)
    // What belongs to another organisation stands in their list; here it is found among what was set aside, or by its words.
    else if (text === '')
      rows = rows.where((eb) => eb.or([eb('document.handed_to', 'is', null), eb('document.state', '!=', 'set-aside')]))
    if (query.kind !== undefined) rows = rows.where('document.kind', '=', query.kind)
    if (query.direction !== undefined) rows = rows.where('document.direction', '=', query.direction)
    if (query.needsReview !== undefined) rows = rows.where('document.needs_review', '=', query.needsReview)
    if (query.supplier !== undefined && query.supplier !== '')
      rows = rows.where('document.supplier_id', '=', query.supplier)
    if (query.from !== undefined && query.from !== '') rows = rows.where('document.issued_on', '>=', query.from)
    if (query.to !== undefined && query.to !== '') rows = rows.where('document.issued_on', '<=', query.to)
    return text === '' ? rows : rows.where(isFoundBy(text, groups))
  }
}

/** Supplier, number, file name or amount as they stand; or every word of the question on the pages. */
function isFoundBy(text: string, groups: readonly string[][]) {
  const pattern = likePattern(text)
  const onPages =
    groups.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`(${sql.join(
          groups.map((group) => sql`document.words && ${group}::bigint[]`),
          sql` and `,
        )})`
  const amount = readAmount(text)
  const isAmount = amount === undefined ? sql<boolean>`false` : sql<boolean>`document.total = ${amount}::numeric`
  return sql<boolean>`(document.supplier_name ilike ${pattern} or document.invoice_number ilike ${pattern} or document.name ilike ${pattern} or document.supplier_vat_number ilike ${pattern} or ${isAmount} or ${onPages})`
}

function readAmount(text: string): string | undefined {
  const plain = text.replaceAll(/[€\s'’]|EUR/gi, '')
  const european = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/.exec(plain)
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(plain)
  const found = european ?? english
  return found?.[1] === undefined ? undefined : `${found[1].replaceAll(/[.,]/g, '')}.${found[2] ?? '0'}`
}
