// Writes a large Maildir for the first-scan measurement, and the truth of its invoices beside it:
//   node bench/seed-mailbox.ts --out DIR [--count 50000] [--owner mail:mail] [--seed WORD] [--workers 2]
import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { SeededInvoice, Share } from './seeding/write-share.ts'

export type SeedWish = { out: string; count?: number; owner?: string; seed?: string; workers?: number }

export type Seeded = { messages: number; bytes: number; invoices: number; seconds: number; truthFile: string }

/**
 * Fills the Maildir `out` (made when missing; refused when `cur` holds mail) and writes `<out>.truth.jsonl`:
 * a line per invoice with `path`, `messageId` and `truth`. `owner` is `user:group`, for a server that reads as another user.
 */
export async function seedMailbox({
  out,
  count = 50_000,
  owner,
  seed = 'bench',
  workers = Math.min(4, availableParallelism()),
}: SeedWish): Promise<Seeded> {
  const startedAt = performance.now()
  const ids = owner === undefined ? null : idsOf(owner)
  makeMaildir(out, ids)
  const shares = Array.from({ length: workers }, (_, worker): Share => ({
    folder: out,
    seed,
    count,
    worker,
    workers,
    owner: ids,
  }))
  const results = await Promise.all(shares.map(runWorker))
  const invoices = results.flatMap((result) => result.invoices).sort((a, b) => a.index - b.index)
  const truthFile = `${out.replace(/\/+$/, '')}.truth.jsonl`
  writeFileSync(
    truthFile,
    invoices.map(({ path, messageId, truth }) => `${JSON.stringify({ path, messageId, truth })}\n`).join(''),
  )
  return {
    messages: count,
    bytes: results.reduce((sum, result) => sum + result.bytes, 0),
    invoices: invoices.length,
    seconds: (performance.now() - startedAt) / 1000,
    truthFile,
  }
}

function makeMaildir(out: string, ids: Share['owner']): void {
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(out, part), { recursive: true, mode: 0o700 })
    if (ids) chownSync(join(out, part), ids.uid, ids.gid)
  }
  if (readdirSync(join(out, 'cur')).length > 0) throw new Error(`${out} already holds mail; choose an empty folder`)
}

function runWorker(share: Share): Promise<{ invoices: SeededInvoice[]; bytes: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seeding/worker.ts', import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => code !== 0 && reject(new Error(`a seeding worker stopped with ${code}`)))
  })
}

/** `mail:mail` as numbers, asked of the system. */
function idsOf(owner: string): { uid: number; gid: number } {
  const [user = '', group = user] = owner.split(':')
  const uid = Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }))
  const gid = Number(execFileSync('getent', ['group', group], { encoding: 'utf8' }).split(':')[2])
  return { uid, gid }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      count: { type: 'string' },
      owner: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
    },
  })
  if (!values.out) {
    console.error('Say where the mailbox goes: --out DIR')
    process.exit(2)
  }
  const seeded = await seedMailbox({
    out: values.out,
    ...(values.count ? { count: Number(values.count) } : {}),
    ...(values.workers ? { workers: Number(values.workers) } : {}),
    ...(values.owner ? { owner: values.owner } : {}),
    ...(values.seed ? { seed: values.seed } : {}),
  })
  const { messages, bytes, invoices, seconds } = seeded
  console.log(
    `${messages} messages, ${(bytes / 1e9).toFixed(2)} GB, ${invoices} invoices, ${seconds.toFixed(1)} s (${Math.round(messages / seconds)} a second); truth in ${seeded.truthFile}`,
  )
}
