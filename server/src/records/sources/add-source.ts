import type { Source, SourceLink } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import { setServed, tellOthers } from './change-served.ts'
import { listOwned } from './served.read.ts'
import { requireRoomForSource } from './source-room.ts'
import { getSourceWithin } from './sources.read.ts'

/** Links a source; its password is sealed, and looked at the next moment. Whoever calls has tried the connection. */
export async function addSource(ctx: Context, link: SourceLink): Promise<Source> {
  requireRight(ctx, 'write')
  const id = makeId('SourceId')
  const { settings, password, folders, includesSubfolders } = partsOf(link)
  const secret = password === null ? null : await sealSecret(ctx, { noun: 'source', id, name: 'password' }, password)
  const { connector, aliases, since, name = nameOf(link), serves = [] } = link
  const owned = serves.length === 0 ? [] : await listOwned(ctx)
  const { source, served } = await inTransaction(ctx, async (tx) => {
    const added = { id, connector, name, settings, secret, folders, includesSubfolders, aliases, since }
    const source = await addSourceWithin(tx, ctx, added)
    // With the source itself: the first scan begins at once, and asks whose a paper is.
    const served = serves.length === 0 ? undefined : await setServed(tx, ctx, { id, serves, owned })
    return { source, served }
  })
  if (served !== undefined) await tellOthers(ctx, { source: id, ...served })
  return source
}

export type NewSource = {
  id: string
  connector: string
  name: string
  settings: Record<string, unknown>
  secret: Buffer | null
  folders: readonly string[]
  includesSubfolders?: boolean
  aliases: readonly string[]
  since?: string | undefined
  /** When the provider said that the link itself ends. */
  linkEndsAt?: Date | null
}

/** The same in a transaction that does more; whatever kind of source it is. Throws `source.already-linked`, `source.too-many`. */
export async function addSourceWithin(tx: Tx, ctx: Context, source: NewSource): Promise<Source> {
  requireRight(ctx, 'write')
  const { id, connector, name, settings, secret, folders, aliases, since = null, linkEndsAt = null } = source
  const now = ctx.clock.now()
  await requireRoomForSource(tx, ctx, { connector, settings })
  await tx
    .insertInto('source')
    .values({
      id,
      organisation_id: ctx.organisation,
      connector,
      name,
      settings: JSON.stringify(settings),
      secret,
      folders: [...folders],
      includes_subfolders: source.includesSubfolders ?? false,
      aliases: aliases.map((alias) => alias.toLowerCase()),
      since,
      current_folder: null,
      sync_asked_at: now,
      created_at: now,
      link_ends_at: linkEndsAt,
    })
    .execute()
  const added = await getSourceWithin(tx, ctx, id)
  await notifySource(tx, id)
  await announce(tx, ctx, { type: 'source', id })
  await audit(tx, ctx, { action: 'source.add', subject: id, facts: { connector, since, folders: folders.length } })
  return added
}

export const nameOf = (link: SourceLink): string =>
  link.connector === 'imap' ? link.user : (link.path.split('/').findLast((part) => part !== '') ?? link.path)

function partsOf(link: SourceLink): {
  settings: Record<string, unknown>
  password: string | null
  folders: readonly string[]
  includesSubfolders: boolean
} {
  if (link.connector === 'mail-folder')
    return { settings: { path: link.path }, password: null, folders: [], includesSubfolders: false }
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
    includesSubfolders: link.includesSubfolders ?? false,
  }
}
