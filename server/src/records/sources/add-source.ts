import type { Source, SourceLink } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import { getSourceWithin } from './sources.read.ts'

/** Links a source; its password is sealed, and looked at the next moment. Whoever calls has tried the connection. */
export async function addSource(ctx: Context, link: SourceLink): Promise<Source> {
  requireRight(ctx, 'write')
  const id = makeId('SourceId')
  const { settings, password, folders } = partsOf(link)
  const secret = password === null ? null : await sealSecret(ctx, { noun: 'source', id, name: 'password' }, password)
  return inTransaction(ctx, async (tx) => {
    await tx
      .insertInto('source')
      .values({
        id,
        organisation_id: ctx.organisation,
        connector: link.connector,
        name: link.name ?? nameOf(link),
        settings: JSON.stringify(settings),
        secret,
        folders: [...folders],
        aliases: link.aliases.map((alias) => alias.toLowerCase()),
        since: link.since ?? null,
        current_folder: null,
        sync_asked_at: ctx.clock.now(),
        created_at: ctx.clock.now(),
      })
      .execute()
    const source = await getSourceWithin(tx, ctx, id)
    await notifySource(tx, id)
    await announce(tx, ctx, { type: 'source', id })
    await audit(tx, ctx, {
      action: 'source.add',
      subject: id,
      facts: { connector: link.connector, since: link.since ?? null, folders: folders.length },
    })
    return source
  })
}

export const nameOf = (link: SourceLink): string =>
  link.connector === 'imap' ? link.user : (link.path.split('/').findLast((part) => part !== '') ?? link.path)

function partsOf(link: SourceLink): {
  settings: Record<string, unknown>
  password: string | null
  folders: readonly string[]
} {
  if (link.connector === 'mail-folder') return { settings: { path: link.path }, password: null, folders: [] }
  const { host, port, security, user, tlsCa, password, folders } = link
  return {
    settings: {
      host,
      port,
      ...(security === undefined ? {} : { security }),
      user,
      ...(tlsCa === undefined ? {} : { tlsCa }),
    },
    password,
    folders,
  }
}
