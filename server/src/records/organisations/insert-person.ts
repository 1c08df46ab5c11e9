import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import type { Ground, Tx } from '../context.ts'

/** A new person with a password, in the shape in which better-auth looks for it. Whoever calls tells the journal why. */
export async function insertPerson(
  tx: Tx,
  { clock }: Ground,
  input: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const userId = makeId('TokenId').replace('tok_', 'usr_')
  const now = clock.now()
  const born = { createdAt: now, updatedAt: now }
  const made = await tx
    .insertInto('auth_user')
    .values({ id: userId, name: input.name, email: input.email.toLowerCase(), image: null, ...born })
    .onConflict((oc) => oc.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Became a person elsewhere at this very moment.
  if (made === undefined)
    throw new Fault('sign-in.refused', { say: 'The e-mail address or the password is not right.' })
  await tx
    .insertInto('auth_account')
    .values({
      id: `${userId}_password`,
      accountId: userId,
      providerId: 'credential',
      userId,
      password: input.passwordHash,
      ...born,
    })
    .execute()
  return userId
}
