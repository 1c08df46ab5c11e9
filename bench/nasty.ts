import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import type { DocumentPage } from '@facteur/contract/document.ts'
import { findFreePort } from '@facteur/e2e/kit/dovecot.ts'
import { memoryByProgram } from './memory.ts'
import { type BenchServer, startServer } from './server.ts'

/**
 * Wrecked and hostile files handed to one server, and its memory (PSS) after every hundred: `node bench/nasty.ts [--files 1000] [--from FOLDER]…`.
 * Too few files come round again, each with some bytes behind its end, so that none is taken for one that is known. Meanwhile
 * the archive's list is asked for, as the page does; at the end every document must stand still, with a reason.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const asked = process.argv.flatMap((word, at) => (process.argv[at - 1] === '--from' ? [word] : []))
const folders =
  asked.length > 0 ? asked : ['nasty-pdf', 'mail-nasty-mime'].map((name) => join(root, '../shared/corpus', name))
const count = Number(process.argv[process.argv.indexOf('--files') + 1]) || 1_000

const files = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/(?:README|LICENSE|labels|sources)[^/]*$/i.test(path))
    .sort(),
)
if (files.length === 0) throw new Error(`no files in ${folders.join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'facteur-nasty-'))
const outcomes: Record<string, number> = {}
const say = (row: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(row)}\n`)
let slowest = { seconds: 0, name: '' }
{
  await using server = await startServer({
    dataFolder: join(folder, 'data'),
    port: await findFreePort(),
    egressAllow: '',
  })
  const page = watchPage(server)
  for (let at = 0; at < count; at++) {
    const path = files[at % files.length] ?? ''
    const round = Math.floor(at / files.length)
    const bytes = Buffer.concat([readFileSync(path), Buffer.from(round === 0 ? '' : `\n% ${round}\n`)])
    const name = path.split('/').at(-1) ?? 'file'
    const began = performance.now()
    const outcome = await server.upload({ name, bytes }).catch((error: unknown) => String(error).slice(0, 80))
    const seconds = Math.round((performance.now() - began) / 100) / 10
    if (seconds > slowest.seconds) slowest = { seconds, name }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if ((at + 1) % 100 !== 0) continue
    await untilQuiet(server)
    say({ files: at + 1, ...memoryByProgram(server.pid) })
  }
  say({ outcomes, slowest, pageMs: await page.stop() })
  say(await endsOf(server))
  await pause(90_000)
  say({ files: count, rest: true, ...memoryByProgram(server.pid) })
}
rmSync(folder, { recursive: true, force: true })

async function untilQuiet(server: BenchServer): Promise<void> {
  while (!(await server.call<{ isQuiet: boolean }>('getWork')).isQuiet) await pause(500)
}

/** Asks for the archive's first page twice a second; `stop` gives the milliseconds it took. */
function watchPage(server: BenchServer) {
  const took: number[] = []
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now()
      await server.call('listDocuments', undefined, '?limit=50').catch(() => took.push(Number.POSITIVE_INFINITY))
      took.push(performance.now() - began)
      await pause(500)
    }
  })()
  return {
    async stop() {
      isOver = true
      await asking
      const sorted = took.toSorted((one, other) => one - other)
      const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
      return { asked: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
    },
  }
}

/** How many documents stand in which state, why those could not be read, and which stand nowhere or say nothing. */
async function endsOf(server: BenchServer): Promise<Record<string, unknown>> {
  const states: Record<string, number> = {}
  const unreadable: Record<string, number> = {}
  const stuck: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = `?limit=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
    const { items, next }: DocumentPage = await server.call<DocumentPage>('listDocuments', undefined, query)
    for (const { state, reasons, name } of items) {
      states[state] = (states[state] ?? 0) + 1
      const code = reasons[0]?.code ?? 'no reason'
      if (state === 'unreadable') unreadable[code] = (unreadable[code] ?? 0) + 1
      if (reasons.length === 0 || !['archived', 'set-aside', 'unreadable'].includes(state)) stuck.push(name)
    }
    cursor = next
  }
  return { states, unreadable, stuck }
}
