import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeBrowser } from '../server/src/platform/browser-child.ts'
import { familyOf, isDriver, memoryOf } from '../server/src/platform/browser-child-memory.ts'
import { makeReaderPool } from '../server/src/platform/children.ts'
import { silentLog } from '../server/src/platform/log.ts'
import { makePrint } from '../server/src/pipeline/print/make-print.ts'

/**
 * Mails printed as PDF by the real Chromium: `node bench/print.ts [--times 60] [--from FOLDER]… [--rest 65]`. The first print
 * (Chromium starts), the ones after it, the memory (PSS) of Chromium and of what drives it, and what is left after a rest.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const numberAfter = (flag: string, or: number) => Number(process.argv[process.argv.indexOf(flag) + 1]) || or
const asked = process.argv.flatMap((word, at) => (process.argv[at - 1] === '--from' ? [word] : []))
const folders = asked.length > 0 ? asked : [join(root, '../shared/world/mails')]
const times = numberAfter('--times', 60)
const restSeconds = numberAfter('--rest', 65)

const mails = folders
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.eml') && statSync(path).size < 1_000_000)
  .map((path) => readFileSync(path))
if (mails.length === 0) throw new Error(`no mails in ${folders.join(', ')}`)

const reader = await makeReaderPool({ size: 1, log: silentLog })
const browser = makeBrowser({ log: silentLog, chromium: process.env['FACTEUR_CHROMIUM'] ?? null })
const coldMs: number[] = []
const printMs: number[] = []
const wholeMs: number[] = []
let mostBytes = 0
let mostDriver = 0
let failed = 0
const timed = { ...browser, isThere: browser.isThere, print: browser.print }
timed.print = async (input, options) => {
  const began = performance.now()
  const printed = await browser.print(input, options)
  ;(coldMs.length === 0 ? coldMs : printMs).push(performance.now() - began)
  return printed
}
for (let at = 0; at < times; at++) {
  // Spread over all of them, so that no sender stands for the rest.
  const bytes = mails[(at * 17) % mails.length] ?? Buffer.alloc(0)
  const mail = await reader.readMail(bytes)
  const began = performance.now()
  const { printed } = await makePrint({ printer: timed, reader }, { mail, bytes, language: 'en' })
  if (printed === undefined) failed++
  else if (at > 0) wholeMs.push(performance.now() - began)
  const family = browser.pid === undefined ? [] : familyOf(browser.pid)
  mostBytes = Math.max(mostBytes, memoryOf(family.filter((pid) => !isDriver(pid))))
  mostDriver = Math.max(mostDriver, memoryOf(family.filter(isDriver)))
}
const pid = browser.pid ?? 0
const processes = familyOf(pid).length
await pause(restSeconds * 1_000)
const left =
  browser.pid === undefined
    ? familyOf(pid).filter((one) => one !== pid && existsSync(`/proc/${one}`)).length
    : processes
const share = (sorted: number[], part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
const sorted = printMs.toSorted((a, b) => a - b)
const whole = wholeMs.toSorted((a, b) => a - b)
process.stdout.write(
  `${JSON.stringify({
    prints: printMs.length + coldMs.length,
    failed,
    coldMs: Math.round(coldMs[0] ?? 0),
    printP50Ms: share(sorted, 0.5),
    printP95Ms: share(sorted, 0.95),
    wholeP50Ms: share(whole, 0.5),
    wholeP95Ms: share(whole, 0.95),
    chromiumMb: Math.round(mostBytes / 1e6),
    driverMb: Math.round(mostDriver / 1e6),
    processes,
    restSeconds,
    processesAfterRest: left,
  })}\n`,
)
await browser.close()
await reader.close()
