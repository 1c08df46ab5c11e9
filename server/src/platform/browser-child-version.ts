import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findChromium } from './browser-child-launch.ts'

export type BrowserPresence = {
  isThere: boolean
  /** As it says itself: "Chromium 150.0.1". Null where there is none, or it does not answer. */
  version: string | null
  /** What FACTEUR_CHROMIUM names. */
  named: string | null
}

const versions = new Map<string, Promise<string | null>>()

/** Which Chromium prints mails here. Asked of the program once for each path; never throws. */
export async function findBrowser(named: string | null): Promise<BrowserPresence> {
  const path = findChromium(named)
  if (path === undefined) return { isThere: false, version: null, named }
  const asked = versions.get(path) ?? askVersion(path)
  versions.set(path, asked)
  const version = await asked
  // One that did not answer is asked again: it may have been busy, or replaced.
  if (version === null) versions.delete(path)
  return { isThere: true, version, named }
}

async function askVersion(path: string): Promise<string | null> {
  const options = { timeout: 5000, maxBuffer: 10_000, env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' } }
  const said = await promisify(execFile)(path, ['--version'], options).catch(() => undefined)
  return /^[\w .()-]{1,40}? \d+(?:\.\d+){1,4}/.exec(said?.stdout.trim() ?? '')?.[0] ?? null
}
