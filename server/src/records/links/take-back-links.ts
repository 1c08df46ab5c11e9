import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { collectWithin } from '../documents/collect-document.ts'
import type { StoredReason } from '../reason.ts'
import { type NotedLink, reasonsOf } from './link-reasons.ts'
import { moveLink } from './move-link.ts'

const notWanted = 'link.not-wanted'
const onTheWay = ['waiting', 'fetching', 'asked', 'login', 'expired', 'failed'] as const

/** "Collect it anyway" is taken back: what its links have not brought yet is not asked for any more. */
export async function takeBackLinks(tx: Tx, ctx: Context, message: string): Promise<void> {
  requireRight(ctx, 'write')
  const rows = await tx
    .updateTable('link')
    .set({ is_wanted: false })
    .where('organisation_id', '=', ctx.organisation)
    .where('message_id', '=', message)
    .where('is_wanted', '=', true)
    .returning('id')
    .execute()
  for (const { id } of rows)
    await moveLink(tx, ctx, {
      id,
      from: onTheWay,
      to: 'refused',
      facts: { reasons: jsonText([{ code: notWanted, facts: {} }]) },
      journal: { code: notWanted },
    })
}

type Again = { message: string; links: readonly NotedLink[]; holdReasons: readonly StoredReason[] }

/**
 * Collected again after that was taken back: what was refused then is followed after all, and what had been fetched and set aside
 * comes back. Returns the ids of those that wait to be followed.
 */
export async function askLinksAgain(tx: Tx, ctx: Context, { message, links, holdReasons }: Again): Promise<string[]> {
  requireRight(ctx, 'write')
  const noted = new Map(links.map((link) => [link.urlKey, link]))
  const rows = await tx
    .selectFrom('link')
    .select(['id', 'url_key', 'state', 'reasons', 'documents'])
    .where('organisation_id', '=', ctx.organisation)
    .where('message_id', '=', message)
    .where('url_key', 'in', [...noted.keys()])
    .where('is_wanted', '=', false)
    .forUpdate()
    .execute()
  const waiting: string[] = []
  for (const row of rows) {
    const link = noted.get(row.url_key)
    if (link === undefined) continue
    const facts = { is_wanted: true, hold_reasons: jsonText([...holdReasons]) }
    if (row.state === 'refused' && row.reasons[0]?.code === notWanted) {
      const { state } = link
      const anew = { response_object: null, response: '{}', asked_steps: 0, kept_steps: 0 }
      const reasons = jsonText(reasonsOf(link))
      await moveLink(tx, ctx, { id: row.id, from: ['refused'], to: state, facts: { ...facts, ...anew, reasons } })
      if (state === 'waiting') waiting.push(row.id)
    } else if (row.state === 'fetched') {
      const documents = await takenBackOf(tx, ctx, row.documents)
      for (const id of documents) await collectWithin(tx, ctx, { id, holdReasons })
      if (documents.length > 0)
        await moveLink(tx, ctx, { id: row.id, from: ['fetched'], to: 'fetched', facts, journal: { isAsked: true } })
    }
  }
  return waiting
}

async function takenBackOf(tx: Tx, ctx: Context, documents: readonly string[]): Promise<string[]> {
  if (documents.length === 0) return []
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'reasons'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', 'in', [...documents])
    .where('state', '=', 'set-aside')
    .where('handed_to', 'is', null)
    .execute()
  return rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'document.taken-back')).map(({ id }) => id)
}
