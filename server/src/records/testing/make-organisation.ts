import { inScope, setScope } from '#platform/database.ts'
import { makeId } from '#platform/ids.ts'
import { hashPassword } from '#platform/passwords.ts'
import { type Context, type Ground, makeContext } from '../context.ts'
import { insertOrganisation } from '../organisations/create-first-owner.ts'

export type MadeOrganisation = {
  ctx: Context
  email: string
  password: string
  userId: string
  credentials: { email: string; password: string }
}

let count = 0

/** An invented organisation with one member, who may sign in with the password. */
export async function makeOrganisation(
  ground: Ground,
  input: { name?: string; role?: 'owner' | 'member' | 'accountant' } = {},
): Promise<MadeOrganisation> {
  const { name = 'Atelier Lune', role = 'owner' } = input
  const userId = `usr_${(count += 1)}_${process.pid}`
  const email = `lid${count}@atelier.example`
  const password = 'een vrij lang wachtwoord voor de proef'
  const organisation = makeId('OrganisationId')
  const passwordHash = await hashPassword(password)
  const base = makeContext(ground, organisation, { is: 'member', userId, role })
  await inScope(ground.database, {}, async (tx) => {
    await tx.insertInto('auth_user').values({ id: userId, name: 'Lid', email, image: null }).execute()
    await tx
      .insertInto('auth_account')
      .values({ id: `${userId}_password`, accountId: userId, providerId: 'credential', userId, password: passwordHash })
      .execute()
    await setScope(tx, { organisation })
    await insertOrganisation(tx, base, { organisation: name, vatNumber: null, language: 'nl' })
    await tx.insertInto('member').values({ organisation_id: organisation, user_id: userId, role }).execute()
  })
  return { ctx: base, email, password, userId, credentials: { email, password } }
}
