import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ReaderChild } from '../server/src/platform/children-process.ts'
import { listLaunches, type Launch } from '../server/src/platform/children-sandbox.ts'
import { makeReaderPool } from '../server/src/platform/children.ts'
import type { Fault } from '../server/src/platform/fault.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { heavyJobs, type HeavyJob } from './heavy-files.ts'
import { forgetPeak, peakOfReader } from './memory.ts'

/**
 * The most a reader holds (VmHWM), by kind of job, in a fresh child and in a pool that did all the jobs above it, replacing
 * its children as it does: `node bench/reader-memory.ts [FILE…]`, files as scans. Resetting a peak needs root; without, the
 * second column only grows.
 */
const aimMB = 400
const timeoutMs = 240_000
let mostMB = 0
/** The peak of readers under this process is looked at. */
let watched = process.pid

const asked = process.argv.slice(2)
const jobs: Iterable<HeavyJob> | AsyncIterable<HeavyJob> =
  asked.length > 0
    ? asked.map((path) => ({ kind: basename(path), op: 'scan' as const, bytes: readFileSync(path) }))
    : heavyJobs()

const [launch] = listLaunches()
if (!launch) throw new Error('no reader can be started here')
const pool = await makeReaderPool({ size: 1, log: silentLog, timeoutMs, scanTimeoutMs: timeoutMs, idleMs: timeoutMs })

async function inFreshChild({ op, bytes }: HeavyJob): Promise<string> {
  watched = 0
  const child = new ReaderChild(launch as Launch)
  await child.whenReady(timeoutMs)
  watched = child.pid ?? 0
  const outcome = await child.ask({ op, bytes, ...about, isLean: false, page: 1, maxPages: 10 }, timeoutMs)
  mostMB = Math.max(mostMB, peakOfReader(watched))
  child.kill()
  if (outcome.is !== 'answered') return outcome.is
  return outcome.reply.ok ? endOf(outcome.reply.result) : outcome.reply.unreadable.code
}

async function inPool({ op, bytes }: HeavyJob): Promise<string> {
  if (op === 'mail') return endOf(await pool.readMail(bytes))
  if (op === 'file') return endOf(await pool.readFile({ bytes, ...about }))
  if (op === 'scan') return endOf(await pool.readScan({ bytes, ...about }))
  return endOf(await pool.pageImage({ bytes, page: 1, ...about }).catch((fault: Fault) => fault.code))
}

const about = { name: 'f', maxWidthPx: 1_600 }

type Measured = { peakMB: number; seconds: number; end: string }

/** All readers under this process are looked at ten times a second: one that is replaced takes its peak with it. */
async function measure(work: () => Promise<string>): Promise<Measured> {
  try {
    forgetPeak(process.pid)
  } catch {
    // Not root: the peak stays that of all before.
  }
  mostMB = 0
  watched = process.pid
  const look = () => (mostMB = Math.max(mostMB, peakOfReader(watched)))
  const timer = setInterval(look, 100)
  const began = performance.now()
  const end = await work()
  clearInterval(timer)
  look()
  return { peakMB: mostMB, seconds: Math.round((performance.now() - began) / 100) / 10, end }
}

const endOf = (result: unknown) =>
  /"?((?:file|mail|page)\.[a-z-]+)"?/.exec(JSON.stringify(result, short))?.[1] ?? 'read'

// Neither bytes nor words: only how it ended.
const short = (key: string, value: unknown) =>
  value instanceof Uint8Array || key === 'words' || key === 'text' ? undefined : value

let highest = 0
process.stdout.write('| job | fresh child MB | pool MB | seconds | ends |\n| --- | --- | --- | --- | --- |\n')
for await (const job of jobs) {
  const fresh = await measure(() => inFreshChild(job))
  const used = await measure(() => inPool(job))
  highest = Math.max(highest, fresh.peakMB, used.peakMB)
  process.stdout.write(`| ${job.kind} | ${fresh.peakMB} | ${used.peakMB} | ${fresh.seconds} | ${fresh.end} |\n`)
}
await pool.close()
process.stdout.write(`\nHighest ${highest} MB, aim ${aimMB} MB.\n`)
process.exitCode = highest > aimMB ? 1 : 0
