import { type Context, type Tx, inTransaction } from '../context.ts'
import { openSecret } from '../secrets.ts'
import { senderKeyOf } from '../suppliers/public-host.ts'

const mostTried = 5

type Clues = { document?: string; supplier?: string | null; senderAddress?: string | undefined }

/** Passwords that may open a PDF: given for that very document, for its supplier, or for one from the same sender; newest first. */
export async function findPdfPasswords(ctx: Context, clues: Clues): Promise<string[]> {
  const rows = await inTransaction(ctx, (tx) => findRows(tx, ctx, clues))
  return Promise.all(rows.map((row) => openSecret(ctx, { noun: 'pdf', id: row.id, name: 'password' }, row.secret)))
}

function findRows(tx: Tx, ctx: Context, { document, supplier, senderAddress }: Clues) {
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
