import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import type { Context, Tx } from '../context.ts'
import { type Identity, compare } from './compare-invoices.ts'

type Asked = { id: string; kind: string; direction: string }

/** Archived documents that are surely, or perhaps, the same invoice as this one. */
export async function findAlike(
  tx: Tx,
  ctx: Context,
  { document, fields }: { document: Asked; fields: Fields },
): Promise<{ twin: string | undefined; doubles: string[] }> {
  if (fields.invoiceNumber === null) return { twin: undefined, doubles: [] }
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'kind', 'fields'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'archived')
    .where('id', '!=', document.id)
    .where('direction', '=', document.direction)
    .where(
      (eb) =>
        eb.fn<string>('lower', [
          eb.fn<string>('regexp_replace', ['invoice_number', eb.val('[^[:alnum:]]'), eb.val(''), eb.val('g')]),
        ]),
      '=',
      fields.invoiceNumber.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
    )
    .limit(50)
    .execute()
  const mine: Identity = { ...fields, kind: document.kind }
  const alike = rows.map((row) => ({
    id: row.id,
    likeness: compare(mine, { ...noFields, ...row.fields, kind: row.kind }),
  }))
  return {
    twin: alike.find((one) => one.likeness === 'twin')?.id,
    doubles: alike.filter((one) => one.likeness !== 'different').map((one) => one.id),
  }
}
