import { timingSafeEqual } from 'node:crypto'
import type { Language } from '@facteur/contract/verdict.ts'
import { makeKey, wrapKey } from '#platform/crypto.ts'
import { inScope, setScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type OrganisationId, asId, makeId } from '#platform/ids.ts'
import { type Context, type Ground, type Tx, makeContext } from '../context.ts'
import { audit } from '../journal.ts'
import { insertPerson } from './insert-person.ts'
import { wrappedKeyIdentity } from './keyring.ts'
import { hashSetupToken } from './setup-link.ts'

export type FirstOwnerInput = {
  /** By the one-time link, or by somebody who is on the host and so owns the installation anyway. */
  proof: { is: 'link'; token: string } | { is: 'host' }
  name: string
  email: string
  passwordHash: string
  organisation: string
  vatNumber: string | null
  language: Language
}

export type FirstOwner = { organisation: OrganisationId; userId: string }

/** How the first owner comes to be. Of two at once, one is made: the row of the installation is the lock. */
export async function createFirstOwner(ground: Ground, input: FirstOwnerInput): Promise<FirstOwner> {
  return inScope(ground.database, {}, async (tx) => {
    const installation = await tx.selectFrom('installation').selectAll().forUpdate().executeTakeFirst()
    if (installation === undefined)
      throw new Fault('installation.missing', { say: 'This installation is not set up yet: start Facteur first.' })
    const person = await tx.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()
    if (person !== undefined)
      throw new Fault('setup.owner-exists', { say: 'This installation has an owner already: sign in instead.' })
    if (input.proof.is === 'link') requireToken(ground, installation, input.proof.token)
    await tx.updateTable('installation').set({ setup_token_hash: null, setup_token_until: null }).execute()
    const userId = await insertPerson(tx, ground, input)
    const found = installation.is_demo
      ? await tx.selectFrom('organisation_directory').select('organisation_id').executeTakeFirst()
      : undefined
    const organisation = found === undefined ? makeId('OrganisationId') : asId('OrganisationId', found.organisation_id)
    await setScope(tx, { organisation })
    const owner = { is: 'member', userId, role: 'owner' } as const
    const ctx =
      found === undefined
        ? await insertOrganisation(tx, makeContext(ground, organisation, owner), input)
        : makeContext(ground, organisation, owner)
    await tx
      .insertInto('member')
      .values({ organisation_id: organisation, user_id: userId, role: 'owner', created_at: ground.clock.now() })
      .execute()
    await audit(tx, ctx, { action: 'member.add', subject: userId, facts: { role: 'owner', by: input.proof.is } })
    return { organisation, userId }
  })
}

type Installation = { setup_token_hash: Buffer | null; setup_token_until: Date | null }

// One sentence for wrong, used and expired alike: a guesser learns nothing.
function requireToken(
  { clock }: Ground,
  { setup_token_hash: kept, setup_token_until: until }: Installation,
  token: string,
): void {
  const given = hashSetupToken(token)
  const isSame = timingSafeEqual(given, kept ?? Buffer.alloc(given.length))
  const isInTime = until !== null && until.getTime() > clock.now().getTime()
  if (kept !== null && isSame && isInTime) return
  throw new Fault('setup.link-invalid', {
    say: 'This link is no longer valid: start Facteur again, and it prints a new one.',
  })
}

/** A new organisation with a key of its own. The context handed back knows that key, which no other transaction can see yet. */
export async function insertOrganisation(
  tx: Tx,
  base: Context,
  input: { organisation: string; vatNumber: string | null; language: Language },
): Promise<Context> {
  const key = makeKey()
  const id = base.organisation
  const ctx: Context = { ...base, keyring: { ...base.keyring, of: async () => key } }
  await tx.insertInto('organisation_directory').values({ organisation_id: id }).execute()
  await tx
    .insertInto('organisation')
    .values({
      organisation_id: id,
      name: input.organisation,
      vat_number: input.vatNumber,
      language: input.language,
      wrapped_key: wrapKey(base.keyring.masterKey, wrappedKeyIdentity(id), key),
      journal_mac: null,
      created_at: base.clock.now(),
    })
    .execute()
  await audit(tx, ctx, {
    action: 'organisation.create',
    subject: id,
    facts: { name: input.organisation, vatNumber: input.vatNumber, language: input.language },
  })
  return ctx
}
