import type { noticeList } from '@facteur/contract/organisation.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Context, inTransaction } from '../context.ts'

const mostShown = 200

/** Makes the sentence of a notice in the reader's language; handed in, because the notify stage writes them too. */
export type SayNotice = (notice: { code: string; facts: Record<string, string> }, language: Language) => string

/** Newest first, the last 200; `unread` counts all. */
export async function listNotices(
  ctx: Context,
  { language, say }: { language: Language; say: SayNotice },
): Promise<z.infer<typeof noticeList>> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx
      .selectFrom('notice')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .orderBy('id', 'desc')
      .limit(mostShown)
      .execute()
    const unread = await tx
      .selectFrom('notice')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('organisation_id', '=', ctx.organisation)
      .where('read_at', 'is', null)
      .executeTakeFirst()
    const items = rows.map((row) => ({
      id: row.id,
      code: row.code,
      say: say(row, language),
      document: row.document_id,
      source: row.source_id,
      createdAt: row.created_at.toISOString(),
      isRead: row.read_at !== null,
    }))
    return { items, unread: unread?.count ?? 0 }
  })
}
