import { sql } from 'kysely'
import { type Key, deriveKey, hmac } from '#platform/crypto.ts'
import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import type { Ground } from '#records/context.ts'

const windowMs = 15 * 60_000
const mostPerAccountAndAddress = 10
const mostPerAddress = 60
const mostPerAccount = 120

export type Attempt = { what: string; account: string; address: string }

/** Counts tries to guess a secret, in the database, so that neither a restart nor a second process starts afresh. */
export type RateLimit = {
  /** Throws `request.too-many`, alike for accounts that exist and that do not. Counted before the secret is looked at. */
  count(attempt: Attempt): Promise<void>
  /** The right secret was given: this person at this address starts at nought. */
  forgive(attempt: Attempt): Promise<void>
}

export function makeRateLimit(ground: Ground): RateLimit {
  const key = deriveKey(ground.keyring.masterKey, 'rate limit')
  return {
    async count(attempt) {
      const now = ground.clock.now().getTime()
      for (const { name, most } of limitsOf(key, attempt)) {
        const seen = await countOne(ground, { name, now })
        if (seen.count <= most) continue
        const seconds = Math.max(1, Math.ceil((seen.since + windowMs - now) / 1000))
        throw new Fault('request.too-many', {
          say: 'Too many tries: wait a quarter of an hour, then try again.',
          retry: 'later',
          facts: { retryAfterSeconds: seconds },
        })
      }
    },
    async forgive(attempt) {
      const name = limitsOf(key, attempt)[0]?.name ?? ''
      const forgottenBefore = ground.clock.now().getTime() - 2 * windowMs
      await inScope(ground.database, {}, (tx) =>
        sql`delete from auth_rate_limit where key = ${name} or "lastRequest" < ${forgottenBefore}`.execute(tx),
      )
    },
  }
}

// Names are hashed: the table holds no addresses of persons or machines.
function limitsOf(key: Key, { what, account, address }: Attempt): { name: string; most: number }[] {
  const nameOf = (text: string) => hmac(key, `${what}\n${text}`).toString('base64url')
  const person = account.trim().toLowerCase()
  return [
    { name: nameOf(`both\n${person}\n${address}`), most: mostPerAccountAndAddress },
    { name: nameOf(`address\n${address}`), most: mostPerAddress },
    { name: nameOf(`account\n${person}`), most: mostPerAccount },
  ]
}

async function countOne(
  ground: Ground,
  { name, now }: { name: string; now: number },
): Promise<{ count: number; since: number }> {
  const { rows } = await inScope(ground.database, {}, (tx) =>
    sql<{ count: number; since: number }>`
      insert into auth_rate_limit as seen (key, count, "lastRequest") values (${name}, 1, ${now})
      on conflict (key) do update set
        count = case when seen."lastRequest" <= ${now - windowMs} then 1 else seen.count + 1 end,
        "lastRequest" = case when seen."lastRequest" <= ${now - windowMs} then ${now} else seen."lastRequest" end
      returning count, "lastRequest" as since`.execute(tx),
  )
  return rows[0] ?? { count: 1, since: now }
}
