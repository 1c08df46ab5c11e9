import { mkdtempSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFreePort, startDovecot } from '@facteur/e2e/kit/dovecot.ts'
import { startDelay } from './delay.ts'
import { seedMailbox } from './seed-mailbox.ts'
import { startServer } from './server.ts'

/**
 * The first scan of a mailbox on Dovecot with a simulated round trip against the same without, turn by turn in one run:
 *   node bench/latency.ts [--count 5000] [--rtt 30] [--rounds 1]
 * Prints for each how many seconds until every mail has been looked at, and until each has its verdict; and their ratio.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    rtt: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'facteur-latency-'))
execFileSync('chmod', ['755', folder])
const user = { name: 'big', password: 'geheim' }
await using dovecot = await startDovecot({ users: [user], folder: join(folder, 'dovecot') })
const seeded = await seedMailbox({ out: dovecot.maildir(user.name), count: Number(values.count), owner: 'mail:mail' })

/** Seconds; and how many round trips to the mail server it took. */
type Took = { seen: number; verdicts: number; roundTrips: number }
const near: Took[] = []
const far: Took[] = []
// The first one warms the caches of the mail server for the others.
const first = await scan(0)
for (let round = 0; round < Number(values.rounds); round++) {
  near.push(await scan(0))
  far.push(await scan(Number(values.rtt)))
}
const best = (list: Took[], key: keyof Took) => Math.min(...list.map((one) => one[key]))
const ratio = (key: keyof Took) => Math.round((best(far, key) / best(near, key)) * 100) / 100
const report = { messages: seeded.messages, rttMs: Number(values.rtt), first, near, far }
const ratios = { seenRatio: ratio('seen'), verdictsRatio: ratio('verdicts') }
process.stdout.write(`${JSON.stringify({ ...report, ...ratios }, null, 2)}\n`)
await dovecot.stop()
rmSync(folder, { recursive: true, force: true })

async function scan(rttMs: number): Promise<Took> {
  await using delay = await startDelay({ to: dovecot.port, rttMs })
  const dataFolder = mkdtempSync(join(folder, 'data-'))
  await using server = await startServer({
    dataFolder,
    port: await findFreePort(),
    egressAllow: `localhost:${delay.port}`,
  })
  const started = performance.now()
  await server.call('addSource', {
    connector: 'imap',
    host: 'localhost',
    port: delay.port,
    security: 'implicit',
    user: user.name,
    password: user.password,
    tlsCa: dovecot.ca,
  })
  const took: Partial<Took> = {}
  const since = () => Math.round((performance.now() - started) / 10) / 100
  while (took.verdicts === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { items } = await server.call<{
      items: { trouble: unknown; progress: { seen: number; waiting: number } }[]
    }>('listSources')
    const { trouble, progress } = items[0] ?? { trouble: 'gone', progress: { seen: 0, waiting: 0 } }
    if (trouble !== null) throw new Error(`the source has trouble: ${JSON.stringify(trouble)}`)
    if (progress.seen >= seeded.messages) took.seen ??= since()
    if (took.seen !== undefined && progress.waiting === 0) took.verdicts = since()
    if (since() > 900) throw new Error('not done after 15 minutes')
  }
  return { seen: took.seen ?? 0, verdicts: took.verdicts, roundTrips: delay.turns() }
}
