import type { Organisation, organisationPatch } from '@facteur/contract/organisation.ts'
import type { z } from 'zod'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { getOrganisation } from './organisations.read.ts'

export async function changeOrganisation(
  ctx: Context,
  patch: z.output<typeof organisationPatch>,
): Promise<Organisation> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    const change = {
      ...(patch.name === undefined ? {} : { name: patch.name }),
      ...(patch.vatNumber === undefined ? {} : { vat_number: patch.vatNumber === '' ? null : patch.vatNumber }),
      ...(patch.language === undefined ? {} : { language: patch.language }),
    }
    if (Object.keys(change).length === 0) return
    await tx.updateTable('organisation').set(change).where('organisation_id', '=', ctx.organisation).execute()
    await audit(tx, ctx, { action: 'organisation.change', subject: ctx.organisation, facts: change })
  })
  return getOrganisation(ctx)
}
