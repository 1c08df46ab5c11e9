import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

/** Who has seen the key to everything, and when, stands in the journal; the key itself nowhere. */
export async function noteRecoveryKeyShown(ctx: Context): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, (tx) => audit(tx, ctx, { action: 'recovery-key.show', subject: ctx.organisation }))
}
