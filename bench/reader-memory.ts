import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ReaderChild, type Outcome } from '../server/src/platform/children-process.ts'
import { listLaunches } from '../server/src/platform/children-sandbox.ts'
import { heavyJobs, type HeavyJob } from './heavy-files.ts'
import { forgetPeak, peakOfReader } from './memory.ts'

/**
 * The most a reader holds (VmHWM), by kind of job, in a fresh child and in one that did all the jobs above it and is never
 * replaced: `node bench/reader-memory.ts [FILE…]`, files as scans. Resetting a peak needs root; without, the second column
 * only grows.
 */
const aimMB = 400
const timeoutMs = 240_000

const asked = process.argv.slice(2)
const jobs: Iterable<HeavyJob> | AsyncIterable<HeavyJob> =
  asked.length > 0
    ? asked.map((path) => ({ kind: basename(path), op: 'scan' as const, bytes: readFileSync(path) }))
    : heavyJobs()

const [launch] = listLaunches()
if (!launch) throw new Error('no reader can be started here')

async function start(): Promise<ReaderChild> {
  const child = new ReaderChild(launch as NonNullable<typeof launch>)
  await child.whenReady(timeoutMs)
  return child
}

async function measure(
  child: ReaderChild,
  { op, bytes }: HeavyJob,
): Promise<{ peakMB: number; seconds: number; end: string }> {
  const pid = child.pid ?? 0
  try {
    forgetPeak(pid)
  } catch {
    // Not root: the peak stays that of all before.
  }
  let peakMB = 0
  const timer = setInterval(() => (peakMB = Math.max(peakMB, peakOfReader(pid))), 100)
  const began = performance.now()
  const outcome = await child.ask(
    { op, bytes, name: 'f', isLean: false, page: 1, maxWidthPx: 1_600, maxPages: 10 },
    timeoutMs,
  )
  clearInterval(timer)
  return {
    peakMB: Math.max(peakMB, peakOfReader(pid)),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    end: endOf(outcome),
  }
}

function endOf(outcome: Outcome): string {
  if (outcome.is !== 'answered') return outcome.is
  if (!outcome.reply.ok) return outcome.reply.unreadable.code
  return /"(?:file|mail)\.[a-z-]+"/.exec(JSON.stringify(outcome.reply.result, short))?.[0] ?? 'read'
}

// Neither bytes nor words: only how it ended.
const short = (key: string, value: unknown) =>
  ['bytes', 'words', 'text', 'png', 'parts'].includes(key) ? undefined : value

let used = await start()
let most = 0
process.stdout.write('| job | fresh child MB | used child MB | seconds | ends |\n| --- | --- | --- | --- | --- |\n')
for await (const job of jobs) {
  const child = await start()
  const fresh = await measure(child, job)
  child.kill()
  if (!used.isAlive) used = await start()
  const again = await measure(used, job)
  most = Math.max(most, fresh.peakMB, again.peakMB)
  process.stdout.write(`| ${job.kind} | ${fresh.peakMB} | ${again.peakMB} | ${fresh.seconds} | ${fresh.end} |\n`)
}
used.kill()
process.stdout.write(`\nHighest ${most} MB, aim ${aimMB} MB.\n`)
process.exitCode = most > aimMB ? 1 : 0
