import type { Evidence, FieldName, Fields } from '@facteur/contract/verdict.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { type Context, inTransaction } from '../context.ts'
import { loadRendition } from '../documents/load-rendition.ts'
import type { KeptHint } from '../tables.ts'
import type { LearnedHint } from './supplier-memory.ts'

type Pointed = { page: number; box: readonly [number, number, number, number]; text: string }

/** What one correction teaches; handed in, since it reads papers. Undefined where nothing can be learned. */
export type LearnHint = (input: {
  rendition: Rendition
  field: FieldName
  value: string
  evidence?: Pointed
}) => LearnedHint | undefined

/** What a correction teaches about a supplier's papers, field by field. An e-invoice teaches nothing: its XML is read, not guessed. */
export async function learnHints(
  ctx: Context,
  input: { id: string; given: Partial<Fields>; evidence: Record<string, Evidence>; learnHint: LearnHint },
): Promise<KeptHint[]> {
  const { id, given, evidence, learnHint } = input
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['rendition_object', 'format'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (row === undefined || row.rendition_object === null || ['ubl', 'cii', 'factur-x'].includes(row.format)) return []
  const rendition = await loadRendition(ctx, row.rendition_object)
  const learnedAt = ctx.clock.now().toISOString()
  return Object.entries(given).flatMap(([name, value]) => {
    if (typeof value !== 'string') return []
    const seen = pointedAt(evidence[name])
    // Safe: `given` holds the names of fields only.
    const field = name as FieldName
    const hint = learnHint({ rendition, field, value, ...(seen === undefined ? {} : { evidence: seen }) })
    return hint === undefined ? [] : [{ ...hint, learnedAt, document: id }]
  })
}

const pointedAt = (evidence: Evidence | undefined): Pointed | undefined =>
  evidence?.page === undefined || evidence.box === undefined
    ? undefined
    : { page: evidence.page, box: evidence.box, text: evidence.text }
