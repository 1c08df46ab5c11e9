import { type Context, type Tx, requireRight } from '../context.ts'

/** The password that opened a document is its supplier's, once it is known whose paper it is. */
export async function attachPasswords(
  tx: Tx,
  ctx: Context,
  { document, supplier }: { document: string; supplier: string },
): Promise<void> {
  requireRight(ctx, 'write')
  await tx
    .updateTable('pdf_password')
    .set({ supplier_id: supplier })
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', document)
    .execute()
}
