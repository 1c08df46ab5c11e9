import { sha256Hex } from '#platform/crypto.ts'
import { jsonText } from '#platform/json-text.ts'
import type { ObjectId } from '#platform/ids.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { StoredReason } from '../reason.ts'
import { lockDocument } from './move-document.ts'

export type KeptPrint = { name: string; pdf: Uint8Array; pdfObject: ObjectId; renditionObject: ObjectId }

/** The PDF of a mail that is its own receipt becomes its companion, in place of an older one; the mail itself stays the original. */
export async function keepPrint(
  tx: Tx,
  ctx: Context,
  { id, kept, reasons }: { id: string; kept: KeptPrint; reasons?: StoredReason[] },
): Promise<void> {
  requireRight(ctx, 'write')
  const document = await lockDocument(tx, ctx, id)
  const sha256 = sha256Hex(kept.pdf)
  const print = { name: kept.name, mediaType: 'application/pdf', sha256, object: kept.pdfObject }
  await tx
    .updateTable('document')
    .set({
      companions: jsonText([print, ...document.companions.filter((one) => one.name !== kept.name)]),
      rendition_object: kept.renditionObject,
      ...(reasons === undefined ? {} : { reasons: jsonText(reasons) }),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
  await audit(tx, ctx, { action: 'document.print', subject: id, facts: { sha256, object: kept.pdfObject } })
}
