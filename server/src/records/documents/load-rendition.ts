import type { Rendition } from '@facteur/formats/rendition.ts'
import type { Context } from '../context.ts'

/** What was read from a document when it came in. */
export async function loadRendition(ctx: Context, object: string): Promise<Rendition> {
  const text = (await ctx.vault.load(ctx.organisation, object)).toString('utf8')
  // Safe: we wrote it ourselves, into the vault, which proves that it is unchanged.
  return JSON.parse(text) as Rendition
}

/** Kept before the reader read e-invoices itself: it holds their XML, which is parsed nowhere but in the reader. */
export const isStale = (kept: Rendition): boolean => 'xml' in kept && kept.eInvoice === undefined
