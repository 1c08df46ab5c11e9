import { type Context, type Tx, inTransaction } from '../context.ts'
import { openSecret } from '../secrets.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'

const mostTried = 5

type Sealed = { id: string; secret: Buffer }
type Clues = { document?: string; supplier?: string | null; senderAddress?: string | undefined }

/** Passwords that may open a PDF: given for that very document, for its supplier, or for one from the same sender; newest first. */
export async function findPdfPasswords(ctx: Context, clues: Clues): Promise<string[]> {
  return openPdfPasswords(ctx, await inTransaction(ctx, (tx) => findSealedPasswords(tx, ctx, clues)))
}

export const openPdfPasswords = (ctx: Context, rows: readonly Sealed[]): Promise<string[]> =>
  Promise.all(rows.map((row) => openSecret(ctx, { noun: 'pdf', id: row.id, name: 'password' }, row.secret)))

/** The same, still sealed: for who has a transaction open already. */
export function findSealedPasswords(
  tx: Tx,
  ctx: Context,
  { document, supplier, senderAddress }: Clues,
): Promise<Sealed[]> {
  const sender = senderKeyOf(senderAddress)
  return tx
    .selectFrom('pdf_password')
    .select(['id', 'secret'])
    .where('organisation_id', '=', ctx.organisation)
    .where((eb) =>
      eb.or([
        eb('document_id', '=', document ?? ''),
        eb('supplier_id', '=', supplier ?? ''),
        eb('sender', '=', sender ?? ''),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(mostTried)
    .execute()
}
