import { sql } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'

/** One more request is about to leave. The first of a try is counted by the move that begins it. */
export async function countStep(tx: Tx, ctx: Context, { id, isTry }: { id: string; isTry: boolean }): Promise<void> {
  requireRight(ctx, 'write')
  await tx
    .updateTable('link')
    .set(isTry ? { tries: sql<number>`tries + 1` } : { asked_steps: sql<number>`asked_steps + 1` })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

type Answer = { id: string; object: string; response: string; host: string }

/** Where the latest whole answer is kept. Returns the object of the one before, which nobody needs any more. */
export async function noteAnswer(tx: Tx, ctx: Context, { id, object, response, host }: Answer): Promise<string | null> {
  requireRight(ctx, 'write')
  const before = await tx
    .selectFrom('link')
    .select('response_object')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  await tx
    .updateTable('link')
    .set({ response_object: object, response, last_host: host, kept_steps: sql<number>`asked_steps` })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
  return before?.response_object ?? null
}
