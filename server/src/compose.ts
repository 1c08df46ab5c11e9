import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type SignIns, makeSignIns, readApiUrls } from './compose-oauth.ts'
import { makeOutgoingMail, sendMailSettings } from '#connectors/send-mail/send-mail.connector.ts'
import { makeNamedLookup } from '#connectors/imap/mailbox-doors.ts'
import { findFeedConnector, findSourceConnector } from '#connectors/registry.ts'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import { collectSource } from '#pipeline/collect/collect-source.ts'
import { reconcileSource } from '#pipeline/collect/reconcile-source.ts'
import { numberFeed } from '#pipeline/collect/number-feed.ts'
import { makePageOpener } from '#pipeline/fetch/open-with-browser.ts'
import { forwardSettings, makeThrottle } from '#pipeline/forward/throttle.ts'
import { makeFetchPictures } from '#pipeline/print/fetch-pictures.ts'
import { queues } from '#pipeline/queues.ts'
import { makeRiver } from '#pipeline/river.ts'
import { type Browser, makeBrowser } from '#platform/browser-child.ts'
import { type Bus, makeBus } from '#platform/bus.ts'
import { type ReaderPool, makeReaderPool } from '#platform/children.ts'
import { systemClock } from '#platform/clock.ts'
import { type Key, seal, unseal } from '#platform/crypto.ts'
import { type PoolConfig, databaseSettings, openDatabase, roleOf, sql } from '#platform/database.ts'
import { databasePassword, prepareRoles } from '#platform/database-roles.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { type EgressFetch, makeEgressFetch } from '#platform/egress-fetch.ts'
import { Fault } from '#platform/fault.ts'
import { houseSettings } from '#platform/house-settings.ts'
import { type Lease, takeLeaseWithin } from '#platform/lease.ts'
import type { Log } from '#platform/log.ts'
import { openMasterKey } from '#platform/master-key.ts'
import { openPostgres } from '#platform/postgres-server.ts'
import { openQueue, prepareQueues } from '#platform/queue.ts'
import { type Environment, readSettings } from '#platform/settings.ts'
import { makeFileDriver, makeVault, vaultSettings } from '#platform/vault.ts'
import type { Ground, Limits } from '#records/context.ts'
import { migrate } from '#records/migrations/migrate.ts'
import { makeKeyring } from '#records/organisations/keyring.ts'
import type { Tables } from '#records/tables.ts'
import { type Worker, startWorker } from '#worker/worker.ts'

/** The one place where real things are chosen and wired. Only main.ts and admin/ import it. */

export const readHouse = (environment: Environment) => ({
  ...readSettings(houseSettings, environment),
  ...readSettings(vaultSettings, environment),
  database: readSettings(databaseSettings, environment),
})
export type House = ReturnType<typeof readHouse>

export type OpenGround = {
  ground: Ground
  bus: Bus
  app: PoolConfig
  masterKey: Key
  /** True on the very first start: the recovery key wants to be shown. */
  isNewKey: boolean
  describeDatabase: string
  /** Settles only when the embedded database had to be given up. */
  givenUp: Promise<Fault>
  close(): Promise<void>
}

/** What one process does on this data: `only` refuses a second one, `worker` works beside others, `visit` just looks in. */
export type Stay = 'only' | 'worker' | 'visit'

