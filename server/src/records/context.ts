import type { Transaction } from 'kysely'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import type { OrganisationId } from '#platform/ids.ts'
import type { Log } from '#platform/log.ts'
import type { Queue } from '#platform/queue.ts'
import type { Vault } from '#platform/vault.ts'
import type { Keyring } from './organisations/keyring.ts'
import type { Tables } from './tables.ts'

export type Actor =
  | { is: 'member'; userId: string; role: 'owner' | 'member' | 'accountant' }
  | { is: 'token'; tokenId: string; userId: string; scopes: readonly string[] }
  | { is: 'system'; name: string }

/** What the operator allows; null: any number. */
export type Limits = { mostSources: number | null; mostOrganisations: number | null }

/** What every verb stands on, the same for all organisations. */
export type Ground = {
  database: Database<Tables>
  vault: Vault
  keyring: Keyring
  queue: Queue
  clock: Clock
  log: Log
  /** Absent: no limits. */
  limits?: Limits
}

/** Who does it, and in which organisation. */
export type Context = Ground & { organisation: OrganisationId; actor: Actor }

export type Tx = Transaction<Tables>

export const makeContext = (ground: Ground, organisation: OrganisationId, actor: Actor): Context => ({
  ...ground,
  organisation,
  actor,
})
export const systemContext = (ground: Ground, organisation: OrganisationId, name: string): Context =>
  makeContext(ground, organisation, { is: 'system', name })

/** One transaction in the organisation of the context; row-level security sees to it that nothing else is touched. */
export function inTransaction<Result>(ctx: Context, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inScope(ctx.database, { organisation: ctx.organisation }, work)
}

export type RightName = 'read' | 'write' | 'own'

export function hasRight(actor: Actor, right: RightName): boolean {
  if (actor.is === 'system') return true
  // The scope `owner` is given by `facteur setup` alone: who can run that on the host owns the installation anyway.
  if (actor.is === 'token') return actor.scopes.includes(right === 'own' ? 'owner' : right)
  if (actor.role === 'owner') return true
  return actor.role === 'member' ? right !== 'own' : right === 'read'
}

/** The guard at the top of every write verb. */
export function requireRight(ctx: Context, right: RightName): void {
  if (!hasRight(ctx.actor, right)) throw new Fault('right.missing', { say: 'You may look at this, but not change it.' })
}

export function actorName(actor: Actor): string {
  if (actor.is === 'system') return `system:${actor.name}`
  return actor.is === 'token' ? `token:${actor.tokenId}` : `member:${actor.userId}`
}
