import { createHash, randomBytes } from 'node:crypto'
import { inScope } from '#platform/database.ts'
import type { Ground } from '../context.ts'

export const setupLinkMinutes = 30

export const hashSetupToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A new one-time token for the first-run link, which makes earlier ones void; null once an owner exists. Only its hash is kept. */
export async function makeSetupToken(ground: Ground): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  return inScope(ground.database, {}, async (tx) => {
    await tx.selectFrom('installation').select('is_only').forUpdate().executeTakeFirst()
    const person = await tx.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()
    if (person !== undefined) return null
    const until = new Date(ground.clock.now().getTime() + setupLinkMinutes * 60_000)
    await tx
      .updateTable('installation')
      .set({ setup_token_hash: hashSetupToken(token), setup_token_until: until })
      .execute()
    return token
  })
}
