import { sql } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'

type Known = { connector: string; settings: Record<string, unknown> }

/**
 * Refuses a mailbox that is linked already, and one more than the operator allows. Held until the transaction ends, so that of
 * two at the same moment one is refused. Throws `source.already-linked`, `source.too-many`.
 */
export async function requireRoomForSource(tx: Tx, ctx: Context, wanted: Known): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sources ${ctx.organisation}`}, 0))`.execute(tx)
  const linked = await tx
    .selectFrom('source')
    .select(['name', 'connector', 'settings'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '!=', 'removed')
    .execute()
  const same = linked.find((one) => mailboxOf(one) === mailboxOf(wanted))
  if (same !== undefined)
    throw new Fault('source.already-linked', {
      say: `This mailbox is linked already, as "${same.name}": change what is looked at there instead.`,
    })
  const most = ctx.limits?.mostSources ?? null
  if (most !== null && linked.length >= most) throw tooMany(most)
}

/** The same before anything is tried: what cannot be linked anyway needs no password sent anywhere. */
export const checkRoomForLink = (ctx: Context, link: { connector: string }): Promise<void> =>
  inTransaction(ctx, (tx) => requireRoomForSource(tx, ctx, { connector: link.connector, settings: { ...link } }))

const tooMany = (most: number) =>
  new Fault('source.too-many', {
    say: `${most === 1 ? 'One mailbox' : `${most} mailboxes`} can be linked here, and that many are: unlink one first, or ask whoever runs this installation for more.`,
  })

/** By what a mailbox is known, however it was typed: the server and who signs in, or the folder on disk. */
export function mailboxOf({ connector, settings }: Known): string {
  const text = (name: string) => {
    const value = settings[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : ''
  }
  if (connector === 'mail-folder') {
    const path = settings['path']
    return `mail-folder ${typeof path === 'string' ? path.replace(/\/+$/, '') : ''}`
  }
  // Both usual ports lead to the same server; others may be tunnels to different ones.
  const port = ['143', '993'].includes(text('port')) ? '' : text('port')
  return [connector, text('host').replace(/\.$/, ''), port, text('user') || text('address') || text('email')].join(' ')
}
