import type { Link, LinkQuery } from '@facteur/contract/link.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { sayReasons } from '../reasons-shown.ts'
import { asKind, isoOf } from '../words.ts'
import { openLink } from './links.read.ts'

/** What waits for the owner: to be asked, or without a paper in the end. */
const needsYou = ['asked', 'expired', 'login', 'failed', 'refused'] as const
const most = 500

type Ask = { language: Language }

/** Links with their addresses, newest mail first. */
export async function listLinks(ctx: Context, query: LinkQuery, ask: Ask): Promise<Link[]> {
  return inTransaction(ctx, async (tx) => {
    let rows = shownRows(tx, ctx)
    if (query.state === 'needs-you')
      rows = rows.where('link.state', 'in', [...needsYou]).where(sql<boolean>`not (link.state = 'refused' and
        coalesce(link.reasons -> 0 ->> 'code', '') in ('link.not-wanted', 'link.never-followed'))`)
    else if (query.state !== undefined) rows = rows.where('link.state', '=', query.state)
    if (query.message !== undefined) rows = rows.where('link.message_id', '=', query.message)
    if (query.sender !== undefined) rows = rows.where('link.sender', '=', query.sender.toLowerCase())
    return toLinks(ctx, await rows.execute(), ask)
  })
}

export async function getLink(ctx: Context, id: string, ask: Ask): Promise<Link> {
  const rows = await inTransaction(ctx, (tx) => shownRows(tx, ctx).where('link.id', '=', id).execute())
  const [link] = await toLinks(ctx, rows, ask)
  if (link === undefined) throw linkMissing()
  return link
}

export const linkMissing = () => new Fault('link.missing', { say: 'This link does not exist (any more).' })

function shownRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('link')
    .innerJoin('message', 'message.id', 'link.message_id')
    .leftJoin('link_rule', (join) =>
      join
        .onRef('link_rule.sender', '=', 'link.sender')
        .onRef('link_rule.organisation_id', '=', 'link.organisation_id'),
    )
    .selectAll('link')
    .select(['message.subject', 'message.sender as address', 'message.sender_name', 'message.sent_at'])
    .select('link_rule.effect as rule')
    .where('link.organisation_id', '=', ctx.organisation)
    .orderBy('message.received_at', 'desc')
    .orderBy('link.id')
    .limit(most)
}

type Row = Awaited<ReturnType<ReturnType<typeof shownRows>['execute']>>[number]

function toLinks(ctx: Context, rows: readonly Row[], { language }: Ask): Promise<Link[]> {
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      message: row.message_id,
      subject: row.subject,
      from: row.address,
      fromName: row.sender_name,
      sentAt: isoOf(row.sent_at),
      sender: row.sender,
      kind: asKind(row.kind),
      state: row.state,
      ...(await openLink(ctx, row)),
      host: row.host,
      reasons: sayReasons(row.reasons, language),
      documents: row.documents,
      tries: row.tries,
      fetchedAt: isoOf(row.fetched_at),
      rule: row.rule,
    })),
  )
}
