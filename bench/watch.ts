import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { makeCertificates } from '@facteur/e2e/kit/tls.ts'
import { imap } from '../server/src/connectors/imap/imap.connector.ts'
import { collectSource } from '../server/src/pipeline/collect/collect-source.ts'
import { numberFeed } from '../server/src/pipeline/collect/number-feed.ts'
import { reconcileSource } from '../server/src/pipeline/collect/reconcile-source.ts'
import { queues } from '../server/src/pipeline/queues.ts'
import { makeEgressGuard } from '../server/src/platform/egress.ts'
import { silentLog } from '../server/src/platform/log.ts'
import type { Context } from '../server/src/records/context.ts'
import { addSource } from '../server/src/records/sources/add-source.ts'
import { freshGround, stopFreshServer } from '../server/src/records/testing/fresh-ground.ts'
import { makeOrganisation } from '../server/src/records/testing/make-organisation.ts'
import { startWorker } from '../server/src/worker/worker.ts'
import type { FromServer, ToServer } from './watch-server.ts'

/**
 * Many mailboxes watched by one worker in this process, on a scripted IMAP server over TLS in another:
 *   node --expose-gc bench/watch.ts [--count 500] [--deliver 200]
 * Prints memory for each connection, how soon new mail is looked at, and what a cut of all lines at once does.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, deliver: { type: 'string', default: '200' } },
})
const count = Number(values.count)
const warmUp = Math.min(20, Math.ceil(count / 10))
const perOrganisation = 50
const report: Record<string, unknown> = { connections: count }
const folder = mkdtempSync(join(tmpdir(), 'facteur-watch-'))
const { keyFile, certificateFile, caFile } = await makeCertificates({ folder })
const ca = readFileSync(caFile, 'utf8')

const server = fork(new URL('watch-server.ts', import.meta.url), [keyFile, certificateFile], { stdio: 'inherit' })
const noticed: number[] = []
let state: Extract<FromServer, { type: 'state' }> | undefined
const port = await new Promise<number>((resolve) => {
  server.on('message', (message: FromServer) => {
    if (message.type === 'listening') resolve(message.port)
    if (message.type === 'noticed') noticed.push(message.ms)
    if (message.type === 'state') state = message
  })
})
const say = (message: ToServer) => void server.send(message)

const fresh = await freshGround({ queues })
const worker = startWorker({
  ground: fresh.ground,
  bus: fresh.bus,
  stages: [],
  canPrint: () => false,
  watch: {
    pool: fresh.app,
    connectorOf: () => imap,
    feedConnectorOf: () => undefined,
    accessTokenFor: () => async () => '',
    numberFeed,
    connectorGround: { egress: makeEgressGuard({ allow: [`localhost:${port}`] }), log: silentLog },
    collectSource,
    reconcileSource,
    chance: Math.random,
  },
})

// Made before memory is measured: hashing their owners' passwords takes tens of megabytes for a moment.
const organisations: Context[] = []
while (organisations.length * perOrganisation < count) organisations.push((await makeOrganisation(fresh.ground)).ctx)

let made = 0
async function link(upTo: number): Promise<void> {
  for (; made < upTo; made++) {
    const ctx = organisations[made % organisations.length]
    if (ctx === undefined) return
    const server = { connector: 'imap', host: 'localhost', port, security: 'implicit', tlsCa: ca } as const
    await addSource(ctx, { ...server, user: `u${made}`, password: 'geheim', folders: [], aliases: [] })
  }
}

/** Until so many wait in IDLE; seconds. */
async function until(idling: number): Promise<number> {
  const began = performance.now()
  while (state === undefined || state.idling < idling) {
    say({ type: 'tell' })
    await pause(50)
    if (performance.now() - began > 600_000) throw new Error(`only ${state?.idling} of ${idling} are there`)
  }
  return Math.round((performance.now() - began) / 100) / 10
}

async function residentKb(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    globalThis.gc?.()
    await pause(300)
  }
  return process.memoryUsage.rss() / 1024
}

try {
  await link(warmUp)
  await until(warmUp)
  await pause(3_000)
  const before = await residentKb()
  const began = performance.now()
  await link(count)
  await until(count)
  report['linkedAndLookedThroughSeconds'] = Math.round((performance.now() - began) / 100) / 10
  // Each goes once more over what came while it looked.
  await pause(8_000)
  await until(count)
  report['kilobytesEach'] = Math.round(((await residentKb()) - before) / (count - warmUp))
  report['residentMB'] = Math.round(process.memoryUsage.rss() / 2 ** 20)

  for (let i = 0; i < Number(values.deliver); i++) {
    say({ type: 'deliver', user: `u${(i * 7) % count}` })
    await pause(25)
  }
  await pause(5_000)
  const sorted = noticed.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN)
  report['noticed'] = { mails: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), worstMs: at(1) }

  await until(count)
  say({ type: 'begin' })
  say({ type: 'cut' })
  state = undefined
  await pause(300)
  report['allBackSeconds'] = Math.round(((await until(count)) + 0.3) * 10) / 10
  report['mostSigningInAtOnce'] = state?.['mostLogins']
} finally {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  await worker.stop()
  await fresh[Symbol.asyncDispose]()
  await stopFreshServer()
  server.disconnect()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
