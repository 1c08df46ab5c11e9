import { sql } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'

const code = 'payment.possible-double'

/** Another document looks like the same invoice: what was to be paid waits for a look. What is paid stays paid. */
export async function addDouble(tx: Tx, ctx: Context, ids: readonly string[]): Promise<void> {
  requireRight(ctx, 'write')
  if (ids.length === 0) return
  await tx
    .updateTable('payment')
    .set({ state: 'held', reasons: JSON.stringify([{ code, facts: {} }]) })
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', 'in', [...ids])
    .where('state', '=', 'to-pay')
    .execute()
}

/** A correction showed that it is not the same invoice; unless it looks like yet another, that is no reason to hold it any more. */
export async function dropDouble(tx: Tx, ctx: Context, id: string): Promise<void> {
  requireRight(ctx, 'write')
  const other = await tx
    .selectFrom('double')
    .select('other_id')
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .executeTakeFirst()
  const row = await tx
    .selectFrom('payment')
    .select(['state', 'reasons'])
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (other !== undefined || row === undefined || !row.reasons.some((one) => one.code === code)) return
  const reasons = row.reasons.filter((one) => one.code !== code)
  await tx
    .updateTable('payment')
    .set({ reasons: JSON.stringify(reasons) })
    .$if(row.state === 'held' && reasons.length === 0, (query) => query.set({ state: sql`'to-pay'` }))
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .execute()
}
