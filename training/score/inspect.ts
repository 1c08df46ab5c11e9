import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { watchMemory } from './memory.ts'
import type { Verdict } from './case.ts'

const program = fileURLToPath(new URL('../../cli/bin/facteur.mjs', import.meta.url))

export type Inspected = {
  /** By the name of the file, which is unique in a staged set. */
  verdicts: Map<string, Verdict>
  seconds: number
  /** The most that one reader child held at once, in MB. */
  readerPeakMB: number
}

/** One call of the product over a folder, as its owner would make it; what it prints is kept in `output`. */
export async function inspectFolder(
  folder: string,
  { output, timeoutMs = 3_600_000 }: { output: string; timeoutMs?: number },
): Promise<Inspected> {
  const started = performance.now()
  const readerPeakMB = await runInspect([folder], { output, timeoutMs })
  const seconds = (performance.now() - started) / 1000
  const lines = (await readFile(output, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const verdicts = new Map<string, Verdict>()
  // A mail that begins as an mbox does has its number behind its name; only the first of them is the case.
  for (const verdict of lines.map(readVerdict)) {
    const file = basename(verdict.path).replace(/#\d+$/, '')
    if (!verdicts.has(file)) verdicts.set(file, verdict)
  }
  return { verdicts, seconds, readerPeakMB }
}

function runInspect(
  paths: readonly string[],
  { output, timeoutMs }: { output: string; timeoutMs: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'inspect', '--json', ...paths], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: timeoutMs,
    })
    const watch = watchMemory(child.pid ?? 0)
    const file = createWriteStream(output)
    child.stdout.pipe(file)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      const peak = watch.stop()
      if (code !== 0) return reject(new Error(`inspect ended with ${signal ?? code}`))
      if (file.writableFinished) resolve(peak)
      else file.once('finish', () => resolve(peak))
    })
  })
}

// Safe: the line was just printed by our own command, whose shape the contract fixes and its tests hold.
const readVerdict = (line: string) => JSON.parse(line) as Verdict
