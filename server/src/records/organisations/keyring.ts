import { type Database, inScope } from '#platform/database.ts'
import { type Key, unwrapKey } from '#platform/crypto.ts'
import { Fault } from '#platform/fault.ts'
import type { OrganisationId } from '#platform/ids.ts'
import type { Tables } from '../tables.ts'

/** The keys of the organisations, unwrapped with the master key when first needed and kept in memory only. */
export type Keyring = { of(organisation: OrganisationId): Promise<Key>; masterKey: Key }

export const wrappedKeyIdentity = (organisation: string) => `organisation:${organisation}`

export function makeKeyring(database: Database<Tables>, masterKey: Key): Keyring {
  const known = new Map<string, Promise<Key>>()

  async function unwrap(organisation: OrganisationId): Promise<Key> {
    const row = await inScope(database, { organisation }, (tx) =>
      tx
        .selectFrom('organisation')
        .select('wrapped_key')
        .where('organisation_id', '=', organisation)
        .executeTakeFirst(),
    )
    if (row === undefined) throw new Fault('organisation.missing', { say: 'This organisation does not exist.' })
    return unwrapKey(masterKey, wrappedKeyIdentity(organisation), row.wrapped_key)
  }

  return {
    masterKey,
    of(organisation) {
      const have = known.get(organisation)
      if (have !== undefined) return have
      const key = unwrap(organisation)
      known.set(organisation, key)
      key.catch(() => known.delete(organisation))
      return key
    },
  }
}
