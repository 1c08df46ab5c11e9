import { type SourceLink, sourceLink } from '@facteur/contract/source.ts'
import { type Context, inTransaction } from '../context.ts'
import { sourceMissing } from './sources.read.ts'

/** What a source would be with this password, to try it out. The password that is kept is not read. */
export async function readSourceLink(
  ctx: Context,
  { id, password }: { id: string; password: string },
): Promise<SourceLink> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source')
      .select(['connector', 'settings', 'folders', 'aliases'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '!=', 'removed')
      .executeTakeFirst(),
  )
  if (row === undefined) throw sourceMissing()
  return sourceLink.parse({
    ...row.settings,
    connector: row.connector,
    folders: row.folders,
    aliases: row.aliases,
    password,
  })
}