/** Opens key, database, queues and vault; migrates; refuses with one sentence when something does not fit. */
export async function openGround(
  environment: Environment,
  { log, stay }: { log: Log; stay: Stay },
): Promise<OpenGround> {
  const house = readHouse(environment)
  const dataFolder = resolve(house.data ?? './data')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const { key: masterKey, isNew } = openMasterKey({ dataFolder, keyFile: house.masterKeyFile })
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const one of closers.splice(0).toReversed()) await one().catch(() => undefined)
  }
  try {
    const { owner, app, describe, givenUp, end } = await openServer(house, { dataFolder, masterKey, log })
    closers.push(end)
    const lease = stay === 'visit' ? undefined : await takeWorkLease(app, stay)
    if (lease !== undefined) closers.push(async () => lease[Symbol.asyncDispose]())
    if (owner !== undefined) await bringUpToDate(owner, app)
    const database = openDatabase<Tables>(app)
    closers.push(() => database.close())
    await refuseUnsafeRole(database)
    await checkKey(database, masterKey)
    const keyring = makeKeyring(database, masterKey)
    const vault = makeVault(makeFileDriver(vaultFolder(house.vault, dataFolder)), (organisation) =>
      keyring.of(organisation),
    )
    const queue = await openQueue(app, { isOnlyWorker: stay === 'only', log })
    closers.push(() => queue.close())
    const bus = await makeBus(app, log)
    closers.push(() => bus.close())
    return {
      ground: { database, vault, keyring, queue, clock: systemClock, log, limits: limitsOf(house) },
      bus,
      app,
      masterKey,
      isNewKey: isNew,
      describeDatabase: describe,
      givenUp,
      close,
    }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

const limitsOf = ({ maxSources, maxOrganisations }: House): Limits => ({
  mostSources: maxSources > 0 ? maxSources : null,
  mostOrganisations: maxOrganisations > 0 ? maxOrganisations : null,
})

async function openServer(
  house: House,
  { dataFolder, masterKey, log }: { dataFolder: string; masterKey: Key; log: Log },
) {
  const never = new Promise<Fault>(() => undefined)
  if (house.database.url !== null) {
    const app: PoolConfig = { connectionString: house.database.url }
    const owner: PoolConfig | undefined =
      house.database.ownerUrl === null ? undefined : { connectionString: house.database.ownerUrl }
    return { owner, app, describe: 'PostgreSQL of your own (DATABASE_URL)', givenUp: never, end: async () => undefined }
  }
  const server = await openPostgres({ dataFolder, superuserPassword: databasePassword(masterKey, 'postgres'), log })
  const roles = await prepareRoles(server, masterKey)
  return {
    ...roles,
    describe: `PostgreSQL ${server.version}, built in`,
    givenUp: server.givenUp,
    end: () => server.stop(),
  }
}

/** One `only` process on one database; workers may be many, and what a dead one left comes free by its missing heartbeat. */
async function takeWorkLease(app: PoolConfig, stay: 'only' | 'worker'): Promise<Lease | undefined> {
  const lease = await takeLeaseWithin(app, 'facteur worker', stay === 'only' ? 5_000 : 1_000)
  if (lease === undefined && stay === 'only')
    throw new Fault('server.already-running', { say: 'Facteur is already running on this data folder.' })
  return lease
}

async function bringUpToDate(owner: PoolConfig, app: PoolConfig): Promise<void> {
  const appRole = roleOf(app)
  const database = openDatabase<unknown>({ ...owner, max: 2 })
  try {
    await migrate(database.kysely, appRole)
  } finally {
    await database.close()
  }
  await prepareQueues(owner, appRole, queues)
}

/** Row-level security does not bind a superuser, nor the owner of the tables; and without tables there is nothing to open. */
async function refuseUnsafeRole({ kysely }: ReturnType<typeof openDatabase<Tables>>): Promise<void> {
  const { rows } = await sql<{ isUnsafe: boolean; isReady: boolean }>`select
    rolsuper or rolbypassrls or exists (select 1 from pg_tables where schemaname = 'public' and tableowner = current_user) as "isUnsafe",
    to_regclass('public.installation') is not null as "isReady" from pg_roles where rolname = current_user`.execute(
    kysely,
  )
  if (rows[0]?.isUnsafe === true)
    throw new Fault('database.role-too-strong', {
      say: 'The role in DATABASE_URL may bypass the walls between organisations: it must be no superuser, have no BYPASSRLS and own no table.',
    })
  if (rows[0]?.isReady !== true)
    throw new Fault('database.not-prepared', {
      say: 'This database has no tables of Facteur yet: start once with FACTEUR_DATABASE_OWNER_URL.',
    })
}

/** The database remembers which key it was filled with, whatever data folder comes along. */
async function checkKey(database: ReturnType<typeof openDatabase<Tables>>, masterKey: Key): Promise<void> {
  const text = Buffer.from('facteur installation')
  await database.kysely
    .insertInto('installation')
    .values({ key_check: seal(masterKey, 'installation', text), setup_token_hash: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const row = await database.kysely.selectFrom('installation').select('key_check').executeTakeFirstOrThrow()
  try {
    unseal(masterKey, 'installation', row.key_check)
  } catch (cause) {
    throw new Fault('key.wrong', { say: 'The master key is not the one this database was filled with.', cause })
  }
}

function vaultFolder(vault: string | null, dataFolder: string): string {
  const place = vault ?? 'file:'
  if (!place.startsWith('file:'))
    throw new Fault('settings.invalid', { say: 'The setting FACTEUR_VAULT must be file: or file:/some/folder.' })
  const path = place.slice('file:'.length).replace(/^\/\//, '')
  return path === '' ? resolve(dataFolder, 'vault') : resolve(path)
}

export type Doors = {
  reader: ReaderPool
  browser: Browser
  fetch: EgressFetch
  signIns: SignIns
  connectorGround: ConnectorGround
  outgoing: ReturnType<typeof makeOutgoingMail>
}

/** What leads outside or opens what came from there; the same for page and worker. */
export async function openDoors(
  environment: Environment,
  { log, isDemo, demoFolder }: { log: Log; isDemo: boolean; demoFolder?: string },
): Promise<Doors> {
  const house = readHouse(environment)
  const reader = await makeReaderPool({ size: house.readers, log })
  const folderRoots = isDemo && demoFolder !== undefined ? [demoFolder] : house.mailFolders
  const egress = makeEgressGuard({
    allow: isDemo ? [] : house.egressAllow,
    resolve: isDemo ? [] : house.egressResolve,
    ...makeNamedLookup(environment),
  })
  const fetch = makeEgressFetch(egress)
  const connectorGround = {
    egress,
    fetch,
    log,
    apiUrls: readApiUrls(environment),
    mayUsePlain: house.plainMail,
    folderRoots,
  }
  const outgoing = isDemo ? undefined : makeOutgoingMail(readSettings(sendMailSettings, environment))
  const signIns = makeSignIns(environment, { fetch })
  const browser = makeBrowser({ log, chromium: house.chromium })
  return { reader, browser, fetch, signIns, connectorGround, outgoing }
}

const chance = () => randomInt(2 ** 32) / 2 ** 32

export function startWork(
  environment: Environment,
  { ground, bus, app }: OpenGround,
  doors: Doors,
  publicUrl: string,
): Worker {
  const { perMinute } = readSettings(forwardSettings, environment)
  const stages = makeRiver({
    reader: doors.reader,
    printer: doors.browser,
    pictures: makeFetchPictures(doors.fetch),
    outgoing: doors.outgoing,
    throttle: makeThrottle({ perMinute }),
    publicUrl,
    fetch: doors.fetch,
    openPage: makePageOpener(doors.browser),
    chance,
  })
  const watch = {
    pool: app,
    connectorOf: findSourceConnector,
    feedConnectorOf: findFeedConnector,
    accessTokenFor: doors.signIns.accessTokenFor,
    numberFeed,
    connectorGround: doors.connectorGround,
    collectSource,
    reconcileSource,
    chance,
  }
  return startWorker({ ground, bus, stages, canPrint: () => doors.browser.isThere, watch })
}
